import { expect, test } from 'vitest';
import { proposalsIn, triageDetails } from '../../../src/core/dashboard/triage-cards';
import { noteOf } from '../../support/note-builder';
import { TODAY } from '../../support/proposals';
import { account, graphOf, meeting, person } from '../../support/vault-builder';

const SYNC = 'C/2026-01-05 - Sync.md';
const FILES = {
  'C/Northwind.md': account('Northwind Freight'),
  'P/Dana.md': person('Dana Whitfield', 'Northwind Freight'),
  [SYNC]: meeting(
    ['Dana Whitfield'],
    ['date: 2026-01-05', 'title: Weekly sync', 'account: Northwind Freight'],
    '- [?] Send it @Dana 📅 2026-01-16 ⏫ #proposed',
    ...[1, 2, 3].map((n) => `- [ ] Step ${n} @TBD 📅 2026-01-16 #proposed`),
    '- [ ] Open work 📅 2026-01-16',
    '- [?] Without a day @Nobody',
  ),
};
const graph = graphOf(FILES);
const note = noteOf(FILES[SYNC], SYNC);
const proposals = proposalsIn(graph, note, TODAY);

test('are the proposals of both kinds, with their note, their account and who owns them', () => {
  expect(proposals.map(({ text }) => text)).toEqual([
    'Send it',
    'Step 1',
    'Step 2',
    'Step 3',
    'Without a day',
  ]);
  expect(proposals[0]).toMatchObject({
    row: { owner: { name: 'Dana Whitfield' }, due: '2026-01-16', suggestedDue: true, priority: 'high' },
    accounts: [{ id: 'account:northwind freight', name: 'Northwind Freight' }],
    account: 'Northwind Freight',
    noteDate: '2026-01-05',
    noteTitle: 'Weekly sync',
    isUnassigned: false,
    isUndated: true,
  });
  expect(proposals[1]).toMatchObject({ isUnassigned: true });
});

test('say where the owner works, and how many share the date', () => {
  const details = proposals.map((each) => triageDetails(graph, each, note));
  expect(details[0]).toEqual({ ownerAccount: 'Northwind Freight', sharesDate: 4 });
  expect(details[1]).toEqual({ ownerAccount: null, sharesDate: 4 });
  expect(details[4]).toEqual({ ownerAccount: null, sharesDate: 0 });
});

test('a note without proposals has none', () => {
  expect(proposalsIn(graph, noteOf('- [ ] Open\n- [x] Done'), TODAY)).toEqual([]);
});
