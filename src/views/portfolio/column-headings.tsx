import {
  PORTFOLIO_NAMES,
  type PortfolioColumn,
  type PortfolioSort,
  type PortfolioSortKey,
} from '../../core/model/portfolio-query';

interface ColumnHeadingsProps {
  readonly columns: readonly PortfolioColumn[];
  readonly sort: PortfolioSort;
  readonly peopleDays: number;
  readonly onSort: (sort: PortfolioSort) => void;
}

/** Sorted by another column, a table starts with its highest; by the same one again, it is turned round. */
export const nextSort = ({ by, isReversed }: PortfolioSort, asked: PortfolioSortKey): PortfolioSort => ({
  by: asked,
  isReversed: asked === by && !isReversed,
});

/** How a heading says the order: names come from A, all else from the highest. */
const directionOf = ({ by, isReversed }: PortfolioSort): 'ascending' | 'descending' =>
  (by === 'name') === isReversed ? 'descending' : 'ascending';

/** The headings of the table, each of which sorts by its column. */
export function ColumnHeadings({ columns, sort, peopleDays, onSort }: ColumnHeadingsProps) {
  const keys: readonly PortfolioSortKey[] = ['name', ...columns, 'needs-me'];
  const nameOf = (key: PortfolioSortKey): string =>
    key === 'people' ? `${PORTFOLIO_NAMES.people} ${peopleDays} d` : PORTFOLIO_NAMES[key];
  return (
    <div class="ai-port-headings" role="rowgroup">
      <div class="ai-port-heading-row" role="row" aria-rowindex={1}>
        {keys.map((key, at) => (
          <span
            key={key}
            role="columnheader"
            class="ai-port-cell"
            aria-colindex={at + 1}
            aria-sort={key === sort.by ? directionOf(sort) : undefined}
            data-column={key}
          >
            <button type="button" class="ai-port-heading" onClick={() => onSort(nextSort(sort, key))}>
              {nameOf(key)}
            </button>
          </span>
        ))}
      </div>
    </div>
  );
}
