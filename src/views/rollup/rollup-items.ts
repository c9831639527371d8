import type { Rollup, RollupGroup, RollupRow } from '../../core/tasks/rollup-model';

/** The heading of a group. */
export interface GroupItem {
  readonly kind: 'group';
  readonly key: string;
  readonly group: RollupGroup;
  readonly isOpen: boolean;
  /** From 1. */
  readonly level: number;
  /** Its place among its siblings, from 1, and how many they are. */
  readonly place: number;
  readonly of: number;
}

/** A task in one of its places. */
export interface RowItem {
  readonly kind: 'row';
  /** Unique also where a task stands in two groups. */
  readonly key: string;
  readonly row: RollupRow;
  readonly level: number;
  readonly place: number;
  readonly of: number;
}

/** A line of the list, which is windowed. */
export type RollupItem = GroupItem | RowItem;

/** Inside another group, what is far off is closed at first: it is counted, and one click away. */
const isOpenAtFirst = ({ dimension, value }: RollupGroup, level: number): boolean =>
  level === 1 || dimension !== 'due' || value !== 'later';

export const isGroupOpen = (group: RollupGroup, level: number, toggled: ReadonlySet<string>): boolean =>
  isOpenAtFirst(group, level) !== toggled.has(group.key);

function addRows(items: RollupItem[], rows: readonly RollupRow[], level: number, parent: string): void {
  rows.forEach((row, index) =>
    items.push({ kind: 'row', key: parent + row.key, row, level, place: index + 1, of: rows.length }),
  );
}

function addGroups(
  items: RollupItem[],
  groups: readonly RollupGroup[],
  level: number,
  toggled: ReadonlySet<string>,
): void {
  groups.forEach((group, index) => {
    const isOpen = isGroupOpen(group, level, toggled);
    const { key } = group;
    items.push({ kind: 'group', key, group, isOpen, level, place: index + 1, of: groups.length });
    if (!isOpen) return;
    addGroups(items, group.groups, level + 1, toggled);
    addRows(items, group.rows, level + 1, key);
  });
}

/** Groups and rows as the lines that are to be seen, from the top. */
export function rollupItems({ groups, rows }: Rollup, toggled: ReadonlySet<string>): readonly RollupItem[] {
  const items: RollupItem[] = [];
  if (groups.length > 0) addGroups(items, groups, 1, toggled);
  else addRows(items, rows, 1, '');
  return items;
}

/** The tasks of a group, each once. */
export function rowsOf(group: RollupGroup): readonly RollupRow[] {
  const inner = group.groups.flatMap(rowsOf);
  return [...new Map([...inner, ...group.rows].map((row) => [row.key, row])).values()];
}
