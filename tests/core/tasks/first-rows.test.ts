import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstRows } from '../../../src/core/tasks/first-rows';
import type { Rollup, RollupGroup, RollupRow } from '../../../src/core/tasks/rollup-model';

const row = (n: number): RollupRow => ({ key: `Note.md:${n}` }) as RollupRow;
const ROWS = Array.from({ length: 9 }, (_, n) => row(n));

const group = (
  name: string,
  rows: readonly RollupRow[],
  groups: readonly RollupGroup[] = [],
): RollupGroup => ({
  ...{ key: name, name, dimension: 'account', value: name, detail: null },
  ...{ count: rows.length, overdue: 0, groups, rows },
});
const rollup = (groups: readonly RollupGroup[], rows: readonly RollupRow[] = ROWS): Rollup =>
  ({ groups, rows, count: rows.length }) as Rollup;
const pick = (...places: readonly number[]) => places.flatMap((place) => ROWS[place] ?? []);

test('all of them are the rollup itself', () => {
  const all = rollup([group('a', ROWS)]);
  expect(firstRows(all, 9)).toEqual({ rollup: all, omitted: 0 });
});

test('of one list, those at the top', () => {
  const { rollup: first, omitted } = firstRows(rollup([]), 2);
  expect([first.rows, omitted]).toEqual([pick(0, 1), 7]);
});

test('of groups, those that are shown first, and no empty group', () => {
  const inner = [group('a1', pick(4, 0)), group('a2', pick(1, 2))];
  const { rollup: first, omitted } = firstRows(
    rollup([group('a', [], inner), group('b', pick(3, 5, 6, 7, 8))]),
    3,
  );
  expect(first.groups.map(({ name, groups }) => [name, groups.map((each) => each.rows)])).toEqual([
    ['a', [pick(4, 0), pick(1)]],
  ]);
  expect([first.rows, omitted]).toEqual([pick(0, 1, 4), 6]);
});

test('a task of two accounts is one of so many', () => {
  const { rollup: first, omitted } = firstRows(
    rollup([group('a', pick(0, 1)), group('b', pick(0, 2))], pick(0, 1, 2)),
    2,
  );
  expect(first.groups.map(({ rows }) => rows)).toEqual([pick(0, 1), pick(0)]);
  expect(omitted).toBe(1);
});

test('shows and leaves out every row once', () => {
  const places = fc.array(fc.subarray([...ROWS.keys()]), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(places, fc.integer({ min: 1, max: 10 }), (groups, limit) => {
      const grouped = groups.map((members, at) => group(String(at), pick(...members)));
      const rows = ROWS.filter((each) => grouped.some((one) => one.rows.includes(each)));
      const { rollup: first, omitted } = firstRows(rollup(grouped, rows), limit);
      const shown = new Set(first.groups.flatMap((each) => each.rows));
      expect(new Set(first.rows)).toEqual(shown);
      expect(shown.size).toBe(Math.min(limit, rows.length));
      expect(omitted).toBe(rows.length - shown.size);
    }),
  );
});
