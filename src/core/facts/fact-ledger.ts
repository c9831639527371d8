import type { SourceLine } from '../model/source-span';
import { finish, type Steps } from '../index/slices';
import { clusterSteps, type Clustering, type ConflictKind, type TextProfile } from './cluster-texts';

/** Something that a note states, as far as putting together goes. */
export interface FactItem extends SourceLine {
  readonly text: string;
  /** The label that it is listed under, without its colon: "two of them" says what it says only there. */
  readonly under: string | null;
  /** The day that it was written down, where that is known. */
  readonly date: string | null;
}

/** Items that say the same. The first is the one to show, the others follow latest first. */
export type FactGroup<T extends FactItem> = readonly [T, ...T[]];

/** Two items that cannot both be true of one thing, or of which one replaces the other. */
export interface FactConflict<T extends FactItem> {
  /** The one that was written down earlier, where that is known. */
  readonly a: T;
  readonly b: T;
  readonly kind: ConflictKind;
}

/** One thing that is stated, once or several times. */
export interface LedgerEntry<T extends FactItem> {
  readonly members: FactGroup<T>;
  /** Details of other members that the shown one lacks, in their words. */
  readonly alsoSays: readonly string[];
  /** Words and values that all members have, the telling ones first. */
  readonly sharedWords: readonly string[];
  /** Words of each member that the shown one lacks, in the order of the members' different texts. */
  readonly ownWords: readonly (readonly string[])[];
  /** With items of other entries, and among its own members. */
  readonly conflicts: readonly FactConflict<T>[];
}

/** An account's statements are asked for again at every change of the vault, and seldom change themselves. */
const REMEMBERED = 64;
const remembered = new Map<string, Clustering>();

const keyOf = (items: readonly FactItem[], profile: TextProfile): string =>
  JSON.stringify([profile, items.map(({ text, under, date }) => [text, under, date])]);

/** So many are put together within a few milliseconds. */
const AT_ONCE = 40;

/** Whether the ledger of these items is there at once. */
export const isLedgerReady = (items: readonly FactItem[], profile: TextProfile = 'facts'): boolean =>
  items.length <= AT_ONCE || remembered.has(keyOf(items, profile));

/** Puts the items together in steps, so that their ledger is ready when it is asked for. */
export function* ledgerSteps(items: readonly FactItem[], profile: TextProfile = 'facts'): Steps<void> {
  const key = keyOf(items, profile);
  remember(key, remembered.get(key) ?? (yield* clusterSteps(items, profile)));
}

function remember(key: string, known: Clustering): void {
  remembered.delete(key);
  remembered.set(key, known);
  for (const oldest of remembered.keys()) {
    if (remembered.size <= REMEMBERED) break;
    remembered.delete(oldest);
  }
}

function clusteringOf(items: readonly FactItem[], profile: TextProfile): Clustering {
  const key = keyOf(items, profile);
  const known = remembered.get(key) ?? finish(clusterSteps(items, profile));
  remember(key, known);
  return known;
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

/** `whole`, however long it takes; `ready`, what is there at once: until `ledgerSteps` are done, each item by itself. */
export type LedgerMode = 'whole' | 'ready';

/** What the items state, each thing once, in the order of their first items. */
export function factLedger<T extends FactItem>(
  items: readonly T[],
  profile: TextProfile = 'facts',
  mode: LedgerMode = 'whole',
): readonly LedgerEntry<T>[] {
  if (mode === 'ready' && !isLedgerReady(items, profile)) return items.map(byItself);
  const clustering = clusteringOf(items, profile);
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
      },
    ];
  });
}

const byItself = <T extends FactItem>(item: T): LedgerEntry<T> => ({
  members: [item],
  alsoSays: [],
  sharedWords: [],
  ownWords: [],
  conflicts: [],
});

/** The same, without what there is to say about each. */
export const groupSameFacts = <T extends FactItem>(
  items: readonly T[],
  profile: TextProfile = 'facts',
  mode: LedgerMode = 'whole',
): readonly FactGroup<T>[] => factLedger(items, profile, mode).map(({ members }) => members);
