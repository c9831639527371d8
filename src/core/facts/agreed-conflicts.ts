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

/**
 * The contradictions that more than one way of saying it bears out: those that are word for word;
 * inside a cluster, those that no other wording explains; between two, those of enough of their members.
 */
export function agreedConflicts(
  pairs: readonly ComparedPair[],
  clusters: readonly (readonly number[])[],
): readonly AgreedConflict[] {
  const clusterOf = new Map(clusters.flatMap((members, at) => members.map((each) => [each, at] as const)));
  const between = (a: number, b: number): string =>
    [clusterOf.get(a) ?? -1, clusterOf.get(b) ?? -1].sort((one, other) => one - other).join(' ');
  const counts = new Map<string, number>();
  for (const { a, b, conflict } of pairs)
    if (conflict !== null) counts.set(between(a, b), (counts.get(between(a, b)) ?? 0) + 1);
  const sizeOf = (place: number): number => clusters[clusterOf.get(place) ?? -1]?.length ?? 1;
  return pairs.flatMap(({ a, b, conflict, isCertain }) => {
    if (conflict === null) return [];
    const isInside = clusterOf.get(a) === clusterOf.get(b);
    const isAgreed = (counts.get(between(a, b)) ?? 0) >= LEAST_AGREED * sizeOf(a) * sizeOf(b);
    const isBorneOut = isInside ? !IN_OTHER_WORDS.has(conflict) : isAgreed;
    return isCertain || isBorneOut ? [{ a, b, kind: conflict }] : [];
  });
}
