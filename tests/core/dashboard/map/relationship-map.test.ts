import { describe, expect, test } from 'vitest';
import type { MapPerson, RelationshipMap } from '../../../../src/core/dashboard/map/map-model';
import { relationshipSteps, stepOf } from '../../../../src/core/dashboard/map/relationship-map';
import { finish } from '../../../../src/core/index/slices';
import type { MapPeriod } from '../../../../src/core/model/map-period';
import { noteText } from '../../../support/note-builder';
import {
  account,
  graphOf,
  meeting,
  OWNER_SETTINGS,
  person,
  type VaultFiles,
} from '../../../support/vault-builder';

const TODAY = '2026-01-07';
const NORTHWIND = 'account:northwind freight';
const BASE: VaultFiles = {
  'C/Northwind.md': account('Northwind Freight'),
  'P/Dana.md': person('Dana Whitfield', 'Northwind Freight', '**Role:** Head of platform'),
  'P/Ola.md': person('Ola Berg', 'Northwind Freight'),
  'P/Robin.md': person('Robin Ashdown', 'Tessera Storage', '**Role:** Architect'),
  'P/Priya.md': person('Priya Nair', 'Tessera Storage'),
};

function mapOf(files: VaultFiles, period: MapPeriod = '12m', settings = OWNER_SETTINGS): RelationshipMap {
  const graph = graphOf({ ...BASE, ...files }, settings);
  const map = finish(relationshipSteps(graph, NORTHWIND, TODAY, period));
  if (!map) throw new Error('no map');
  return map;
}

/** Meetings on these days. */
const met = (days: readonly string[], ...people: readonly string[]): VaultFiles =>
  Object.fromEntries(days.map((day) => [`M/${day} - Sync of ${people.join(' ')}.md`, meeting(people)]));

const counts = (people: readonly MapPerson[]) => people.map(({ name, meetings }) => `${name} ${meetings}`);
const links = ({ links: all, theirs, ours }: RelationshipMap) => {
  const name = (key: string) => [...theirs, ...ours].find((each) => each.key === key)?.name;
  return all.map((link) => `${name(link.theirs)}–${name(link.ours)} ${link.meetings}`);
};

test('is of accounts only', () => {
  const graph = graphOf(BASE);
  expect(finish(relationshipSteps(graph, 'person:dana whitfield', TODAY, 'all'))).toBeNull();
  expect(finish(relationshipSteps(graph, 'account:nobody', TODAY, 'all'))).toBeNull();
});

test('two sides by meetings, then by name, and who was there together', () => {
  const map = mapOf({
    ...met(['2025-12-01', '2025-12-08', '2025-12-15'], 'Dana Whitfield', 'Robin Ashdown'),
    ...met(['2025-12-22'], 'Ola Berg', 'Dana Whitfield', 'Priya Nair'),
    ...met(['2025-12-23'], 'Ola Berg'),
  });
  expect(counts(map.theirs)).toEqual(['Dana Whitfield 4', 'Ola Berg 2']);
  expect(counts(map.ours)).toEqual(['Me 3', 'Priya Nair 1']);
  expect(links(map)).toEqual(['Dana Whitfield–Me 3', 'Dana Whitfield–Priya Nair 1', 'Ola Berg–Priya Nair 1']);
  expect(map.links.map(({ step }) => step)).toEqual([2, 1, 1]);
  expect(map.links[0]?.latest).toEqual({
    date: '2025-12-15',
    source: {
      path: 'M/2025-12-15 - Sync of Dana Whitfield Robin Ashdown.md',
      line: 0,
      title: 'Sync of Dana Whitfield Robin Ashdown',
    },
  });
  expect(map.meetings).toBe(5);
  expect(map.theirs[0]).toEqual({
    key: 'person:dana whitfield',
    name: 'Dana Whitfield',
    isMe: false,
    initials: 'DW',
    role: 'Head of platform',
    worksAt: null,
    isUnresolved: false,
    candidates: [],
    meetings: 4,
    lastMet: { date: '2025-12-22', days: 16 },
    isRecent: true,
    source: { path: 'P/Dana.md', line: 0, title: 'Dana Whitfield' },
  });
  expect(map.ours[0]).toMatchObject({ key: 'me', isMe: true, initials: 'ME', role: 'Architect' });
});

test.each<[string, VaultFiles]>([
  [
    'notes that were made of one source',
    Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((name) => [
        `Inbox/2025-12-01 - ${name}.md`,
        meeting(['Dana Whitfield', 'Robin Ashdown'], ['source_ref: Recordings/x.vtt']),
      ]),
    ),
  ],
  [
    'notes of one day, with the same people and title',
    Object.fromEntries(
      ['A', 'B', 'C', 'D'].map((folder) => [
        `${folder}/2025-12-01 - Pilot sync.md`,
        meeting(['Dana Whitfield', 'Robin Ashdown']),
      ]),
    ),
  ],
])('one meeting, ingested four times, counts once: %s', (_, files) => {
  const map = mapOf(files);
  expect(map.meetings).toBe(1);
  expect(counts(map.theirs)).toEqual(['Dana Whitfield 1', 'Ola Berg 0']);
  expect(links(map)).toEqual(['Dana Whitfield–Me 1']);
});

test('a person whom only one of several notes of a meeting names was there', () => {
  const ref = ['source_ref: Recordings/x.vtt'];
  const map = mapOf({
    'Inbox/2025-12-01 - a.md': meeting(['Dana Whitfield', 'Robin Ashdown'], ref),
    'Inbox/2025-12-01 - b.md': meeting(['Ola Berg'], ref),
  });
  expect(links(map)).toEqual(['Dana Whitfield–Me 1', 'Ola Berg–Me 1']);
});

test.each<[string, VaultFiles]>([
  ['to come', met(['2026-01-08'], 'Dana Whitfield', 'Robin Ashdown')],
  [
    'messages',
    { 'M/2025-12-01 - Mail.md': '---\nsource: email\nparticipants: [Dana Whitfield, Robin Ashdown]\n---\n' },
  ],
  [
    'internal updates',
    { 'M/2025-12-01 - Us.md': meeting(['Robin Ashdown', 'Priya Nair'], ['account: Northwind Freight']) },
  ],
  ['before the period', met(['2024-12-01'], 'Dana Whitfield', 'Robin Ashdown')],
])('does not count: %s', (_, files) => {
  const map = mapOf(files);
  expect(map).toMatchObject({ meetings: 0, withoutTheirs: 0, links: [], ours: [], most: null });
  expect(counts(map.theirs)).toEqual(['Dana Whitfield 0', 'Ola Berg 0']);
});

test.each<[MapPeriod, string | null, number, number]>([
  ['3m', '2025-10-07', 1, 3],
  ['6m', '2025-07-07', 2, 2],
  ['12m', '2025-01-07', 3, 1],
  ['all', null, 4, 0],
])('counts in the period: %s', (period, from, meetings, earlier) => {
  const days = ['2025-10-07', '2025-10-06', '2025-01-07', '2025-01-06'];
  const map = mapOf(met(days, 'Dana Whitfield', 'Robin Ashdown'), period);
  expect(map).toMatchObject({ from, meetings, earlier });
  expect(map.theirs[0]).toMatchObject({
    meetings,
    lastMet: { date: '2025-10-07', days: 92 },
    isRecent: false,
  });
});

test('tells of meetings that name nobody of theirs', () => {
  const map = mapOf({
    'M/2025-12-01 - Lars.md': meeting(['Lars Ek', 'Robin Ashdown'], ['account: Northwind Freight']),
  });
  expect(map).toMatchObject({ meetings: 0, withoutTheirs: 1, ours: [] });
  expect(counts(map.others)).toEqual(['Lars Ek 1']);
});

describe('a name that means nobody for certain', () => {
  const mikas: VaultFiles = {
    'P/Mika S.md': person('Mika Sorvali', 'Northwind Freight'),
    'P/Mika T.md': person('Mika Tamm', 'Northwind Freight'),
  };

  test('stands beside whom it may mean, with who that is', () => {
    const map = mapOf({
      ...mikas,
      ...met(['2025-11-01', '2025-11-02', '2025-11-03'], 'Mika Tamm', 'Robin Ashdown'),
      ...met(['2025-12-01'], 'Ola Berg', 'Dana Whitfield', 'Robin Ashdown'),
      'M/2025-12-02 - Odd.md': meeting(['Mika', 'Priya Nair'], ['account: Northwind Freight']),
    });
    expect(counts(map.theirs)).toEqual([
      'Mika Tamm 3',
      'Mika 1',
      'Dana Whitfield 1',
      'Ola Berg 1',
      'Mika Sorvali 0',
    ]);
    expect(map.theirs[1]).toMatchObject({
      isUnresolved: true,
      initials: '?',
      candidates: [
        { name: 'Mika Sorvali', source: { path: 'P/Mika S.md' } },
        { name: 'Mika Tamm', source: { path: 'P/Mika T.md' } },
      ],
    });
    expect(map.links.filter(({ isUnresolved }) => isUnresolved).map(({ theirs }) => theirs)).toEqual([
      'name:customer:mika',
    ]);
    expect(map.meetings).toBe(5);
  });

  test('is on neither side where it may mean somebody of both', () => {
    const map = mapOf({
      'P/Mika S.md': person('Mika Sorvali', 'Northwind Freight'),
      'P/Mika T.md': person('Mika Tamm', 'Northwind Freight'),
      'P/Mika U.md': person('Mika Urban', 'Tessera Storage'),
      'M/2025-12-02 - Odd.md': meeting(['Mika', 'Dana Whitfield', 'Mika Urban', 'Mika Tamm']),
    });
    expect(counts(map.others)).toEqual(['Mika 1']);
  });

  test.each([
    ['Zed (Northwind Freight)', 'theirs'],
    ['Zed (Tessera Storage)', 'ours'],
    ['Zed (Fjellbit)', 'others'],
    ['Zed', 'others'],
  ] as const)('%s stands by the company behind it: %s', (name, side) => {
    const map = mapOf({ 'M/2025-12-02 - Odd.md': meeting([name, 'Dana Whitfield']) });
    expect(map[side].find((each) => each.isUnresolved)).toMatchObject({ name: 'Zed', candidates: [] });
  });

  test('stands on their side where the account lists it as a contact', () => {
    const map = mapOf({
      'C/Northwind.md': account('Northwind Freight', '## Contacts', '- Zed'),
      'M/2025-12-02 - Odd.md': meeting(['Zed', 'Robin Ashdown'], ['account: Northwind Freight']),
    });
    expect(links(map)).toEqual(['Zed–Me 1']);
  });

  test.each(['TBD', 'Speaker 2', 'someone@example.com'])('%s is nobody', (name) => {
    const map = mapOf({ 'M/2025-12-02 - Odd.md': meeting([name, 'Dana Whitfield']) });
    expect(map.others).toEqual([]);
  });
});

test('somebody of another company is on neither side, with where they work', () => {
  const map = mapOf({
    'C/Kestrel.md': account('Kestrel Grid'),
    'P/Sam.md': person('Sam Lindqvist', 'Kestrel Grid'),
    ...met(['2025-12-02'], 'Sam Lindqvist', 'Dana Whitfield'),
  });
  expect(map.others).toMatchObject([{ name: 'Sam Lindqvist', worksAt: 'Kestrel Grid', meetings: 1 }]);
});

describe('what is most worth saying', () => {
  const withRole = (name: string, role: string) => person(name, 'Northwind Freight', `**Role:** ${role}`);

  test('who is met most, all where they are equal', () => {
    expect(mapOf(met(['2025-12-01', '2025-12-02'], 'Dana Whitfield', 'Ola Berg')).most).toEqual({
      meetings: 2,
      names: ['Dana Whitfield', 'Ola Berg'],
    });
  });

  test.each<[string, VaultFiles, RelationshipMap['lapsed']]>([
    [
      'an area of which nobody was met lately',
      {
        'P/Gil.md': withRole('Gil Arce', 'Finance'),
        'P/Jo.md': withRole('Jo Lind', 'Head of Finance'),
        ...met(['2025-08-05'], 'Gil Arce'),
        ...met(['2025-09-05'], 'Ola Berg'),
      },
      { kind: 'area', name: 'finance', since: '2025-08-05' },
    ],
    [
      'not an area of which somebody was',
      {
        'P/Gil.md': withRole('Gil Arce', 'Finance'),
        'P/Jo.md': withRole('Jo Lind', 'Head of Finance'),
        ...met(['2025-08-05'], 'Gil Arce'),
        ...met(['2025-12-05'], 'Jo Lind'),
      },
      { kind: 'person', name: 'Gil Arce', since: '2025-08-05' },
    ],
    [
      'the person whose thread was lost last',
      { ...met(['2025-08-05'], 'Dana Whitfield'), ...met(['2025-09-05'], 'Ola Berg') },
      { kind: 'person', name: 'Ola Berg', since: '2025-09-05' },
    ],
    [
      'an area of which nobody ever was',
      { 'P/Jette.md': withRole('Jette Holm', 'Legal counsel'), ...met(['2025-12-05'], 'Ola Berg') },
      { kind: 'area', name: 'legal', since: null },
    ],
    ['nothing of a title that names no area', { 'P/Gil.md': withRole('Gil Arce', 'CFO') }, null],
  ])('%s', (_, files, lapsed) => {
    expect(mapOf(files).lapsed).toEqual(lapsed);
  });
});

test('knows whether the settings say who we are', () => {
  const files = met(['2025-12-01'], 'Dana Whitfield', 'Robin Ashdown');
  expect(mapOf(files).knowsOwner).toBe(true);
  const nobody = mapOf(files, '12m', { ...OWNER_SETTINGS, ownerNames: [], ownCompanies: [] });
  expect(nobody).toMatchObject({ knowsOwner: false, ours: [] });
  expect(counts(nobody.others)).toEqual(['Robin Ashdown 1']);
});

test('an account without any note of a meeting has its people', () => {
  const map = mapOf({
    'P/Ola.md': noteText(['type: people', 'title: Ola Berg', 'company: Northwind Freight']),
  });
  expect(map).toMatchObject({ meetings: 0, earlier: 0, links: [], others: [], lapsed: null, most: null });
  expect(map.notes).toEqual([{ path: 'C/Northwind.md', line: 0, title: 'Northwind Freight' }]);
});

test.each([
  [1, 1],
  [2, 1],
  [3, 2],
  [5, 2],
  [6, 3],
  [9, 3],
  [10, 4],
  [500, 4],
])('%i meetings are in step %i', (meetings, step) => {
  expect(stepOf(meetings)).toBe(step);
});
