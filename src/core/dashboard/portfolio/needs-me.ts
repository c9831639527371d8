import type { NeedId, PortfolioRow } from './portfolio-model';

/** What needs somebody, the most pressing first: this list is the order, and the sentence that is printed beneath. */
const NEEDS: readonly (readonly [NeedId, string])[] = [
  ['overdue-ours', 'overdue by us'],
  ['blocked', 'blockers'],
  ['quiet', 'quiet'],
  ['overdue-theirs', 'overdue by them'],
  ['conflicting-facts', 'conflicts'],
  ['never-met', 'never met'],
];

/** The order in words. Among accounts with the same need, more of it comes first; then the next need counts. */
export const NEEDS_ME_RULE = NEEDS.map(([, words]) => words).join(', ');

/** In the order of their weight. */
export const NEED_IDS: readonly NeedId[] = NEEDS.map(([id]) => id);

export const needsMe = ({ needs }: Pick<PortfolioRow, 'needs'>): boolean =>
  NEED_IDS.some((id) => needs[id] > 0);

/** Less than 0 where `a` needs somebody more; 0 where the rule tells no difference. */
export function compareNeeds(a: Pick<PortfolioRow, 'needs'>, b: Pick<PortfolioRow, 'needs'>): number {
  for (const id of NEED_IDS) {
    const difference = b.needs[id] - a.needs[id];
    if (difference !== 0) return difference;
  }
  return 0;
}
