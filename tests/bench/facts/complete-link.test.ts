import { describe, expect, it } from 'vitest';
import { completeLink, cutAt } from './complete-link';

/** Points on a line: the nearer, the more alike. */
const points = [0, 1, 2, 10, 11, 30];
const dendrogram = completeLink(points.length, (a, b) => 1 / (1 + Math.abs(points[a]! - points[b]!)));
const clustersAt = (threshold: number) =>
  cutAt(dendrogram, threshold).map((members) => [...members].sort((a, b) => a - b));

describe('complete link', () => {
  it('keeps a cluster together only where all of it is alike', () => {
    expect(clustersAt(0.5)).toEqual([[0, 1], [2], [3, 4], [5]]);
    expect(clustersAt(0.3)).toEqual([[0, 1, 2], [3, 4], [5]]);
    expect(clustersAt(0)).toEqual([[0, 1, 2, 3, 4, 5]]);
    expect(clustersAt(0.9)).toHaveLength(6);
  });

  it('never joins what is not alike at all', () => {
    expect(
      cutAt(
        completeLink(3, () => 0),
        0,
      ),
    ).toHaveLength(3);
  });
});
