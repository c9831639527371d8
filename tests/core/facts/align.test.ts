import fc from 'fast-check';
import { expect, test } from 'vitest';
import { align, type Alignment } from '../../../src/core/facts/align';

const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');
const gapsOf = (a: string, b: string): readonly string[] =>
  align(words(a), words(b)).gaps.map(({ left, right }) => `${left.join(' ')}/${right.join(' ')}`);

test.each([
  ['dana signs the annex', 'dana signs the annex', 4, []],
  ['dana signs the annex', 'ola signs the annex', 3, ['dana/ola']],
  ['dana signs the annex', 'dana signs the lease', 3, ['annex/lease']],
  ['dana signs', 'dana signs the annex', 2, ['/the annex']],
  ['now dana signs', 'dana signs', 2, ['now/']],
  ['dana signs one annex now', 'ola signs two annex here', 2, ['dana/ola', 'one/two', 'now/here']],
  ['dana signs', 'ola leaves', 0, ['dana signs/ola leaves']],
  ['dana', '', 0, ['dana/']],
  ['', '', 0, []],
])('%s | %s', (a, b, common, gaps) => {
  expect(align(words(a), words(b)).common).toBe(common);
  expect(gapsOf(a, b)).toEqual(gaps);
});

/** By its definition: the longest of all ways to go on. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  const [[first, ...left], [other, ...right]] = [a, b];
  if (first === undefined || other === undefined) return 0;
  if (first === other) return 1 + longestCommon(left, right);
  return Math.max(longestCommon(left, b), longestCommon(a, right));
}

/** Both sequences, from the gaps and from what stands between them in one of the two. */
function putTogether(
  { gaps }: Alignment,
  common: readonly string[],
): readonly [readonly string[], readonly string[]] {
  const left: string[] = [];
  const right: string[] = [];
  let next = 0;
  const takeCommon = (until: (taken: number) => boolean): void => {
    for (; next < common.length && until(next); next++) {
      left.push(common[next] ?? '');
      right.push(common[next] ?? '');
    }
  };
  for (const gap of gaps) {
    takeCommon(() => left.length < gap.leftAt);
    expect([left.length, right.length]).toEqual([gap.leftAt, gap.rightAt]);
    left.push(...gap.left);
    right.push(...gap.right);
  }
  takeCommon(() => true);
  return [left, right];
}

/** What of a sequence stands in no gap. */
function commonOf(a: readonly string[], { gaps }: Alignment): readonly string[] {
  const own = new Set(gaps.flatMap(({ left, leftAt }) => left.map((_, at) => leftAt + at)));
  return a.filter((_, at) => !own.has(at));
}

/** Few letters, so that much is common, and in several ways. */
const sequence = (maxLength: number) => fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength });

test('what is common is as long as can be', () => {
  fc.assert(
    fc.property(sequence(8), sequence(8), (a, b) => {
      expect(align(a, b).common).toBe(longestCommon(a, b));
    }),
  );
});

test('the gaps and what is common give both sequences back', () => {
  fc.assert(
    fc.property(sequence(120), sequence(120), (a, b) => {
      const alignment = align(a, b);
      const common = commonOf(a, alignment);
      expect(common).toHaveLength(alignment.common);
      expect(putTogether(alignment, common)).toEqual([a, b]);
    }),
  );
});

test('no gap is empty, and none begins where another ends', () => {
  fc.assert(
    fc.property(sequence(20), sequence(20), (a, b) => {
      let [leftEnd, rightEnd] = [-1, -1];
      for (const { left, right, leftAt, rightAt } of align(a, b).gaps) {
        expect(left.length + right.length).toBeGreaterThan(0);
        expect(leftAt > leftEnd && rightAt > rightEnd).toBe(true);
        [leftEnd, rightEnd] = [leftAt + left.length, rightAt + right.length];
      }
    }),
  );
});

test('as many words are common from either side', () => {
  fc.assert(
    fc.property(sequence(20), sequence(20), (a, b) => {
      expect(align(a, b).common).toBe(align(b, a).common);
    }),
  );
});

test('of longer texts, the beginnings are compared', () => {
  const long = Array.from({ length: 300 }, (_, at) => `word${at}`);
  expect(align(long, long)).toEqual({ common: 120, gaps: [] });
  expect(align(['now', ...long], long).gaps).toEqual([
    { left: ['now'], right: [], leftAt: 0, rightAt: 0 },
    { left: [], right: ['word119'], leftAt: 120, rightAt: 119 },
  ]);
});
