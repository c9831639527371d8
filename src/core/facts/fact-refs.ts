import type { FactRef } from '../settings';
import { plainStatement } from './plain-statement';

/** What two facts share that are the same to the letter: their words, whatever their case, markup and punctuation. */
export function lettersOf(text: string): string {
  const letters = plainStatement(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return letters === '' ? text.trim() : letters;
}

/** A name of a fact for maps and sets. */
export const factKey = ({ path, text, ordinal }: FactRef): string => `${path}\n${ordinal}\n${text}`;

export const isSameFact = (a: FactRef, b: FactRef): boolean => factKey(a) === factKey(b);

/** Names facts as decisions do, in the order of their notes' lines. */
export function createFactNames(): (path: string, text: string) => FactRef {
  const counts = new Map<string, number>();
  return (path, text) => {
    const letters = lettersOf(text);
    const key = `${path}\n${letters}`;
    const ordinal = counts.get(key) ?? 0;
    counts.set(key, ordinal + 1);
    return { path, text: letters, ordinal };
  };
}
