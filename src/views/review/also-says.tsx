import type { ReviewAlso } from '../../core/review/review-model';
import { useReview } from './review-context';

/** What another line says that the kept one does not, to be added to it. */
export function AlsoSays({ also: { text, member, isAdded } }: { readonly also: ReviewAlso }) {
  const { actions } = useReview();
  return (
    <div class="ai-review-also">
      <span class="ai-muted">Also says</span>
      <span dir="auto">
        “{text}” <span class="ai-muted">line {member + 1}</span>
      </span>
      <button
        type="button"
        class="ai-button"
        aria-label={`${isAdded ? 'Take out of the kept line' : 'Add to the kept line'}: ${text}`}
        onClick={() => actions.add(text, !isAdded)}
      >
        {isAdded ? 'Take out again' : 'Add to the kept line'}
      </button>
    </div>
  );
}
