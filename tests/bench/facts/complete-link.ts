/** How alike two items of a list are, by their places; symmetric, and 1 for the same. */
export type Similarity = (a: number, b: number) => number;

/** Two clusters that became one, each by the least of its places. */
interface Merge {
  readonly into: number;
  readonly from: number;
  /** Of the two members least alike. */
  readonly similarity: number;
}

/** The merges of a list, most alike first: clusters for any threshold are a beginning of them. */
export interface Dendrogram {
  readonly items: number;
  readonly merges: readonly Merge[];
}

/** Agglomerates until nothing is alike at all. Cubic at worst: meant for the list of one account. */
export function completeLink(items: number, similarity: Similarity): Dendrogram {
  const least = Array.from({ length: items }, (_, a) =>
    Float64Array.from({ length: items }, (__, b) => (a === b ? -1 : similarity(a, b))),
  );
  const alive = new Set(least.keys());
  const merges: Merge[] = [];
  while (alive.size > 1) {
    let best: Merge = { into: -1, from: -1, similarity: 0 };
    for (const a of alive)
      for (const b of alive)
        if (a < b && least[a]![b]! > best.similarity) best = { into: a, from: b, similarity: least[a]![b]! };
    if (best.into < 0) break;
    merges.push(best);
    alive.delete(best.from);
    for (const other of alive) {
      if (other === best.into) continue;
      const weakest = Math.min(least[best.into]![other]!, least[best.from]![other]!);
      least[best.into]![other] = weakest;
      least[other]![best.into] = weakest;
    }
  }
  return { items, merges };
}

/** The clusters in which any two members are at least so alike. */
export function cutAt({ items, merges }: Dendrogram, threshold: number): readonly (readonly number[])[] {
  const members = new Map(Array.from({ length: items }, (_, at) => [at, [at]]));
  for (const { into, from, similarity } of merges) {
    if (similarity < threshold) break;
    members.get(into)?.push(...(members.get(from) ?? []));
    members.delete(from);
  }
  return [...members.values()];
}
