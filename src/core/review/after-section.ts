import type { FactRef } from '../settings';
import { factKey } from '../facts/fact-refs';
import type { TidyPlan } from './tidy-plan';

/** A fact of a section as it will stand in its note. */
export interface AfterLine {
  readonly key: string;
  readonly text: string;
  /** The day that is written before it, `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly depth: number;
  readonly kept: {
    /** What is written under it. */
    readonly also: readonly string[];
    /** Paths of other notes that say the same. */
    readonly elsewhere: readonly string[];
    /** Whether it is the one being looked at. */
    readonly isCurrent: boolean;
  } | null;
}

/** What the section of one note will be. */
export interface AfterSection {
  readonly path: string;
  readonly heading: string;
  readonly before: number;
  readonly after: number;
  readonly lines: readonly AfterLine[];
}

export function afterSection(
  { path, items, left, merges }: TidyPlan,
  current: readonly FactRef[],
): AfterSection {
  const keys = new Set(current.map(factKey));
  const mergeOf = new Map(merges.map((merge) => [merge.kept, merge]));
  return {
    path,
    heading: items.heading?.text ?? '',
    before: items.items.length,
    after: left.length,
    lines: left.map((item) => {
      const merge = mergeOf.get(item);
      const isCurrent = keys.has(factKey(item.ref));
      return {
        key: factKey(item.ref),
        text: merge?.reworded ?? item.text,
        // What is written anew has its day in it.
        date: merge && merge.reworded !== null ? null : item.date,
        depth: item.depth,
        kept: merge
          ? { also: merge.moved.map(({ text }) => text), elsewhere: merge.elsewhere, isCurrent }
          : null,
      };
    }),
  };
}
