import { expect, test } from 'vitest';
import { NO_FILTER } from '../../src/core/model/rollup-query';
import { readRollupState, storedRollupState } from '../../src/obsidian/rollup-state';

const FRESH = { groupBy: ['owner', 'due'], filter: NO_FILTER, toggled: new Set() };

test.each([
  ['nothing', null, null, FRESH],
  ['what is no state', 'x', 7, FRESH],
  ['the grouping used last', {}, ['account'], { ...FRESH, groupBy: ['account'] }],
  ['none, which is a grouping too', {}, [], { ...FRESH, groupBy: [] }],
  ['its own grouping before that', { groupBy: ['due'] }, ['account'], { ...FRESH, groupBy: ['due'] }],
  ['a dimension twice', { groupBy: ['due', 'due'] }, null, { ...FRESH, groupBy: ['due'] }],
  ['a dimension that there is none of', { groupBy: ['mood'] }, null, FRESH],
  [
    'a filter of which one part is damaged',
    { filter: { text: 'scan', status: 'someday', account: 'account:northwind freight' } },
    null,
    { ...FRESH, filter: { ...NO_FILTER, text: 'scan', account: 'account:northwind freight' } },
  ],
])('reads %s', (_, stored, last, state) => {
  expect(readRollupState(stored, last)).toEqual(state);
});

test('what is stored is read as it was', () => {
  const state = {
    groupBy: ['project', 'owner'] as const,
    filter: { ...NO_FILTER, text: 'annex', owner: 'person:dana whitfield', status: 'all' as const },
    toggled: new Set(['owner=me\n']),
  };
  const stored: unknown = JSON.parse(JSON.stringify(storedRollupState(state)));
  expect(readRollupState(stored, null)).toEqual(state);
});
