import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { KeysHelp } from '../panel/keys-help';
import { ViewContext } from '../view-context';
import { AfterPane } from './after-pane';
import { Cluster } from './cluster';
import { ReviewContext } from './review-context';
import { ReviewFoot } from './review-foot';
import { ReviewHead } from './review-head';
import { REVIEW_KEYS } from './review-keys';
import { ReviewQueue } from './review-queue';
import type { ReviewActions } from './review-actions';
import type { ReviewShown } from './review-shown';
import { ReviewState } from './review-states';
import { PaneSteps, type Pane } from './pane-steps';
import { useReviewKeys } from './use-review-keys';

interface ReviewProps {
  readonly shown: ReviewShown;
  readonly actions: ReviewActions;
}

/** Facts that say the same, a few at a time: the queue, what is to be decided, and what the note will be. */
export function Review({ shown, actions }: ReviewProps) {
  const { model, today } = shown;
  const root = useRef<HTMLDivElement>(null);
  const [pane, setPane] = useState<Pane>('cluster');
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [isEditing, setEditing] = useState(false);
  const [announced, setAnnounced] = useState(shown.said);
  useLayoutEffect(() => setAnnounced(shown.said), [shown.said]);
  const view = useMemo(
    () => ({
      ...{ actions, today },
      announce: (text: string) => setAnnounced(({ id }) => ({ id: id - 1, text })),
    }),
    [actions, today],
  );
  const refocus = (): void => root.current?.focus({ preventScroll: true });
  const id = model?.current?.id ?? null;
  // What was being typed belongs to the line that was shown.
  useLayoutEffect(() => setEditing(false), [id]);
  useLayoutEffect(() => {
    if (!isHelpOpen && !isEditing) return undefined;
    actions.holdEscape(() => {
      setHelpOpen(false);
      setEditing(false);
      refocus();
    });
    return () => actions.holdEscape(null);
  }, [actions, isHelpOpen, isEditing]);
  const closeHelp = (): void => {
    setHelpOpen(false);
    refocus();
  };
  const onKeyDown = useReviewKeys({ shown, actions, root, setEditing, setHelpOpen });
  const context = useMemo(
    () => ({ shown, actions, isEditing, setEditing, refocus }),
    [shown, actions, isEditing],
  );
  return (
    <ViewContext.Provider value={view}>
      <ReviewContext.Provider value={context}>
        <div ref={root} class="ai-review" tabIndex={-1} data-pane={pane} onKeyDown={onKeyDown}>
          {isHelpOpen && <KeysHelp keys={REVIEW_KEYS} onClose={closeHelp} />}
          <ReviewHead />
          {shown.state === 'review' && model ? (
            <>
              <PaneSteps pane={pane} onPane={setPane} />
              <ReviewQueue model={model} onShow={() => setPane('cluster')} />
              {model.current && <Cluster key={id} current={model.current} />}
              <AfterPane model={model} />
              <ReviewFoot model={model} onHelp={() => setHelpOpen(true)} />
            </>
          ) : (
            <ReviewState />
          )}
          <div class="ai-only-read" role="status" aria-live="polite">
            <span key={announced.id}>{announced.text}</span>
          </div>
        </div>
      </ReviewContext.Provider>
    </ViewContext.Provider>
  );
}
