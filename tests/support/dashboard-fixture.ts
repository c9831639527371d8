/** Made-up dashboards for tests and screenshots of the views. Today is Wednesday 7 January 2026. */
import type {
  AccountDashboard,
  AccountRow,
  Actions,
  FactRow,
  IndexStatus,
  PersonDashboard,
  PersonRow,
  ProjectDashboard,
} from '../../src/core/dashboard/view-models';
import { addDays, daysBetween } from '../../src/core/model/calendar-date';
import type { PanelModel } from '../../src/views/panel-model';
import { CLOSED_AT_FIRST } from '../../src/views/panel-model';
import {
  TODAY,
  source,
  meeting,
  inAccount,
  person,
  NOBODY,
  taskRow,
  actionsOf,
  contact,
  personRow,
  variant,
  factRow,
  timelineRow,
  accountRow,
} from './dashboard-rows';

const northwindActions = (): Actions =>
  actionsOf(
    [
      {
        bucket: 'overdue',
        side: 'ours',
        rows: [
          taskRow('Send the revised sizing sheet with the cold tier split out', {
            due: '2026-01-05',
            dueFrom: 'emoji',
            late: true,
            priority: 'high',
          }),
          taskRow('Confirm who signs the data processing annex', {
            due: '2026-01-06',
            dueFrom: 'emoji',
            late: true,
            owner: { ...person('Priya Natarajan'), name: 'Priya N.' },
            noteTitle: 'Security review',
          }),
        ],
      },
      {
        bucket: 'this-week',
        side: 'theirs',
        rows: [
          taskRow('Share the export of last quarter’s scan volumes', {
            due: '2026-01-09',
            dueFrom: 'text',
            dueText: 'by Friday',
            owner: person('Dana Whitfield'),
          }),
          taskRow('Name a pilot depot and its network contact', {
            due: '2026-01-09',
            dueFrom: 'emoji',
            owner: person('Ola Berg'),
            noteTitle: 'Pilot planning',
            status: 'in-progress',
            symbol: '/',
          }),
        ],
      },
      {
        bucket: 'later',
        side: 'ours',
        rows: [
          taskRow('Book the room for the go or no-go with [[Dana Whitfield]] and **both** depots', {
            due: '2026-01-30',
            dueFrom: 'emoji',
            noteTitle: 'Pilot planning',
          }),
        ],
      },
      {
        bucket: 'later',
        side: 'unassigned',
        rows: [
          taskRow('Decide where the seven-year archive is kept: Malmö, Gdańsk or a third site', {
            due: '2026-09-30',
            dueFrom: 'emoji',
            owner: NOBODY,
            noteTitle: 'Northwind Freight',
          }),
        ],
      },
      {
        bucket: 'no-date',
        side: 'ours',
        rows: [
          taskRow('List the depots that still scan to tape', {
            due: '2025-12-31',
            dueFrom: 'emoji',
            suggestedDue: true,
            noteTitle: 'Q1 plan',
          }),
          taskRow('Sam to send the rack drawings', {
            owner: { kind: 'ambiguous', id: null, name: 'Sam', written: 'Sam' },
            noteTitle: 'Site visit',
          }),
        ],
      },
      {
        bucket: 'no-date',
        side: 'theirs',
        rows: [
          taskRow('Return the signed annex', { owner: person('Mika Sorvali'), noteTitle: 'Security review' }),
        ],
      },
    ],
    41,
  );

const lastMet = (date: string): PersonRow['lastMet'] => ({ date, days: daysBetween(date, TODAY) });

const northwindPeople = (): PersonRow[] => [
  personRow('Dana Whitfield', { role: 'Head of platform', lastMet: lastMet('2025-12-26'), openItems: 1 }),
  personRow('Ola Berg', { role: 'Operations, pilot lead', lastMet: lastMet('2025-12-26'), openItems: 1 }),
  personRow('Mika', {
    id: null,
    lastMet: lastMet('2026-01-04'),
    source: meeting('2026-01-04', 'Mika on the November scan volumes', 4),
    candidates: [{ id: 'person:mika sorvali', name: 'Mika Sorvali' }],
  }),
  personRow('Agnieszka Król', { role: 'Depot manager, Gdańsk', lastMet: lastMet('2025-11-04') }),
  personRow('Ludwig van der Berg', { role: 'Procurement', lastMet: lastMet('2025-11-18') }),
  personRow('Mika Sorvali', { role: 'Information security', lastMet: lastMet('2025-12-18'), openItems: 1 }),
  personRow('Priya Natarajan', {
    role: 'Solution architect',
    side: 'ours',
    lastMet: lastMet('2025-12-18'),
    openItems: 1,
  }),
  personRow('Robin Ashdown', {
    role: 'Account manager',
    side: 'ours',
    lastMet: lastMet('2025-12-26'),
    openItems: 4,
  }),
  personRow('Teun Vermaas', { role: 'Line provider', side: 'other' }),
];

const northwindFacts = (): FactRow[] => {
  const pilot = 'The pilot covers two depots, Malmö and Gdańsk, with a go or no-go on 30 January.';
  const quotes = 'Procurement needs two competing quotes above €250,000.';
  return [
    factRow(pilot, inAccount(51), {
      isNew: true,
      firstSeen: '2025-12-12',
      lastSeen: '2025-12-26',
      variants: [
        variant(
          'Pilot at Malmö and Gdańsk; go or no-go is on 30 January',
          meeting('2025-12-26', 'Weekly sync', 12),
          '2025-12-26',
        ),
        variant(
          'Two depots in the pilot (Malmö, Gdańsk), decision 30 Jan',
          meeting('2025-12-19', 'Weekly sync', 9),
          '2025-12-19',
          'Ola Berg',
        ),
        variant(
          'The pilot will run in two depots: Malmö and Gdańsk',
          meeting('2025-12-12', 'Weekly sync', 7),
          '2025-12-12',
        ),
        variant(pilot, inAccount(51), null),
      ],
    }),
    factRow('Scan archive grows by 40 TB a month; retention is seven years.', inAccount(52), {
      isNew: true,
      firstSeen: '2025-12-26',
      lastSeen: '2025-12-26',
    }),
    factRow(quotes, inAccount(53), {
      firstSeen: '2025-11-18',
      lastSeen: '2025-12-12',
      variants: [
        variant(
          'Above €250,000 Procurement needs two competing quotes',
          meeting('2025-12-12', 'Weekly sync', 11),
          '2025-12-12',
        ),
        variant(quotes, inAccount(53), null),
        variant(
          'Two quotes needed from €250k',
          meeting('2025-11-18', 'Procurement call with Ludwig', 5),
          '2025-11-18',
        ),
      ],
    }),
    factRow('Ola Berg leads the pilot at both depots.', inAccount(54)),
    factRow(
      'The line to Gdańsk is [ordered](https://example.org/order) for `week 3`.',
      meeting('2025-12-19', 'Weekly sync', 15),
      {
        firstSeen: '2025-12-19',
        lastSeen: '2025-12-19',
        via: 'Teun Vermaas',
      },
    ),
    factRow('Peak season freezes changes from mid-November to 6 January.', inAccount(56)),
    factRow('Dana owns the budget; the board signs above €1m.', inAccount(57)),
  ];
};

const WEEK_COUNTS = [1, 0, 2, 1, 4, 2, 0, 1, 6, 2, 0, 1];

const northwindTimeline = (): AccountDashboard['timeline'] => ({
  total: 17,
  weeks: WEEK_COUNTS.map((count, index) => ({ start: addDays('2025-10-20', index * 7), count })),
  months: [
    {
      month: '2026-01',
      rows: [
        timelineRow('2026-01-15', 'Pilot readiness review', { people: ['Dana', 'Ola'] }),
        timelineRow('2026-01-04', 'Mika on the November scan volumes', { kind: 'email', people: ['Mika'] }),
      ],
    },
    {
      month: '2025-12',
      rows: [
        timelineRow('2025-12-26', 'Weekly sync', {
          people: ['Dana', 'Ola', 'Me'],
          notes: [
            meeting('2025-12-26', 'Weekly sync'),
            source(
              'Inbox/2025-12-26 - Weekly sync (Northwind Freight).md',
              0,
              'Weekly sync (Northwind Freight)',
            ),
            source('Meetings/2025-12-26 - Northwind weekly sync.md', 0, 'Northwind weekly sync'),
            source(
              'Meetings/2025-12-26 - Weekly sync Northwind, readiness.md',
              0,
              'Weekly sync Northwind, readiness',
            ),
          ],
        }),
        timelineRow('2025-12-18', 'Security review', { people: ['Priya', 'Mika'] }),
        timelineRow('2025-12-15', 'Gateway delivered to Gdańsk', { kind: 'update' }),
      ],
    },
    {
      month: '2025-11',
      rows: [
        timelineRow('2025-11-18', 'Procurement call with Ludwig', { kind: 'call', people: ['Ludwig', 'Me'] }),
        timelineRow('2025-11-04', 'Site visit to the Malmö depot', { people: ['Ola', 'Agnieszka', 'Me'] }),
      ],
    },
  ],
});

const moreRows = (texts: readonly string[], from: number): AccountDashboard['more'][number]['rows'] =>
  texts.map((text, index) => ({ key: `${from + index}`, text, source: inAccount(from + index) }));

/** Northwind Freight, as in the mock-ups: something in every section. */
export function northwind(more: Partial<AccountDashboard> = {}): AccountDashboard {
  const actions = northwindActions();
  const overdue = actions.groups.flatMap(({ rows }) => rows).filter(({ late }) => late);
  return {
    kind: 'account',
    id: 'account:northwind freight',
    name: 'Northwind Freight',
    notes: [inAccount(0), source('Customers/Northwind Freight.md', 0, 'Northwind Freight')],
    facets: ['Active', 'Logistics'],
    contact: {
      met: contact(12, 'Weekly sync', ['Dana', 'Ola']),
      wrote: contact(3, 'Mika on the November scan volumes', ['Mika']),
      mentioned: contact(0, 'Q1 plan', []),
      stale: { date: '2025-10-03', source: inAccount(5) },
    },
    next: contact(-2, 'Pilot readiness review', ['Dana', 'Ola']),
    attention: [
      {
        id: 'overdue-ours',
        tone: 'bad',
        label: '2 overdue by us',
        evidence: overdue.map(({ span, noteTitle, text }) => ({ ...span, title: noteTitle, text })),
      },
      {
        id: 'overdue-theirs',
        tone: 'warn',
        label: '1 overdue by them',
        evidence: [{ ...meeting('2025-12-18', 'Security review', 21), text: 'Send the signed annex' }],
      },
      {
        id: 'blocked',
        tone: 'note',
        label: '2 blockers',
        evidence: [
          { ...inAccount(70), text: 'The annex is not signed.' },
          { ...inAccount(71), text: 'No budget for a third depot.' },
        ],
      },
    ],
    actions,
    people: northwindPeople(),
    facts: { total: 38, rows: northwindFacts() },
    timeline: northwindTimeline(),
    more: [
      {
        id: 'opportunities',
        rows: moreRows(['Cold tier for the seven-year archive', 'A third depot in Rostock'], 60),
      },
      { id: 'blockers', rows: moreRows(['The line to Gdańsk is late', 'No signature on the annex'], 70) },
      {
        id: 'decisions',
        rows: moreRows(['Pilot in two depots', 'Go or no-go on 30 January', 'No tape'], 80),
      },
      { id: 'topics', rows: moreRows(['Scan archive', 'Retention', 'Network lines'], 90) },
      { id: 'projects', rows: [] },
      { id: 'hygiene', rows: moreRows(['Two notes for one account', 'last_contact is 84 days off'], 100) },
    ],
    ...more,
  };
}

/** Somebody of the customer's side. */
export function dana(): PersonDashboard {
  const { contact: contacts, actions, facts, timeline, more } = northwind();
  return {
    kind: 'person',
    id: 'person:dana whitfield',
    name: 'Dana Whitfield',
    notes: [source('People/Dana Whitfield.md', 0, 'Dana Whitfield')],
    facets: ['Head of platform', 'Northwind Freight', 'dana.whitfield@northwind.example'],
    accounts: [{ id: 'account:northwind freight', name: 'Northwind Freight' }],
    contact: { ...contacts, wrote: null, stale: null },
    next: null,
    actions: { ...actions, proposed: 3 },
    people: northwindPeople().slice(1, 4),
    facts,
    timeline,
    more: more.slice(0, 2),
  };
}

/** A project of the account. */
export function pilot(): ProjectDashboard {
  const { contact: contacts, next, actions, people, facts, timeline, more } = northwind();
  return {
    kind: 'project',
    id: 'project:northwind pilot',
    name: 'Northwind pilot',
    notes: [source('Projects/Northwind pilot.md', 0, 'Northwind pilot')],
    facets: ['Active'],
    accounts: [{ id: 'account:northwind freight', name: 'Northwind Freight' }],
    ...{ contact: { ...contacts, stale: null }, next, actions, people, facts, timeline },
    more: more.slice(0, 3),
  };
}

/** A vault's accounts, as the list to choose from shows them. */
export function accountRows(): AccountRow[] {
  const { attention } = northwind();
  const never = { met: null, wrote: null, mentioned: null, stale: null };
  return [
    accountRow('Northwind Freight', { open: 9, overdue: 2, proposed: 41, people: 9, signals: attention }),
    accountRow('Halden Clinics', {
      open: 5,
      overdue: 1,
      proposed: 12,
      people: 7,
      signals: attention.slice(0, 1),
    }),
    accountRow('Kestrel Grid', { open: 5, proposed: 7, people: 1, status: 'Prospect' }),
    accountRow('Østfjord Shipping', {
      open: 8,
      overdue: 3,
      proposed: 3,
      people: 4,
      signals: attention.slice(1),
    }),
    accountRow('Pell Street Archive', { status: null, contact: never, proposed: 5 }),
    accountRow('Calder & Voss Instruments and Precision Optics of Brightmoor', { open: 3, people: 6 }),
  ];
}

export const READY: IndexStatus = { phase: 'ready', done: 10_000, total: 10_000, unreadable: [] };

/** A panel that shows Northwind Freight's own note, unless `more` says otherwise. */
export function panelModel(more: Partial<PanelModel> = {}): PanelModel {
  return {
    status: READY,
    today: TODAY,
    pinned: false,
    closedSections: new Set(CLOSED_AT_FIRST),
    content: { kind: 'dashboard', dashboard: northwind(), choices: [], note: null },
    ...{ owner: null, changes: null },
    identity: { questions: [], decided: [] },
    ...more,
  };
}
