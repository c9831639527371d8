import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rollup, RollupGroup, RollupRow } from '../../../src/core/tasks/rollup-model';
import {
  ROLLUP_DIMENSIONS,
  ROLLUP_STATUSES,
  type RollupDimension,
} from '../../../src/core/model/rollup-query';
import { byUrgency, resolveTasks } from '../../../src/core/tasks/vault-tasks';
import { rollupVault, TODAY, type RollupVault } from '../../support/rollup-vault';
import { account, meeting, person } from '../../support/vault-builder';

const OWNERS = ['', ' @Me', ' @Dana Whitfield', ' @Priya Nair', ' @Sam', ' @TBD', ' @Legal', ' @Bo Berg'];
const DATES = ['', ' 📅 2025-12-30', ' 📅 2026-01-07', ' 📅 2026-01-09', ' 📅 2026-01-13', ' 📅 2026-03-01'];
const PRIORITIES = ['', ' ⏫', ' 🔽'];
const line = fc
  .tuple(
    fc.constantFrom(' ', '/', '?', 'x', '-'),
    fc.nat(5),
    fc.constantFrom(...OWNERS),
    fc.constantFrom(...PRIORITIES),
    fc.constantFrom(...DATES),
  )
  .map(([symbol, n, owner, priority, date]) => `- [${symbol}] task ${n}${owner}${priority}${date}`);
const lines = fc.array(line, { maxLength: 6 });

const people = {
  'P/Dana.md': person('Dana Whitfield', 'Northwind Freight'),
  'P/Priya.md': person('Priya Nair', 'Tessera Storage'),
  'P/Sam 1.md': person('Sam Okafor', 'Kestrel Grid'),
  'P/Sam 2.md': person('Sam Lindqvist', 'Ostra Rail'),
};
/** Notes whose tasks stand at no account, one, or two; stacks are tasks with the same words. */
const vaults = fc
  .tuple(lines, lines, lines, fc.array(fc.nat(5), { maxLength: 2 }))
  .map(([own, both, none, stacked]): RollupVault =>
    rollupVault(
      {
        ...people,
        'C/Northwind.md': account('Northwind Freight', ...own),
        'C/Halden.md': account('Halden Clinics'),
        'Projects/Cold tier.md': '---\ntype: project\ntitle: Cold tier\n---\n',
        'M/2026-01-02 Sync.md': meeting(
          ['Robin Ashdown', 'Dana Whitfield'],
          ['account: Halden Clinics', 'date: 2026-01-02', 'project: Cold tier'],
          ...both,
        ),
        'Inbox/x.md': none.join('\n'),
      },
      [...new Set(stacked)].map((n) => [`task ${n}`]),
    ),
  );
const orders = fc.shuffledSubarray([...ROLLUP_DIMENSIONS]);
const statuses = fc.constantFrom(...ROLLUP_STATUSES);

const keysOf = (rows: readonly RollupRow[]): readonly string[] => rows.map(({ key }) => key);
const distinct = (keys: readonly string[]): readonly string[] => [...new Set(keys)].sort();
const leavesOf = (group: RollupGroup): readonly RollupRow[] =>
  group.groups.length > 0 ? group.groups.flatMap(leavesOf) : group.rows;

/** In how many innermost groups a row stands. */
const placesOf = ({ accounts, projects }: RollupRow, groupBy: readonly RollupDimension[]): number =>
  (groupBy.includes('account') ? Math.max(1, accounts.length) : 1) *
  (groupBy.includes('project') ? Math.max(1, projects.length) : 1);

function expectSoundGroup(group: RollupGroup): void {
  const rows = leavesOf(group);
  const once = new Map(rows.map((row) => [row.key, row]));
  expect(group.count).toBe(once.size);
  expect(group.overdue).toBe([...once.values()].filter(({ late }) => late).length);
  group.groups.forEach(expectSoundGroup);
}

function expectNothingLost({ groups, rows, count }: Rollup, groupBy: readonly RollupDimension[]): void {
  expect(count).toBe(rows.length);
  expect(distinct(keysOf(rows))).toHaveLength(rows.length);
  if (groupBy.length === 0) return;
  const places = keysOf(groups.flatMap(leavesOf));
  for (const row of rows)
    expect(places.filter((key) => key === row.key)).toHaveLength(placesOf(row, groupBy));
  expect(distinct(places)).toEqual(distinct(keysOf(rows)));
}

test('grouping in any order loses no row and doubles none, and the counts agree', () => {
  fc.assert(
    fc.property(vaults, orders, statuses, (vault, groupBy, status) => {
      const answer = vault.ask({ groupBy, filter: { status } });
      expectNothingLost(answer, groupBy);
      answer.groups.forEach(expectSoundGroup);
      expect(keysOf(answer.rows)).toEqual(keysOf(vault.ask({ filter: { status } }).rows));
    }),
  );
});

test('what a choice says is what choosing it shows', () => {
  fc.assert(
    fc.property(vaults, statuses, (vault, status) => {
      const { choices, count, totals, unfiltered } = vault.ask({ filter: { status } });
      expect(count).toBe(unfiltered[status]);
      expect(totals).toMatchObject({ open: unfiltered.open, proposed: unfiltered.proposed });
      for (const { value, count: n } of choices.account)
        expect(vault.ask({ filter: { status, account: value } }).count).toBe(n);
      for (const { value, count: n } of choices.owner)
        expect(vault.ask({ filter: { status, owner: value } }).count).toBe(n);
      for (const { value, count: n } of choices.source)
        expect(vault.ask({ filter: { status, source: value } }).count).toBe(n);
      for (const { value, count: n } of choices.status)
        expect(vault.ask({ filter: { status: value } }).count).toBe(n);
    }),
  );
});

test('every task is a row or one of the others of a row; rows stand by urgency', () => {
  fc.assert(
    fc.property(vaults, (vault) => {
      const { rows } = vault.ask({ filter: { status: 'all' } });
      const found = rows.flatMap(({ key, stack }) => [key, ...keysOf(stack?.others ?? [])]);
      const all = vault.notes.flatMap((note) => resolveTasks(vault.graph, note, TODAY)).sort(byUrgency);
      const keys = all.map(({ task: { span } }) => `${span.path}:${span.line}`);
      expect([...found].sort()).toEqual([...keys].sort());
      expect(keysOf(vault.tasks.map(({ row }) => row))).toEqual(keys);
    }),
  );
});
