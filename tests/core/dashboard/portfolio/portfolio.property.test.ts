import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NEED_IDS } from '../../../../src/core/dashboard/portfolio/needs-me';
import { portfolio } from '../../../../src/core/dashboard/portfolio/portfolio';
import type { PortfolioRow } from '../../../../src/core/dashboard/portfolio/portfolio-model';
import { portfolioOrder } from '../../../../src/core/dashboard/portfolio/sort-portfolio';
import {
  PORTFOLIO_CHIPS,
  PORTFOLIO_SORT_KEYS,
  type PortfolioFilter,
  type PortfolioSort,
} from '../../../../src/core/model/portfolio-query';
import { portfolioRow } from '../../../support/portfolio-rows';

const OWNERS = ['me', 'unassigned', 'person:dana'];
const few = fc.nat(2);
const rowArbitrary = fc
  .record({
    name: fc.constantFrom('Ada', 'Bob', 'bob', 'Cay', 'Élan'),
    status: fc.constantFrom(null, 'active', 'prospect', 'closed'),
    needs: fc.record(Object.fromEntries(NEED_IDS.map((id) => [id, few]))),
    overdue: few,
    weOwe: few,
    days: fc.option(few),
    newFacts: fc.option(few),
    isQuiet: fc.boolean(),
    owners: fc.subarray(OWNERS),
  })
  .map(({ name, status, needs, days, newFacts, isQuiet, owners, ...counts }): Partial<PortfolioRow> => ({
    ...{ name, status, isClosed: status === 'closed', searched: name.toLowerCase(), ...counts },
    needs: needs as PortfolioRow['needs'],
    met:
      days === null ? null : { date: '2026-01-01', days, note: { path: '', line: 0, title: '' }, people: [] },
    facts: newFacts === null ? null : { newFacts, conflicts: 0 },
    signals: isQuiet ? [{ id: 'quiet', tone: 'warn', label: 'Quiet', chip: 'Quiet', evidence: [] }] : [],
    owners: owners.map((key) => ({ key, name: key, detail: null, rank: 2 })),
  }));
const vaults = fc
  .array(rowArbitrary, { maxLength: 12 })
  .map((rows) => rows.map((row, at) => portfolioRow(row.name ?? '', { ...row, id: `account:${at}` })));
const sorts: fc.Arbitrary<PortfolioSort> = fc.record({
  by: fc.constantFrom(...PORTFOLIO_SORT_KEYS),
  isReversed: fc.boolean(),
});
const filters: fc.Arbitrary<PortfolioFilter> = fc.record({
  text: fc.constantFrom('', 'b', 'ada', 'nowhere'),
  status: fc.constantFrom('active', 'closed', 'all', 'is:prospect'),
  owner: fc.constantFrom(null, ...OWNERS),
  chips: fc.subarray([...PORTFOLIO_CHIPS]),
});
const ids = (rows: readonly PortfolioRow[]): readonly string[] => rows.map(({ id }) => id);

test('every order is total: no two accounts tie, and whatever the order they come in, they come out in one', () => {
  fc.assert(
    fc.property(vaults, sorts, fc.infiniteStream(fc.nat()), (rows, sort, random) => {
      const order = portfolioOrder(sort);
      for (const a of rows)
        for (const b of rows) {
          expect(Math.sign(order(a, b)) + Math.sign(order(b, a))).toBe(0);
          expect(order(a, b) === 0).toBe(a === b);
          for (const c of rows) if (order(a, b) < 0 && order(b, c) < 0) expect(order(a, c)).toBeLessThan(0);
        }
      const shuffled = rows
        .map((row) => [row, random.next().value] as const)
        .sort(([, a], [, b]) => Number(a) - Number(b))
        .map(([row]) => row);
      expect(ids([...shuffled].sort(order))).toEqual(ids([...rows].sort(order)));
    }),
  );
});

test('counts say what the filter would show if it were set so', () => {
  fc.assert(
    fc.property(vaults, sorts, filters, (rows, sort, filter) => {
      const ask = (change: Partial<PortfolioFilter>) =>
        portfolio(rows, { sort, filter: { ...filter, ...change }, keep: null });
      const { choices, closedHidden, total, withTextOnly } = ask({});
      for (const { value, count } of choices.status) expect(count).toBe(ask({ status: value }).rows.length);
      for (const { value, count } of choices.owner) expect(count).toBe(ask({ owner: value }).rows.length);
      for (const chip of PORTFOLIO_CHIPS)
        expect(choices.chips[chip]).toBe(ask({ chips: [...new Set([...filter.chips, chip])] }).rows.length);
      const [active, closed, all] = choices.status.map(({ count }) => count);
      expect(Number(active) + Number(closed)).toBe(all);
      if (filter.status === 'active') expect(closedHidden).toBe(closed);
      expect(withTextOnly).toBe(ask({ status: 'all', owner: null, chips: [] }).rows.length);
      expect(total).toBe(rows.length);
    }),
  );
});
