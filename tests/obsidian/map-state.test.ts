import { expect, test } from 'vitest';
import { readMapState } from '../../src/obsidian/map-state';

test.each([
  [
    { account: 'account:northwind freight', period: '3m' },
    { account: 'account:northwind freight', period: '3m' },
  ],
  [{ account: 'account:northwind freight' }, { account: 'account:northwind freight', period: '12m' }],
  [
    { account: 'person:dana whitfield', period: 'for ever' },
    { account: null, period: '12m' },
  ],
  [{ account: 7 }, { account: null, period: '12m' }],
  [null, { account: null, period: '12m' }],
  ['damaged', { account: null, period: '12m' }],
])('reads %j', (stored, state) => {
  expect(readMapState(stored)).toEqual(state);
});
