import { LIKELY, type PairMeasures, type PairWeights } from './pair-measures';
import type { WeighedStatement } from './weigh-terms';

const LEAST_CLOSENESS = 0.1;
const MOST_STANDING = 1.5;

/** How alike each statement is to the one nearest to it, by their places: also where they contradict each other. */
export function nearestOf(
  size: number,
  pairs: readonly { readonly a: number; readonly b: number; readonly closeness: number }[],
): Float64Array {
  const nearest = new Float64Array(size);
  for (const { a, b, closeness } of pairs)
    for (const place of [a, b]) nearest[place] = Math.max(nearest[place] ?? 0, closeness);
  return nearest;
}

/** `closeness` against that of the nearest of either, the lesser of the two. */
export const standingOf = (closeness: number, ofA: number, ofB: number): number =>
  Math.min(MOST_STANDING, closeness / Math.max(LEAST_CLOSENESS, Math.min(ofA, ofB)));

/** Whether values that tell one thing from another stand against each other. */
export function hasOtherTellingValue(
  { valuesByKind }: WeighedStatement,
  other: WeighedStatement,
  tellingValues: RegExp | null,
): boolean {
  if (!tellingValues) return false;
  for (const [kind, values] of valuesByKind) {
    const others = other.valuesByKind.get(kind);
    if (!others || !tellingValues.test(kind)) continue;
    if (![...values].some((value) => others.has(value))) return true;
  }
  return false;
}

/** How sure it is that two texts say the same: 0 as unlikely as of two that were not compared, `LIKELY` at even odds. */
export function scoreOf(measures: PairMeasures, { bias, of }: PairWeights): number {
  let odds = bias;
  for (const key of Object.keys(of) as (keyof PairMeasures)[]) odds += (of[key] ?? 0) * measures[key];
  return LIKELY + Math.max(-LIKELY, Math.min(LIKELY, odds));
}
