import type { Similarity } from './complete-link';
import { wordsOf } from './words-of';

/**
 * The length of the longest common subsequence, 32 letters of `a` at a time (Hyyrö 2004): letter by letter the comparison
 * with every method would take minutes.
 */
export function commonLength(a: string, b: string): number {
  const words = Math.ceil(a.length / 32);
  const places = new Map<number, Uint32Array>();
  for (let at = 0; at < a.length; at++) {
    const letter = a.charCodeAt(at);
    const mask = places.get(letter) ?? new Uint32Array(words);
    mask[at >>> 5]! |= 1 << (at & 31);
    places.set(letter, mask);
  }
  const open = new Uint32Array(words).fill(0xffffffff);
  for (let at = 0; at < b.length; at++) {
    const mask = places.get(b.charCodeAt(at));
    if (!mask) continue;
    let carry = 0;
    for (let word = 0; word < words; word++) {
      const before = open[word]!;
      const sum = before + ((before & mask[word]!) >>> 0) + carry;
      carry = sum > 0xffffffff ? 1 : 0;
      open[word] = sum | (before & ~mask[word]!);
    }
  }
  let length = 0;
  for (let at = 0; at < a.length; at++) if (((open[at >>> 5]! >>> (at & 31)) & 1) === 0) length++;
  return length;
}

/** Twice the longest common subsequence over both lengths: what fuzzball calls ratio, from 0 to 1. */
const ratio = (a: string, b: string): number =>
  a.length + b.length === 0 ? 1 : (2 * commonLength(a, b)) / (a.length + b.length);

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
