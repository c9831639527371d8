import { expect, test } from 'vitest';
import { movedTo } from '../../../src/views/rollup/group-by-bar';
import { isGroupOpen, rollupItems, rowsOf, type RollupItem } from '../../../src/views/rollup/rollup-items';
import {
  extended,
  NOTHING_SELECTED,
  selectedRows,
  toggledAll,
} from '../../../src/views/rollup/row-selection';
import { rollupVault } from '../../support/rollup-vault';
import { account } from '../../support/vault-builder';

const { ask } = rollupVault({
  'C/Northwind.md': account(
    'Northwind Freight',
    '- [ ] late @Me 📅 2026-01-05',
    '- [ ] late @Me 📅 2026-01-05',
    '- [ ] spring @Me 📅 2026-04-01',
    '- [ ] nobody',
  ),
});
const lineOf = (item: RollupItem): string =>
  `${'  '.repeat(item.level - 1)}${item.kind === 'group' ? item.group.name : item.row.text} ${item.place}/${item.of}`;

test('groups and rows are lines, each with its place among its siblings; what is far off is closed at first', () => {
  const found = ask({ groupBy: ['owner', 'due'] });
  expect(rollupItems(found, new Set()).map(lineOf)).toEqual([
    'Me 1/2',
    '  Overdue 1/2',
    '    late 1/2',
    '    late 2/2',
    '  Later 2/2',
    'Unassigned 2/2',
    '  No date 1/1',
    '    nobody 1/1',
  ]);
  const later = 'owner=me\ndue=later\n';
  expect(rollupItems(found, new Set([later, 'owner=unassigned\n'])).map(lineOf)).toEqual([
    'Me 1/2',
    '  Overdue 1/2',
    '    late 1/2',
    '    late 2/2',
    '  Later 2/2',
    '    spring 1/1',
    'Unassigned 2/2',
  ]);
  // As the outermost group it is open, like all others.
  expect(ask({ groupBy: ['due'] }).groups.every((group) => isGroupOpen(group, 1, new Set()))).toBe(true);
});

test('keys of lines are unique, also of identical tasks', () => {
  const keys = rollupItems(ask({ groupBy: ['account', 'owner'] }), new Set()).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test('a range is selected without its headings, beside what was', () => {
  const found = ask({ groupBy: ['owner', 'due'] });
  const items = rollupItems(found, new Set());
  const range = extended(NOTHING_SELECTED, items, 7, 3);
  expect(selectedRows(range, found.rows).map(({ text, span }) => `${text} ${span.ordinal}`)).toEqual([
    'late 1',
    'nobody 0',
  ]);
  expect(extended(range, items, 2, 2).size).toBe(3);
});

test('selecting a whole group twice selects none of it', () => {
  const found = ask({ groupBy: ['owner'] });
  const rows = rowsOf(found.groups[0]!);
  const all = toggledAll(NOTHING_SELECTED, rows);
  expect(all.size).toBe(3);
  expect(toggledAll(all, rows)).toEqual(NOTHING_SELECTED);
});

test.each([
  [['owner', 'due', 'account'], 'account', 0, ['account', 'owner', 'due']],
  [['owner', 'due'], 'owner', 1, ['due', 'owner']],
  [['owner', 'due'], 'owner', -3, ['owner', 'due']],
  [['owner', 'due'], 'owner', 9, ['due', 'owner']],
] as const)('%s with %s at %i is %s', (groupBy, dimension, place, moved) => {
  expect(movedTo(groupBy, dimension, place)).toEqual(moved);
});
