/**
 * Rows that the user has toggled stay where they were: a completed task that vanished at the next index update could
 * neither be checked nor taken back. All pure; `use-task-orders.ts` holds the state.
 */
import type { ActionGroup, Actions, TaskRow } from '../core/dashboard/view-models';
import { DUE_BUCKETS, SIDES, type DueBucket, type Side } from '../core/model/section-names';
import { isOpen } from '../core/model/task';

/** Where a row stood: its group, and its index in it. */
interface Place {
  readonly bucket: DueBucket;
  readonly side: Side;
  readonly index: number;
}

/** What the panel knows about a task that was toggled here. */
export interface KeptRow {
  readonly phase: 'pending' | 'refused' | 'written';
  /** As it is now: after a write with the span and status that the host gave back. */
  readonly row: TaskRow;
  /** Why nothing was written, where `phase` is `refused`. */
  readonly reason: string | null;
  readonly place: Place;
  /** The change that completed the row, to be taken back, and the row as it was before. */
  readonly undo?: { readonly id: string; readonly row: TaskRow };
  /** A model without the row has come since. */
  readonly hasLeft: boolean;
}

export type KeptRows = ReadonlyMap<string, KeptRow>;

/** Whether the panel shows this row as one that it completed; so it does while that is being taken back. */
export const isCompleted = ({ row }: KeptRow): boolean => !isOpen(row);

/** Where the row with this key stands. */
export function placeOf(actions: Actions, key: string): Place | null {
  for (const { bucket, side, rows } of actions.groups) {
    const index = rows.findIndex((row) => row.key === key);
    if (index >= 0) return { bucket, side, index };
  }
  return null;
}

/** The actions with the rows that were completed here in their old places, and those taken back until they return. */
export function withKeptRows(actions: Actions, kept: KeptRows): Actions {
  if (kept.size === 0) return actions;
  const shown = rowsByKey(actions);
  const completed = (row: TaskRow): TaskRow => {
    const entry = kept.get(row.key);
    return entry && isCompleted(entry) ? entry.row : row;
  };
  let groups: readonly ActionGroup[] = actions.groups.map((group) => ({
    ...group,
    rows: group.rows.map(completed),
  }));
  for (const [key, entry] of kept) {
    if (!shown.has(key)) groups = insertRow(groups, entry);
  }
  return { ...actions, groups };
}

/**
 * What is still worth keeping once `actions` has come: not a task that the index shows as open again, nor a refusal
 * about a line that has changed since.
 */
export function settleKeptRows(kept: KeptRows, actions: Actions): KeptRows {
  if (kept.size === 0) return kept;
  const shown = rowsByKey(actions);
  const settled = new Map<string, KeptRow>();
  for (const [key, entry] of kept) {
    const row = shown.get(key);
    if (!row) settled.set(key, { ...entry, hasLeft: true });
    else if (!isOutdated(entry, row)) settled.set(key, entry);
  }
  return settled;
}

/** `kept` without the completed rows, which may now go. */
export function dropCompleted(kept: KeptRows): KeptRows {
  return new Map([...kept].filter(([, entry]) => !isCompleted(entry)));
}

function isOutdated(entry: KeptRow, shown: TaskRow): boolean {
  if (entry.phase === 'refused' && !isCompleted(entry)) return shown.span.text !== entry.row.span.text;
  return entry.phase !== 'pending' && entry.hasLeft;
}

function rowsByKey({ groups }: Actions): ReadonlyMap<string, TaskRow> {
  return new Map(groups.flatMap(({ rows }) => rows.map((row) => [row.key, row])));
}

function insertRow(groups: readonly ActionGroup[], { row, place }: KeptRow): readonly ActionGroup[] {
  const isPlace = (group: ActionGroup): boolean => group.bucket === place.bucket && group.side === place.side;
  if (!groups.some(isPlace)) {
    return [...groups, { bucket: place.bucket, side: place.side, rows: [row] }].sort(
      (a, b) => groupOrder(a) - groupOrder(b),
    );
  }
  return groups.map((group) => {
    if (!isPlace(group)) return group;
    const { rows } = group;
    return { ...group, rows: [...rows.slice(0, place.index), row, ...rows.slice(place.index)] };
  });
}

const groupOrder = ({ bucket, side }: ActionGroup): number =>
  DUE_BUCKETS.indexOf(bucket) * SIDES.length + SIDES.indexOf(side);
