import { describe, expect, test } from 'vitest';
import { factLedger, groupSameFacts, isLedgerReady, ledgerSteps } from '../../../src/core/facts/fact-ledger';
import { finish } from '../../../src/core/index/slices';

const item = (text: string, date: string | null = null, line = 0, path = 'a.md') => ({
  text,
  date,
  line,
  path,
  under: null,
});

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

describe('what is there at once', () => {
  const many = (amount: number, name: string) =>
    Array.from({ length: amount }, (_, n) => ({
      path: 'Note.md',
      line: n,
      text: `${name} ships ${n >> 1} crates of citrus to depot ${n >> 1}`,
      under: null,
      date: null,
    }));

  test('few items are put together', () => {
    const items = many(20, 'Halden');
    expect(isLedgerReady(items)).toBe(true);
    expect(factLedger(items, 'facts', 'ready')).toHaveLength(10);
  });

  test('of many, each stands by itself until the steps are done', () => {
    const items = many(60, 'Kestrel');
    expect(isLedgerReady(items)).toBe(false);
    expect(factLedger(items, 'facts', 'ready').map(({ members }) => members)).toEqual(
      items.map((each) => [each]),
    );
    finish(ledgerSteps(items));
    expect(isLedgerReady(items)).toBe(true);
    expect(factLedger(items, 'facts', 'ready')).toEqual(factLedger(items));
    expect(factLedger(items)).toHaveLength(30);
  });
});
