import type { EntityId } from './entities';
import type { OwnerKey } from './rollup-query';

/** What of an account stands in a column of its own, beside its name and why it needs somebody. */
export type PortfolioColumn =
  'met' | 'activity' | 'we-owe' | 'they-owe' | 'overdue' | 'proposed' | 'people' | 'new-facts';

export type PortfolioSortKey = 'name' | PortfolioColumn | 'needs-me';

export interface PortfolioSort {
  readonly by: PortfolioSortKey;
  /** Names come from A and numbers from the highest, unless they are turned round. */
  readonly isReversed: boolean;
}

/** Accounts that are not closed, those that are, all of them, or those whose notes say so: `is:` with the folded word. */
export type PortfolioStatus = 'active' | 'closed' | 'all' | `is:${string}`;

/** What one may look for with one press. */
export type PortfolioChip = 'quiet' | 'overdue' | 'single-threaded';

/** What an account passes: all of it. */
export interface PortfolioFilter {
  /** All of these words, whatever their case and accents, in the name, an alias, the status or a signal. */
  readonly text: string;
  readonly status: PortfolioStatus;
  /** Somebody who has open tasks there; null for anyone, or nobody. */
  readonly owner: OwnerKey | null;
  readonly chips: readonly PortfolioChip[];
}

export interface PortfolioQuery {
  readonly sort: PortfolioSort;
  readonly filter: PortfolioFilter;
  /** An account that is shown whatever the filter says: somebody is reading it. */
  readonly keep: EntityId | null;
}

/** In the order to show. */
export const PORTFOLIO_COLUMNS: readonly PortfolioColumn[] = [
  'met',
  'activity',
  'we-owe',
  'they-owe',
  'overdue',
  'proposed',
  'people',
  'new-facts',
];
export const PORTFOLIO_CHIPS: readonly PortfolioChip[] = ['quiet', 'overdue', 'single-threaded'];
export const PORTFOLIO_SORT_KEYS: readonly PortfolioSortKey[] = ['needs-me', 'name', ...PORTFOLIO_COLUMNS];

export const NO_PORTFOLIO_FILTER: PortfolioFilter = { text: '', status: 'active', owner: null, chips: [] };
/** Those who need somebody most. */
export const FIRST_PORTFOLIO_SORT: PortfolioSort = { by: 'needs-me', isReversed: false };

export const PORTFOLIO_NAMES: Readonly<Record<PortfolioSortKey, string>> = {
  name: 'Account',
  met: 'Last met',
  activity: '12 weeks',
  'we-owe': 'We owe',
  'they-owe': 'They owe',
  overdue: 'Overdue',
  proposed: 'Proposed',
  people: 'People',
  'new-facts': 'New facts',
  'needs-me': 'Needs me',
};
export const CHIP_NAMES: Readonly<Record<PortfolioChip, string>> = {
  quiet: 'Quiet',
  overdue: 'Overdue',
  'single-threaded': 'Single-threaded',
};
