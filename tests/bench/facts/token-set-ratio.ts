import type { Similarity } from './complete-link';
import { wordsOf } from './words-of';

/** Twice the longest common subsequence over both lengths: what fuzzball calls ratio, from 0 to 1. */
function ratio(a: string, b: string): number {
  if (a.length + b.length === 0) return 1;
  let above = new Uint16Array(b.length + 1);
  let row = new Uint16Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++)
      row[j] = letter === b.charCodeAt(j - 1) ? above[j - 1]! + 1 : Math.max(above[j]!, row[j - 1]!);
    [above, row] = [row, above];
  }
  return (2 * above[b.length]!) / (a.length + b.length);
}

/** The best ratio between what two sets of words share and each of them, as fuzzball's token_set_ratio has it. */
export function tokenSetRatio(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).sort();
  const joined = (words: readonly string[]) => words.join(' ');
  const onlyIn = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...one].filter((word) => !other.has(word)).sort();
  const common = joined(shared);
  const first = joined([...shared, ...onlyIn(a, b)]);
  const second = joined([...shared, ...onlyIn(b, a)]);
  if (shared.length === 0) return ratio(first, second);
  return Math.max(ratio(common, first), ratio(common, second), ratio(first, second));
}

export function tokenSets(texts: readonly string[]): Similarity {
  const sets = texts.map((text) => new Set(wordsOf(text)));
  return (a, b) => tokenSetRatio(sets[a]!, sets[b]!);
}
