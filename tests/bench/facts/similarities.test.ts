import { describe, expect, it } from 'vitest';
import { minHash } from './min-hash';
import { tfIdf } from './tf-idf';
import { tokenSetRatio, tokenSets } from './token-set-ratio';

const TEXTS = [
  'The archive grows by 90 TB per month in Salford.',
  'The archive is growing by 90 TB per month in Salford.',
  'Helena approved the budget of the archive.',
];

describe('similarities to compare with', () => {
  it.each([
    ['tf-idf', tfIdf],
    ['token sets', tokenSets],
    ['MinHash', minHash],
  ])('%s: are 1 for the same, symmetric, and higher for what is more alike', (_, similarityOf) => {
    const similarity = similarityOf(TEXTS);
    expect(similarity(0, 0)).toBeCloseTo(1, 9);
    expect(similarity(0, 1)).toBe(similarity(1, 0));
    expect(similarity(0, 1)).toBeGreaterThan(similarity(0, 2));
  });

  it('tf-idf knows stems, and weighs what is rare in the list', () => {
    const similarity = tfIdf(['the growing archive', 'an archive grows', 'the house', 'the garden']);
    expect(similarity(0, 1)).toBeGreaterThan(0.6);
    expect(similarity(0, 1)).toBeGreaterThan(similarity(2, 3));
  });

  it('the token-set ratio is that of fuzzball', () => {
    const ratio = (a: string, b: string) => tokenSetRatio(new Set(a.split(' ')), new Set(b.split(' ')));
    expect(ratio('fuzzy was a bear', 'fuzzy fuzzy was a bear')).toBe(1);
    expect(ratio('mariners vs angels', 'los angeles angels at seattle mariners')).toBeCloseTo(0.91, 1);
    expect(ratio('abc', 'xyz')).toBe(0);
  });

  it('MinHash sees five words in a row only', () => {
    const similarity = minHash([
      'one two three four five six',
      'zero one two three four five',
      'two one four three five',
    ]);
    expect(similarity(0, 1)).toBeGreaterThan(0.15);
    expect(similarity(0, 2)).toBe(0);
  });
});
