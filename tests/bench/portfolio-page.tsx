// Runs in the browser: the portfolio's view, and the same rows drawn without a window, timed by portfolio.bench.ts.
import type { Portfolio, PortfolioRow } from '../../src/core/dashboard/portfolio/portfolio-model';
import {
  FIRST_PORTFOLIO_SORT,
  NO_PORTFOLIO_FILTER,
  PORTFOLIO_COLUMNS,
} from '../../src/core/model/portfolio-query';
import { mountPortfolio } from '../../src/views/mount-portfolio';
import type { PortfolioActions, PortfolioViewModel } from '../../src/views/portfolio/portfolio-view-model';
import type { TaskEditing } from '../../src/views/tasks/task-editing';
import { benchHost, element, painted, worked } from './page-timing';

const host = benchHost();
const nothing = (): void => undefined;
const actions: PortfolioActions = {
  ...{ open: nothing, hover: nothing, renderText: () => undefined, setIcon: nothing, tooltip: nothing },
  ...{ menu: nothing, setSort: nothing, setFilter: nothing, setHidden: nothing, setPeek: nothing },
  ...{ seen: nothing, prepareBrief: nothing, showTasks: nothing, triage: nothing, exportRows: nothing },
  choose: () => Promise.resolve(null),
};
const editing: TaskEditing = {
  order: () => Promise.resolve({ id: null, isCanceled: true, tasks: [] }),
  undo: () => Promise.resolve(null),
  ...{ readDay: () => null, assignees: () => [] },
  ...{ chooseStatus: () => Promise.resolve(null), choosePriority: () => Promise.resolve(null) },
};

/** Another filter is another question: rows that are only counted anew stay where they are. */
const modelOf = (portfolio: Portfolio, text: string): PortfolioViewModel => ({
  status: { phase: 'ready', done: 1, total: 1, unreadable: [] },
  ...{ today: '2026-01-07', sort: FIRST_PORTFOLIO_SORT, filter: { ...NO_PORTFOLIO_FILTER, text } },
  ...{ hidden: new Set(), portfolio, counted: portfolio.total, peopleDays: 90, peek: null },
});

function drawRow(list: Element, row: PortfolioRow): void {
  const line = element(list, 'div', 'ai-port-row ai-plain');
  element(element(line, 'span', 'ai-port-cell ai-port-name'), 'a', 'ai-port-link', row.name);
  for (const column of PORTFOLIO_COLUMNS) {
    const cell = element(line, 'span', 'ai-port-cell', column === 'activity' ? '' : String(row.weOwe));
    cell.dataset['column'] = column;
    if (column === 'activity') cell.append(...row.weeks.map(() => document.createElement('i')));
  }
  const signals = element(line, 'span', 'ai-port-cell ai-port-signals');
  for (const { chip } of row.signals) element(signals, 'span', 'ai-chip', chip);
}

/** Milliseconds, and how many elements there were. */
export interface PortfolioRound {
  readonly first: number;
  readonly change: number;
  readonly filter: number;
  readonly nodes: number;
  readonly all: number;
  readonly allAgain: number;
}

const bench = {
  async round(all: Portfolio, changed: Portfolio, filtered: Portfolio): Promise<PortfolioRound> {
    host.replaceChildren();
    await painted();
    let start = performance.now();
    const view = mountPortfolio(host, actions, editing);
    view.update(modelOf(all, ''));
    while (!host.querySelector('.ai-port-row')) await painted();
    const first = performance.now() - start;
    await painted();
    const nodes = host.querySelectorAll('*').length;
    const change = worked(host, () => view.update(modelOf(changed, '')));
    const filter = worked(host, () => view.update(modelOf(filtered, 'x')));
    view.unmount();
    host.replaceChildren();
    await painted();
    const drawAll = (): void => {
      const list = element(host, 'div', 'ai-view ai-roll ai-port');
      for (const row of all.rows) drawRow(list, row);
    };
    start = performance.now();
    drawAll();
    await painted();
    const drawn = performance.now() - start;
    const allAgain = worked(host, () => {
      host.replaceChildren();
      drawAll();
    });
    return { first, change, filter, nodes, all: drawn, allAgain };
  },
};

declare global {
  interface Window {
    portfolioBench: typeof bench;
  }
}
window.portfolioBench = bench;
