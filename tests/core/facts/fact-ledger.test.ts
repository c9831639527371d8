import { expect, test } from 'vitest';
import type { FactItem } from '../../../src/core/facts/fact-ledger';
import { createLedgers } from '../../../src/core/facts/ledgers';

const item = (text: string, date: string | null = null, line = 0, path = 'a.md') => ({
  text,
  date,
  line,
  path,
  under: null,
});

const groupSameFacts = (items: readonly FactItem[]) =>
  createLedgers()
    .reader('whole')
    .read(items)
    .entries.map(({ members }) => members);

test.each([
  ['letter case and the final stop', 'The pilot covers two depots.', 'the pilot covers two depots'],
  ['emphasis and quotes', 'The **pilot** is “on”', "The pilot is 'on'"],
  ['links', '[[Dana Whitfield]] leads', 'Dana Whitfield leads'],
  ['spaces', 'a  b', 'a b'],
])('%s make no difference', (_, a, b) => {
  expect(groupSameFacts([item(a), item(b)])).toHaveLength(1);
});

test.each([
  ['a number', '40 TB a month', '55 TB a month'],
  ['a decimal point', '1.5 TB', '15 TB'],
  ['a word', 'The pilot starts', 'The pilot stops'],
])('%s makes two facts', (_, a, b) => {
  expect(groupSameFacts([item(a), item(b)])).toHaveLength(2);
});

test('the labels that they are listed under make two facts', () => {
  const listed = (under: string | null) => ({ ...item('two of them'), under });
  expect(groupSameFacts([listed('Arrays'), listed('Switches'), listed(null)])).toHaveLength(3);
  expect(groupSameFacts([listed('Arrays'), listed('arrays')])).toHaveLength(1);
});

test('groups keep the order of their first items; in a group the latest comes first, the undated last', () => {
  const items = [
    item('b', null, 3),
    item('a', '2026-01-01', 1),
    item('B.', '2026-01-02', 2),
    item('b', '2026-01-03', 9),
  ];
  expect(groupSameFacts(items).map((group) => group.map(({ line }) => line))).toEqual([[9, 2, 3], [1]]);
});
