import { lineKey } from '../../core/model/source-span';
import type { RollupRow } from '../../core/tasks/rollup-model';
import type { RollupItem } from './rollup-items';

/** The selected tasks, by `lineKey`, so that they stay selected where other lines come or go. */
export type Selection = ReadonlySet<string>;

export const NOTHING_SELECTED: Selection = new Set();

export const isSelected = (selection: Selection, { span }: RollupRow): boolean =>
  selection.size > 0 && selection.has(lineKey(span));

/** Selects a task that is not, and the other way round. */
export function toggled(selection: Selection, { span }: RollupRow): Selection {
  const next = new Set(selection);
  const key = lineKey(span);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** All of these tasks; where they all are selected, none of them. */
export function toggledAll(selection: Selection, rows: readonly RollupRow[]): Selection {
  const keys = rows.map(({ span }) => lineKey(span));
  const next = new Set(selection);
  const areAll = keys.every((key) => selection.has(key));
  for (const key of keys) {
    if (areAll) next.delete(key);
    else next.add(key);
  }
  return next;
}

/** The tasks between two lines of the list, both included, beside what was selected. */
export function extended(
  selection: Selection,
  items: readonly RollupItem[],
  from: number,
  to: number,
): Selection {
  const next = new Set(selection);
  for (const item of items.slice(Math.min(from, to), Math.max(from, to) + 1))
    if (item.kind === 'row') next.add(lineKey(item.row.span));
  return next;
}

/** The selected ones of these tasks, in their order. */
export const selectedRows = (selection: Selection, rows: readonly RollupRow[]): readonly RollupRow[] =>
  selection.size === 0 ? [] : rows.filter((row) => isSelected(selection, row));
