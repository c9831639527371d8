import { expect, test } from 'vitest';
import { createEdgeQueries, type EdgeQuery } from '../../../src/core/graph/edge-queries';
import type { NodeId } from '../../../src/core/graph/edges';
import { noteText } from '../../support/note-builder';
import { account, graphOf, meeting, person } from '../../support/vault-builder';

const graph = graphOf({
  'Customers/Northwind.md': account(
    'Northwind',
    '## Collaborators',
    '',
    'Person | Role | Company',
    '-|-|-',
    'Priya Nair | Engineer | Tessera Storage',
    'Ola Berg | Head | Northwind',
    '',
    'See [[Dana]].',
  ),
  'People/Dana.md': person('Dana Whitfield', 'Northwind', '**Reports to**: Ola Berg'),
  'Projects/Pilot.md': noteText(
    ['type: projects', 'title: Pilot', 'account: Northwind'],
    '## Key Contacts',
    '- [[Dana Whitfield]]',
    '- [ ] Plan it. @Dana Whitfield 📅 2026-01-20',
  ),
  'M/2026-01-05 - Sizing.md': meeting(
    ['Robin Ashdown', 'Dana Whitfield'],
    ['account: Northwind', 'project: Pilot'],
    '- [ ] Send it. @Dana 📅 2026-01-09',
  ),
  'M/2026-01-05 - Sizing again.md': meeting(['Dana Whitfield'], [], 'On [[Pilot]].'),
  'M/2025-12-01 - Old.md': meeting(['Dana Whitfield']),
});
const queries = createEdgeQueries(graph);
const DANA = 'person:dana whitfield';
const SYNC = 'meeting:M/2026-01-05 - Sizing again.md';
const OLD = 'meeting:M/2025-12-01 - Old.md';
const said = (node: NodeId, query?: EdgeQuery) =>
  queries
    .neighbors(node, query)
    .map(({ node: next, edge: { kind, source, date } }) => [
      kind,
      next,
      `${source.path}:${source.line}`,
      date,
    ]);

test.each<[string, NodeId, EdgeQuery, unknown]>([
  ['works at', DANA, { kinds: ['works-at'] }, [['works-at', 'account:northwind', 'People/Dana.md:3', null]]],
  [
    'attended, as one meeting of two notes, latest first',
    DANA,
    { kinds: ['attended'], direction: 'out' },
    [
      ['attended', SYNC, 'M/2026-01-05 - Sizing again.md:3', '2026-01-05'],
      ['attended', SYNC, 'M/2026-01-05 - Sizing.md:3', '2026-01-05'],
      ['attended', OLD, 'M/2025-12-01 - Old.md:3', '2025-12-01'],
    ],
  ],
  [
    'between dates, both included',
    DANA,
    { kinds: ['attended', 'works-at'], from: '2025-12-01', to: '2026-01-04' },
    [['attended', OLD, 'M/2025-12-01 - Old.md:3', '2025-12-01']],
  ],
  [
    'filed under an account',
    'account:northwind',
    { kinds: ['filed-under'], direction: 'in' },
    [
      ['filed-under', SYNC, 'M/2026-01-05 - Sizing.md:6', '2026-01-05'],
      ['filed-under', 'project:pilot', 'Projects/Pilot.md:3', null],
    ],
  ],
  [
    'filed under a project',
    'project:pilot',
    { kinds: ['filed-under'], direction: 'in' },
    [['filed-under', SYNC, 'M/2026-01-05 - Sizing.md:7', '2026-01-05']],
  ],
  [
    'mentioned by a link',
    'project:pilot',
    { kinds: ['mentioned'], direction: 'in' },
    [['mentioned', SYNC, 'M/2026-01-05 - Sizing again.md:7', '2026-01-05']],
  ],
  [
    'mentioned by a link to a file',
    DANA,
    { kinds: ['mentioned'] },
    [
      ['mentioned', 'account:northwind', 'Customers/Northwind.md:12', null],
      ['mentioned', 'project:pilot', 'Projects/Pilot.md:7', null],
    ],
  ],
  [
    'collaborates on',
    'account:northwind',
    { kinds: ['collaborates-on'] },
    [['collaborates-on', 'person:priya nair', 'Customers/Northwind.md:9', null]],
  ],
  [
    'reports to',
    'person:ola berg',
    { kinds: ['reports-to'], direction: 'in' },
    [['reports-to', DANA, 'People/Dana.md:6', null]],
  ],
  [
    'owns tasks, with the day that they are due',
    DANA,
    { kinds: ['owns-task'] },
    [
      ['owns-task', 'project:pilot', 'Projects/Pilot.md:8', '2026-01-20'],
      ['owns-task', SYNC, 'M/2026-01-05 - Sizing.md:10', '2026-01-09'],
    ],
  ],
  ['nobody', 'person:nobody here', {}, []],
])('%s', (_, node, query, expected) => {
  expect(said(node, query)).toEqual(expected);
});

test('an edge is there from both of its ends, and between them', () => {
  const [first] = queries.neighbors(DANA, { kinds: ['attended'], direction: 'out' });
  expect(queries.neighbors(SYNC, { direction: 'in' }).map(({ edge }) => edge)).toContainEqual(first?.edge);
  expect(queries.between(DANA, SYNC).map(({ kind }) => kind)).toEqual(['owns-task', 'attended', 'attended']);
  expect(queries.between(SYNC, DANA)).toEqual(queries.between(DANA, SYNC));
});

test('what one note says, by line', () => {
  expect(queries.inNote('M/2026-01-05 - Sizing.md').map(({ kind, source }) => [kind, source.line])).toEqual([
    ['attended', 3],
    ['attended', 3],
    ['filed-under', 6],
    ['filed-under', 7],
    ['owns-task', 10],
  ]);
  expect(queries.inNote('No.md')).toEqual([]);
});
