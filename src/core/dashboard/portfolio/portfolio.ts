import { foldName } from '../../model/name';
import {
  PORTFOLIO_CHIPS,
  type PortfolioChip,
  type PortfolioQuery,
  type PortfolioStatus,
} from '../../model/portfolio-query';
import type { OwnerKey } from '../../model/rollup-query';
import type { OwnerGroup, RollupChoice } from '../../tasks/rollup-model';
import { CHIP_TESTS, portfolioFilter, type PortfolioPart } from './filter-portfolio';
import { needsMe } from './needs-me';
import type { Portfolio, PortfolioRow } from './portfolio-model';
import { portfolioOrder, sortRule } from './sort-portfolio';

/** A row, and what keeps it out. */
type Judged = readonly [row: PortfolioRow, fails: readonly PortfolioPart[]];

/** The rows that would be shown if this part of the filter were not there. */
const without = (judged: readonly Judged[], part: PortfolioPart): readonly PortfolioRow[] =>
  judged.filter(([, fails]) => fails.every((each) => each === part)).map(([row]) => row);

function statusChoices(rows: readonly PortfolioRow[]): readonly RollupChoice<PortfolioStatus>[] {
  const choice = (value: PortfolioStatus, name: string, count: number) => ({
    value,
    name,
    detail: null,
    count,
  });
  const words = new Map<string, { name: string; count: number }>();
  for (const { status } of rows) {
    if (status === null) continue;
    const known = words.get(foldName(status)) ?? { name: status, count: 0 };
    words.set(foldName(status), { ...known, count: known.count + 1 });
  }
  const closed = rows.filter(({ isClosed }) => isClosed).length;
  const stated = [...words]
    .filter(([word]) => word !== 'active' && word !== 'closed')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, { name, count }]) => choice(`is:${word}`, name, count));
  return [
    choice('active', 'Active', rows.length - closed),
    choice('closed', 'Closed', closed),
    choice('all', 'All', rows.length),
    ...stated,
  ];
}

function ownerChoices(
  all: readonly PortfolioRow[],
  shown: readonly PortfolioRow[],
  chosen: OwnerKey | null,
): readonly RollupChoice<OwnerKey>[] {
  const counts = new Map<OwnerKey, { readonly group: OwnerGroup; count: number }>();
  // What is filtered by stays among the choices where it shows nothing.
  const group = all.flatMap(({ owners }) => owners).find(({ key }) => key === chosen);
  if (group) counts.set(group.key, { group, count: 0 });
  for (const { owners } of shown)
    for (const each of owners) {
      const known = counts.get(each.key);
      if (known) known.count++;
      else counts.set(each.key, { group: each, count: 1 });
    }
  return [...counts.values()]
    .map(({ group: { key, name, detail, rank }, count }) => ({
      choice: { value: key, name, detail, count },
      order: `${rank} ${foldName(name)}\n${key}`,
    }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ choice }) => choice);
}

const chipCounts = (judged: readonly Judged[]): Readonly<Record<PortfolioChip, number>> =>
  Object.fromEntries(
    PORTFOLIO_CHIPS.map((chip) => [chip, without(judged, chip).filter(CHIP_TESTS[chip]).length]),
  ) as Record<PortfolioChip, number>;

/** What a query shows of the accounts. Linear in their number, but for the sort. */
export function portfolio(rows: readonly PortfolioRow[], { sort, filter, keep }: PortfolioQuery): Portfolio {
  const failsOf = portfolioFilter({ filter, keep });
  const judged = rows.map((row): Judged => [row, failsOf(row)]);
  const shown = judged.filter(([, fails]) => fails.length === 0).map(([row]) => row);
  const onlyText = judged.filter(([, fails]) => !fails.includes('text'));
  return {
    rows: shown.sort(portfolioOrder(sort)),
    total: rows.length,
    needMe: shown.filter(needsMe).length,
    closedHidden:
      filter.status === 'active' ? without(judged, 'status').filter(({ isClosed }) => isClosed).length : 0,
    busiest: rows.reduce((most, { weeks }) => Math.max(most, ...weeks), 0),
    rule: sortRule(sort),
    choices: {
      status: statusChoices(without(judged, 'status')),
      owner: ownerChoices(rows, without(judged, 'owner'), filter.owner),
      chips: chipCounts(judged),
    },
    withTextOnly: onlyText.length,
  };
}
