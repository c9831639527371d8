import { useEffect, useState } from 'preact/hooks';
import type { TaskRow } from '../../core/dashboard/view-models';
import { addDays } from '../../core/model/calendar-date';
import type { TriageActions } from './triage-actions';
import type { TriageCard } from './triage-model';

/** What is open in the card. */
export type Tool = 'duplicate' | 'snooze' | 'owner' | 'due' | 'like-this';

/** What the controls and the keys of a card do. */
export interface CardTools {
  readonly tool: Tool | null;
  readonly accept: () => void;
  readonly decline: () => void;
  readonly duplicate: (of: TaskRow) => void;
  readonly snooze: () => void;
  readonly snoozeUntil: (day: string) => void;
  readonly skip: () => void;
  readonly goOn: () => void;
  readonly undo: () => void;
  readonly toggleDate: () => void;
  readonly choosePriority: (event: MouseEvent | KeyboardEvent) => void;
  readonly toggleDuplicate: () => void;
  readonly toggleSnooze: () => void;
  readonly toggleOwner: () => void;
  readonly toggleDue: () => void;
  readonly toggleLikeThis: () => void;
  readonly close: () => void;
}

const SNOOZE_DAYS = 14;

/** For one card; what is open closes with it. `refocus` takes the keys back to it. */
export function useCardTools(
  card: TriageCard | null,
  {
    actions,
    today,
    announce,
    refocus,
  }: {
    readonly actions: TriageActions;
    readonly today: string;
    readonly announce: (text: string) => void;
    readonly refocus: () => void;
  },
): CardTools {
  const [open, setOpen] = useState<{ readonly tool: Tool; readonly card: string } | null>(null);
  const key = card?.key ?? '';
  const tool = open?.card === key ? open.tool : null;
  useEffect(() => setOpen(null), [key]);

  const toggle = (which: Tool) => (): void => {
    if (tool === which) close();
    else if (card && !card.isGone) setOpen({ tool: which, card: key });
  };
  function close(): void {
    setOpen(null);
    refocus();
  }
  /** Of a card whose line is gone there is nothing left to decide. */
  const decided = (run: () => void) => (): void => {
    if (card?.isGone) actions.goOn(key);
    else run();
  };
  return {
    tool,
    close,
    accept: decided(() => actions.accept(key)),
    decline: decided(() => actions.decline(key)),
    duplicate: (of) => {
      actions.duplicate(key, of);
      refocus();
    },
    snooze: decided(() => actions.snooze(key, addDays(today, SNOOZE_DAYS))),
    snoozeUntil: (day) => {
      actions.snooze(key, day);
      refocus();
    },
    skip: decided(() => actions.skip(key)),
    goOn: () => actions.goOn(key),
    undo: () => actions.undo(),
    toggleDate() {
      if (!card?.proposal.row.suggestedDue) return;
      actions.keepDate(key, !card.keepsDate);
      announce(card.keepsDate ? 'The suggested date is dropped' : 'The suggested date is kept');
    },
    choosePriority(event) {
      if (!card || card.isGone) return;
      void actions.editing.choosePriority(card.proposal.row, event).then((order) => {
        if (order?.kind === 'priority') actions.setPriority(key, order.priority);
        refocus();
      });
    },
    toggleDuplicate: toggle('duplicate'),
    toggleSnooze: toggle('snooze'),
    toggleOwner: toggle('owner'),
    toggleDue: toggle('due'),
    toggleLikeThis() {
      if (card?.likeThis.length === 0) announce('Nothing else asks for the same.');
      else toggle('like-this')();
    },
  };
}
