import { useMemo, useRef, useState } from 'preact/hooks';
import type { PortfolioRow } from '../../core/dashboard/portfolio/portfolio-model';
import { Skeleton } from '../panel/empty';
import { Footer, Progress } from '../panel/footer';
import { KeysHelp } from '../panel/keys-help';
import type { TaskEditing } from '../tasks/task-editing';
import { useLines } from '../use-lines';
import { shownColumns } from './columns';
import { useHeldOrder } from './held-order';
import { OrderLine } from './order-line';
import { PortfolioBar } from './portfolio-bar';
import { portfolioChoices } from './portfolio-choices';
import { PortfolioContext, type PortfolioContextValue } from './portfolio-context';
import { PortfolioEmpty } from './portfolio-empty';
import { PortfolioHead } from './portfolio-head';
import { portfolioItems } from './portfolio-items';
import { PORTFOLIO_KEYS, portfolioCommandOf } from './portfolio-keys';
import { PortfolioTable } from './portfolio-table';
import type { PortfolioActions, PortfolioViewModel } from './portfolio-view-model';
import { runKey } from './run-key';

export interface PortfolioProps {
  readonly model: PortfolioViewModel;
  readonly actions: PortfolioActions;
  readonly editing: TaskEditing;
}

const NO_ROWS: readonly PortfolioRow[] = [];

/** What the portfolio is made of, from the top, and its keys. */
export function PortfolioFrame({ model, actions, editing }: PortfolioProps) {
  const root = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const { portfolio, filter, sort, hidden, peek } = model;
  const order = useHeldOrder(portfolio?.rows ?? NO_ROWS, [sort, filter]);
  const items = portfolioItems(order.rows, peek);
  const lines = useLines(root, items, () => null);
  const choices = portfolioChoices(model, actions);
  const context = useMemo<PortfolioContextValue>(
    () => ({
      ...{ actions, editing, columns: shownColumns(hidden), busiest: portfolio?.busiest ?? 0 },
      togglePeek: (id) => actions.setPeek(id === peek?.id ? null : id),
    }),
    [actions, editing, hidden, portfolio?.busiest, peek?.id],
  );
  const focusLine = (): void => lines.focus(lines.current);
  const onKeyDown = (event: KeyboardEvent): void => {
    order.touch();
    const command = portfolioCommandOf(event);
    const host = { ...{ model, actions, choices, items, lines, field }, openHelp: () => setHelpOpen(true) };
    if (command && runKey(command, event, host)) event.preventDefault();
  };
  const closeHelp = (): void => {
    setHelpOpen(false);
    focusLine();
  };
  return (
    <PortfolioContext.Provider value={context}>
      <div
        ref={root}
        class="ai-view ai-roll ai-port"
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onPointerDown={order.touch}
        onWheel={order.touch}
        onFocusOut={(event) => {
          if (!root.current?.contains(event.relatedTarget as Node | null)) order.leave();
        }}
      >
        {isHelpOpen && <KeysHelp keys={PORTFOLIO_KEYS} onClose={closeHelp} />}
        <div class="ai-roll-top">
          <PortfolioHead
            portfolio={portfolio}
            filter={filter}
            onExport={(event) => actions.exportRows(order.rows, event)}
          />
          <PortfolioBar
            {...{ filter, portfolio, choices, field }}
            onFilter={(change) => actions.setFilter(change)}
            onLeave={focusLine}
          />
        </div>
        {!portfolio && <Skeleton />}
        {portfolio && items.length === 0 && (
          <PortfolioEmpty {...{ portfolio, filter }} onFilter={(next) => actions.setFilter(() => next)} />
        )}
        {items.length > 0 && (
          <PortfolioTable
            {...{ scroller, items, lines, sort }}
            peopleDays={model.peopleDays}
            onSort={(next) => actions.setSort(next)}
          />
        )}
        <Footer status={model.status} areKeysShown={isHelpOpen} onKeys={() => setHelpOpen(!isHelpOpen)}>
          {portfolio && portfolio.total > 0 && (
            <OrderLine
              rule={portfolio.rule}
              isOutdated={order.isOutdated}
              onSortAgain={order.sortAgain}
              counted={model.counted}
              total={portfolio.total}
            />
          )}
        </Footer>
        <Progress status={model.status} />
      </div>
    </PortfolioContext.Provider>
  );
}
