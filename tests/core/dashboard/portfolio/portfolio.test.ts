import { expect, test } from 'vitest';
import { portfolio } from '../../../../src/core/dashboard/portfolio/portfolio';
import type { PortfolioRow } from '../../../../src/core/dashboard/portfolio/portfolio-model';
import { NEEDS_ME_RULE } from '../../../../src/core/dashboard/portfolio/needs-me';
import { sortRule } from '../../../../src/core/dashboard/portfolio/sort-portfolio';
import {
  FIRST_PORTFOLIO_SORT,
  NO_PORTFOLIO_FILTER,
  type PortfolioFilter,
  type PortfolioSort,
  type PortfolioSortKey,
} from '../../../../src/core/model/portfolio-query';
import { NO_NEEDS, portfolioRow } from '../../../support/portfolio-rows';

const ask = (
  rows: readonly PortfolioRow[],
  filter: Partial<PortfolioFilter> = {},
  sort: PortfolioSort = FIRST_PORTFOLIO_SORT,
) => portfolio(rows, { sort, filter: { ...NO_PORTFOLIO_FILTER, ...filter }, keep: null });
const names = (rows: readonly PortfolioRow[]): string => rows.map(({ name }) => name).join(' ');
const needing = (name: string, needs: Partial<PortfolioRow['needs']>) =>
  portfolioRow(name, { needs: { ...NO_NEEDS, ...needs } });

test('the order is the one that is printed beneath', () => {
  const rows = [
    needing('Plain', {}),
    needing('NeverMet', { 'never-met': 1 }),
    needing('Conflicts', { 'conflicting-facts': 2 }),
    needing('Theirs', { 'overdue-theirs': 3 }),
    needing('Quiet', { quiet: 12 }),
    needing('QuietLonger', { quiet: 26 }),
    needing('Blocked', { blocked: 1 }),
    needing('One', { 'overdue-ours': 1 }),
    needing('OneAndBlocked', { 'overdue-ours': 1, blocked: 1 }),
    needing('Two', { 'overdue-ours': 2 }),
  ];
  const found = ask(rows);
  expect(names(found.rows)).toBe(
    'Two OneAndBlocked One Blocked QuietLonger Quiet Theirs Conflicts NeverMet Plain',
  );
  expect(found.rule).toBe('overdue by us, blockers, quiet, overdue by them, conflicts, never met');
  expect(found.rule).toBe(NEEDS_ME_RULE);
  expect(found.needMe).toBe(9);
});

const met = (days: number): PortfolioRow['met'] => ({
  date: '2026-01-01',
  days,
  note: { path: 'x.md', line: 0, title: 'x' },
  people: [],
});
const ROWS = [
  portfolioRow('Ada', { met: met(3), weOwe: 2, facts: { newFacts: 4, conflicts: 0 } }),
  portfolioRow('Bob', { met: null, weOwe: 2 }),
  portfolioRow('Cay', { met: met(40), weOwe: 7, facts: { newFacts: 9, conflicts: 0 } }),
];

test.each<[PortfolioSortKey, boolean, string, string]>([
  ['name', false, 'Ada Bob Cay', 'name'],
  ['name', true, 'Cay Bob Ada', 'name, from Z to A'],
  ['met', false, 'Bob Cay Ada', 'last met, the longest ago first'],
  ['met', true, 'Ada Cay Bob', 'last met, the latest first'],
  ['we-owe', false, 'Cay Ada Bob', 'we owe, the most first'],
  ['we-owe', true, 'Ada Bob Cay', 'we owe, the least first'],
  // What is not counted yet stands last, whichever way round.
  ['new-facts', false, 'Cay Ada Bob', 'new facts, the most first'],
  ['new-facts', true, 'Ada Cay Bob', 'new facts, the least first'],
])('sorted by %s (turned round: %s): %s', (by, isReversed, order, rule) => {
  expect(names(ask([...ROWS].reverse(), {}, { by, isReversed }).rows)).toBe(order);
  expect(sortRule({ by, isReversed })).toBe(rule);
});

const signal = (id: 'quiet' | 'single-threaded', label: string): PortfolioRow['signals'][number] => ({
  id,
  tone: 'warn',
  label,
  chip: label,
  evidence: [],
});
const owner = (key: string, name: string, rank: 0 | 2 = 2) => ({ key, name, detail: null, rank });
const MIXED = [
  portfolioRow('Northwind', { status: 'active', overdue: 2, owners: [owner('me', 'Me', 0)] }),
  portfolioRow('Østfjord', { searched: 'ostfjord shipping\nprospect', status: 'Prospect', overdue: 1 }),
  portfolioRow('Kestrel', {
    signals: [signal('quiet', 'Quiet'), signal('single-threaded', '1 contact')],
    owners: [owner('me', 'Me', 0), owner('person:dana', 'Dana')],
  }),
  portfolioRow('Halden', { status: 'closed', isClosed: true, signals: [signal('quiet', 'Quiet')] }),
];

test.each<[Partial<PortfolioFilter>, string]>([
  [{}, 'Kestrel Northwind Østfjord'],
  [{ status: 'closed' }, 'Halden'],
  [{ status: 'all' }, 'Halden Kestrel Northwind Østfjord'],
  [{ status: 'is:prospect' }, 'Østfjord'],
  [{ text: 'SHIP Øst' }, 'Østfjord'],
  [{ owner: 'person:dana' }, 'Kestrel'],
  [{ chips: ['quiet'] }, 'Kestrel'],
  [{ chips: ['quiet', 'overdue'] }, ''],
  [{ chips: ['quiet'], status: 'all' }, 'Halden Kestrel'],
])('the filter %j shows %j', (filter, shown) => {
  expect(names(ask(MIXED, filter).rows)).toBe(shown);
});

test('says what is hidden, and what each filter would show while the others stay', () => {
  const found = ask(MIXED);
  expect(found).toMatchObject({ total: 4, closedHidden: 1, withTextOnly: 4 });
  expect(found.choices.chips).toEqual({ quiet: 1, overdue: 2, 'single-threaded': 1 });
  expect(found.choices.status.map(({ value, count }) => `${value} ${count}`)).toEqual([
    ...['active 3', 'closed 1', 'all 4', 'is:prospect 1'],
  ]);
  expect(found.choices.owner.map(({ name, count }) => `${name} ${count}`)).toEqual(['Me 2', 'Dana 1']);
  const quiet = ask(MIXED, { chips: ['quiet'], text: 'nowhere' });
  expect(quiet).toMatchObject({ rows: [], closedHidden: 0, withTextOnly: 0 });
});

test('whom one filters by stays among the choices where nothing is shown', () => {
  const found = ask(MIXED, { owner: 'person:dana', text: 'northwind' });
  expect(found.choices.owner.map(({ value, count }) => `${value} ${count}`)).toEqual([
    'me 1',
    'person:dana 0',
  ]);
});

test('an account that is being read is shown whatever the filter says', () => {
  const query = { sort: FIRST_PORTFOLIO_SORT, filter: { ...NO_PORTFOLIO_FILTER, text: 'northwind' } };
  expect(names(portfolio(MIXED, { ...query, keep: 'account:halden' }).rows)).toBe('Halden Northwind');
});
