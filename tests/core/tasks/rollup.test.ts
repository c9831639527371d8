import { expect, test } from 'vitest';
import type { RollupFilter } from '../../../src/core/model/rollup-query';
import { lineKey } from '../../../src/core/model/source-span';
import { account, meeting, person } from '../../support/vault-builder';
import { noteText } from '../../support/note-builder';
import { outline, rollupVault, textsOf } from '../../support/rollup-vault';

const files = {
  'C/Northwind.md': account(
    'Northwind Freight',
    '- [ ] late @Dana Whitfield 📅 2026-01-05 ⏫',
    '- [ ] today @Me 📅 2026-01-07',
    '- [/] sunday @Data Platform Team 📅 2026-01-11',
    '- [ ] monday @Priya Nair 📅 2026-01-12',
    '- [ ] spring 📅 2026-04-01',
    '- [ ] none @TBD',
    '- [?] past proposal @Me 📅 2025-12-01',
    '- [x] done @Me 📅 2025-12-02',
    '- [-] dropped',
  ),
  'C/Halden.md': account('Halden Clinics'),
  'P/Dana.md': person('Dana Whitfield', 'Northwind Freight'),
  'P/Priya.md': person('Priya Nair', 'Tessera Storage'),
  'P/Sam 1.md': person('Sam Okafor', 'Kestrel Grid'),
  'P/Sam 2.md': person('Sam Lindqvist', 'Ostra Rail'),
  'Projects/Cold tier.md': noteText(['type: project', 'title: Cold tier'], '- [ ] plan @Bo Berg'),
  'M/2026-01-02 Sync.md': meeting(
    ['Robin Ashdown', 'Dana Whitfield'],
    ['account: Halden Clinics', 'date: 2026-01-02', 'project: Cold tier'],
    '- [ ] shared Łódź plan @Dana Whitfield',
  ),
  'Inbox/x.md': '- [ ] which @Sam',
};
const vault = rollupVault(files);

test('owners in their order, each with what tells them apart', () => {
  expect(outline(vault.ask({ groupBy: ['owner'] }).groups)).toEqual([
    'Me 1: today',
    'Data Platform Team [Team] 1: sunday',
    'Priya Nair [Team] 1: monday',
    'Bo Berg 1: plan',
    'Dana Whitfield [Northwind Freight] 2 (1 late): late, shared Łódź plan',
    'Unassigned 2: spring, none',
    'Ambiguous [A first name that fits several people] 1: which',
  ]);
});

test('due dates from late to none; a proposal is not late', () => {
  expect(outline(vault.ask({ groupBy: ['due'], filter: { status: 'all' } }).groups)).toEqual([
    'Overdue 1 (1 late): late',
    'Earlier 2: past proposal, done',
    'Today 1: today',
    'This week 1: sunday',
    'Next week 1: monday',
    'Later 1: spring',
    'No date 5: none, dropped, which, shared Łódź plan, plan',
  ]);
});

test('a task of two accounts stands in both groups, and is counted once above them', () => {
  const { groups, totals } = vault.ask({ groupBy: ['project', 'account'] });
  expect(outline(groups)).toEqual([
    'Cold tier 2',
    '  Halden Clinics 1: shared Łódź plan',
    '  Northwind Freight 1: shared Łódź plan',
    '  No account 1: plan',
    'No project 7 (1 late)',
    '  Northwind Freight 6 (1 late): late, today, sunday, monday, spring, none',
    '  No account 1: which',
  ]);
  expect(totals).toEqual({ open: 9, overdue: 1, proposed: 1, accounts: 2 });
});

const filters: readonly [string, Partial<RollupFilter>, readonly string[]][] = [
  ['words in any order, without accents and case', { text: 'PLAN lodz' }, ['shared Łódź plan']],
  ['the owner', { text: 'whitfield' }, ['late', 'shared Łódź plan']],
  ['the account', { text: 'halden' }, ['shared Łódź plan']],
  ['the title of the note', { text: 'sync' }, ['shared Łódź plan']],
  ['an account', { account: 'account:halden clinics' }, ['shared Łódź plan']],
  ['an owner', { owner: 'person:dana whitfield' }, ['late', 'shared Łódź plan']],
  ['nobody', { owner: 'unassigned' }, ['spring', 'none']],
  ['proposals', { status: 'proposed' }, ['past proposal']],
  ['done', { status: 'done' }, ['done', 'dropped']],
  ['meetings', { source: 'meeting' }, ['shared Łódź plan']],
  ['projects', { source: 'project' }, ['plan']],
  ['other notes', { source: 'other' }, ['which']],
  ['due next week', { due: 'next-week' }, ['monday']],
  ['two at once', { owner: 'me', status: 'all', text: 'northwind done' }, ['done']],
];
test.each(filters)('filters by %s', (_, filter, texts) => {
  expect(textsOf(vault.ask({ filter }).rows)).toEqual(texts);
});

test('a filter offers what would show something while the others stay', () => {
  const { choices, unfiltered } = vault.ask({ filter: { account: 'account:halden clinics', owner: 'me' } });
  expect(choices.account).toEqual([
    { value: 'account:northwind freight', name: 'Northwind Freight', detail: null, count: 1 },
  ]);
  expect(choices.owner.map(({ name, count }) => [name, count])).toEqual([['Dana Whitfield', 1]]);
  expect(choices.status).toEqual([]);
  expect(unfiltered).toEqual({ open: 9, proposed: 1, done: 2, all: 12 });
});

test('a task that was just completed stays where it was, and is not counted', () => {
  const done = vault.tasks.find(({ row }) => row.text === 'done')!;
  const { groups, count } = vault.ask({
    groupBy: ['owner', 'due'],
    filter: { owner: 'me' },
    keep: new Set([lineKey(done.row.span)]),
  });
  expect(outline(groups)).toEqual(['Me 1', '  Overdue 0: done', '  Today 1: today']);
  expect(count).toBe(1);
});

test('what several notes ask for is one row that stands for the others', () => {
  const stacked = rollupVault(files, [['late', 'shared Łódź plan', 'past proposal']]);
  const { rows, count, totals, choices } = stacked.ask({ filter: { owner: 'person:dana whitfield' } });
  expect(textsOf(rows)).toEqual(['late']);
  expect(textsOf(rows[0]!.stack!.others)).toEqual(['shared Łódź plan', 'past proposal']);
  expect(rows[0]!.stack).toMatchObject({ ownersDiffer: false, datesDiffer: true });
  expect({ count, open: totals.open }).toEqual({ count: 1, open: 1 });
  expect(choices.source.map(({ name, count: n }) => [name, n])).toEqual([
    ['Meetings', 1],
    ['Account notes', 1],
  ]);
  const proposed = stacked.ask({ filter: { status: 'proposed' } });
  expect(textsOf(proposed.rows)).toEqual(['past proposal']);
  expect(textsOf(proposed.rows[0]!.stack!.others)).toEqual(['late', 'shared Łódź plan']);
});
