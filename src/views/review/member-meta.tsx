import type { ReviewMember } from '../../core/review/review-model';
import { NoteLink } from '../panel/note-link';
import { exactDate, shortDate } from '../format';
import { useReview } from './review-context';

/** Where a line comes from, and what can be done with the kept one. */
export function MemberMeta({
  member: { fact, isIn, isKept, isReworded },
}: {
  readonly member: ReviewMember;
}) {
  const { shown, actions, isEditing, setEditing } = useReview();
  const { date, via } = fact;
  return (
    <p class="ai-review-meta">
      {!isIn && <span>Excluded, stays as it is</span>}
      <NoteLink source={fact} />
      {date !== null && (
        <time dateTime={date} title={exactDate(date)}>
          {shortDate(date, shown.today)}
        </time>
      )}
      {via !== null && <span dir="auto">via {via}</span>}
      {isKept && !isEditing && (
        <button type="button" class="ai-text-button" aria-keyshortcuts="r" onClick={() => setEditing(true)}>
          Edit
        </button>
      )}
      {isReworded && !isEditing && (
        <button type="button" class="ai-text-button" onClick={() => actions.reword(null)}>
          As it was
        </button>
      )}
    </p>
  );
}
