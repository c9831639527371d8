import { describe, expect, test } from 'vitest';
import { readFactBlock, type FactBlockNames } from '../../../src/core/blocks/fact-block';

const NORTHWIND = 'account:northwind freight';
const NAMES: FactBlockNames = {
  findAccount: (name) =>
    name === 'Northwind Freight'
      ? { status: 'resolved', id: NORTHWIND, why: 'title' }
      : { status: 'unknown', candidates: [] },
  nameOf: (id) => id,
  accountHere: NORTHWIND,
  path: 'Notes/Here.md',
  findNote: (name) => (name === 'Weekly sync' ? 'Meetings/Weekly sync.md' : null),
};
const read = (data: unknown, more: Partial<FactBlockNames> = {}) =>
  readFactBlock(data, { ...NAMES, ...more });

describe('asks for', () => {
  test('the facts of the note’s account', () => {
    expect(read(null)).toEqual({ scope: { account: NORTHWIND }, newSince: null, limit: 10, problems: [] });
  });

  test('those of the note itself, where it is about no account', () => {
    expect(read(null, { accountHere: null }).scope).toEqual({ note: 'Notes/Here.md' });
  });

  test.each([
    [{ account: 'Northwind Freight' }, { account: NORTHWIND }],
    [{ note: [['Weekly sync']] }, { note: 'Meetings/Weekly sync.md' }],
  ])('%j', (data, scope) => {
    expect(read(data, { accountHere: null }).scope).toEqual(scope);
  });

  test.each([
    ['Last meeting', 'last meeting'],
    ['2026-01-05', { day: '2026-01-05' }],
  ])('what is new since %s', (since, expected) => {
    expect(read({ new_since: since }).newSince).toEqual(expected);
  });
});

describe('shows nothing but what is wrong', () => {
  test.each([
    [{ account: 'Nowhere' }, 'No account is called “Nowhere”.', 'Write the title of its note.'],
    [{ note: 'Nowhere' }, 'No note is called “Nowhere”.', 'as a link to it does.'],
    [
      { account: 'Northwind Freight', note: 'Weekly sync' },
      'A block is about an account or a note.',
      'Take one of both away.',
    ],
    [{ 'new since': 'yesterday' }, '“yesterday” is no value of “new since”.', 'or “last meeting”.'],
    [{ 'new since': '2026-02-31' }, '“2026-02-31” is no value of “new since”.', 'as in 2026-01-05'],
  ])('%j', (data, message, wayOut) => {
    const { scope, problems } = read(data);
    expect(scope).toBeNull();
    expect(problems.map((each) => each.message)).toEqual([message]);
    expect(problems[0]?.wayOut).toContain(wayOut);
  });
});
