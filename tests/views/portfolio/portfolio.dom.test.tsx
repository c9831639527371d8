import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { portfolio } from '../../../src/core/dashboard/portfolio/portfolio';
import type { PortfolioPeek, PortfolioRow } from '../../../src/core/dashboard/portfolio/portfolio-model';
import type { EntityId } from '../../../src/core/model/entities';
import {
  FIRST_PORTFOLIO_SORT,
  NO_PORTFOLIO_FILTER,
  type PortfolioFilter,
  type PortfolioSort,
} from '../../../src/core/model/portfolio-query';
import { mountPortfolio, type MountedPortfolio } from '../../../src/views/mount-portfolio';
import { inHeldOrder } from '../../../src/views/portfolio/held-order';
import { lineAt, portfolioItems } from '../../../src/views/portfolio/portfolio-items';
import type { PortfolioActions, PortfolioViewModel } from '../../../src/views/portfolio/portfolio-view-model';
import type { TaskEditing } from '../../../src/views/tasks/task-editing';
import { actionsOf, taskRow } from '../../support/dashboard-rows';
import { NO_NEEDS, portfolioRow } from '../../support/portfolio-rows';

const note = { path: 'M/Sync.md', line: 0, title: 'Weekly sync' };
const overdue = (n: number): PortfolioRow['signals'][number] => ({
  id: 'overdue-ours',
  tone: 'bad',
  label: `${n} overdue by us`,
  chip: `${n} overdue by us`,
  evidence: [{ ...note, text: 'Send the offer' }],
});
const ROWS = [
  portfolioRow('Kestrel Grid', { weOwe: 1 }),
  portfolioRow('Lumen Dairy', { isClosed: true, status: 'closed' }),
  portfolioRow('Northwind Freight', {
    met: { date: '2025-12-26', days: 12, note, people: [] },
    ...{ open: 9, weOwe: 5, theyOwe: 4, overdue: 2, proposed: 41, people: 5 },
    facts: { newFacts: 6, conflicts: 0 },
    signals: [overdue(2)],
    needs: { ...NO_NEEDS, 'overdue-ours': 2 },
  }),
  portfolioRow('Østfjord Shipping', { searched: 'ostfjord shipping' }),
];
const peekOf = (id: EntityId): PortfolioPeek => ({
  id,
  next: actionsOf([
    { bucket: 'overdue', side: 'ours', rows: [taskRow('Send the offer', { due: '2026-01-05', late: true })] },
  ]),
  conflicts: [],
  last: [{ key: 'x', date: '2025-12-26', source: note, people: ['Dana', 'Me'] }],
});

let mounted: MountedPortfolio | null = null;
// There is no layout here: what is windowed needs a height to have anything in view.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(38);
});
afterEach(async () => {
  await act(() => mounted?.unmount());
  vi.restoreAllMocks();
});

/** A portfolio on a page of its own, with a host that does what it is asked for. */
async function openPortfolio(rows: readonly PortfolioRow[] = ROWS) {
  const el = document.createElement('div');
  document.body.replaceChildren(el);
  const requests: string[] = [];
  let sort: PortfolioSort = FIRST_PORTFOLIO_SORT;
  let filter: PortfolioFilter = NO_PORTFOLIO_FILTER;
  let peek: EntityId | null = null;
  let all = rows;
  let picked: unknown = null;
  const model = (): PortfolioViewModel => ({
    status: { phase: 'ready', done: 1, total: 1, unreadable: [] },
    ...{ today: '2026-01-07', sort, filter, hidden: new Set(), peopleDays: 90 },
    portfolio: portfolio(all, { sort, filter, keep: null }),
    counted: all.filter(({ facts }) => facts !== null).length,
    peek: peek && peekOf(peek),
  });
  const draw = () => act(() => mounted?.update(model()));
  const told = (what: string) => (id: EntityId) => void requests.push(`${what} ${id}`);
  const actions: PortfolioActions = {
    open: ({ path }, event) => void requests.push(`open ${path}${event.ctrlKey ? ' in a new tab' : ''}`),
    ...{
      hover: () => undefined,
      renderText: () => undefined,
      setIcon: () => undefined,
      tooltip: () => undefined,
    },
    menu: () => void requests.push('menu'),
    setSort: (next) => {
      sort = next;
      void draw();
    },
    setFilter: (change) => {
      filter = change(filter);
      void draw();
    },
    setHidden: () => undefined,
    setPeek: (id) => {
      peek = id;
      void draw();
    },
    seen: () => undefined,
    ...{ prepareBrief: told('brief'), showTasks: told('tasks'), triage: told('triage') },
    choose: (question, options) => {
      requests.push(`choose ${question}: ${options.map(({ name }) => name).join(', ')}`);
      const option = options.find(({ name }) => name === picked);
      return Promise.resolve(option ? { value: option.value } : null);
    },
    exportRows: (shown) => void requests.push(`export ${shown.map(({ name }) => name).join(', ')}`),
  };
  const editing: TaskEditing = {
    order: (tasks) => {
      requests.push(`order ${tasks.map(({ text }) => text).join(', ')}`);
      return Promise.resolve({
        id: '1',
        isCanceled: false,
        tasks: [{ ok: true, span: tasks[0]!.span, symbol: 'x', status: 'done' }],
      });
    },
    undo: () => Promise.resolve(null),
    ...{ readDay: () => null, assignees: () => [] },
    ...{ chooseStatus: () => Promise.resolve(null), choosePriority: () => Promise.resolve(null) },
  };
  mounted = mountPortfolio(el, actions, editing);
  await draw();
  return {
    el,
    requests,
    draw,
    rows: (next: readonly PortfolioRow[]) => {
      all = next;
      return draw();
    },
    pick: (name: string) => void (picked = name),
    press: (key: string, more: KeyboardEventInit = {}) =>
      act(async () => {
        const target = el.contains(document.activeElement)
          ? document.activeElement
          : el.querySelector('.ai-port');
        target?.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
        );
        await Promise.resolve();
      }),
    texts: (selector: string) =>
      Array.from(el.querySelectorAll(selector), (each) => each.textContent.replace(/\s+/g, ' ').trim()),
    click: (name: string) =>
      act(async () => {
        const button = Array.from(el.querySelectorAll('button')).find(
          (each) => each.textContent.trim() === name || each.getAttribute('aria-label') === name,
        );
        if (!button) throw new Error(`No button ${name}`);
        button.click();
        await Promise.resolve();
      }),
    type: (text: string) =>
      act(() => {
        const field = el.querySelector<HTMLInputElement>('input');
        if (!field) return;
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }),
  };
}

const NAMES = '.ai-port-link';

test('accounts stand in a table with headings that sort', async () => {
  const { el, texts, click } = await openPortfolio();
  expect(texts(NAMES)).toEqual(['Northwind Freight', 'Kestrel Grid', 'Østfjord Shipping']);
  expect(texts('.ai-roll-totals > span')).toEqual(['3 active', '1 needs me', '1 closed hidden']);
  const sorted = () =>
    Array.from(
      el.querySelectorAll('[aria-sort]'),
      (each) => `${each.textContent} ${each.getAttribute('aria-sort')}`,
    );
  expect(sorted()).toEqual(['Needs me descending']);
  await click('Last met');
  expect(sorted()).toEqual(['Last met descending']);
  expect(texts(NAMES)).toEqual(['Kestrel Grid', 'Østfjord Shipping', 'Northwind Freight']);
  await click('Last met');
  expect(texts(NAMES)[0]).toBe('Northwind Freight');
  await click('Account');
  expect(sorted()).toEqual(['Account ascending']);
  expect(texts('.ai-footer-line > span')[0]).toBe('Sorted by: name');
});

test('numbers stand in cells of their columns; what is not counted yet says so', async () => {
  const { el, texts } = await openPortfolio();
  const [first, second] = Array.from(el.querySelectorAll('.ai-port-row'));
  const cells = (row: Element | undefined) =>
    Array.from(row?.querySelectorAll('.ai-port-number') ?? [], (cell) => cell.textContent);
  expect(cells(first)).toEqual(['5', '4', '2', '41', '5', '6']);
  expect(cells(second)).toEqual(['1', '0', '0', '0', '0', '…']);
  expect(first?.querySelector('[role="img"]')?.getAttribute('aria-label')).toBe('nothing');
  expect(texts('.ai-footer-line > span')[1]).toBe('Facts counted for 1 of 4');
});

test('is worked by keys alone', async () => {
  const { press, requests, el } = await openPortfolio();
  await press('j');
  const focused = () => document.activeElement?.getAttribute('data-ai-line');
  expect(focused()).toBe('account:northwind freight');
  await press('Enter');
  await press('Enter', { ctrlKey: true });
  await press('b');
  await press('t');
  expect(requests.splice(0)).toEqual([
    'open Customers/Northwind Freight.md',
    'open Customers/Northwind Freight.md in a new tab',
    'brief account:northwind freight',
    'tasks account:northwind freight',
  ]);
  await press(' ');
  expect(el.querySelector('.ai-port-peek')?.textContent).toContain('2 overdue by usSend the offer');
  expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
  // The peek is no line of its own.
  await press('ArrowDown');
  expect(focused()).toBe('account:kestrel grid');
  await press('k');
  expect(focused()).toBe('account:northwind freight');
  await press('Escape');
  expect(el.querySelector('.ai-port-peek')).toBeNull();
  expect(focused()).toBe('account:northwind freight');
  await press('s');
  expect(requests.splice(0)).toEqual([
    'choose Sort by: Needs me, Account, Last met, 12 weeks, We owe, They owe, Overdue, Proposed, People, New facts',
  ]);
  await press('/');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Filter accounts');
  await press('Escape');
  await press('?');
  expect(el.querySelector('[role="dialog"]')?.textContent).toContain('Why is it here');
});

test('the peek completes tasks and leads on', async () => {
  const { press, click, requests, texts } = await openPortfolio();
  await press('j');
  await press(' ');
  await click('Send the offer');
  expect(requests.splice(0)).toEqual(['order Send the offer']);
  expect(texts('.ai-port-tasks .ai-undo')).toEqual(['Undo']);
  await click('Triage 41');
  await click('Tasks 9 t');
  await click('Open note');
  expect(requests).toEqual([
    'triage account:northwind freight',
    'tasks account:northwind freight',
    'open Customers/Northwind Freight.md',
  ]);
});

test('rows stay where they are while somebody works in the list, until they ask for the order', async () => {
  const { press, rows, texts, click } = await openPortfolio();
  const counted = ROWS.map((row) =>
    row.name === 'Østfjord Shipping' ? { ...row, needs: { ...NO_NEEDS, 'overdue-ours': 9 } } : row,
  );
  // Nobody has touched it: it shows the order as it is.
  await rows(counted);
  expect(texts(NAMES)[0]).toBe('Østfjord Shipping');
  await press('j');
  await rows(ROWS);
  expect(texts(NAMES)[0]).toBe('Østfjord Shipping');
  await click('Sort again');
  expect(texts(NAMES)[0]).toBe('Northwind Freight');
  expect(texts('.ai-text-button')).toEqual([]);
});

test('says why no row is left, and how many there are without the filters', async () => {
  const { type, click, texts } = await openPortfolio();
  await type('ostfjord');
  await click('Quiet 0');
  expect(texts('.ai-empty > *')).toEqual([
    'No account matches “ostfjord”',
    'Two filters are on: active, quiet. Without them, 1 account matches.',
    'Clear the filters',
  ]);
  await click('Clear the filters');
  expect(texts(NAMES)).toEqual(['Østfjord Shipping']);
  await type('nobody');
  expect(texts('.ai-empty > *')[1]).toBe(
    'None of 4 accounts has these words in its name, status or signals.',
  );
  await click('Clear the text');
  expect(texts(NAMES)).toHaveLength(4);
});

test('a vault without accounts says what one looks like', async () => {
  const { texts } = await openPortfolio([]);
  expect(texts('.ai-empty h2')).toEqual(['No accounts yet']);
});

test('the one menu of a narrow view leads to every filter', async () => {
  const { click, pick, requests, texts } = await openPortfolio();
  pick('Overdue (1)');
  await click('Filters');
  expect(texts(NAMES)).toEqual(['Northwind Freight']);
  pick('Clear filters');
  await click('Filters, 1 set');
  expect(texts(NAMES)).toHaveLength(3);
  expect(requests.at(-1)).toBe(
    'choose Filter by: Status: Active, Owner: Anyone, Quiet (0), Overdue (1), Single-threaded (0), Columns, Clear filters',
  );
});

test('exports what is shown, in its order', async () => {
  const { click, requests } = await openPortfolio();
  await click('Export what is shown');
  expect(requests).toEqual(['export Northwind Freight, Kestrel Grid, Østfjord Shipping']);
});

test('rows that are held keep their places, new ones come last, and steps pass over a peek', () => {
  const [kestrel, lumen, northwind, ostfjord] = ROWS as [
    PortfolioRow,
    PortfolioRow,
    PortfolioRow,
    PortfolioRow,
  ];
  const held = inHeldOrder([ostfjord, kestrel, northwind], [northwind.id, lumen.id, kestrel.id]);
  expect(held).toEqual([northwind, kestrel, ostfjord]);
  const items = portfolioItems(held, peekOf(ostfjord.id));
  expect(items.map(({ kind }) => kind)).toEqual(['row', 'row', 'row', 'peek']);
  expect([lineAt(items, 3, 2), lineAt(items, 9, 0), lineAt(items, -1, 0)]).toEqual([2, 2, 0]);
});
