import { finish, type Steps } from '../index/slices';
import { clusterSteps, type Clustering } from './cluster-texts';
import { decidedEntries, type FactVerdicts } from './decided-entries';
import { ledgerEntries, separateEntries, type FactItem, type LedgerEntry } from './fact-ledger';
import { entriesBySubject } from './subject-entries';
import type { TextProfile } from './text-profile';

/** What a list of items states. */
export interface Ledger<T extends FactItem> {
  /** Each thing once, in the order of their first items. */
  readonly entries: readonly LedgerEntry<T>[];
  /** Not put together: each item is an entry by itself, and no conflict is known. */
  readonly isPending: boolean;
}

/**
 * How much a reader works out. `whole`: everything, however long it takes. `ready`: what takes a few milliseconds in all.
 * `known`: nothing.
 */
export type LedgerMode = 'whole' | 'ready' | 'known';

/** Reads ledgers; what it does not work out and nobody worked out before, is pending. */
export interface LedgerReader {
  read<T extends FactItem>(items: readonly T[], profile?: TextProfile): Ledger<T>;
}

/** Puts statements together, and keeps what it has put together for who asks again about the same ones. */
export interface Ledgers {
  /** Without verdicts, as the texts say it; else as the user has decided. */
  reader(mode: LedgerMode, verdicts?: FactVerdicts): LedgerReader;
  /** Puts the items together in steps: after them, every reader has their ledger. */
  steps(items: readonly FactItem[], profile?: TextProfile): Steps<void>;
}

/** So many items, of all lists of a reader, are put together within a few milliseconds. */
const AT_ONCE = 40;

/** So many items are kept, in the lists that were asked for last: those of some hundred accounts. */
const MOST_KEPT = 20_000;

/** And so many lists in any case, however long: what one dashboard asks for is there when it has been prepared. */
const LEAST_LISTS = 8;

/** All that a clustering depends on: a list that has not changed is known again after any other change. */
const keyOf = (items: readonly FactItem[], profile: TextProfile): string =>
  JSON.stringify([profile, items.map(({ text, under, date, isDetail }) => [text, under, date, isDetail])]);

/** @param mostKept How many items are kept, beside the lists that were asked for last. */
export function createLedgers(mostKept = MOST_KEPT): Ledgers {
  /** The one that was asked for last stands at the end. */
  const known = new Map<string, { readonly clustering: Clustering; readonly size: number }>();
  let kept = 0;

  function recall(key: string): Clustering | null {
    const list = known.get(key);
    if (!list) return null;
    known.delete(key);
    known.set(key, list);
    return list.clustering;
  }

  function keep(key: string, clustering: Clustering, size: number): void {
    if (known.has(key)) return;
    known.set(key, { clustering, size });
    kept += size;
    for (const [oldest, list] of known) {
      if (kept <= mostKept || known.size <= LEAST_LISTS) return;
      known.delete(oldest);
      kept -= list.size;
    }
  }

  function* clustered(items: readonly FactItem[], profile: TextProfile, key: string): Steps<Clustering> {
    const recalled = recall(key);
    if (recalled) return recalled;
    const clustering = yield* clusterSteps(items, profile);
    keep(key, clustering, items.length);
    return clustering;
  }

  return {
    reader(mode, verdicts) {
      let left = { whole: Infinity, ready: AT_ONCE, known: -1 }[mode];
      return {
        read(items, profile = 'facts') {
          const key = keyOf(items, profile);
          let clustering = recall(key);
          if (!clustering && items.length <= left) {
            left -= items.length;
            clustering = finish(clustered(items, profile, key));
          }
          const entries = clustering
            ? entriesBySubject(ledgerEntries(items, clustering))
            : separateEntries(items);
          return {
            entries: verdicts ? decidedEntries(items, entries, verdicts) : entries,
            isPending: clustering === null,
          };
        },
      };
    },
    *steps(items, profile = 'facts') {
      yield* clustered(items, profile, keyOf(items, profile));
    },
  };
}
