import { describe, expect, test } from 'vitest';
import { readTaskBlock, type TaskBlockNames } from '../../../src/core/blocks/task-block';
import type { Resolution } from '../../../src/core/model/entities';
import { NO_FILTER } from '../../../src/core/model/rollup-query';

const NORTHWIND = 'account:northwind freight';
const ACCOUNTS: Readonly<Record<string, Resolution>> = {
  'Northwind Freight': { status: 'resolved', id: NORTHWIND, why: 'title' },
  North: {
    status: 'ambiguous',
    candidates: [
      { id: NORTHWIND, why: 'begins so' },
      { id: 'account:northgate', why: 'begins so' },
    ],
  },
};
const OWNERS = [
  { value: 'me', name: 'Me', detail: null, count: 3 },
  { value: 'person:dana whitfield', name: 'Dana Whitfield', detail: 'Northwind Freight', count: 2 },
  { value: 'person:sam okafor', name: 'Sam Okafor', detail: 'Halden Clinics', count: 1 },
  { value: 'person:sam lindqvist', name: 'Sam Lindqvist', detail: 'Kestrel Grid', count: 1 },
  { value: 'unassigned', name: 'Unassigned', detail: null, count: 1 },
];

const names = (more: Partial<TaskBlockNames> = {}): TaskBlockNames => ({
  findAccount: (name) => ACCOUNTS[name] ?? { status: 'unknown', candidates: [] },
  nameOf: (id) => id.replace('account:', ''),
  accountHere: null,
  owners: () => OWNERS,
  ...more,
});

const read = (data: unknown, more?: Partial<TaskBlockNames>) => readTaskBlock(data, names(more));

describe('asks for', () => {
  test('open work of all accounts, by account and day, in a note that is about none', () => {
    expect(read(null)).toEqual({
      query: { groupBy: ['account', 'due'], filter: NO_FILTER },
      account: null,
      limit: 50,
      problems: [],
    });
  });

  test('that of the note’s account, by day', () => {
    expect(read(null, { accountHere: NORTHWIND })).toMatchObject({
      query: { groupBy: ['due'], filter: { ...NO_FILTER, account: NORTHWIND } },
      account: NORTHWIND,
    });
  });

  test('all accounts, where the block says so', () => {
    expect(read({ account: 'All' }, { accountHere: NORTHWIND }).query?.filter.account).toBeNull();
  });

  test('everything that the options say', () => {
    const data = {
      account: [['Northwind Freight']],
      owner: '@dana',
      due: 'This week',
      group: ['project', 'owner'],
      status: 'proposed',
      limit: 5,
    };
    expect(read(data)).toEqual({
      query: {
        groupBy: ['project', 'owner'],
        filter: {
          ...NO_FILTER,
          account: NORTHWIND,
          owner: 'person:dana whitfield',
          due: 'this-week',
          status: 'proposed',
        },
      },
      account: NORTHWIND,
      limit: 5,
      problems: [],
    });
  });

  test.each([
    ['me', 'me'],
    ['Dana Whitfield', 'person:dana whitfield'],
    ['okafor', 'person:sam okafor'],
    ['unassigned', 'unassigned'],
  ])('the tasks of %s', (owner, key) => {
    expect(read({ owner }).query?.filter.owner).toBe(key);
  });

  test('the tasks of the owner of the vault, also where there are none', () => {
    expect(read({ owner: 'Me' }, { owners: () => [] }).query?.filter.owner).toBe('me');
  });

  test('one list', () => {
    expect(read({ group: 'none' }).query?.groupBy).toEqual([]);
  });
});

describe('shows nothing but what is wrong, with what may be written instead', () => {
  test.each([
    [{ account: 'Nowhere' }, 'No account is called “Nowhere”.', '“all” means every account.'],
    [{ account: 'North' }, '“North” may be several accounts.', 'Write one of: northwind freight, northgate.'],
    [
      { owner: 'Sam' },
      '“Sam” may be several people.',
      'Sam Okafor (Halden Clinics), Sam Lindqvist (Kestrel Grid)',
    ],
    [{ owner: 'Nobody' }, 'No task is anybody’s called “Nobody”.', 'or me, unassigned or ambiguous.'],
    [
      { due: 'soon' },
      '“soon” is no value of “due”.',
      'Use overdue, today, this week, next week, later or no date.',
    ],
    [{ groups: 'due' }, 'There is no option “groups”.', 'Did you mean “group”?'],
  ])('%j', (data, message, wayOut) => {
    const { query, problems } = read(data);
    expect(query).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toBe(message);
    expect(problems[0]?.wayOut).toContain(wayOut);
  });
});
