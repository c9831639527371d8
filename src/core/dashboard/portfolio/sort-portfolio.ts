import { PORTFOLIO_NAMES, type PortfolioSort, type PortfolioSortKey } from '../../model/portfolio-query';
import { compareNeeds, NEEDS_ME_RULE } from './needs-me';
import type { PortfolioRow } from './portfolio-model';

const { compare } = new Intl.Collator('en');

/** By name, and where two have one name, by their ids: no two accounts are the same. */
const byName = (a: PortfolioRow, b: PortfolioRow): number =>
  compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** What a column is sorted by, the highest first; null where it is not known yet. */
const VALUES: Readonly<
  Record<Exclude<PortfolioSortKey, 'name' | 'needs-me'>, (row: PortfolioRow) => number | null>
> = {
  // Who was never met was met longest ago.
  met: ({ met }) => met?.days ?? Number.MAX_SAFE_INTEGER,
  activity: ({ weeks }) => weeks.reduce((sum, count) => sum + count, 0),
  'we-owe': ({ weOwe }) => weOwe,
  'they-owe': ({ theyOwe }) => theyOwe,
  overdue: ({ overdue }) => overdue,
  proposed: ({ proposed }) => proposed,
  people: ({ people }) => people,
  'new-facts': ({ facts }) => facts?.newFacts ?? null,
};

type Order = (a: PortfolioRow, b: PortfolioRow) => number;

/** An order without ties: the same rows come out in the same order, however they came in. */
export function portfolioOrder({ by, isReversed }: PortfolioSort): Order {
  const turned = (order: Order): Order => (isReversed ? (a, b) => order(b, a) : order);
  if (by === 'name') return turned(byName);
  if (by === 'needs-me') {
    const order = turned(compareNeeds);
    return (a, b) => order(a, b) || byName(a, b);
  }
  const valueOf = VALUES[by];
  const order = turned((a, b) => (valueOf(b) ?? 0) - (valueOf(a) ?? 0));
  const isUnknown = (row: PortfolioRow): number => Number(valueOf(row) === null);
  // What is not known yet stands last, whichever way round.
  return (a, b) => isUnknown(a) - isUnknown(b) || order(a, b) || byName(a, b);
}

/** The order in words: `last met, the longest ago first`. */
export function sortRule({ by, isReversed }: PortfolioSort): string {
  if (by === 'needs-me') return isReversed ? `${NEEDS_ME_RULE}; these last` : NEEDS_ME_RULE;
  if (by === 'name') return isReversed ? 'name, from Z to A' : 'name';
  const words = by === 'activity' ? 'activity in 12 weeks' : PORTFOLIO_NAMES[by].toLowerCase();
  if (by === 'met') return `${words}, the ${isReversed ? 'latest' : 'longest ago'} first`;
  return `${words}, the ${isReversed ? 'least' : 'most'} first`;
}
