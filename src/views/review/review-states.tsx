import { count } from '../format';
import { useReview } from './review-context';

/** Instead of the review: what is being waited for, or that there is nothing to do. */
export function ReviewState() {
  const { shown, actions } = useReview();
  const { state, compared, one, many } = shown;
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
