import type { SourceLine } from '../model/source-span';
import type { FactDecision } from '../settings';
import type { Clustering, ConflictKind } from './cluster-texts';

/** Something that a note states, as far as putting together goes. */
export interface FactItem extends SourceLine {
  readonly text: string;
  /** The label that it is listed under, without its colon: "two of them" says what it says only there. */
  readonly under: string | null;
  /** It is nested in another, and a detail of what that tells. */
  readonly isDetail?: boolean;
  /** The day that it was written down, where that is known. */
  readonly date: string | null;
  /** Whom it speaks of without naming them, where that is known. */
  readonly subject?: string | null;
}

/** Two items that cannot both be true of one thing, or of which one replaces the other. */
export interface FactConflict<T extends FactItem> {
  /** The one that was written down earlier, where that is known. */
  readonly a: T;
  readonly b: T;
  readonly kind: ConflictKind;
}

/** Something that does not hold any more, as the user has said. */
export interface SupersededItem<T extends FactItem> {
  readonly item: T;
  readonly by: T;
  readonly decision: FactDecision;
}

/** One thing that is stated, once or several times. */
export interface LedgerEntry<T extends FactItem> {
  /** The first is the one to show, the others follow latest first. */
  readonly members: readonly [T, ...T[]];
  /** Details of other members that the shown one lacks, in their words. */
  readonly alsoSays: readonly string[];
  /** Words and values that all members have, the telling ones first. */
  readonly sharedWords: readonly string[];
  /** Words of each member that the shown one lacks, in the order of the members' different texts. */
  readonly ownWords: readonly (readonly string[])[];
  /** With items of other entries, and among its own members. */
  readonly conflicts: readonly FactConflict<T>[];
  /** What it replaces: none of its members. */
  readonly superseded: readonly SupersededItem<T>[];
}

const inTime = <T extends FactItem>(one: T, other: T, kind: ConflictKind): FactConflict<T> =>
  (one.date ?? '') <= (other.date ?? '') ? { a: one, b: other, kind } : { a: other, b: one, kind };

/** One conflict for each two entries, and all inside one: that of the shown items, where they have one. */
function conflictsByEntry<T extends FactItem>(
  items: readonly T[],
  { clusters, conflicts }: Clustering,
): ReadonlyMap<number, readonly FactConflict<T>[]> {
  const entryOf = new Map(
    clusters.flatMap((places, entry) => places.map((place) => [place, entry] as const)),
  );
  const isShown = new Set(clusters.map(([shown]) => shown));
  const chosen = new Map<
    string,
    { readonly entries: ReadonlySet<number>; readonly conflict: FactConflict<T> }
  >();
  for (const { a, b, kind } of conflicts) {
    const [one, other, left, right] = [items[a], items[b], entryOf.get(a), entryOf.get(b)];
    if (!one || !other || left === undefined || right === undefined) continue;
    const key = left === right ? `${a}|${b}` : `${Math.min(left, right)}-${Math.max(left, right)}`;
    if (chosen.has(key) && !(isShown.has(a) && isShown.has(b))) continue;
    chosen.set(key, { entries: new Set([left, right]), conflict: inTime(one, other, kind) });
  }
  const byEntry = new Map<number, FactConflict<T>[]>();
  for (const { entries, conflict } of chosen.values()) {
    for (const entry of entries) {
      const known = byEntry.get(entry);
      if (known) known.push(conflict);
      else byEntry.set(entry, [conflict]);
    }
  }
  return byEntry;
}

/** What the items state by how they were put together, each thing once, in the order of their first items. */
export function ledgerEntries<T extends FactItem>(
  items: readonly T[],
  clustering: Clustering,
): readonly LedgerEntry<T>[] {
  const conflicts = conflictsByEntry(items, clustering);
  return clustering.clusters.flatMap((places, at) => {
    const [shown, ...others] = places.flatMap((place) => items[place] ?? []);
    const { alsoSays = [], sharedWords = [], ownWords = [] } = clustering.explanations[at] ?? {};
    if (!shown) return [];
    return [
      {
        members: [shown, ...others] as const,
        alsoSays,
        sharedWords,
        ownWords,
        conflicts: conflicts.get(at) ?? [],
        superseded: [],
      },
    ];
  });
}

/** Each item as an entry of its own. */
export const separateEntries = <T extends FactItem>(items: readonly T[]): readonly LedgerEntry<T>[] =>
  items.map((item) => ({
    members: [item],
    ...{ alsoSays: [], sharedWords: [], ownWords: [], conflicts: [], superseded: [] },
  }));
