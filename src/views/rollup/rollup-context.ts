import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { RollupDimension } from '../../core/model/rollup-query';
import type { RollupGroup, RollupRow } from '../../core/tasks/rollup-model';
import type { TaskEditing } from '../tasks/task-editing';
import type { TaskCommand } from '../actions';
import type { RollupActions } from './rollup-view-model';
import type { RowState } from './use-orders';

/** What opens inside a row. */
export type RowEditor = 'due' | 'assign';

/** What the lines of the rollup may use without being handed it. */
export interface RollupContextValue {
  readonly actions: RollupActions;
  readonly editing: TaskEditing;
  readonly today: string;
  readonly groupBy: readonly RollupDimension[];
  /** Only tasks of one account are shown. */
  readonly isOneAccount: boolean;
  readonly isTouch: boolean;
  /** What is known of a row beyond the model: that it is being written, was refused, or is done by now. */
  readonly stateOf: (row: RollupRow) => RowState | undefined;
  /** Whether the box of a row was ticked here, and can be taken back. */
  readonly canUndo: (row: RollupRow) => boolean;
  readonly undo: (row: RollupRow) => void;
  /** Does to one row what a key or a menu asks. */
  readonly command: (row: RollupRow, command: TaskCommand, event: MouseEvent | KeyboardEvent) => void;
  readonly order: (rows: readonly RollupRow[], ...order: OrderArguments) => void;
  readonly isStackOpen: (row: RollupRow) => boolean;
  readonly toggleStack: (row: RollupRow) => void;
  readonly toggleGroup: (group: RollupGroup) => void;
  readonly selectGroup: (group: RollupGroup) => void;
  /** Closes what is open inside a row, and gives the row the focus again. */
  readonly closeEditor: () => void;
  readonly openEditor: (row: RollupRow, editor: RowEditor) => void;
}

type OrderArguments = readonly [
  order: Parameters<TaskEditing['order']>[1],
  options?: Parameters<TaskEditing['order']>[2],
];

export const RollupContext = createContext<RollupContextValue | null>(null);

/** The rollup around a component. Throws outside of one: that is a mistake of ours. */
export function useRollup(): RollupContextValue {
  const rollup = useContext(RollupContext);
  if (!rollup) throw new Error('A component of the rollup stands outside of it.');
  return rollup;
}
