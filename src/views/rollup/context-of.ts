import type { TaskEditing } from '../tasks/task-editing';
import { rowCommands } from './row-commands';
import type { RollupContextValue } from './rollup-context';
import { rowsOf } from './rollup-items';
import type { RollupActions, RollupViewModel } from './rollup-view-model';
import { toggledAll } from './row-selection';
import type { RollupState } from './use-rollup-state';

/** What the lines are given to work with. */
export function contextOf(
  model: RollupViewModel,
  actions: RollupActions,
  editing: TaskEditing,
  state: RollupState,
): RollupContextValue {
  const { orders, lines, setEditor, openStacks, toggleStack } = state;
  return {
    ...{ actions, editing, today: model.today, groupBy: model.groupBy, isTouch: model.isTouch },
    isOneAccount: model.filter.account !== null,
    ...{ stateOf: orders.stateOf, canUndo: orders.canUndo, undo: orders.undo, toggleStack },
    ...rowCommands(state, editing),
    order: (rows, order, options) => void orders.order(rows, order, options),
    isStackOpen: ({ key, stack }) => stack !== null && openStacks.has(key),
    toggleGroup({ key }) {
      actions.setToggled((now) => {
        const next = new Set(now);
        if (!next.delete(key)) next.add(key);
        return next;
      });
    },
    selectGroup: (group) => state.setSelection(toggledAll(state.selection, rowsOf(group))),
    closeEditor() {
      setEditor(null);
      lines.focus(lines.current);
    },
  };
}
