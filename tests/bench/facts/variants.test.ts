import { describe, expect, it } from 'vitest';
import type { LabeledList } from '../../labels/duplicate-list';
import { countFlags } from './flags';
import type { Clustering, FactText, Method } from './methods';
import { isFlagged, judgeVariants, sumOfVariants, variantsOf } from './variants';

const list: LabeledList = {
  name: 'list',
  style: '',
  profile: 'facts',
  items: [
    { id: 'f1', text: 'red one', date: '2025-01-01', cluster: 'red' },
    { id: 'f2', text: 'red two', cluster: 'red' },
    { id: 'f3', text: 'blue', cluster: 'blue' },
  ],
  conflicts: [{ a: 'f1', b: 'f3', kind: 'value' }],
  subtle: [],
};

/** Clusters by the first word; texts that contain "!" conflict with the first of their cluster. */
const seen: (readonly FactText[])[] = [];
const method: Method = {
  name: 'first word',
  threshold: '',
  cluster: (items): Clustering => {
    seen.push(items);
    const words = [...new Set(items.map(({ text }) => text.split(' ')[0]!))];
    const clusters = words.map((word) =>
      items.flatMap(({ text }, at) => (text.startsWith(word) ? [at] : [])),
    );
    const conflicts = items.flatMap(({ text }, b) =>
      text.includes('!') ? [{ a: clusters.find((members) => members.includes(b))![0]!, b }] : [],
    );
    return { clusters, conflicts };
  },
};

const judge = (make: (text: string) => string | null) =>
  judgeVariants(list, variantsOf(list, 'kind', make), method);

describe('variants among their originals', () => {
  it('are made of each text of which something can be made', () => {
    expect(variantsOf(list, 'kind', (text) => (text === 'blue' ? null : `${text} x`))).toEqual([
      { of: 0, text: 'red one x' },
      { of: 1, text: 'red two x' },
    ]);
  });

  it('are counted as merged, flagged, both, or neither', () => {
    expect(judge((text) => `${text} x`)).toEqual({ made: 3, merged: 3, mergedUnflagged: 3, flagged: 0 });
    expect(judge((text) => `${text} !`)).toEqual({ made: 3, merged: 3, mergedUnflagged: 0, flagged: 3 });
    expect(judge((text) => `other ${text}`)).toEqual({ made: 3, merged: 0, mergedUnflagged: 0, flagged: 0 });
  });

  it('stand in a list of which each cluster has at most one more, of its original day', () => {
    seen.length = 0;
    judge((text) => `${text} x`);
    expect(seen.map((items) => items.slice(3).map(({ text }) => text))).toEqual([
      ['red one x', 'blue x'],
      ['red two x'],
    ]);
    expect(seen[0]![3]!.date).toBe('2025-01-01');
  });

  it('add up', () => {
    const counts = { made: 2, merged: 1, mergedUnflagged: 1, flagged: 0 };
    expect(sumOfVariants([counts, counts])).toEqual({ made: 4, merged: 2, mergedUnflagged: 2, flagged: 0 });
  });
});

describe('flags', () => {
  const clusters = [[0, 1], [2, 3], [4]];

  it('count for the clusters that a conflict stands between, and for the text itself within one', () => {
    const found = (a: number, b: number): Clustering => ({ clusters, conflicts: [{ a, b }] });
    expect(isFlagged(found(0, 2), 1, 3)).toBe(true);
    expect(isFlagged(found(2, 0), 1, 3)).toBe(true);
    expect(isFlagged(found(0, 2), 1, 4)).toBe(false);
    expect(isFlagged(found(0, 1), 0, 1)).toBe(true);
    expect(isFlagged(found(0, 4), 0, 1)).toBe(false);
  });

  const says = (conflicts: Clustering['conflicts'], groups = [[0, 1], [2]]): Method => ({
    name: '',
    threshold: '',
    cluster: () => ({ clusters: groups, conflicts }),
  });

  it('are compared with labeled conflicts and with duplicates', () => {
    const none = { duplicatesFlagged: 0, conflictsFlagged: 0, otherFlagged: 0, otherSubtle: 0 };
    const all = { duplicates: 1, conflicts: 1 };
    expect(countFlags([list], says([]))).toEqual({ ...all, ...none });
    expect(countFlags([list], says([{ a: 1, b: 2 }]))).toEqual({ ...all, ...none, conflictsFlagged: 1 });
    const apart = [[0], [1], [2]];
    expect(countFlags([list], says([{ a: 0, b: 1 }], apart))).toEqual({
      ...all,
      ...none,
      duplicatesFlagged: 1,
    });
  });

  it('are counted where no label has them', () => {
    const unlabeled = { ...list, conflicts: [] };
    const found = says([
      { a: 1, b: 2 },
      { a: 2, b: 0 },
    ]);
    expect(countFlags([unlabeled], found)).toMatchObject({ otherFlagged: 1, otherSubtle: 0 });
    const subtle = { ...unlabeled, subtle: [{ a: 'f3', b: 'f2', same: false, why: 'two' }] };
    expect(countFlags([subtle], found)).toMatchObject({ otherFlagged: 1, otherSubtle: 1 });
  });
});
