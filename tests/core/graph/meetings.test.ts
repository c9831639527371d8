import { expect, test } from 'vitest';
import { account, graphOf, meeting, person, type VaultFiles } from '../../support/vault-builder';

const base = {
  'Customers/Northwind.md': account('Northwind'),
  'People/Dana.md': person('Dana Whitfield', 'Northwind'),
  'People/Ola.md': person('Ola Berg', 'Northwind'),
};
const ref = ['source_ref: Inbox/x.md'];
const email = (participants: string) => `---\nsource: email\nparticipants: [${participants}]\n---\n`;

function sizes(files: VaultFiles): readonly number[] {
  const graph = graphOf({ ...base, ...files });
  const groups = graph.meetings.group(graph.dated.about('account:northwind'));
  return groups.map(({ length }) => length);
}

test.each<[string, VaultFiles, readonly number[]]>([
  [
    'one source, whatever day and title',
    {
      'M/2026-01-05 - a.md': meeting(['Dana Whitfield'], ref),
      'M/2026-01-06 - b.md': meeting(['Ola Berg'], ref),
    },
    [2],
  ],
  [
    'one day, the same people and a title that says more',
    {
      'M/2026-01-05 - Pilot go no-go.md': meeting(['Robin Ashdown', 'Dana Whitfield']),
      'Inbox/2026-01-05 - Sync with Dana, pilot go no-go.md': meeting(['Whitfield, Dana']),
    },
    [2],
  ],
  [
    'another day',
    {
      'M/2026-01-05 - Pilot.md': meeting(['Dana Whitfield']),
      'M/2026-01-06 - Pilot.md': meeting(['Dana Whitfield']),
    },
    [1, 1],
  ],
  [
    'other people',
    {
      'M/2026-01-05 - Pilot.md': meeting(['Dana Whitfield']),
      'N/2026-01-05 - Pilot.md': meeting(['Ola Berg']),
    },
    [1, 1],
  ],
  [
    'another title',
    {
      'M/2026-01-05 - Sizing.md': meeting(['Dana Whitfield']),
      'M/2026-01-05 - Contract.md': meeting(['Dana Whitfield']),
    },
    [1, 1],
  ],
  [
    'the second part of one day',
    {
      'M/2026-01-05 - Audit, part one.md': meeting(['Dana Whitfield']),
      'M/2026-01-05 - Audit, part two.md': meeting(['Dana Whitfield']),
    },
    [1, 1],
  ],
  [
    'messages of one day',
    {
      'M/2026-01-05 - Re pilot.md': email('Dana Whitfield'),
      'N/2026-01-05 - Re pilot.md': email('Dana Whitfield'),
    },
    [1, 1],
  ],
])('%s', (_, files, expected) => {
  expect(sizes(files)).toEqual(expected);
});

test('one meeting counts once in the week, and as met where one of its notes says who was there', () => {
  const graph = graphOf({
    ...base,
    'M/2026-01-05 - a.md': meeting(['Robin Ashdown'], [...ref, 'account: Northwind']),
    'M/2026-01-05 - b.md': meeting(['Robin Ashdown', 'Dana Whitfield'], [...ref, 'account: Northwind']),
  });
  const [group] = graph.meetings.group(graph.dated.about('account:northwind'));
  expect(group?.map(({ kind }) => kind)).toEqual(['update', 'meeting']);
  expect(graph.meetings.notesOf('M/2026-01-05 - a.md')).toEqual([
    'M/2026-01-05 - a.md',
    'M/2026-01-05 - b.md',
  ]);
});
