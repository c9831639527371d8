/** Values of which a vault has thousands of copies, kept once. */

import { copiedText } from '../model/copied-text';

const NONE: readonly never[] = [];

/** One list for all that are empty: most are. */
export const shared = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : list);

/** Beyond, the vault is one of few repetitions, and remembering them costs more than it saves. */
const MOST_STRINGS = 50_000;
/** The longest text that is likely to be a name, a tag or a date, and to stand elsewhere too. */
const LONGEST_NAME = 64;
const strings = new Map<string, string>();

/** What is kept of a text: an equal one. */
export type Keep = (text: string) => string;

/** Of equal short texts the first, so that the others need not be kept. For texts out of JSON: see `ownText`. */
export const oneOf: Keep = (text) => (isPooled(text) ? (strings.get(text) ?? remember(text)) : text);

/** The same for texts out of notes, which are copied: see `copiedText`. */
export const ownText: Keep = (text) =>
  isPooled(text) ? (strings.get(text) ?? remember(copiedText(text))) : copiedText(text);

/** Of the shortest, the engine itself has each only once. */
const isPooled = (text: string): boolean => text.length > 1 && text.length <= LONGEST_NAME;

function remember(text: string): string {
  if (strings.size >= MOST_STRINGS) strings.clear();
  strings.set(text, text);
  return text;
}

/** A copy of a JSON value with the texts that are kept. */
export function keptValue(value: unknown, keep: Keep): unknown {
  if (typeof value === 'string') return keep(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.length === 0 ? NONE : value.map((item) => keptValue(item, keep));
  // Copied as a whole, objects of one shape stay of one shape: that is several times faster than key by key.
  const copy: Record<string, unknown> = { ...value };
  for (const key in copy) copy[key] = keptValue(copy[key], keep);
  return copy;
}
