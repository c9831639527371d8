/** What a clustering is scored from; counts of several lists add up to those of all together. */
export interface ClusterCounts {
  readonly items: number;
  /** Pairs of items of one cluster: by the labels, as found, and both. */
  readonly labeledPairs: number;
  readonly foundPairs: number;
  readonly rightPairs: number;
  /** Sums over the items of B-cubed precision and recall. */
  readonly itemPrecision: number;
  readonly itemRecall: number;
}

/** All from 0 to 1; 1 where there was nothing to find. */
export interface ClusterScores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** F1 of B-cubed precision and recall: every item weighs the same, however large its cluster. */
  readonly bCubed: number;
}

const pairsOf = (members: number): number => (members * (members - 1)) / 2;
const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const harmonic = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * a * b) / (a + b));

/**
 * Compares a partition of a list with its labels.
 * @param labels The cluster of each item.
 * @throws RangeError where the partition does not have each item exactly once.
 */
export function countsOf(labels: readonly string[], found: readonly (readonly number[])[]): ClusterCounts {
  const seen = new Set(found.flat());
  if (
    seen.size !== labels.length ||
    found.flat().length !== labels.length ||
    labels.some((_, at) => !seen.has(at))
  )
    throw new RangeError('These clusters are no partition of the list.');
  const labeled = new Map<string, number>();
  for (const label of labels) labeled.set(label, (labeled.get(label) ?? 0) + 1);
  let [foundPairs, rightPairs, itemPrecision, itemRecall] = [0, 0, 0, 0];
  for (const members of found) {
    foundPairs += pairsOf(members.length);
    const together = new Map<string, number>();
    for (const member of members) together.set(labels[member]!, (together.get(labels[member]!) ?? 0) + 1);
    for (const [label, count] of together) {
      rightPairs += pairsOf(count);
      itemPrecision += (count * count) / members.length;
      itemRecall += (count * count) / labeled.get(label)!;
    }
  }
  const labeledPairs = [...labeled.values()].reduce((sum, count) => sum + pairsOf(count), 0);
  return { items: labels.length, labeledPairs, foundPairs, rightPairs, itemPrecision, itemRecall };
}

export function pooled(counts: readonly ClusterCounts[]): ClusterCounts {
  const sum = (field: keyof ClusterCounts) => counts.reduce((total, each) => total + each[field], 0);
  return {
    items: sum('items'),
    labeledPairs: sum('labeledPairs'),
    foundPairs: sum('foundPairs'),
    rightPairs: sum('rightPairs'),
    itemPrecision: sum('itemPrecision'),
    itemRecall: sum('itemRecall'),
  };
}

export function scoresOf(counts: ClusterCounts): ClusterScores {
  const precision = share(counts.rightPairs, counts.foundPairs);
  const recall = share(counts.rightPairs, counts.labeledPairs);
  const bCubed = harmonic(share(counts.itemPrecision, counts.items), share(counts.itemRecall, counts.items));
  return { precision, recall, f1: harmonic(precision, recall), bCubed };
}
