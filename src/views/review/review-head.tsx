import { number } from '../format';
import { useReview } from './review-context';
import type { ReviewScope } from './review-shown';

/** What the dialog is named by. An `aria-label` of it would show as a tooltip wherever the pointer rests. */
export const REVIEW_TITLE_ID = 'ai-review-title';

/** The title, whose facts these are, and how far the review is. */
export function ReviewHead() {
  const { shown, actions } = useReview();
  const { model, scope, scopes } = shown;
  return (
    <div class="ai-review-head">
      <h2 id={REVIEW_TITLE_ID} class="ai-review-title">
        {shown.title}
      </h2>
      {scopes.length > 1 ? (
        <select
          class="dropdown ai-review-scope"
          aria-label="Whose"
          value={scope}
          onChange={(event) => actions.showScope(event.currentTarget.value as ReviewScope)}
        >
          {scopes.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <span class="ai-review-of ai-muted" dir="auto">
          {scopes[0]?.name}
        </span>
      )}
      {model && model.total > 0 && (
        <>
          <span class="ai-review-position ai-number">
            <b>{number(model.position)}</b> of {number(model.total)}
          </span>
          <progress
            class="ai-review-progress"
            value={model.decided}
            max={model.total}
            aria-label={`${number(model.decided)} of ${number(model.total)} decided`}
          />
        </>
      )}
    </div>
  );
}
