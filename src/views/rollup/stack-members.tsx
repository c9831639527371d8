import { isOpen } from '../../core/model/task';
import type { RollupRow, RowStack } from '../../core/tasks/rollup-model';
import { weekdayAndDate } from '../format';
import { NoteLink } from '../panel/note-link';
import { NoteText } from '../panel/note-text';
import { useRollup } from './rollup-context';
import { placeText, sourceOf } from './row-source';

interface StackMembersProps {
  readonly row: RollupRow;
  readonly stack: RowStack;
  readonly tabIndex: 0 | -1;
}

/** The other notes that ask for the same; once the row is done, what to do with those that are not. */
export function StackMembers({ row, stack, tabIndex }: StackMembersProps) {
  const { order } = useRollup();
  const { others, ownersDiffer, datesDiffer } = stack;
  const isDone = !isOpen(row) && row.status !== 'proposed';
  const open = others.filter(isOpen);
  const proposed = others.filter(({ status }) => status === 'proposed');
  return (
    <>
      {(ownersDiffer || datesDiffer) && (
        <span class="ai-roll-differ">
          {[ownersDiffer && 'Different owners', datesDiffer && 'Different dates'].filter(Boolean).join(', ')}
        </span>
      )}
      <ul class="ai-roll-stack">
        {others.map((other) => (
          <Member
            key={other.key}
            other={other}
            showsOwner={ownersDiffer}
            showsDate={datesDiffer}
            tabIndex={tabIndex}
          />
        ))}
      </ul>
      {isDone && open.length > 0 && (
        <button
          type="button"
          class="ai-button"
          tabIndex={tabIndex}
          onClick={() => order(open, { kind: 'complete' }, { preview: true })}
        >
          Complete the other {open.length}
        </button>
      )}
      {(isDone || isOpen(row)) && proposed.length > 0 && (
        <button
          type="button"
          class="ai-button"
          tabIndex={tabIndex}
          onClick={() => order(proposed, { kind: 'drop' }, { preview: true })}
        >
          Decline the {proposed.length} proposed
        </button>
      )}
    </>
  );
}

interface MemberProps {
  readonly other: RollupRow;
  readonly showsOwner: boolean;
  readonly showsDate: boolean;
  readonly tabIndex: 0 | -1;
}

function Member({ other, showsOwner, showsDate, tabIndex }: MemberProps) {
  const { today } = useRollup();
  const facts = [
    other.status === 'proposed' && 'proposed',
    showsOwner && other.owner.name,
    showsDate && (other.due === null || other.suggestedDue ? 'no date' : weekdayAndDate(other.due, today)),
  ].filter((each) => each !== false);
  return (
    <li>
      <span class="ai-roll-member">
        <NoteText text={other.text} path={other.span.path} />
        {facts.length > 0 && <span class="ai-count"> {facts.join(', ')}</span>}
      </span>
      <NoteLink source={sourceOf(other)} class="ai-row-link" tabIndex={tabIndex}>
        {placeText(other, today)}
      </NoteLink>
    </li>
  );
}
