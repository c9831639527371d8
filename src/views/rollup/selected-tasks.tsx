import type { TaskEditing } from '../tasks/task-editing';
import { BulkBar } from './bulk-bar';
import { NOTHING_SELECTED } from './row-selection';
import type { RollupState } from './use-rollup-state';

interface SelectedTasksProps {
  readonly state: RollupState;
  readonly editing: TaskEditing;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** What can be done to the selected tasks; nothing where none is. */
export function SelectedTasks({ state, editing, today }: SelectedTasksProps) {
  const { selected, editor, setEditor, orders, lines, setSelection } = state;
  if (selected.length === 0) return null;
  return (
    <BulkBar
      rows={selected}
      editor={editor?.key === 'selection' ? editor.kind : null}
      {...{ editing, today }}
      onEdit={(kind) => setEditor(kind && { key: 'selection', kind })}
      onOrder={(order) => void orders.order(selected, order).then(() => lines.focus(lines.current))}
      onClear={() => setSelection(NOTHING_SELECTED)}
    />
  );
}
