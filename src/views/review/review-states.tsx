import { count, number } from '../format';
import { useReview } from './review-context';
import type { ReviewShown } from './review-shown';

/** Instead of the review: what is being waited for, or that there is nothing to do. */
export function ReviewState() {
  const { shown, actions } = useReview();
  const { state, reading, compared, one, many } = shown;
  if (reading) return <NotesBeingRead reading={reading} many={many} />;
  if (state === 'reading')
    return (
      <div class="ai-review-state">
        <p role="status">
          {compared === 0 ? `Reading ${many}…` : `Comparing ${count(compared, one, many)}…`}
        </p>
      </div>
    );
  return (
    <div class="ai-review-state">
      <p>
        <b>{compared === 0 ? `There are no ${many} here.` : 'All is tidy.'}</b>
      </p>
      <p class="ai-muted">
        {compared === 0
          ? `None of these notes has ${many} in a section of its own. The settings say what their headings are called.`
          : `${count(compared, one, many)} ${compared === 1 ? 'was' : 'were'} compared. No two of them say the same, or you have decided on them.`}
      </p>
      <button type="button" class="ai-button" onClick={() => actions.close()}>
        Close
      </button>
    </div>
  );
}

interface NotesBeingReadProps {
  readonly reading: NonNullable<ReviewShown['reading']>;
  readonly many: string;
}

/** Said once; the bar tells how far it is. */
function NotesBeingRead({ reading: { done, total }, many }: NotesBeingReadProps) {
  return (
    <div class="ai-review-state">
      <p role="status">
        <b>Notes are still being read.</b>
      </p>
      {total > 0 && (
        <p class="ai-number">
          {number(done)} of {count(total, 'note')}
        </p>
      )}
      <progress class="ai-review-reading" max={Math.max(total, 1)} value={done} aria-label="Reading notes" />
      <p class="ai-muted">
        The {many} are compared as soon as all are read. You can close this and come back.
      </p>
    </div>
  );
}
