import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minHash } from './min-hash';
import { tfIdf } from './tf-idf';
import { commonLength, tokenSetRatio, tokenSets } from './token-set-ratio';

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

  it('the common length is that of the longest common subsequence', () => {
    const slowly = (a: string, b: string): number => {
      let row = new Array<number>(b.length + 1).fill(0);
      for (const letter of a) {
        const next = [0];
        for (let j = 1; j <= b.length; j++)
          next.push(letter === b[j - 1] ? row[j - 1]! + 1 : Math.max(row[j]!, next[j - 1]!));
        row = next;
      }
      return row[b.length]!;
    };
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 100 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(commonLength(a, b)).toBe(slowly(a, b));
      }),
    );
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
