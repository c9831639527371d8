import type { Similarity } from './complete-link';
import { wordsOf } from './words-of';

const WORDS = 5;
const HASHES = 128;

function hashOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(seed + 1, 0x9e3779b1);
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Shorter texts are one shingle. */
function shinglesOf(text: string): readonly string[] {
  const words = wordsOf(text);
  const starts = Array.from({ length: Math.max(1, words.length - WORDS + 1) }, (_, at) => at);
  return starts.map((start) => words.slice(start, start + WORDS).join(' '));
}

/** The share of five words in a row that two texts have in common, estimated from 128 hashes. */
export function minHash(texts: readonly string[]): Similarity {
  const signatures = texts.map((text) => {
    const shingles = shinglesOf(text);
    return Uint32Array.from({ length: HASHES }, (_, seed) =>
      shingles.reduce((least, shingle) => Math.min(least, hashOf(shingle, seed)), 0xffffffff),
    );
  });
  return (a, b) => signatures[a]!.filter((hash, at) => hash === signatures[b]![at]).length / HASHES;
}
