import type { WeighedStatement } from './weigh-terms';

/** Two places of a list, the first before the second. */
export type CandidatePair = readonly [number, number];

/** Pairs below this cosine are not compared closely: nothing else could make them alike. */
const LEAST_COSINE = 0.15;
/** In lists longer than this, a word that a quarter of all have makes no pair. */
const SHORT_LIST = 200;
const COMMON = 0.25;

/** The pairs that share enough words to be worth comparing, by the later place; found by an index of words. */
export function* candidatePairs(
  statements: readonly WeighedStatement[],
): Generator<readonly CandidatePair[]> {
  const places = new Map<string, { readonly at: number; readonly weight: number }[]>();
  const counts = new Map<string, number>();
  for (const { terms } of statements)
    for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  const most = statements.length > SHORT_LIST ? statements.length * COMMON : Infinity;
  const dots = new Float64Array(statements.length);

  for (const [at, statement] of statements.entries()) {
    const touched: number[] = [];
    for (const [term, weight] of statement.terms) {
      if ((counts.get(term) ?? 0) > most) continue;
      const known = places.get(term) ?? [];
      for (const other of known) {
        if (dots[other.at] === 0) touched.push(other.at);
        dots[other.at] = (dots[other.at] ?? 0) + weight * other.weight;
      }
      known.push({ at, weight });
      places.set(term, known);
    }
    const pairs: CandidatePair[] = [];
    for (const other of touched) {
      const cosine = (dots[other] ?? 0) / (statement.length * (statements[other]?.length ?? 1));
      if (cosine >= LEAST_COSINE) pairs.push([other, at]);
      dots[other] = 0;
    }
    yield pairs;
  }
}
