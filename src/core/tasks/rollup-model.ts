import type { EntityId, EntityRef } from '../model/entities';
import type { OwnerKey, RollupDimension, RollupDue, RollupStatus, TaskSource } from '../model/rollup-query';
import type { TaskRow } from './task-row';

/** Whose a task is, as a group. Groups stand in the order of `rank`, then by name. */
export interface OwnerGroup {
  readonly key: OwnerKey;
  readonly name: string;
  /** `Team` for our own people, else the account that they work at; null where nothing tells. */
  readonly detail: string | null;
  /** Me, our team, other people, unassigned, ambiguous. */
  readonly rank: 0 | 1 | 2 | 3 | 4;
}

/** The other tasks that ask for the same as a row. */
export interface RowStack {
  readonly others: readonly RollupRow[];
  readonly ownersDiffer: boolean;
  readonly datesDiffer: boolean;
}

export interface RollupRow extends TaskRow {
  /** The accounts that its note belongs to. */
  readonly accounts: readonly EntityRef[];
  readonly projects: readonly EntityRef[];
  readonly source: TaskSource;
  /** The day of its note, `YYYY-MM-DD`. */
  readonly noteDate: string | null;
  readonly ownerGroup: OwnerGroup;
  readonly bucket: RollupDue;
  readonly stack: RowStack | null;
}

export interface RollupGroup {
  /** Unique in the rollup, and the same for the same group at every query that groups in this order. */
  readonly key: string;
  readonly dimension: RollupDimension;
  /** What its tasks have in common: an owner's key, a due bucket, the id of an account or a project; '' for none. */
  readonly value: string;
  readonly name: string;
  readonly detail: string | null;
  /** Tasks in it, each counted once however many of its groups it stands in. Without those that are only kept. */
  readonly count: number;
  readonly overdue: number;
  /** Empty for the innermost groups. */
  readonly groups: readonly RollupGroup[];
  /** By urgency; empty but for the innermost groups. */
  readonly rows: readonly RollupRow[];
}

/** A value that a filter can take, with how many tasks would be shown. */
export interface RollupChoice<Value> {
  readonly value: Value;
  readonly name: string;
  readonly detail: string | null;
  readonly count: number;
}

/**
 * Tasks that pass a filter, in groups. What several notes ask for alike is one row: it is counted once, and stands for
 * the others. A task of two accounts stands in the groups of both, and is counted once above them.
 */
export interface Rollup {
  /** Empty where nothing is grouped by. */
  readonly groups: readonly RollupGroup[];
  /** All rows, by urgency, each once. */
  readonly rows: readonly RollupRow[];
  /** What is shown, without the rows that are only kept. */
  readonly count: number;
  /** Of what passes the filter, whatever its status. */
  readonly totals: {
    readonly open: number;
    readonly overdue: number;
    readonly proposed: number;
    /** Accounts that have open work. */
    readonly accounts: number;
  };
  /** What each filter could be set to while the others stay, by name; only what would show something. */
  readonly choices: {
    readonly account: readonly RollupChoice<EntityId>[];
    readonly owner: readonly RollupChoice<OwnerKey>[];
    readonly status: readonly RollupChoice<RollupStatus>[];
    readonly source: readonly RollupChoice<TaskSource>[];
  };
  /** How many there are of each status without any other filter. */
  readonly unfiltered: Readonly<Record<RollupStatus, number>>;
}
