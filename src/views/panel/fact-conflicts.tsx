import type { FactConflictRow, FactRow, FactVariant } from '../../core/dashboard/view-models';
import { number, shortDate } from '../format';
import { CONFLICT_NAMES } from '../review/review-words';
import { placeOf, Variants } from './fact-variants';
import { useView } from '../view-context';
import { Icon } from './icon';
import { useRow } from './row';

interface ConflictButtonProps {
  readonly fact: FactRow;
  readonly conflicts: readonly [FactConflictRow, ...FactConflictRow[]];
  readonly listId: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** `40 TB here, 55 TB said on 3 Dec`; without the values, only what kind of difference it is. */
function conflictWords(
  { kind, values, earlier, later }: FactConflictRow,
  fact: FactRow,
  today: string,
): string {
  if (!values) return CONFLICT_NAMES[kind];
  const isAt = (side: FactVariant, of: Pick<FactVariant, 'source'>): boolean => placeOf(side) === placeOf(of);
  const isLaterHere =
    isAt(later, fact) || (!isAt(earlier, fact) && fact.variants.some((variant) => isAt(later, variant)));
  const [here, there] = isLaterHere ? [values[1], values[0]] : values;
  const { date } = isLaterHere ? earlier : later;
  return `${here} here, ${there} ${date === null ? 'elsewhere' : `said on ${shortDate(date, today)}`}`;
}

/** Another line says what cannot be true beside this one. */
export function ConflictButton({ fact, conflicts, listId, isOpen, onToggle }: ConflictButtonProps) {
  const { tabIndex } = useRow();
  const { today } = useView();
  const [first] = conflicts;
  return (
    <button
      type="button"
      class="ai-times ai-conflict"
      tabIndex={tabIndex}
      aria-expanded={isOpen}
      aria-controls={isOpen ? listId : undefined}
      onClick={onToggle}
    >
      <Icon name="triangle-alert" />
      {conflicts.length === 1
        ? conflictWords(first, fact, today)
        : `${number(conflicts.length)} lines contradict this`}
    </button>
  );
}

interface ConflictsProps {
  readonly id: string;
  readonly conflicts: readonly FactConflictRow[];
}

/** Both sides of each contradiction, the earlier first. Which one holds is for the reader to say. */
export function Conflicts({ id, conflicts }: ConflictsProps) {
  return (
    <div id={id} class="ai-conflicts">
      {conflicts.map(({ kind, earlier, later }) => {
        const places = [earlier, later].map(placeOf);
        return (
          <Variants
            key={places.join(' ')}
            id={`${id}-${places.join(' ')}`}
            label={`Contradict each other: ${CONFLICT_NAMES[kind]}`}
            variants={[earlier, later]}
          />
        );
      })}
    </div>
  );
}
