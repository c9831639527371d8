import { describe, expect, test } from 'vitest';
import { signalDefinitions, signals } from '../../../../src/core/dashboard/signals/signals';
import { conflictsOf, facts } from '../../../../src/core/dashboard/facts';
import { contactSummary } from '../../../../src/core/dashboard/contact-summary';
import { DEFAULT_SETTINGS } from '../../../../src/core/settings';
import { resolveTasks } from '../../../../src/core/tasks/vault-tasks';
import { wholeLedgers } from '../../../support/ledgers';
import { noteText } from '../../../support/note-builder';
import { account, graphOf, meeting, person, type VaultFiles } from '../../../support/vault-builder';

const TODAY = '2026-01-07';
const NORTHWIND = 'account:northwind freight';
const BASE: VaultFiles = {
  'C/Northwind.md': account('Northwind Freight'),
  'P/Dana.md': person('Dana Whitfield', 'Northwind Freight'),
  'P/Ola.md': person('Ola Berg', 'Northwind Freight'),
  'P/Priya.md': person('Priya Nair', 'Tessera Storage'),
};

function found(files: VaultFiles, thresholds = DEFAULT_SETTINGS.signals) {
  const graph = graphOf({ ...BASE, ...files });
  const own = graph.entities.notesOf(NORTHWIND);
  const contact = contactSummary(graph, NORTHWIND, TODAY);
  const tasks = own.flatMap((note) => resolveTasks(graph, note, TODAY));
  const conflicts = conflictsOf(facts(own, { newSince: null, today: TODAY }, wholeLedgers()));
  return signals({ graph, id: NORTHWIND, own, tasks, today: TODAY, thresholds, contact, conflicts });
}

/** Meetings with these people on these days. */
const met = (days: readonly string[], ...people: readonly string[]): VaultFiles =>
  Object.fromEntries(days.map((day) => [`M/${day} - Sync.md`, meeting(people)]));

describe('quiet', () => {
  const weekly = ['2025-11-05', '2025-11-12', '2025-11-19', '2025-11-26'];
  const quiet = (files: VaultFiles, quietFactor = 2) =>
    found(files, { ...DEFAULT_SETTINGS.signals, quietFactor }).find(({ id }) => id === 'quiet');

  test('says since when, what is usual, and which contact was the last', () => {
    expect(quiet(met(weekly, 'Dana Whitfield', 'Ola Berg'))).toEqual({
      id: 'quiet',
      tone: 'warn',
      label: 'Quiet for 42 d, usually 7',
      evidence: [
        {
          path: 'M/2025-11-26 - Sync.md',
          line: 0,
          title: 'Sync',
          text: 'Last contact 2025-11-26',
        },
      ],
    });
  });

  test.each<[string, VaultFiles]>([
    ['with fewer than three gaps', met(weekly.slice(1), 'Dana Whitfield')],
    ['with nobody of the customer’s', met(weekly, 'Priya Nair')],
    ['with a meeting ahead', met([...weekly, '2026-01-09'], 'Dana Whitfield')],
    ['within the usual gap', met([...weekly, '2025-12-27'], 'Dana Whitfield')],
    [
      'of a rhythm that was given up more than a year ago',
      met(['2024-10-01', '2024-10-08', '2024-10-15', '2024-10-22'], 'Dana Whitfield'),
    ],
    [
      'a few days after daily calls',
      met(['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'], 'Dana Whitfield'),
    ],
  ])('not %s', (_, files) => {
    expect(quiet(files)).toBeUndefined();
  });

  test('the setting says how many times the usual gap', () => {
    expect(quiet(met(weekly, 'Dana Whitfield'), 5)).toBeDefined();
    expect(quiet(met(weekly, 'Dana Whitfield'), 6)).toBeUndefined();
  });

  test('of an even number of gaps, the middle is between two', () => {
    const days = ['2025-10-01', '2025-10-03', '2025-10-07', '2025-10-15', '2025-11-30'];
    expect(quiet(met(days, 'Dana Whitfield'))?.label).toBe('Quiet for 38 d, usually 6');
  });
});

describe('single-threaded', () => {
  const single = (files: VaultFiles, singleThreadDays = 90) =>
    found(files, { ...DEFAULT_SETTINGS.signals, singleThreadDays }).find(
      ({ id }) => id === 'single-threaded',
    );

  test('says who it is, with the meetings', () => {
    const signal = single(met(['2025-12-01', '2025-12-15'], 'Dana Whitfield', 'Priya Nair'));
    expect(signal?.label).toBe('Only Dana Whitfield in 90 d');
    expect(signal?.evidence.map(({ text }) => text)).toEqual([
      '2025-12-15, with Dana Whitfield',
      '2025-12-01, with Dana Whitfield',
    ]);
  });

  test.each<[string, VaultFiles]>([
    ['after one meeting', met(['2025-12-15'], 'Dana Whitfield')],
    [
      'with a second person',
      { ...met(['2025-12-15'], 'Dana Whitfield'), ...met(['2025-12-01'], 'Ola Berg') },
    ],
    ['of long ago', met(['2025-06-01', '2025-06-15'], 'Dana Whitfield')],
    [
      'where one meeting has two notes',
      {
        'M/2025-12-15 - Sync.md': meeting(['Dana Whitfield'], ['source_ref: in/a.vtt']),
        'M/2025-12-15 - Sync again.md': meeting(['Dana Whitfield'], ['source_ref: in/a.vtt']),
      },
    ],
  ])('not %s', (_, files) => {
    expect(single(files)).toBeUndefined();
  });

  test('the setting says how far back', () => {
    const files = {
      ...met(['2025-12-15', '2025-12-20'], 'Dana Whitfield'),
      ...met(['2025-11-20'], 'Ola Berg'),
    };
    expect(single(files, 30)).toBeDefined();
    expect(single(files, 60)).toBeUndefined();
  });
});

describe('stale properties', () => {
  const stale = (date: string) =>
    found({
      ...met(['2026-01-05'], 'Dana Whitfield', 'Ola Berg'),
      'C/Northwind.md': noteText(['type: customer', 'title: Northwind Freight', `last_contact: ${date}`]),
    }).find(({ id }) => id === 'stale-properties');

  test('says both days, at the line of the property', () => {
    expect(stale('2025-10-03')?.evidence).toEqual([
      {
        path: 'C/Northwind.md',
        line: 3,
        title: 'Northwind Freight',
        text: 'last_contact is 2025-10-03, the notes say 2026-01-05',
      },
    ]);
  });

  test('not where it is right', () => {
    expect(stale('2026-01-05')).toBeUndefined();
  });
});

describe('conflicting facts', () => {
  const less = '- Northwind Freight ships 40 TB of scans a week to the Hull depot';
  const more = '- Northwind Freight ships 55 TB of scans a week to the Hull depot';
  const inHull = '- The pilot of the archive starts in the Hull depot';
  const inLeeds = '- The pilot of the archive starts in the Leeds depot';
  const conflicting = (lines: readonly string[], conflicts = 1) =>
    found(
      { 'C/Northwind.md': account('Northwind Freight', '## Key Facts', ...lines) },
      { ...DEFAULT_SETTINGS.signals, conflicts },
    ).find(({ id }) => id === 'conflicting-facts');

  test('are counted by pairs, with both sides', () => {
    expect(conflicting([less, more])).toMatchObject({ tone: 'note', label: '1 conflict in facts' });
    expect(conflicting([less, more])?.evidence.map(({ line, text }) => [line, text])).toEqual([
      [6, less.slice(2)],
      [7, more.slice(2)],
    ]);
    expect(conflicting([less, more, inHull, inLeeds])?.label).toBe('2 conflicts in facts');
  });

  test.each([
    ['fewer than are asked for', [less, more], 2],
    ['none', [less, inHull], 1],
  ])('%s are no signal', (_, lines, least) => {
    expect(conflicting(lines, least)).toBeUndefined();
  });

  test('say nothing while it is not known which facts say the same', () => {
    const graph = graphOf(BASE);
    const contact = contactSummary(graph, NORTHWIND, TODAY);
    const { signals: thresholds } = DEFAULT_SETTINGS;
    const nothing = { own: [], tasks: [], conflicts: null };
    expect(signals({ graph, id: NORTHWIND, today: TODAY, thresholds, contact, ...nothing })).toEqual([]);
  });
});

test('the most pressing comes first, and every signal has its evidence', () => {
  const all = found({
    ...met(['2025-11-05', '2025-11-12', '2025-11-19', '2025-11-26'], 'Dana Whitfield'),
    'C/Northwind.md': noteText(
      ['type: customer', 'title: Northwind Freight', 'last_contact: 2025-10-03'],
      '## Key Facts',
      '- Northwind Freight ships 40 TB of scans a week to the Hull depot',
      '- Northwind Freight ships 55 TB of scans a week to the Hull depot',
      '## Blockers',
      '- The firewall is not approved',
      '## Tasks',
      '- [ ] Late ours @Me 📅 2026-01-06',
      '- [ ] Late theirs @[[Dana Whitfield]] 📅 2026-01-05',
    ),
  });
  expect(all.map(({ id }) => id)).toEqual([
    'overdue-ours',
    'blocked',
    'quiet',
    'overdue-theirs',
    'conflicting-facts',
    'single-threaded',
    'stale-properties',
  ]);
  expect(all.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
});

test('definitions name the thresholds as they are set', () => {
  const definitions = signalDefinitions({ quietFactor: 3, singleThreadDays: 45, conflicts: 2 });
  expect(definitions.quiet).toContain('more than 3 times');
  expect(definitions['single-threaded']).toContain('last 45 days');
  expect(definitions['conflicting-facts']).toContain('It takes 2 such pairs;');
  expect(Object.values(definitions).filter((text) => !text.endsWith('.'))).toEqual([]);
});
