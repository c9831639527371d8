import type { SourceLine } from '../model/source-span';

/** Something that a note states, as far as grouping is concerned. */
export interface FactItem extends SourceLine {
  readonly text: string;
  /** The label that it is listed under, without its colon: "two of them" says what it says only there. */
  readonly under: string | null;
  /** The day that it was written down, where that is known. */
  readonly date: string | null;
}

/** Items that say the same. The first is the one to show. */
export type FactGroup<T extends FactItem> = readonly [T, ...T[]];

/** Decides which items say the same. */
export type GroupFacts = <T extends FactItem>(items: readonly T[]) => readonly FactGroup<T>[];

const ATTRIBUTION_AND_STYLE = /[*_`"'“”‘’]|\[\[|\]\]/g;

/** What two statements must share to count as one: all their words, whatever their case, punctuation and markup. */
const sameness = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(ATTRIBUTION_AND_STYLE, '')
    .toLowerCase()
    .replace(/[\s.,;:!]+/g, ' ')
    .trim();

const latestFirst = (a: FactItem, b: FactItem): number => {
  if (a.date !== b.date) return (a.date ?? '') < (b.date ?? '') ? 1 : -1;
  return a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1;
};

/**
 * Groups items whose words are the same. Groups keep the order of their first items; within a group the latest
 * comes first.
 */
export const groupSameFacts: GroupFacts = <T extends FactItem>(items: readonly T[]) => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = sameness(item.under === null ? item.text : `${item.under}: ${item.text}`);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()].map((group) => group.sort(latestFirst) as unknown as FactGroup<T>);
};
