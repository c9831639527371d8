import { lineKey } from '../../core/model/source-span';
import { isListStep, LIST_STEPS } from '../list-keys';
import { LINE_ATTRIBUTE } from '../use-lines';
import type { RollupCommand } from './rollup-keys';
import { NOTHING_SELECTED } from './row-selection';
import { runOnLine, type KeyHost } from './run-on-line';
import type { RollupState } from './use-rollup-state';

/** Does what a key asks; false where it asks for nothing that can be done here. */
export function runKey(
  command: RollupCommand,
  event: KeyboardEvent,
  state: RollupState,
  host: KeyHost,
): boolean {
  const { lines, items, selected } = state;
  if (isListStep(command)) {
    const step = LIST_STEPS[command];
    const isInList = (event.target as Element).hasAttribute(LINE_ATTRIBUTE);
    lines.focus(isInList ? step(lines.current, items.length - 1) : lines.current);
    return true;
  }
  if (command === 'filter') host.field.current?.focus();
  else if (command === 'help') host.openHelp();
  else if (command === 'clear') return clear(state, host);
  else if (command === 'select-all') {
    const rows = items.flatMap((item) => (item.kind === 'row' ? [item.row] : []));
    state.setSelection(new Set(rows.map(({ span }) => lineKey(span))));
  } else if (command === 'extend-down' || command === 'extend-up')
    extend(command === 'extend-down' ? 1 : -1, state);
  else if (selected.length > 0 && isBulk(command)) runOnSelected(command, state);
  else return runOnLine(command, event, state, host);
  return true;
}

const isBulk = (command: RollupCommand): command is 'complete' | 'due' | 'assign' =>
  command === 'complete' || command === 'due' || command === 'assign';

function runOnSelected(command: 'complete' | 'due' | 'assign', state: RollupState): void {
  if (command === 'complete') void state.orders.order(state.selected, { kind: 'complete' });
  else state.setEditor({ key: 'selection', kind: command });
}

/** Escape takes back one thing at a time: what is open, what is selected. */
function clear({ editor, setEditor, selection, setSelection }: RollupState, host: KeyHost): boolean {
  if (editor) setEditor(null);
  else if (selection.size > 0) setSelection(NOTHING_SELECTED);
  else if (host.isFiltered()) host.clearFilter();
  else return false;
  return true;
}

function extend(by: 1 | -1, state: RollupState): void {
  const { lines, items, extendTo } = state;
  const next = lines.current + by;
  if (items[next] === undefined) return;
  extendTo(next);
  lines.focus(next);
}
