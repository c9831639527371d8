import { describe, expect, test } from 'vitest';
import {
  blockDashboard,
  readAccountBlock,
  sinceDay,
  type AccountBlockKind,
} from '../../../src/core/blocks/account-block';
import type { BlockNames } from '../../../src/core/blocks/account-option';
import { northwind } from '../../support/dashboard-fixture';

const NORTHWIND = 'account:northwind freight';
const NAMES: BlockNames = {
  findAccount: (name) =>
    name === 'Northwind Freight'
      ? { status: 'resolved', id: NORTHWIND, why: 'title' }
      : { status: 'unknown', candidates: [] },
  nameOf: (id) => id,
  accountHere: NORTHWIND,
};
const read = (data: unknown, kind: AccountBlockKind = 'account-dashboard', names: Partial<BlockNames> = {}) =>
  readAccountBlock(kind, data, { ...NAMES, ...names }, '2026-01-07');

describe('a block asks for', () => {
  test('what matters most of the note’s account', () => {
    expect(read(null)).toEqual({
      account: NORTHWIND,
      sections: ['contact', 'attention', 'actions', 'people', 'facts', 'timeline'],
      ...{ since: null, limit: null, problems: [] },
    });
  });

  test('the sections that are named, in the order of the panel', () => {
    expect(read({ sections: 'Decisions, people' }).sections).toEqual(['people', 'decisions']);
    expect(read({ sections: ['blockers', 'contact'] }).sections).toEqual(['contact', 'blockers']);
  });

  test('its one section, where it has only one', () => {
    expect(read(null, 'account-people').sections).toEqual(['people']);
    expect(read(null, 'account-timeline').sections).toEqual(['timeline']);
  });

  test.each([
    ['12 Nov', { day: '2025-11-12' }],
    ['Last meeting', 'last meeting'],
    ['2026-01-05', { day: '2026-01-05' }],
  ])('what is from %s on', (since, expected) => {
    expect(read({ since, limit: 3 })).toMatchObject({ since: expected, limit: 3 });
  });
});

describe('nothing but what is wrong', () => {
  test.each<[unknown, AccountBlockKind, Partial<BlockNames>, string, string]>([
    [{ account: 'Nowhere' }, 'account-people', {}, 'No account is called “Nowhere”.', 'title of its note'],
    [null, 'account-people', { accountHere: null }, 'This note is about no account.', 'as in “account:'],
    [{ since: 'next week' }, 'account-timeline', {}, '“next week” is no day that has been.', '“12 Nov”'],
    [{ sections: 'poeple' }, 'account-dashboard', {}, '“poeple” is no value of “sections”.', 'people'],
    [{ sections: 'people' }, 'account-people', {}, 'There is no option “sections”.', 'options are'],
    [{ limit: 0 }, 'account-timeline', {}, '“0” is no value of “limit”.', 'from 1 to 500'],
  ])('%j in %s', (data, kind, names, message, wayOut) => {
    const { account, problems } = read(data, kind, names);
    expect(account).toBeNull();
    expect(problems.map((each) => each.message)).toEqual([message]);
    expect(problems[0]?.wayOut).toContain(wayOut);
  });
});

describe('a block shows', () => {
  test('all tasks, and people, facts and meetings since a day', () => {
    const whole = northwind();
    const shown = blockDashboard(whole, read({ since: '2025-12-20' }));
    expect(shown.actions).toEqual(whole.actions);
    expect(shown.people.every(({ lastMet }) => lastMet && lastMet.date >= '2025-12-20')).toBe(true);
    expect(shown.people.length).toBeGreaterThan(0);
    expect(shown.facts.rows.every(({ firstSeen }) => firstSeen && firstSeen >= '2025-12-20')).toBe(true);
    expect(shown.timeline.months.map(({ month }) => month)).not.toContain('2025-11');
    expect(shown.timeline.total).toBe(shown.timeline.months.flatMap(({ rows }) => rows).length);
    expect(shown.more).toEqual([]);
  });

  test('the collapsed sections that are asked for', () => {
    const shown = blockDashboard(northwind(), read({ sections: 'decisions, topics' }));
    expect(shown.more.map(({ id }) => id)).toEqual(['decisions', 'topics']);
  });

  test('since the last meeting everything, where nobody was met', () => {
    const never = northwind({ contact: { met: null, wrote: null, mentioned: null, stale: null } });
    const block = read({ since: 'last meeting' });
    expect(sinceDay(block, northwind())).toBe(northwind().contact.met?.date);
    expect(sinceDay(block, never)).toBeNull();
    expect(blockDashboard(never, block).people).toEqual(never.people);
  });
});
