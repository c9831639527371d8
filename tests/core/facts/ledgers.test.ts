import { beforeEach, describe, expect, test } from 'vitest';
import { createLedgers, type Ledgers } from '../../../src/core/facts/ledgers';
import { finish } from '../../../src/core/index/slices';

const many = (amount: number, name: string) =>
  Array.from({ length: amount }, (_, n) => ({
    path: 'Note.md',
    line: n,
    text: `${name} ships ${n >> 1} crates of citrus to depot ${n >> 1}`,
    under: null,
    date: null,
  }));

let ledgers: Ledgers;
beforeEach(() => void (ledgers = createLedgers()));

test('few items are put together at once, but by who only reads what is known', () => {
  const few = many(20, 'Halden');
  expect(ledgers.reader('known').read(few)).toMatchObject({ isPending: true });
  expect(ledgers.reader('ready').read(few)).toMatchObject({ isPending: false, entries: { length: 10 } });
  expect(ledgers.reader('known').read(few)).toMatchObject({ isPending: false, entries: { length: 10 } });
});

test('few lists are put together at once, and those behind them when the steps are done', () => {
  const lists = ['Halden', 'Kestrel', 'Moss'].map((name) => many(20, name));
  const pending = (): boolean[] => {
    const reader = ledgers.reader('ready');
    return lists.map((items) => reader.read(items).isPending);
  };
  expect(pending()).toEqual([false, false, true]);
  finish(ledgers.steps(lists[2]!));
  expect(pending()).toEqual([false, false, false]);
});

test('of many, each stands by itself until the steps are done', () => {
  const items = many(60, 'Kestrel');
  const pending = ledgers.reader('ready').read(items);
  expect(pending.isPending).toBe(true);
  expect(pending.entries.map(({ members }) => members)).toEqual(items.map((each) => [each]));

  finish(ledgers.steps(items));
  const ready = ledgers.reader('ready').read(items);
  expect(ready).toMatchObject({ isPending: false, entries: { length: 30 } });
  expect(ledgers.reader('whole').read(items)).toEqual(ready);
});

test('a list read as something else is another list', () => {
  const items = many(60, 'Kestrel');
  finish(ledgers.steps(items));
  expect(ledgers.reader('known').read(items, 'topics').isPending).toBe(true);
});

test('what moved in its note is known, and stands where it stands now', () => {
  const items = many(60, 'Kestrel');
  finish(ledgers.steps(items));
  const moved = items.map((each) => ({ ...each, line: each.line + 7 }));
  const { isPending, entries } = ledgers.reader('known').read(moved);
  expect(isPending).toBe(false);
  expect(entries[0]?.members[0]).toBe(moved[0]);
});

test('steps that are begun twice make one ledger', () => {
  const items = many(60, 'Kestrel');
  const [one, other] = [ledgers.steps(items), ledgers.steps(items)];
  one.next();
  other.next();
  finish(one);
  finish(other);
  expect(ledgers.reader('known').read(items).entries).toHaveLength(30);
});

describe('what is kept', () => {
  const isKnown = (of: Ledgers, name: string) => !of.reader('known').read(many(50, name)).isPending;

  const names = Array.from({ length: 8 }, (_, n) => `Depot${'abcdefgh'.charAt(n)}`);

  test('is what was asked for last', () => {
    const small = createLedgers(100);
    for (const name of names) finish(small.steps(many(50, name)));
    expect(isKnown(small, 'Depota')).toBe(true);
    finish(small.steps(many(50, 'Marlow')));
    expect(isKnown(small, 'Depotb')).toBe(false);
    expect(isKnown(small, 'Depota')).toBe(true);
    expect(isKnown(small, 'Marlow')).toBe(true);
  });

  test('is all while there is room', () => {
    const large = createLedgers(450);
    for (const name of [...names, 'Marlow']) finish(large.steps(many(50, name)));
    expect([...names, 'Marlow'].filter((name) => isKnown(large, name))).toHaveLength(9);
  });
});

test('one vault knows nothing of another', () => {
  finish(ledgers.steps(many(60, 'Kestrel')));
  expect(createLedgers().reader('known').read(many(60, 'Kestrel')).isPending).toBe(true);
});
