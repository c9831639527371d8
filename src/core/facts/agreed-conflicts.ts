import type { ConflictKind } from './find-conflict';
import type { ComparedPair } from './compare-pairs';

export interface AgreedConflict {
  readonly a: number;
  readonly b: number;
  readonly kind: ConflictKind;
}

/** So many of the pairs between two clusters contradict each other where the clusters do. */
const LEAST_AGREED = 0.25;

/** What is also told in other words that mean the same: "not until", "buys from". */
const IN_OTHER_WORDS: ReadonlySet<ConflictKind> = new Set(['negation', 'role-swap']);

/** What stands against more things than this is one of a series ("rack 12 draws 4 kW", and so on for each rack). */
const MOST_AGAINST = 8;
const OF_ONE_OF_SEVERAL: ReadonlySet<ConflictKind> = new Set(['value', 'entity', 'word']);

/** The conflicts without those between members of a series: each of them is true of something else. */
function withoutSeries(
  conflicts: readonly AgreedConflict[],
  clusterOf: (place: number) => number,
): readonly AgreedConflict[] {
  const against = new Map<number, Set<number>>();
  for (const { a, b, kind } of conflicts) {
    if (!OF_ONE_OF_SEVERAL.has(kind)) continue;
    for (const [one, other] of [
      [clusterOf(a), clusterOf(b)],
      [clusterOf(b), clusterOf(a)],
    ] as const) {
      const known = against.get(one);
      if (known) known.add(other);
      else against.set(one, new Set([other]));
    }
  }
  const isOfSeries = (place: number): boolean => (against.get(clusterOf(place))?.size ?? 0) > MOST_AGAINST;
  return conflicts.filter(
    ({ a, b, kind }) => !OF_ONE_OF_SEVERAL.has(kind) || !isOfSeries(a) || !isOfSeries(b),
  );
}

/**
 * The contradictions that more than one way of saying it bears out: those that are word for word;
 * inside a cluster, those that no other wording explains; between two, those of enough of their members. There are none
 * among the members of a series.
 */
export function agreedConflicts(
  pairs: readonly ComparedPair[],
  clusters: readonly (readonly number[])[],
): readonly AgreedConflict[] {
  const byPlace = new Map(clusters.flatMap((members, at) => members.map((each) => [each, at] as const)));
  const clusterOf = (place: number): number => byPlace.get(place) ?? -1;
  const between = (a: number, b: number): string =>
    [clusterOf(a), clusterOf(b)].sort((one, other) => one - other).join(' ');
  const counts = new Map<string, number>();
  for (const { a, b, conflict } of pairs)
    if (conflict !== null) counts.set(between(a, b), (counts.get(between(a, b)) ?? 0) + 1);
  const sizeOf = (place: number): number => clusters[clusterOf(place)]?.length ?? 1;
  const agreed = pairs.flatMap(({ a, b, conflict, isCertain }) => {
    if (conflict === null) return [];
    const isInside = clusterOf(a) === clusterOf(b);
    const isAgreed = (counts.get(between(a, b)) ?? 0) >= LEAST_AGREED * sizeOf(a) * sizeOf(b);
    const isBorneOut = isInside ? !IN_OTHER_WORDS.has(conflict) : isAgreed;
    return isCertain || isBorneOut ? [{ a, b, kind: conflict }] : [];
  });
  return withoutSeries(agreed, clusterOf);
}
