import type { ReviewMember } from '../../core/review/review-model';
import { useReview } from './review-context';
import { EditLine } from './edit-line';
import { MemberMeta } from './member-meta';

interface MemberProps {
  readonly member: ReviewMember;
  readonly place: number;
  readonly isConflict: boolean;
}

/** One line: whether it is in the merge, what it says, where it stands, and whether it is the one to keep. */
export function Member({ member, place, isConflict }: MemberProps) {
  const { actions, isEditing } = useReview();
  const { fact, parts, isIn, isKept, isReworded, line } = member;
  const textId = `ai-review-text-${place}`;
  return (
    <li class="ai-review-member" data-ai-member={place} data-kept={isKept} data-out={!isIn}>
      <kbd class="ai-key" aria-hidden="true">
        {place + 1}
      </kbd>
      {!isConflict && (
        <input
          type="checkbox"
          checked={isIn}
          aria-label={`In the merge: line ${place + 1}`}
          aria-describedby={textId}
          onChange={() => actions.toggle(place)}
        />
      )}
      {isKept && isEditing ? (
        <EditLine line={line} />
      ) : (
        <p id={textId} class="ai-review-text" dir="auto" onClick={() => !isConflict && actions.keep(place)}>
          {fact.under !== null && <span class="ai-muted">{fact.under}: </span>}
          {isReworded
            ? line
            : parts.map(({ text, changed }, index) => (changed ? <mark key={index}>{text}</mark> : text))}
        </p>
      )}
      {isConflict ? (
        <button type="button" class="ai-button ai-review-hold" onClick={() => actions.hold(place)}>
          This one holds
        </button>
      ) : (
        <label class="ai-review-keep">
          <input
            type="radio"
            name="ai-review-keep"
            checked={isKept}
            disabled={!isIn}
            aria-describedby={textId}
            onChange={() => actions.keep(place)}
          />
          {isKept ? 'Kept' : 'Keep'}
        </label>
      )}
      <MemberMeta member={member} />
    </li>
  );
}
