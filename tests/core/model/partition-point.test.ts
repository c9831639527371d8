import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partitionPoint } from '../../../src/core/model/partition-point';

test('is where a search from the beginning stops', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 20 })), fc.nat({ max: 20 }), (values, limit) => {
      const sorted = [...values].sort((a, b) => a - b);
      const first = sorted.findIndex((value) => value >= limit);
      expect(partitionPoint(sorted.length, (at) => sorted[at]! < limit)).toBe(
        first < 0 ? sorted.length : first,
      );
    }),
    { seed: 7 },
  );
});

test('asks about places that there are, and about few of them', () => {
  const asked: number[] = [];
  expect(partitionPoint(1000, (at) => asked.push(at) > 0 && at < 700)).toBe(700);
  expect(asked.every((at) => at >= 0 && at < 1000)).toBe(true);
  expect(asked.length).toBeLessThanOrEqual(10);
  expect(partitionPoint(0, () => true)).toBe(0);
});
