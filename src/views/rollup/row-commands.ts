import type { RollupRow } from '../../core/tasks/rollup-model';
import { isOpen } from '../../core/model/task';
import type { TaskEditing } from '../tasks/task-editing';
import type { RollupContextValue } from './rollup-context';
import type { TaskCommand } from '../actions';
import type { RollupState } from './use-rollup-state';

/** Does to one row what its controls, its menu or a key ask. */
export function rowCommands(
  state: RollupState,
  editing: TaskEditing,
): Pick<RollupContextValue, 'command' | 'openEditor'> {
  const { orders, items, setEditor } = state;
  const openEditor = (row: RollupRow, kind: 'due' | 'assign'): void => {
    const current = state.lines.item;
    const isCurrent = current?.kind === 'row' && current.row.key === row.key;
    const at = isCurrent ? current : items.find((item) => item.kind === 'row' && item.row.key === row.key);
    if (at) setEditor({ key: at.key, kind });
  };
  async function choose(row: RollupRow, what: 'status' | 'priority', event: MouseEvent | KeyboardEvent) {
    const chosen =
      what === 'status' ? await editing.chooseStatus(row, event) : await editing.choosePriority(row, event);
    if (chosen) await orders.order([row], chosen);
  }
  function complete(row: RollupRow): void {
    if (orders.canUndo(row)) orders.undo(row);
    else void orders.order([row], { kind: isOpen(row) || row.status === 'proposed' ? 'complete' : 'reopen' });
  }
  return {
    openEditor,
    command(row: RollupRow, command: TaskCommand, event) {
      if (command === 'complete') complete(row);
      else if (command === 'drop') void orders.order([row], { kind: 'drop' });
      else if (command === 'due' || command === 'assign') openEditor(row, command);
      else void choose(row, command, event);
    },
  };
}
