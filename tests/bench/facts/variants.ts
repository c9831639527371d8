import type { LabeledList } from '../../labels/duplicate-list';
import { namesOfList } from './names-in';
import { textsOf, type Clustering, type Method } from './methods';
import { createRandom, type Random } from './seeded-random';

/** A new text made from one of a list; null where nothing could be made of it. */
export type MakeVariant = (text: string, random: Random, known: ReadonlySet<string>) => string | null;

export interface Variant {
  /** The place of the text it was made from. */
  readonly of: number;
  readonly text: string;
}

/** What became of variants that were put among the texts they were made from. */
export interface VariantCounts {
  readonly made: number;
  /** In the cluster of the original, and in no conflict with it. */
  readonly mergedUnflagged: number;
  /** In the cluster of the original, flagged or not. */
  readonly merged: number;
  /** In a conflict with the original or its cluster. */
  readonly flagged: number;
}

/** All variants of a list, the same each time. */
export function variantsOf(list: LabeledList, kind: string, make: MakeVariant): readonly Variant[] {
  const known = namesOfList(list.items.map(({ text }) => text));
  return list.items.flatMap(({ id, text }, of) => {
    const made = make(text, createRandom(`${list.name} ${id} ${kind}`), known);
    return made === null ? [] : [{ of, text: made }];
  });
}

/** In rounds of which each has at most one of a labeled cluster, so that variants do not draw each other along. */
function roundsOf(list: LabeledList, variants: readonly Variant[]): readonly (readonly Variant[])[] {
  const rounds: Variant[][] = [];
  const used = new Map<string, number>();
  for (const variant of variants) {
    const { cluster } = list.items[variant.of]!;
    const round = used.get(cluster) ?? 0;
    used.set(cluster, round + 1);
    (rounds[round] ??= []).push(variant);
  }
  return rounds;
}

/** Whether a conflict stands between two texts, or between the clusters they are in. */
export function isFlagged({ clusters, conflicts }: Clustering, one: number, other: number): boolean {
  const clusterOf = (place: number) => clusters.find((members) => members.includes(place)) ?? [];
  const [ofOne, ofOther] = [clusterOf(one), clusterOf(other)];
  const here = ofOne === ofOther ? [one] : ofOne;
  return conflicts.some(
    ({ a, b }) => (here.includes(a) && ofOther.includes(b)) || (here.includes(b) && ofOther.includes(a)),
  );
}

export function judgeVariants(
  list: LabeledList,
  variants: readonly Variant[],
  method: Method,
): VariantCounts {
  const originals = textsOf(list);
  const counts = { made: variants.length, mergedUnflagged: 0, merged: 0, flagged: 0 };
  for (const round of roundsOf(list, variants)) {
    const added = round.map(({ of, text }) => ({ ...originals[of]!, text }));
    const found = method.cluster([...originals, ...added]);
    round.forEach(({ of }, at) => {
      const place = originals.length + at;
      const merged = found.clusters.some((members) => members.includes(place) && members.includes(of));
      const flagged = isFlagged(found, place, of);
      if (merged) counts.merged++;
      if (flagged) counts.flagged++;
      if (merged && !flagged) counts.mergedUnflagged++;
    });
  }
  return counts;
}

export function sumOfVariants(counts: readonly VariantCounts[]): VariantCounts {
  const sum = (field: keyof VariantCounts) => counts.reduce((total, each) => total + each[field], 0);
  return {
    made: sum('made'),
    mergedUnflagged: sum('mergedUnflagged'),
    merged: sum('merged'),
    flagged: sum('flagged'),
  };
}
