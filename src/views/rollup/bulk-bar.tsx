import type { RollupRow } from '../../core/tasks/rollup-model';
import type { TaskOrder } from '../../core/tasks/task-order';
import { count } from '../format';
import { DueEditor } from '../tasks/due-editor';
import { OwnerEditor } from '../tasks/owner-editor';
import type { TaskEditing } from '../tasks/task-editing';
import type { RowEditor } from './rollup-context';
import { Named } from '../named';

interface BulkBarProps {
  readonly rows: readonly RollupRow[];
  readonly editor: RowEditor | null;
  readonly editing: TaskEditing;
  readonly today: string;
  readonly onEdit: (editor: RowEditor | null) => void;
  readonly onOrder: (order: TaskOrder) => void;
  readonly onClear: () => void;
}

/** What can be done to all selected tasks; each is shown before it is written. */
export function BulkBar({ rows, editor, editing, today, onEdit, onOrder, onClear }: BulkBarProps) {
  const subject = count(rows.length, 'task');
  const notes = new Set(rows.map(({ span }) => span.path)).size;
  const order = (asked: TaskOrder): void => {
    onEdit(null);
    onOrder(asked);
  };
  return (
    <Named class="ai-bulk" role="region" name="Selected tasks">
      <strong class="ai-number">
        {rows.length} selected, {count(notes, 'note')}
      </strong>
      <button type="button" class="ai-button" onClick={() => order({ kind: 'complete' })}>
        Complete <kbd class="ai-key">x</kbd>
      </button>
      <button
        type="button"
        class="ai-button"
        aria-expanded={editor === 'assign'}
        onClick={() => onEdit('assign')}
      >
        Assign <kbd class="ai-key">a</kbd>
      </button>
      <button type="button" class="ai-button" aria-expanded={editor === 'due'} onClick={() => onEdit('due')}>
        Move date <kbd class="ai-key">d</kbd>
      </button>
      <button type="button" class="ai-button" onClick={() => order({ kind: 'drop' })}>
        Drop
      </button>
      <span class="ai-roll-end ai-roll-wide ai-muted">Shown before it is written.</span>
      <button type="button" class="ai-button ai-quiet" onClick={onClear}>
        Clear <kbd class="ai-key">Esc</kbd>
      </button>
      {editor === 'due' && (
        <DueEditor
          subject={subject}
          date={null}
          today={today}
          readDay={(words) => editing.readDay(words)}
          onSave={(date) => order({ kind: 'due', date })}
          onClose={() => onEdit(null)}
        />
      )}
      {editor === 'assign' && (
        <OwnerEditor
          subject={subject}
          owner={null}
          suggest={(typed) => editing.assignees(typed, rows[0] ?? null)}
          onAssign={(to) => order({ kind: 'assign', to })}
          onClose={() => onEdit(null)}
        />
      )}
    </Named>
  );
}
