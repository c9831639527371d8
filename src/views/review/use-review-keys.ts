import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ReviewActions } from './review-actions';
import { reviewCommandOf, type ReviewCommand } from './review-keys';
import type { ReviewShown } from './review-shown';

interface Keys {
  readonly shown: ReviewShown;
  readonly actions: ReviewActions;
  readonly root: RefObject<HTMLElement | null>;
  readonly setEditing: (isEditing: boolean) => void;
  readonly setHelpOpen: (isOpen: boolean) => void;
}

/** What handles the keys of a review. After a step to a line, its box has the focus: what a key does is seen there. */
export function useReviewKeys(keys: Keys): (event: KeyboardEvent) => void {
  const { shown, root } = keys;
  const isStepping = useRef(false);
  const current = shown.model?.current;
  const cursor = current?.members.findIndex(({ isCursor }) => isCursor) ?? -1;
  useEffect(() => {
    if (!isStepping.current) return;
    isStepping.current = false;
    root.current?.querySelector<HTMLElement>(`[data-ai-member="${cursor}"] input`)?.focus();
  });
  return (event) => {
    const command = reviewCommandOf(event);
    if (!command) return;
    event.preventDefault();
    isStepping.current = command.do === 'step-member';
    run(command, event, keys, cursor);
  };
}

function run(command: ReviewCommand, event: KeyboardEvent, keys: Keys, cursor: number): void {
  const { shown, actions, setEditing, setHelpOpen } = keys;
  const current = shown.model?.current;
  if (command.do === 'help') setHelpOpen(true);
  else if (command.do === 'step') actions.step(command.by);
  else if (command.do === 'back') actions.back();
  else if (!current) return;
  else if (command.do === 'step-member') actions.stepMember(command.by);
  else if (command.do === 'keep') {
    if (current.conflict === null) actions.keep(command.member);
    else actions.hold(command.member);
  } else if (command.do === 'exclude') actions.toggle(cursor);
  else if (command.do === 'edit') setEditing(current.conflict === null);
  else if (command.do === 'open') {
    const fact = current.members[cursor]?.fact;
    if (fact) actions.open(fact, event);
  } else actions[command.do]();
}
