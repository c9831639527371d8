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
}

const pairsIn = (members: readonly number[]): readonly (readonly [number, number])[] =>
  members.flatMap((a, at) => members.slice(at + 1).map((b) => [a, b] as const));

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
  };
}
