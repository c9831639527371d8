import type { FactConflictRow } from '../../core/dashboard/view-models';
import { number } from '../format';
import { CONFLICT_NAMES } from '../review/review-words';
import { Variants } from './fact-variants';
import { Icon } from './icon';
import { useRow } from './row';

interface ConflictButtonProps {
  readonly conflicts: readonly [FactConflictRow, ...FactConflictRow[]];
  readonly listId: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** `⚠ two figures or dates`: another line says what cannot be true beside this one. */
export function ConflictButton({ conflicts, listId, isOpen, onToggle }: ConflictButtonProps) {
  const { tabIndex } = useRow();
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
        ? CONFLICT_NAMES[first.kind]
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
        const places = [earlier, later].map(({ source }) => `${source.path}:${source.line}`);
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
