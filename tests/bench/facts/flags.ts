import { clustersOf, type LabeledList } from '../../labels/duplicate-list';
import { textsOf, type Clustering, type Method } from './methods';
import { isFlagged } from './variants';

/** How a method's conflicts compare with the labels. */
export interface FlagCounts {
  /** Pairs that say the same, and how many of them were called contradictory. */
  readonly duplicates: number;
  readonly duplicatesFlagged: number;
  /** Labeled conflicts, and how many of them were reported, of whichever kind. */
  readonly conflicts: number;
  readonly conflictsFlagged: number;
  /** Pairs of labeled clusters between which a conflict was reported and none is labeled, and those marked as subtle. */
  readonly otherFlagged: number;
  readonly otherSubtle: number;
}

const pairsIn = (members: readonly number[]): readonly (readonly [number, number])[] =>
  members.flatMap((a, at) => members.slice(at + 1).map((b) => [a, b] as const));

/** Pairs of different labeled clusters, each once. */
const clusterPairs = (pairs: readonly (readonly [string, string])[]): ReadonlySet<string> =>
  new Set(pairs.flatMap(([a, b]) => (a === b ? [] : [[a, b].sort().join(' ')])));

function othersIn(list: LabeledList, found: Clustering): Pick<FlagCounts, 'otherFlagged' | 'otherSubtle'> {
  const clusterOf = new Map(list.items.map(({ id, cluster }) => [id, cluster]));
  const labeled = (pairs: readonly { readonly a: string; readonly b: string }[]) =>
    clusterPairs(pairs.map(({ a, b }) => [clusterOf.get(a)!, clusterOf.get(b)!]));
  const conflicts = labeled(list.conflicts);
  const subtle = labeled(list.subtle);
  const reported = clusterPairs(
    found.conflicts.map(({ a, b }) => [list.items[a]!.cluster, list.items[b]!.cluster]),
  );
  const others = [...reported].filter((pair) => !conflicts.has(pair));
  return { otherFlagged: others.length, otherSubtle: others.filter((pair) => subtle.has(pair)).length };
}

function flagsIn(list: LabeledList, found: Clustering): FlagCounts {
  const clusters = clustersOf(list);
  const duplicates = clusters.flatMap(pairsIn);
  const membersWith = (id: string) =>
    clusters.find((members) => members.some((member) => list.items[member]!.id === id)) ?? [];
  return {
    duplicates: duplicates.length,
    duplicatesFlagged: duplicates.filter(([a, b]) => isFlagged(found, a, b)).length,
    conflicts: list.conflicts.length,
    conflictsFlagged: list.conflicts.filter(({ a, b }) =>
      membersWith(a).some((one) => membersWith(b).some((other) => isFlagged(found, one, other))),
    ).length,
    ...othersIn(list, found),
  };
}

export function countFlags(lists: readonly LabeledList[], method: Method): FlagCounts {
  const counts = lists.map((list) => flagsIn(list, method.cluster(textsOf(list))));
  const sum = (field: keyof FlagCounts) => counts.reduce((total, each) => total + each[field], 0);
  return {
    duplicates: sum('duplicates'),
    duplicatesFlagged: sum('duplicatesFlagged'),
    conflicts: sum('conflicts'),
    conflictsFlagged: sum('conflictsFlagged'),
    otherFlagged: sum('otherFlagged'),
    otherSubtle: sum('otherSubtle'),
  };
}
