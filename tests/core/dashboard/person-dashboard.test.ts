import { expect, test } from 'vitest';
import { personDashboard } from '../../../src/core/dashboard/person-dashboard';
import { wholeLedgers } from '../../support/ledgers';
import { account, graphOf, meeting, person } from '../../support/vault-builder';

const graph = graphOf({
  'C/Northwind.md': account('Northwind Freight', '- [ ] Hers in the account note @Dana Whitfield'),
  'C/Halden.md': account('Halden Clinics'),
  'P/Dana.md': person('Dana Whitfield', 'Northwind Freight', '## Key Facts', '- Came from Hull.'),
  'M/2026-01-05 - a.md': meeting(
    ['Dana Whitfield', 'Robin Ashdown'],
    ['account: Halden Clinics'],
    '- [ ] Ours with her @Me',
    '- [ ] Of somebody else @Karl Third',
    '- [?] Proposed @Dana',
    '## Key Information',
    '- About the account.',
  ),
  'M/2026-01-06 - b.md': meeting(
    ['Robin Ashdown'],
    ['account: Halden Clinics'],
    '- [ ] Ours without her @Me',
  ),
});

test('what a person owes, and what we owe in meetings with them', () => {
  const dana = personDashboard(graph, 'person:dana whitfield', '2026-01-07', wholeLedgers());
  expect(dana?.actions.groups.flatMap(({ side, rows }) => rows.map(({ text }) => [side, text]))).toEqual([
    ['ours', 'Ours with her'],
    ['theirs', 'Hers in the account note'],
  ]);
  expect(dana?.actions.proposed).toBe(1);
});

test('where they work comes before where they were met; their facts are those of their own notes', () => {
  const dana = personDashboard(graph, 'person:dana whitfield', '2026-01-07', wholeLedgers());
  expect(dana?.accounts.map(({ name }) => name)).toEqual(['Northwind Freight', 'Halden Clinics']);
  expect(dana?.facts.rows.map(({ text }) => text)).toEqual(['Came from Hull.']);
  expect(dana?.contact).toMatchObject({ met: { date: '2026-01-05' }, wrote: null });
  expect(dana?.facets).toEqual(['Northwind Freight']);
});

test('somebody who is only named by full name has a dashboard too, nobody has none', () => {
  const named = graphOf({ 'M/2026-01-05 - a.md': meeting(['Ola Berg', 'Robin Ashdown']) });
  expect(personDashboard(named, 'person:ola berg', '2026-01-07', wholeLedgers())).toMatchObject({
    name: 'Ola Berg',
    notes: [],
    timeline: { total: 1 },
  });
  expect(personDashboard(named, 'person:nobody', '2026-01-07', wholeLedgers())).toBeNull();
});
