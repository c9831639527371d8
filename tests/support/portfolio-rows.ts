import type { PortfolioRow } from '../../src/core/dashboard/portfolio/portfolio-model';
import { foldText } from '../../src/core/model/name';

export const NO_NEEDS: PortfolioRow['needs'] = {
  'overdue-ours': 0,
  blocked: 0,
  quiet: 0,
  'overdue-theirs': 0,
  'conflicting-facts': 0,
  'never-met': 0,
};

/** A row of a portfolio about which nothing is said but this. */
export function portfolioRow(name: string, more: Partial<PortfolioRow> = {}): PortfolioRow {
  return {
    id: `account:${name.toLowerCase()}`,
    name,
    notes: [{ path: `Customers/${name}.md`, line: 0, title: name }],
    status: null,
    isClosed: false,
    met: null,
    weeks: Array.from({ length: 12 }, () => 0),
    open: 0,
    weOwe: 0,
    theyOwe: 0,
    overdue: 0,
    proposed: 0,
    people: 0,
    facts: null,
    signals: [],
    needs: NO_NEEDS,
    owners: [],
    searched: foldText(name),
    ...more,
  };
}
