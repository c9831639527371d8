import { describe, expect, it } from 'vitest';
import { byPlace, compareTexts, latestFirst } from '../../../src/core/model/order';

describe('order', () => {
  it.each([
    { texts: ['b', 'a', 'c'], sorted: ['a', 'b', 'c'] },
    // By units, not by a language: the same on every device.
    { texts: ['é', 'z', 'Z', ''], sorted: ['', 'Z', 'z', 'é'] },
    { texts: ['2025-10-01', '2025-09-30', '2024-12-31'], sorted: ['2024-12-31', '2025-09-30', '2025-10-01'] },
  ])('of texts: $texts', ({ texts, sorted }) => {
    expect([...texts].sort(compareTexts)).toEqual(sorted);
  });

  it('has the latest day first, and what has none last', () => {
    const days = [null, '2025-09-30', '2025-10-01'];
    expect([...days].sort(latestFirst)).toEqual(['2025-10-01', '2025-09-30', null]);
    expect(latestFirst(undefined, '2025-10-01')).toBeGreaterThan(0);
    expect(latestFirst('2025-10-01', '2025-10-01')).toBe(0);
  });

  it('has lines by note, then from the top', () => {
    const places = [
      { path: 'b.md', line: 1 },
      { path: 'a.md', line: 12 },
      { path: 'a.md', line: 2 },
    ];
    expect([...places].sort(byPlace).map(({ path, line }) => `${path}:${line}`)).toEqual([
      'a.md:2',
      'a.md:12',
      'b.md:1',
    ]);
  });
});
