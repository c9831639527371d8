import { describe, expect, it } from 'vitest';
import { countsOf, pooled, scoresOf } from './cluster-scores';

const LABELS = ['a', 'a', 'a', 'b', 'b', 'c'];
const scored = (found: readonly (readonly number[])[]) => scoresOf(countsOf(LABELS, found));

describe('scores of a clustering', () => {
  it('are 1 for the labels themselves, in any order', () => {
    expect(scored([[5], [4, 3], [1, 0, 2]])).toEqual({ precision: 1, recall: 1, f1: 1, bCubed: 1 });
  });

  it('know that nothing found is precise and worthless', () => {
    const { precision, recall, f1, bCubed } = scored([[0], [1], [2], [3], [4], [5]]);
    expect([precision, recall, f1]).toEqual([1, 0, 0]);
    // Precision 1, recall (3 · 1/3 + 2 · 1/2 + 1) / 6 = 1/2.
    expect(bCubed).toBeCloseTo(2 / 3, 12);
  });

  it('count pairs: one cluster split, one mixed', () => {
    // Labeled: 3 + 1 pairs; found: 1 + 3 pairs; right: {0,1} and {3,4}.
    const { precision, recall, f1, bCubed } = scored([[0, 1], [2, 3, 4], [5]]);
    expect([precision, recall, f1]).toEqual([0.5, 0.5, 0.5]);
    const itemPrecision = (1 + 1 + 1 / 3 + 2 / 3 + 2 / 3 + 1) / 6;
    const itemRecall = (2 / 3 + 2 / 3 + 1 / 3 + 1 + 1 + 1) / 6;
    expect(bCubed).toBeCloseTo((2 * itemPrecision * itemRecall) / (itemPrecision + itemRecall), 12);
  });

  it('add up over lists by pairs and items, not by lists', () => {
    const all = pooled([countsOf(['x', 'x'], [[0], [1]]), countsOf(LABELS, [[0, 1, 2], [3, 4], [5]])]);
    expect(all).toMatchObject({ items: 8, labeledPairs: 5, foundPairs: 4, rightPairs: 4 });
    expect(scoresOf(all).recall).toBe(0.8);
  });

  it.each([[[[0, 1, 2, 3, 4]]], [[[0, 1, 2, 3, 4, 5, 5]]], [[[0, 1, 2, 3, 4, 9]]]])(
    'refuse what is no partition: %j',
    (found) => {
      expect(() => countsOf(LABELS, found)).toThrow(RangeError);
    },
  );
});
