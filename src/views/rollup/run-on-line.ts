import type { RefObject } from 'preact';
import type { RollupContextValue } from './rollup-context';
import type { GroupItem } from './rollup-items';
import type { RollupCommand } from './rollup-keys';
import type { TaskCommand } from '../actions';
import { sourceOf } from './row-source';
import type { RollupState } from './use-rollup-state';

/** What a key may need beside the state. */
export interface KeyHost {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly rollup: RollupContextValue;
  readonly openHelp: () => void;
  readonly isFiltered: () => boolean;
  readonly clearFilter: () => void;
}

/** Does to the current line what a key asks; false where it asks for nothing that can be done to it. */
export function runOnLine(
  command: RollupCommand,
  event: KeyboardEvent,
  state: RollupState,
  { rollup }: KeyHost,
): boolean {
  const { item, current } = state.lines;
  if (item?.kind === 'group') return runOnGroup(command, item, rollup);
  if (!item) return false;
  const row = state.orders.stateOf(item.row)?.row ?? item.row;
  if (command === 'open') rollup.actions.open(sourceOf(row), event);
  else if (command === 'select') state.select(current, 'toggle');
  else if (command === 'menu')
    rollup.actions.menu(
      { kind: 'task', row, run: (asked, chosen) => rollup.command(row, asked, chosen) },
      event,
    );
  else if (command === 'close') return toParent(state);
  else if (isTaskCommand(command)) rollup.command(row, command, event);
  else return false;
  return true;
}

const ROW_COMMANDS: readonly string[] = ['complete', 'due', 'assign', 'priority', 'status'];
const isTaskCommand = (command: RollupCommand): command is RollupCommand & TaskCommand =>
  ROW_COMMANDS.includes(command);

function runOnGroup(
  command: RollupCommand,
  { group, isOpen: isGroupOpen }: GroupItem,
  rollup: RollupContextValue,
): boolean {
  const wants = { open: true, select: null, unfold: !isGroupOpen, close: isGroupOpen } as const;
  if (command === 'select') rollup.selectGroup(group);
  else if (command === 'open' || command === 'unfold' || command === 'close') {
    if (wants[command]) rollup.toggleGroup(group);
  } else return false;
  return true;
}

/** Left on a task goes to the heading that it stands under. */
function toParent({ lines, items }: RollupState): boolean {
  const level = lines.item?.level ?? 1;
  for (let at = lines.current - 1; at >= 0; at--) {
    const item = items[at];
    if (item?.kind === 'group' && item.level < level) {
      lines.focus(at);
      return true;
    }
  }
  return false;
}
