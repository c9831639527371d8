import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { averageLink, type LikePair, type LinkLimits } from '../../../src/core/facts/average-link';
import { finish } from '../../../src/core/index/slices';

const LIMITS: LinkLimits = { threshold: 0.5, vetoed: 0.5 };
const like = (a: number, b: number, score: number): LikePair => ({ a, b, score, isVetoed: false });
const vetoed = (a: number, b: number, score: number): LikePair => ({ a, b, score, isVetoed: true });

const inOrder = (clusters: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  clusters.map((members) => [...members].sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
const linked = (size: number, pairs: readonly LikePair[], limits = LIMITS) =>
  inOrder(finish(averageLink(size, pairs, limits)));

test.each([
  ['nothing', 0, [], []],
  ['no pairs', 3, [], [[0], [1], [2]]],
  ['one pair', 3, [like(0, 2, 0.75)], [[0, 2], [1]]],
  ['at the threshold', 2, [like(0, 1, 0.5)], [[0, 1]]],
  ['below it', 2, [like(0, 1, 0.49)], [[0], [1]]],
  ['all alike', 3, [like(0, 1, 1), like(0, 2, 1), like(1, 2, 1)], [[0, 1, 2]]],
  // The third is alike to one of the two only: on average 0.4.
  ['the average of all', 3, [like(0, 1, 1), like(1, 2, 0.8)], [[0, 1], [2]]],
  ['an average at the threshold', 3, [like(0, 1, 1), like(0, 2, 0.25), like(1, 2, 0.75)], [[0, 1, 2]]],
  ['the best first', 3, [like(0, 1, 0.75), like(1, 2, 1)], [[0], [1, 2]]],
  ['of equals, the earlier', 3, [like(1, 2, 0.75), like(0, 1, 0.75)], [[0, 1], [2]]],
  ['of equals with one, the earlier', 3, [like(0, 2, 0.75), like(0, 1, 0.75)], [[0, 1], [2]]],
  ['one that is vetoed', 2, [vetoed(0, 1, 1)], [[0], [1]]],
  ['half that is vetoed', 3, [like(0, 1, 1), like(0, 2, 0.8), vetoed(1, 2, 0.8)], [[0, 1, 2]]],
  ['all that is vetoed', 3, [like(0, 1, 1), vetoed(0, 2, 0.8), vetoed(1, 2, 0.8)], [[0, 1], [2]]],
  ['far apart', 3, [like(0, 1, 1), like(1, 2, 1), vetoed(0, 2, -10)], [[0, 1], [2]]],
  [
    'two pairs that are one',
    4,
    [like(0, 1, 1), like(2, 3, 1), like(0, 2, 0.5), like(0, 3, 0.5), like(1, 2, 0.5), like(1, 3, 0.5)],
    [[0, 1, 2, 3]],
  ],
])('%s', (_, size, pairs, clusters) => {
  expect(linked(size, pairs)).toEqual(clusters);
});

/** By its definition: all averages anew from all pairs, again and again. */
function naive(size: number, pairs: readonly LikePair[], limits: LinkLimits): readonly (readonly number[])[] {
  let clusters: readonly (readonly number[])[] = Array.from({ length: size }, (_, at) => [at]);
  for (;;) {
    let best: { readonly one: number; readonly other: number; readonly average: number } | null = null;
    for (const [one, members] of clusters.entries()) {
      for (const [other, others] of clusters.entries()) {
        if (other <= one) continue;
        const across = pairs.filter(
          ({ a, b }) =>
            (members.includes(a) && others.includes(b)) || (members.includes(b) && others.includes(a)),
        );
        const count = members.length * others.length;
        const average = across.reduce((sum, { score }) => sum + score, 0) / count;
        const isBlocked = across.filter(({ isVetoed }) => isVetoed).length > limits.vetoed * count;
        if (average < limits.threshold || isBlocked) continue;
        // The clusters are in the order of their first members: of equals, the earlier came first.
        if (!best || average > best.average) best = { one, other, average };
      }
    }
    if (!best) return inOrder(clusters);
    const { one, other } = best;
    clusters = clusters.flatMap((members, at) =>
      at === other ? [] : [at === one ? [...members, ...(clusters[other] ?? [])] : members],
    );
  }
}

const MOST = 9;
/** Parts of two, of which sums are exact: so averages that are equal are equal in either way to add them up. */
const score = fc.constantFrom(-10, -0.5, 0, 0.25, 0.5, 0.75, 1);
const someList = fc.integer({ min: 0, max: MOST }).chain((size) => {
  const all = Array.from({ length: size }, (_, b) =>
    Array.from({ length: b }, (__, a) => [a, b] as const),
  ).flat();
  const pairs = fc.shuffledSubarray(all).chain((places) =>
    fc.tuple(
      ...places.map(([a, b]) =>
        fc.record({
          a: fc.constant(a),
          b: fc.constant(b),
          score,
          // One in four.
          isVetoed: fc.nat(3).map((dice) => dice === 0),
        }),
      ),
    ),
  );
  return fc.tuple(fc.constant(size), pairs);
});
const someLimits = fc.record({
  threshold: fc.constantFrom(0.125, 0.25, 0.375, 0.5, 0.75),
  vetoed: fc.constantFrom(0, 0.3, 0.5, 0.51, 1),
});

describe('for any pairs', () => {
  it('the clusters are those of all averages worked out anew', () => {
    fc.assert(
      fc.property(someList, someLimits, ([size, pairs], limits) => {
        expect(linked(size, pairs, limits)).toEqual(naive(size, pairs, limits));
      }),
      { numRuns: 1000 },
    );
  });

  it('the order in which pairs come does not matter', () => {
    fc.assert(
      fc.property(someList, someLimits, ([size, pairs], limits) => {
        const turned = pairs.map(({ a, b, ...rest }) => ({ ...rest, a: b, b: a })).reverse();
        expect(linked(size, turned, limits)).toEqual(linked(size, pairs, limits));
      }),
    );
  });

  it('every place is in one cluster', () => {
    fc.assert(
      fc.property(someList, someLimits, ([size, pairs], limits) => {
        expect(
          linked(size, pairs, limits)
            .flat()
            .sort((a, b) => a - b),
        ).toEqual(Array.from({ length: size }, (_, at) => at));
      }),
    );
  });
});

test('each join is a step', () => {
  const steps = averageLink(3, [like(0, 1, 1), like(0, 2, 1), like(1, 2, 1)], LIMITS);
  expect([steps.next().done, steps.next().done, steps.next().done]).toEqual([false, false, true]);
});
