import { describe, expect, it } from 'vitest';
import { createRandom } from './seeded-random';

const firstOf = (seed: string, count: number) => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => random.below(1_000));
};

describe('createRandom', () => {
  it('gives the same for the same seed, and something else for another', () => {
    expect(firstOf('list f01 money', 20)).toEqual(firstOf('list f01 money', 20));
    expect(firstOf('list f01 money', 20)).not.toEqual(firstOf('list f02 money', 20));
  });

  it('stays below the bound and reaches all of it', () => {
    const random = createRandom('bound');
    const seen = new Set(Array.from({ length: 500 }, () => random.below(7)));
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('picks each of a list', () => {
    const random = createRandom('pick');
    const seen = new Set(Array.from({ length: 100 }, () => random.pick(['a', 'b', 'c'])));
    expect(seen.size).toBe(3);
  });

  it('shuffles all of a list, in other orders', () => {
    const random = createRandom('shuffled');
    const orders = Array.from({ length: 20 }, () => random.shuffled(['a', 'b', 'c', 'd']).join(''));
    for (const order of orders) expect([...order].sort().join('')).toBe('abcd');
    expect(new Set(orders).size).toBeGreaterThan(5);
  });
});
