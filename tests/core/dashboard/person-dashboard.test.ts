import { expect, test } from 'vitest';
import { personDashboard } from '../../../src/core/dashboard/person-dashboard';
import { wholeLedgers } from '../../support/ledgers';
import { noteText } from '../../support/note-builder';
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

test('whom they meet with, in which projects they are, and when they are met next', () => {
  const files = {
    'C/Northwind.md': account('Northwind Freight'),
    'P/Dana.md': person('Dana Whitfield', 'Northwind Freight'),
    'P/Ola.md': person('Ola Berg', 'Northwind Freight'),
    'P/Ines.md': person('Ines Pohl', 'Tessera Storage'),
    'Projects/Pilot.md': noteText(['type: projects', 'title: Pilot'], '## People', '- [[Dana Whitfield]]'),
    'Projects/Mirror.md': noteText(['type: projects', 'title: Mirror'], '- [[Ola Berg]]'),
    'Projects/Guild.md': noteText(['type: projects', 'title: Guild']),
    'M/2026-01-02 - a.md': meeting(['Dana Whitfield', 'Ines Pohl', 'Robin Ashdown'], ['project: Guild']),
    'M/2026-01-04 - b.md': meeting(['Dana Whitfield', 'Ola Berg', 'Robin Ashdown']),
    'M/2026-01-08 - c.md': meeting(['Dana Whitfield', 'Karl Third', 'Robin Ashdown']),
    'M/2026-01-12 - d.md': meeting(['Dana Whitfield', 'Robin Ashdown']),
  };
  const dana = personDashboard(graphOf(files), 'person:dana whitfield', '2026-01-07', wholeLedgers());
  expect(dana?.people.map(({ name, side, lastMet }) => [name, side, lastMet?.date])).toEqual([
    ['Ola Berg', 'customer', '2026-01-04'],
    ['Ines Pohl', 'ours', '2026-01-02'],
  ]);
  expect(dana?.more.find(({ id }) => id === 'projects')?.rows.map(({ text }) => text)).toEqual([
    'Pilot',
    'Guild',
  ]);
  expect(dana?.next).toMatchObject({ date: '2026-01-08', days: -1 });
});
