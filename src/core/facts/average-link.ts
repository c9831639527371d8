import type { Steps } from '../index/slices';

/** A pair of places of a list, with how alike they are. */
export interface LikePair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  /** The two must not be put together, whatever their score. */
  readonly isVetoed: boolean;
}

export interface LinkLimits {
  /** The least average score of all pairs across two clusters that are joined. */
  readonly threshold: number;
  /** The most of these pairs that may be vetoed, as a part of all. */
  readonly vetoed: number;
}

/** Members with their scores to all other clusters: sums over pairs, by the cluster's number. */
interface Cluster {
  readonly members: readonly number[];
  readonly sums: Map<number, number>;
  readonly vetoes: Map<number, number>;
}

interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly average: number;
}

/**
 * Clusters by average link, in steps: again and again the two whose pairs are most alike on average are joined, until none are
 * alike enough. A pair that is not given counts as 0. Places are in the order of the list; so of equal candidates the
 * earlier ones are joined.
 */
export function* averageLink(
  size: number,
  pairs: Iterable<LikePair>,
  { threshold, vetoed }: LinkLimits,
): Steps<readonly (readonly number[])[]> {
  const clusters = new Map<number, Cluster>();
  for (let at = 0; at < size; at++) clusters.set(at, { members: [at], sums: new Map(), vetoes: new Map() });
  for (const { a, b, score, isVetoed } of pairs) {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const cluster = clusters.get(one);
      cluster?.sums.set(other, score);
      if (isVetoed) cluster?.vetoes.set(other, 1);
    }
  }

  /** The best cluster to join with, of those behind it where `onlyLater`. */
  function bestOf(a: number): Candidate | null {
    const cluster = clusters.get(a);
    if (!cluster) return null;
    let best: Candidate | null = null;
    for (const [b, sum] of cluster.sums) {
      const crossing = cluster.members.length * (clusters.get(b)?.members.length ?? 1);
      const average = sum / crossing;
      if (average < threshold || (cluster.vetoes.get(b) ?? 0) > vetoed * crossing) continue;
      if (!best || average > best.average || (average === best.average && b < best.b))
        best = { a, b, average };
    }
    return best;
  }

  const best = new Map<number, Candidate>();
  const refresh = (a: number): void => {
    const found = bestOf(a);
    if (found) best.set(a, found);
    else best.delete(a);
  };
  for (const a of clusters.keys()) refresh(a);

  function join(kept: number, gone: number): void {
    const [one, other] = [clusters.get(kept), clusters.get(gone)];
    if (!one || !other) return;
    const sums = new Map(one.sums);
    const vetoes = new Map(one.vetoes);
    for (const [to, sum] of other.sums) sums.set(to, (sums.get(to) ?? 0) + sum);
    for (const [to, count] of other.vetoes) vetoes.set(to, (vetoes.get(to) ?? 0) + count);
    for (const each of [kept, gone]) {
      sums.delete(each);
      vetoes.delete(each);
    }
    clusters.set(kept, { members: [...one.members, ...other.members], sums, vetoes });
    clusters.delete(gone);
    best.delete(gone);
    for (const [to, sum] of sums) {
      const neighbor = clusters.get(to);
      if (!neighbor) continue;
      neighbor.sums.delete(gone);
      neighbor.vetoes.delete(gone);
      neighbor.sums.set(kept, sum);
      const count = vetoes.get(to);
      if (count !== undefined) neighbor.vetoes.set(kept, count);
      refresh(to);
    }
    refresh(kept);
  }

  for (;;) {
    let next: Candidate | null = null;
    for (const candidate of best.values())
      if (
        !next ||
        candidate.average > next.average ||
        (candidate.average === next.average && candidate.a < next.a)
      )
        next = candidate;
    if (!next) break;
    join(Math.min(next.a, next.b), Math.max(next.a, next.b));
    yield;
  }
  return [...clusters.values()].map(({ members }) => members);
}
