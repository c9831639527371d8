import type { RefObject } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { EntityId } from '../../core/model/entities';
import type { PortfolioSort } from '../../core/model/portfolio-query';
import { count } from '../format';
import type { Lines } from '../use-lines';
import { useVirtualRows } from '../use-virtual-rows';
import { AccountRow } from './account-row';
import { ColumnHeadings } from './column-headings';
import { Peek } from './peek';
import { usePortfolio } from './portfolio-context';
import type { PortfolioItem } from './portfolio-items';
import { Named } from '../named';

interface PortfolioTableProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly items: readonly PortfolioItem[];
  readonly lines: Lines<PortfolioItem>;
  readonly sort: PortfolioSort;
  readonly peopleDays: number;
  readonly onSort: (sort: PortfolioSort) => void;
}

/** Pixels of lines that have not been measured. */
const ROW = 38;
const PEEK = 200;

/** The accounts. Only what is in view is drawn, with the current row, so that the focus is never lost. */
export function PortfolioTable({ scroller, items, lines, sort, peopleDays, onSort }: PortfolioTableProps) {
  const { actions, columns } = usePortfolio();
  const virtual = useVirtualRows({
    scroller,
    count: items.length,
    keyOf: (index) => items[index]?.key ?? '',
    estimate: (index) => (items[index]?.kind === 'peek' ? PEEK : ROW),
    always: () => [lines.current],
    headingSize: 0,
  });
  lines.setScroller(virtual.scrollTo);
  const peekAt = useMemo(() => items.findIndex(({ kind }) => kind === 'peek'), [items]);
  const peekKey = items[peekAt]?.key;
  useEffect(() => {
    if (peekKey === undefined) return;
    // The whole of it, but its row in any case.
    virtual.scrollTo(peekAt);
    virtual.scrollTo(peekAt - 1);
  }, [peekKey]);
  useSeen(
    virtual.items.flatMap(({ index }) => items[index]?.row.id ?? []),
    (ids) => actions.seen(ids),
  );
  const rows = items.length - (peekAt < 0 ? 0 : 1);
  return (
    <Named
      class="ai-port-table"
      role="treegrid"
      name={count(rows, 'account')}
      aria-rowcount={items.length + 1}
      aria-colcount={columns.length + 2}
    >
      <ColumnHeadings {...{ columns, sort, peopleDays, onSort }} />
      <div ref={scroller} class="ai-port-scroller" role="rowgroup">
        <div class="ai-port-list" style={{ blockSize: `${virtual.totalSize}px` }}>
          {virtual.items.map(({ index, start, key }) => {
            const item = items[index];
            if (!item) return null;
            const frame = { measure: virtual.measure, index, start };
            return item.kind === 'peek' ? (
              <Peek key={key} row={item.row} peek={item.peek} frame={frame} />
            ) : (
              <AccountRow
                key={key}
                row={item.row}
                isOpen={item.isOpen}
                isCurrent={index === lines.current}
                frame={frame}
                onFocus={() => lines.setCurrent(item.key)}
              />
            );
          })}
        </div>
      </div>
    </Named>
  );
}

/** Tells which rows are in view, each time that others are. */
function useSeen(ids: readonly EntityId[], tell: (ids: readonly EntityId[]) => void): void {
  const shown = ids.join('\n');
  useEffect(() => tell(ids), [shown]);
}
