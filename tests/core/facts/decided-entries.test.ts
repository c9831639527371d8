import { describe, expect, test } from 'vitest';
import { factDecision, type DecisionDetails } from '../../../src/core/facts/fact-decisions';
import type { FactItem } from '../../../src/core/facts/fact-ledger';
import { createFactNames } from '../../../src/core/facts/fact-refs';
import { createLedgers } from '../../../src/core/facts/ledgers';
import type { FactDecision, FactVerdict } from '../../../src/core/settings';

const TODAY = '2026-01-07';

const TEXTS = [
  'Northwind Freight ships 40 TB of scans a week to the Hull depot',
  'Northwind Freight ships 55 TB of scans a week to the Hull depot',
  'Each week Northwind Freight ships 55 TB of scans to the Hull depot',
  'Dana Whitfield signs the annex of the contract',
];
const LESS = 0;
const MORE = 1;
const MORE_AGAIN = 2;
const ITEMS: readonly FactItem[] = TEXTS.map((text, line) => ({
  path: 'C/Northwind.md',
  line,
  text,
  under: null,
  date: `2025-12-0${line + 1}`,
}));
const nameOf = createFactNames();
const REFS = ITEMS.map(({ path, text }) => nameOf(path, text));

const said = (verdict: FactVerdict, lines: readonly number[], details?: DecisionDetails): FactDecision =>
  factDecision(
    verdict,
    lines.flatMap((line) => REFS[line] ?? []),
    details,
  );

/** Lines of each entry, of what it replaces, and of the conflicts. */
function read(decisions: readonly FactDecision[], items = ITEMS) {
  const verdicts = { decisions, today: TODAY };
  return createLedgers()
    .reader('whole', verdicts)
    .read(items)
    .entries.map(({ members, superseded, conflicts }) => ({
      lines: members.map(({ line }) => line),
      replaces: superseded.map(({ item, by }) => [item.line, by.line]),
      conflicts: conflicts.map(({ a, b }) => [a.line, b.line]),
    }));
}

test('without a decision entries are as the texts say', () => {
  const [less, more, third] = read([]);
  expect([less?.lines, third?.lines]).toEqual([[LESS], [3]]);
  expect([...(more?.lines ?? [])].sort()).toEqual([MORE, MORE_AGAIN]);
  expect(less?.conflicts).toHaveLength(1);
  expect(more?.conflicts).toEqual(less?.conflicts);
});

describe('superseded', () => {
  test('what is replaced goes with all that says the same, and what replaces it keeps no conflict with it', () => {
    const [first, ...others] = read([said('superseded', [LESS, MORE])]);
    expect(first).toMatchObject({ lines: [LESS], conflicts: [] });
    expect(first?.replaces.toSorted()).toEqual([
      [MORE, LESS],
      [MORE_AGAIN, LESS],
    ]);
    expect(others).toEqual([{ lines: [3], replaces: [], conflicts: [] }]);
  });

  test('counts for what says the same as the one that was decided on', () => {
    expect(read([said('superseded', [MORE_AGAIN, LESS])]).map(({ replaces }) => replaces)).toEqual([
      [[LESS, MORE_AGAIN]],
      [],
    ]);
  });

  test('within one entry the line alone is replaced, and what replaces it is shown', () => {
    const [shown = MORE] = read([])[1]?.lines ?? [];
    const other = shown === MORE ? MORE_AGAIN : MORE;
    expect(read([said('superseded', [other, shown])])[1]).toMatchObject({
      lines: [other],
      replaces: [[shown, other]],
    });
  });

  test('what replaces something may be replaced in its turn: all stands under what holds', () => {
    expect(
      read([said('superseded', [MORE, LESS]), said('superseded', [3, MORE])]).map(({ lines, replaces }) => [
        lines,
        replaces.length,
      ]),
    ).toEqual([[[3], 3]]);
  });

  test('in a circle nothing is replaced', () => {
    const circle = [
      said('superseded', [LESS, MORE]),
      said('superseded', [MORE, 3]),
      said('superseded', [3, LESS]),
    ];
    expect(read(circle).map(({ lines }) => lines.length)).toEqual([1, 2, 1]);
  });

  test('where what holds is gone, the other one holds again', () => {
    expect(read([said('superseded', [LESS, MORE])], ITEMS.slice(1)).map(({ lines }) => lines.length)).toEqual(
      [2, 1],
    );
  });
});

describe('told apart', () => {
  test('for good, lines stand apart', () => {
    expect(
      read([said('never', [MORE, MORE_AGAIN])])
        .map(({ lines }) => lines)
        .sort(),
    ).toEqual([[0], [1], [2], [3]]);
  });

  test('for good, a conflict is none', () => {
    expect(read([said('never', [LESS, MORE])]).flatMap(({ conflicts }) => conflicts)).toEqual([]);
  });

  test.each([
    ['until a day to come, is no conflict', '2026-01-08', 0],
    ['on the day, is one again', TODAY, 2],
  ])('%s', (_, until, amount) => {
    const later = said('later', [LESS, MORE], { until });
    expect(read([later]).flatMap(({ conflicts }) => conflicts)).toHaveLength(amount);
  });

  test('still holds for the others where one of them is gone', () => {
    const items = ITEMS.slice(1);
    expect(read([said('never', [LESS, MORE, MORE_AGAIN])], items)).toHaveLength(3);
  });
});

test.each([
  ['a merge changes nothing: it is shown as one anyway', said('merge', [MORE, MORE_AGAIN])],
  [
    'a decision on other notes changes nothing',
    factDecision(
      'never',
      REFS.map((ref) => ({ ...ref, path: 'x.md' })),
    ),
  ],
])('%s', (_, decision) => {
  expect(read([decision])).toEqual(read([]));
});
