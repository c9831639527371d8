import type { ValueKind } from './value-kind';

/** What the groups of a pattern hold, the whole match first. */
export type Groups = readonly (string | undefined)[];
export type ReadValues = readonly (readonly [ValueKind, string])[];

/** How a kind of value is written. */
export interface ValueRule {
  readonly pattern: RegExp;
  /** Null where the words are no such value. A rule may read a day and its year at once. */
  readonly read: (groups: Groups) => ReadValues | null;
  /** Only the first group, which stands at the end, is the value: of "crane 3", the crane stays a word. */
  readonly isTail: boolean;
}

/**
 * No letter of Latin, Greek or Cyrillic and no digit may follow. (With `\p{L}`, each of some fifty patterns takes half a
 * millisecond to compile.)
 */
export const WORD_ENDS = '(?![0-9A-Za-z\u00c0-\u024f\u0370-\u04ff])';

/** A value after which a word could begin. */
export const rule = (pattern: string, read: ValueRule['read']): ValueRule => ({
  pattern: new RegExp(`(?:${pattern})${WORD_ENDS}`, 'gi'),
  read,
  isTail: false,
});

/** The first group is the value, and stands at the end. */
export const tailRule = (pattern: string, read: ValueRule['read']): ValueRule => ({
  ...rule(pattern, read),
  isTail: true,
});

export const one = (kind: ValueKind, value: string): ReadValues => [[kind, value]];
