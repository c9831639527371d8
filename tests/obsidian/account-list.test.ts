import { beforeEach, expect, test, vi } from 'vitest';
import type { AccountRow } from '../../src/core/dashboard/view-models';
import type { Entity, EntityId } from '../../src/core/model/entities';
import { createAccountList, type AccountList } from '../../src/obsidian/account-list';

const TODAY = '2026-01-07';
let names: string[];
let revision: number;
/** Milliseconds that working out one row takes. */
let cost: number;
let clock: number;
let sleepers: { run: () => void; ms: number }[];
let turns: (() => void)[];
let list: AccountList;
const onChange = vi.fn();
const onFailure = vi.fn();

const entity = (name: string): Entity => ({
  id: `account:${name}`,
  kind: 'account',
  name,
  aliases: [],
  notes: [],
});
const row = (id: EntityId): AccountRow | null => {
  clock += cost;
  const name = id.slice('account:'.length);
  return names.includes(name) ? ({ id, name } as AccountRow) : null;
};
const shown = (today = TODAY) => list.rows(today).map(({ name }) => name);
/** Gives the app its turn until the list asks for no more. */
const settle = async () => {
  for (let turn = turns.shift(); turn; turn = turns.shift()) {
    turn();
    await new Promise((resolve) => setImmediate(resolve));
  }
};

beforeEach(() => {
  names = ['a', 'b', 'c', 'd'];
  revision = 1;
  cost = 1;
  clock = 0;
  sleepers = [];
  turns = [];
  onChange.mockClear();
  list = createAccountList(
    {
      entities: () => names.map(entity),
      accountRow: row,
      get revision() {
        return revision;
      },
    },
    {
      scheduler: { now: () => clock, yield: () => new Promise((resolve) => turns.push(resolve)) },
      later: (run, ms) => sleepers.push({ run, ms }),
      onChange,
      onFailure,
    },
  );
});

test('a short list is there at once, and is worked out again only when something changed', () => {
  expect(shown()).toEqual(['a', 'b', 'c', 'd']);
  const before = clock;
  expect(shown()).toHaveLength(4);
  expect(clock).toBe(before);
  revision++;
  names = ['a'];
  expect(shown()).toEqual(['a']);
  expect(shown('2026-01-08')).toEqual(['a']);
  expect(clock).toBe(before + 2);
  expect(onChange).not.toHaveBeenCalled();
});

test('a long list grows slice by slice, and says so', async () => {
  cost = 8;
  expect(shown()).toEqual(['a']);
  expect(turns).toHaveLength(1);
  turns.shift()?.();
  await new Promise((resolve) => setImmediate(resolve));
  expect(shown()).toEqual(['a', 'b']);
  await settle();
  expect(shown()).toEqual(['a', 'b', 'c', 'd']);
  expect(onChange).toHaveBeenCalledTimes(3);
});

test('a list that is known stays whole while a newer one is worked out, and rests after it', async () => {
  cost = 8;
  shown();
  await settle();
  sleepers.shift()?.run();
  revision++;
  names = ['a', 'b', 'x'];
  expect(shown()).toEqual(['a', 'b', 'c', 'd']);
  await settle();
  expect(shown()).toEqual(['a', 'b', 'x']);

  revision++;
  expect(shown()).toEqual(['a', 'b', 'x']);
  expect(turns).toEqual([]);
  onChange.mockClear();
  expect(sleepers).toMatchObject([{ ms: 72 }]);
  sleepers.shift()?.run();
  expect(onChange).toHaveBeenCalledOnce();
  shown();
  expect(turns).toHaveLength(1);
});

test('a row that cannot be worked out is reported, and the list stays', async () => {
  const broken = new Error('broken');
  list = createAccountList(
    {
      entities: () => ['a', 'b'].map(entity),
      accountRow: (id) => {
        if (id === 'account:b') throw broken;
        clock += 8;
        return row(id);
      },
      revision: 1,
    },
    {
      scheduler: { now: () => clock, yield: () => new Promise((resolve) => turns.push(resolve)) },
      later: () => undefined,
      onChange,
      onFailure,
    },
  );
  expect(shown()).toEqual(['a']);
  await settle();
  expect(onFailure).toHaveBeenCalledWith(broken);
  expect(shown()).toEqual(['a']);
});

test('an account that vanished meanwhile is left out, and a stopped list asks for nothing more', async () => {
  cost = 8;
  shown();
  names = ['a', 'd'];
  await settle();
  expect(shown()).toEqual(['a', 'd']);
  sleepers.shift()?.run();
  revision++;
  shown();
  onChange.mockClear();
  list.stop();
  await settle();
  expect(onChange).not.toHaveBeenCalled();
});
