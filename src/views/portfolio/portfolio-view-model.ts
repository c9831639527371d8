import type { Portfolio, PortfolioPeek, PortfolioRow } from '../../core/dashboard/portfolio/portfolio-model';
import type { IndexStatus } from '../../core/dashboard/view-models';
import type { EntityId } from '../../core/model/entities';
import type { PortfolioColumn, PortfolioFilter, PortfolioSort } from '../../core/model/portfolio-query';
import type { NoteActions } from '../actions';
import type { RollupActions } from '../rollup/rollup-view-model';

/** All that a portfolio draws. */
export interface PortfolioViewModel {
  readonly status: IndexStatus;
  /** `YYYY-MM-DD` in the vault's calendar. */
  readonly today: string;
  readonly sort: PortfolioSort;
  readonly filter: PortfolioFilter;
  /** Columns that are not shown. */
  readonly hidden: ReadonlySet<PortfolioColumn>;
  /** Null until the first answer is there. */
  readonly portfolio: Portfolio | null;
  /** How many accounts of all have their facts counted. */
  readonly counted: number;
  /** The days that people are counted in. */
  readonly peopleDays: number;
  /** What is open below a row. */
  readonly peek: PortfolioPeek | null;
}

/** What a portfolio asks of its host; the answer to most is an update. */
export interface PortfolioActions extends NoteActions, Pick<RollupActions, 'choose'> {
  setSort(sort: PortfolioSort): void;
  /** A change to what holds by then: keys come faster than frames. */
  setFilter(change: (now: PortfolioFilter) => PortfolioFilter): void;
  setHidden(hidden: ReadonlySet<PortfolioColumn>): void;
  /** Opens what stands behind the row of an account, and closes any other; null closes it. */
  setPeek(id: EntityId | null): void;
  /** These rows are in view: what takes long is counted for them first. */
  seen(ids: readonly EntityId[]): void;
  prepareBrief(id: EntityId): void;
  showTasks(id: EntityId): void;
  triage(id: EntityId): void;
  /** Lets the user take away what is shown, in its order, as a text or a file. */
  exportRows(rows: readonly PortfolioRow[], event: MouseEvent): void;
}
