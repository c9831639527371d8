import type { EntityId } from './entities';

/** What tasks can be grouped by, in the order in which views offer it. */
export type RollupDimension = 'owner' | 'due' | 'account' | 'project';

/** Open work, proposals, what is done or dropped, or all of these. */
export type RollupStatus = 'open' | 'proposed' | 'done' | 'all';

/** What kind of note a task stands in. */
export type TaskSource = 'meeting' | 'call' | 'email' | 'update' | 'account' | 'person' | 'project' | 'other';

/**
 * When a task is due, seen from today; weeks end on Sunday. `earlier` has what was due before today and is no open work:
 * a proposal is never overdue. A date that a machine suggested is none.
 */
export type RollupDue = 'overdue' | 'earlier' | 'today' | 'this-week' | 'next-week' | 'later' | 'no-date';

/**
 * A group of owners that one can filter by: `me`, `unassigned`, `ambiguous`, the id of a person, or a name that is
 * nobody's (`team:` and `name:` with the folded name).
 */
export type OwnerKey = string;

/** Null lets everything pass. */
export interface RollupFilter {
  /** All of these words, whatever their case and accents, in the text, the owner, the accounts or the note's title. */
  readonly text: string;
  readonly account: EntityId | null;
  readonly owner: OwnerKey | null;
  readonly status: RollupStatus;
  readonly source: TaskSource | null;
  readonly due: RollupDue | null;
}

export interface RollupQuery {
  /** From the outermost to the innermost; empty for one list. */
  readonly groupBy: readonly RollupDimension[];
  readonly filter: RollupFilter;
  /**
   * Tasks that are shown whatever their status, by `lineKey`, and that no count has: a task that was just completed
   * stays where it was.
   */
  readonly keep?: ReadonlySet<string>;
}

export const ROLLUP_DIMENSIONS: readonly RollupDimension[] = ['owner', 'due', 'account', 'project'];
export const ROLLUP_STATUSES: readonly RollupStatus[] = ['open', 'proposed', 'done', 'all'];
export const TASK_SOURCES: readonly TaskSource[] = [
  'meeting',
  'call',
  'email',
  'update',
  'account',
  'person',
  'project',
  'other',
];
/** In the order to show. */
export const ROLLUP_DUES: readonly RollupDue[] = [
  'overdue',
  'earlier',
  'today',
  'this-week',
  'next-week',
  'later',
  'no-date',
];

/** All open work. */
export const NO_FILTER: RollupFilter = {
  text: '',
  account: null,
  owner: null,
  status: 'open',
  source: null,
  due: null,
};

export const DIMENSION_NAMES: Readonly<Record<RollupDimension, string>> = {
  owner: 'Owner',
  due: 'Due',
  account: 'Account',
  project: 'Project',
};
export const DUE_NAMES: Readonly<Record<RollupDue, string>> = {
  overdue: 'Overdue',
  earlier: 'Earlier',
  today: 'Today',
  'this-week': 'This week',
  'next-week': 'Next week',
  later: 'Later',
  'no-date': 'No date',
};

export const SOURCE_NAMES: Readonly<Record<TaskSource, string>> = {
  meeting: 'Meetings',
  call: 'Calls',
  email: 'E-mails',
  update: 'Updates',
  account: 'Account notes',
  person: 'Person notes',
  project: 'Project notes',
  other: 'Other notes',
};
export const STATUS_NAMES: Readonly<Record<RollupStatus, string>> = {
  open: 'Open',
  proposed: 'Proposed',
  done: 'Done',
  all: 'All',
};
