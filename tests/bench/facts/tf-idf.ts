import type { Similarity } from './complete-link';
import { stemsOf } from './words-of';

/** Cosine of Porter stems, weighted by how rare they are in this list. */
export function tfIdf(texts: readonly string[]): Similarity {
  const stems = texts.map(stemsOf);
  const inTexts = new Map<string, number>();
  for (const each of stems) for (const stem of new Set(each)) inTexts.set(stem, (inTexts.get(stem) ?? 0) + 1);
  const vectors = stems.map((each) => {
    const weights = new Map<string, number>();
    for (const stem of each) {
      const rarity = Math.log((texts.length + 1) / ((inTexts.get(stem) ?? 0) + 1)) + 1;
      weights.set(stem, (weights.get(stem) ?? 0) + rarity);
    }
    const length = Math.hypot(...weights.values()) || 1;
    return new Map([...weights].map(([stem, weight]) => [stem, weight / length]));
  });
  return (a, b) => {
    let cosine = 0;
    for (const [stem, weight] of vectors[a]!) cosine += weight * (vectors[b]!.get(stem) ?? 0);
    return cosine;
  };
}
