import { expect, test } from 'vitest';
import { accountDashboard } from '../../../../src/core/dashboard/account-dashboard';
import { isClosedStatus } from '../../../../src/core/dashboard/portfolio/account-status';
import { portfolioPeek } from '../../../../src/core/dashboard/portfolio/peek';
import { portfolioRowSteps, withFacts } from '../../../../src/core/dashboard/portfolio/portfolio-row';
import type { PortfolioRow } from '../../../../src/core/dashboard/portfolio/portfolio-model';
import { finish } from '../../../../src/core/index/slices';
import { DEFAULT_SETTINGS } from '../../../../src/core/settings';
import { sampleVaultTexts } from '../../../support/sample-vault-texts';
import { wholeLedgers } from '../../../support/ledgers';
import { noteText } from '../../../support/note-builder';
import { account, graphOf, meeting, person, type VaultFiles } from '../../../support/vault-builder';

const TODAY = '2026-01-07';
const { signals } = DEFAULT_SETTINGS;
const filed = ['account: Northwind Freight'];
const ID = 'account:northwind freight';

function rowOf(files: VaultFiles): PortfolioRow {
  const row = finish(portfolioRowSteps(graphOf(files), ID, TODAY, signals));
  if (!row) throw new Error('no row');
  return row;
}

const PEOPLE = {
  'P/Dana.md': person('Dana Whitfield', 'Northwind Freight'),
  'P/Ola.md': person('Ola Berg', 'Northwind Freight'),
  'P/Priya.md': person('Priya Nair', 'Tessera Storage'),
};

test('counts open work by who owes it, and names everybody who has some', () => {
  const row = rowOf({
    ...PEOPLE,
    'C/N.md': account(
      'Northwind Freight',
      '- [ ] Late ours @Me 📅 2026-01-06',
      '- [/] Ours too @Priya Nair',
      '- [ ] Late theirs @Dana Whitfield 📅 2026-01-05',
      '- [ ] Nobody’s 📅 2026-01-02',
      '- [?] Proposed @Ola Berg 📅 2026-01-01',
      '- [x] Done @Ola Berg 📅 2026-01-01',
    ),
    'M/2026-01-02 - a.md': meeting(['Dana Whitfield'], filed, '- [ ] From a meeting @Me'),
  });
  expect(row).toMatchObject({ open: 5, weOwe: 3, theyOwe: 1, overdue: 3, proposed: 1 });
  expect(row.owners.map(({ name }) => name)).toEqual(['Me', 'Priya Nair', 'Dana Whitfield', 'Unassigned']);
  expect(row.needs).toMatchObject({ 'overdue-ours': 1, 'overdue-theirs': 1, 'never-met': 0 });
  expect(row.signals.map(({ chip }) => chip)).toEqual(['1 overdue by us', '1 overdue by them']);
});

test('counts the weeks and the people of the customer’s side', () => {
  const row = rowOf({
    ...PEOPLE,
    'C/N.md': account('Northwind Freight'),
    'M/2026-01-05 - a.md': meeting(['Dana Whitfield', 'Robin Ashdown'], filed),
    'M/2026-01-06 - b.md': meeting(['Ola Berg', 'Priya Nair'], filed),
    'M/2025-12-30 - c.md': meeting(['Dana Whitfield'], filed),
    'M/2025-01-02 - long ago.md': meeting(['Kim Ferro (Northwind Freight)'], filed),
    'M/2026-01-20 - to come.md': meeting(['Dana Whitfield'], filed),
  });
  expect(row.weeks).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2]);
  expect(row.people).toBe(2);
  expect(row.met).toMatchObject({ date: '2026-01-06', days: 1 });
});

test('an account that was never met says so, the most severe need first', () => {
  const row = rowOf({
    'C/N.md': account('Northwind Freight', '## Blockers', '- No site access', '- [ ] x @Me 📅 2026-01-01'),
  });
  expect(row.signals.map(({ chip }) => chip)).toEqual(['1 overdue by us', '1 blocker', 'Never met']);
  expect(row.met).toBeNull();
});

test('conflicts join the signals once the facts are counted', () => {
  const row = rowOf({ 'C/N.md': account('Northwind Freight') });
  expect(row.facts).toBeNull();
  const counted = withFacts(row, { newFacts: 3, conflicts: 2 }, 2);
  expect(counted.signals.map(({ chip }) => chip)).toEqual(['2 conflicts', 'Never met']);
  expect(counted.needs['conflicting-facts']).toBe(2);
  expect(withFacts(row, { newFacts: 0, conflicts: 0 }, 1).signals).toEqual(row.signals);
  expect(withFacts(row, { newFacts: 0, conflicts: 2 }, 3)).toMatchObject({
    signals: row.signals,
    needs: row.needs,
  });
});

test.each([
  ['closed', true],
  ['Closed – lost', true],
  ['Former customer', true],
  ['Inactive', true],
  ['Closed won', false],
  ['active', false],
  ['prospect', false],
  ['on hold', false],
  [null, false],
])('the status %j means closed: %s', (status, isClosed) => {
  expect(isClosedStatus(status)).toBe(isClosed);
});

test('says what the dashboard says, for every account of the sample vault', () => {
  const graph = graphOf(sampleVaultTexts());
  const accounts = graph.entities.entities('account');
  const ledgers = wholeLedgers();
  expect(accounts.length).toBeGreaterThan(5);
  for (const { id } of accounts) {
    const row = finish(portfolioRowSteps(graph, id, TODAY, signals));
    const dashboard = accountDashboard(graph, id, TODAY, signals, ledgers);
    if (!row || !dashboard) throw new Error(`no row of ${id}`);
    const { actions, contact, timeline, attention } = dashboard;
    const side = (wanted: string) =>
      actions.groups.flatMap((group) => (group.side === wanted ? group.rows : [])).length;
    expect([row.open, row.weOwe, row.theyOwe, row.overdue, row.proposed], id).toEqual([
      ...[actions.open, side('ours'), side('theirs'), actions.overdue, actions.proposed],
    ]);
    expect(row.met).toEqual(contact.met);
    expect(row.weeks).toEqual(timeline.weeks.map(({ count }) => count));
    // Conflicts come with the facts, which a row does not wait for.
    const others = attention.filter(({ id: signal }) => signal !== 'conflicting-facts');
    for (const { label } of others) expect(row.signals.map((signal) => signal.label)).toContain(label);
  }
});

test('the peek shows the most urgent open tasks and the last contacts', () => {
  const graph = graphOf({
    ...PEOPLE,
    'C/N.md': account(
      'Northwind Freight',
      ...['- [ ] Some day', '- [ ] Soon @Me 📅 2026-01-09', '- [x] Done', '- [?] Proposed 📅 2026-01-01'],
      ...['- [ ] Late @Dana Whitfield 📅 2026-01-05', '- [ ] Later 📅 2026-03-09', '- [ ] And so on'],
    ),
    'M/2026-01-05 - Weekly sync.md': meeting(['Dana Whitfield', 'Robin Ashdown'], filed),
    'M/2026-01-06 - Only us.md': meeting(['Priya Nair', 'Robin Ashdown'], filed),
    'M/2025-12-30 - Review.md': meeting(['Ola Berg'], filed),
    'M/2026-02-30 - To come.md': noteText([
      'type: meeting',
      'date: 2026-02-20',
      'participants: [Ola Berg]',
      ...filed,
    ]),
  });
  const source = { graph, today: TODAY, conflicts: null, thresholds: signals };
  const peek = portfolioPeek(source, ID);
  expect(peek?.next.groups.flatMap(({ rows }) => rows).map(({ text }) => text)).toEqual([
    ...['Late', 'Soon', 'Later', 'Some day'],
  ]);
  expect(peek?.last.map(({ date, people }) => `${date} ${people.join(', ')}`)).toEqual([
    '2026-01-05 Dana, Me',
    '2025-12-30 Ola',
  ]);
  expect(portfolioPeek(source, 'account:nobody')).toBeNull();
});
