import type { ReviewModel } from '../../core/review/review-model';
import { KeyButton } from '../panel/key-button';
import { useReview } from './review-context';
import { tidyWords } from './review-words';

interface FootProps {
  readonly model: ReviewModel;
  readonly onHelp: () => void;
}

/** Each key is a button; the last one shows what would be written. */
export function ReviewFoot({ model, onHelp }: FootProps) {
  const { shown, actions } = useReview();
  const { current, tidy, canGoBack } = model;
  const isConflict = current !== null && current.conflict !== null;
  const ticked = current?.ticked ?? 0;
  const cursor = current?.members.findIndex(({ isCursor }) => isCursor) ?? 0;
  return (
    <div class="ai-review-foot">
      <div class="ai-review-decide">
        {!isConflict && (
          <KeyButton hint="y" look="quiet" disabled={ticked < 2} onClick={() => actions.merge()}>
            Merge {ticked}
          </KeyButton>
        )}
        <KeyButton hint="n" look="quiet" disabled={ticked < 2} onClick={() => actions.never()}>
          {isConflict ? 'No conflict' : 'Never'}
        </KeyButton>
        <KeyButton hint="u" look="quiet" disabled={!current} onClick={() => actions.later()}>
          Later
        </KeyButton>
        {!isConflict && (
          <KeyButton hint="e" look="quiet" disabled={!current} onClick={() => actions.toggle(cursor)}>
            {current?.members[cursor]?.isIn === false ? 'Take in' : 'Exclude'}
          </KeyButton>
        )}
        <KeyButton hint="⌫" look="quiet" disabled={!canGoBack} onClick={() => actions.back()}>
          Back
        </KeyButton>
        <KeyButton hint="?" look="quiet" wideOnly onClick={onHelp}>
          Keys
        </KeyButton>
      </div>
      <p class="ai-review-promise">Nothing is written yet. One undo restores the note.</p>
      <div class="ai-review-write">
        <button type="button" class="ai-button" onClick={() => actions.close()}>
          Close
        </button>
        <button
          type="button"
          class="ai-button"
          data-look="cta"
          disabled={tidy.notes === 0}
          onClick={() => actions.tidy()}
        >
          {tidyWords(tidy, shown)}
        </button>
      </div>
      {shown.trouble !== null && (
        <p class="ai-refusal" role="alert">
          {shown.trouble}
        </p>
      )}
    </div>
  );
}
