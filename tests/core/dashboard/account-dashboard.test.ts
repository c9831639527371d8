import { describe, expect, test } from 'vitest';
import { accountDashboard } from '../../../src/core/dashboard/account-dashboard';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import type { AccountDashboard } from '../../../src/core/dashboard/view-models';
import { wholeLedgers } from '../../support/ledgers';
import { noteText } from '../../support/note-builder';
import { account, graphOf, meeting, person, type VaultFiles } from '../../support/vault-builder';

const TODAY = '2026-01-07';
const { signals } = DEFAULT_SETTINGS;
const filed = ['account: Northwind Freight'];

function dashboard(files: VaultFiles): AccountDashboard {
  const found = accountDashboard(graphOf(files), 'account:northwind freight', TODAY, signals, wholeLedgers());
  if (!found) throw new Error('no dashboard');
  return found;
}

test('an id that is no account has no dashboard', () => {
  const graph = graphOf({ 'People/Dana.md': person('Dana Whitfield', null) });
  expect(accountDashboard(graph, 'account:nobody', TODAY, signals, wholeLedgers())).toBeNull();
  expect(accountDashboard(graph, 'person:dana whitfield', TODAY, signals, wholeLedgers())).toBeNull();
});

test('two notes of one title are one account with the facets of both', () => {
  const status = (title: string, value: string) => noteText(['type: customer', `title: ${title}`, value]);
  const { name, notes, facets } = dashboard({
    'Accounts/Northwind Freight/README.md': status('Northwind Freight', "status: ''"),
    'Customers/Northwind Freight.md': status('Northwind Freight', 'status: active\nindustry: Logistics'),
  });
  expect([name, notes.length, facets]).toEqual(['Northwind Freight', 2, ['active', 'Logistics']]);
});

test('a front matter date that is not the last contact is shown beside it, with its line', () => {
  const base = {
    'P/Dana.md': person('Dana Whitfield', 'Northwind Freight'),
    'M/2026-01-05 - a.md': meeting(['Dana Whitfield']),
  };
  const withDate = (date: string) =>
    dashboard({
      ...base,
      'C/N.md': noteText(['type: customer', 'title: Northwind Freight', `last_contact: '${date}'`]),
    }).contact.stale;
  expect(withDate('2025-10-03')).toMatchObject({ date: '2025-10-03', source: { path: 'C/N.md', line: 3 } });
  expect(withDate('2026-01-05')).toBeNull();
});

test('open work is grouped by due date and side; a proposal and a done task are not in it', () => {
  const { actions, attention } = dashboard({
    'C/N.md': account(
      'Northwind Freight',
      '- [ ] Late ours @Me 📅 2026-01-06',
      '- [/] Late theirs @Dana Whitfield 📅 2026-01-05',
      '- [ ] Today nobody 📅 2026-01-07',
      '- [ ] Sunday ours @Priya Nair 📅 2026-01-11',
      '- [ ] Monday ours @Me 📅 2026-01-12',
      '- [ ] No date @Legal',
      '- [?] Proposed @Me 📅 2026-01-01',
      '- [x] Done @Me 📅 2026-01-01',
    ),
    'P/Dana.md': person('Dana Whitfield', 'Northwind Freight'),
    'P/Priya.md': person('Priya Nair', 'Tessera Storage'),
  });
  expect(
    actions.groups.map(({ bucket, side, rows }) => [bucket, side, rows.map(({ text }) => text)]),
  ).toEqual([
    ['overdue', 'ours', ['Late ours']],
    ['overdue', 'theirs', ['Late theirs']],
    ['this-week', 'ours', ['Sunday ours']],
    ['this-week', 'unassigned', ['Today nobody']],
    ['later', 'ours', ['Monday ours']],
    ['no-date', 'unassigned', ['No date']],
  ]);
  expect([actions.open, actions.overdue, actions.proposed]).toEqual([6, 2, 1]);
  expect(attention.map(({ label, evidence }) => [label, evidence.map(({ text }) => text)])).toEqual([
    ['1 overdue by us', ['Late ours']],
    ['1 overdue by them', ['Late theirs']],
  ]);
});

test('facts that differ in style alone are one, new is what came after the last meeting', () => {
  const { facts } = dashboard({
    'C/N.md': account(
      'Northwind Freight',
      '## Key Facts',
      '- The pilot covers two depots.',
      '- Copied. (via Ola Berg)',
    ),
    'P/Dana.md': person('Dana Whitfield', 'Northwind Freight'),
    'M/2026-01-05 - met.md': meeting(
      ['Dana Whitfield'],
      [],
      '## Key Information',
      '- the pilot covers **two depots**',
    ),
    'M/2026-01-06 - after.md': meeting(['Robin Ashdown'], filed, '## Key Information', '- Something new.'),
  });
  expect(facts.total).toBe(4);
  expect(
    facts.rows.map(({ text, variants, isNew, via, firstSeen }) => [
      text,
      variants.length,
      isNew,
      via,
      firstSeen,
    ]),
  ).toEqual([
    ['Something new.', 1, true, null, '2026-01-06'],
    ['the pilot covers **two depots**', 2, false, null, '2026-01-05'],
    ['Copied.', 1, false, 'Ola Berg', null],
  ]);
});

test('people: the customer first, names without a note as written, with who they may be', () => {
  const { people } = dashboard({
    'C/N.md': account(
      'Northwind Freight',
      '## Key Contacts',
      '- [[Ola Berg]]',
      '- Uday',
      '## Collaborators',
      '| Person | Role | Company |',
      '|---|---|---|',
      '| Ola Berg | Operations | Northwind Freight |',
      '| Karl Third | Carrier | |',
    ),
    'P/Dana.md': person('Dana Whitfield', 'Northwind Freight', '- [ ] Hers @Dana Whitfield'),
    'P/Priya.md': person('Priya Nair', 'Tessera Storage'),
    'P/Sam O.md': person('Sam Okafor', 'Halden Clinics'),
    'P/Sam L.md': person('Sam Lindqvist', 'Kestrel Grid'),
    'M/2026-01-05 - a.md': meeting(
      ['Dana Whitfield', 'Priya Nair', 'Sam', 'Robin Ashdown', 'TBD', 'x@y.example'],
      filed,
      '- [ ] Do it @Dana',
    ),
  });
  expect(
    people.map(({ name, id, side, role, lastMet, openItems }) => [
      name,
      id !== null,
      side,
      role,
      lastMet?.days ?? null,
      openItems,
    ]),
  ).toEqual([
    ['Dana Whitfield', true, 'customer', null, 2, 1],
    ['Ola Berg', true, 'customer', 'Operations', null, 0],
    ['Uday', false, 'customer', null, null, 0],
    ['Sam', false, 'other', null, 2, 0],
    ['Karl Third', true, 'other', 'Carrier', null, 0],
    ['Priya Nair', true, 'ours', null, 2, 0],
  ]);
  expect(people.find(({ name }) => name === 'Sam')?.candidates.map(({ name }) => name)).toEqual([
    'Sam Lindqvist',
    'Sam Okafor',
  ]);
});

test('the timeline folds the notes of one meeting, marks what is planned, and counts twelve weeks', () => {
  const ref = [...filed, 'source_ref: Inbox/a.md'];
  const { timeline } = dashboard({
    'C/N.md': account('Northwind Freight'),
    'M/2025-12-30 - a.md': meeting(['Dana'], ref),
    'M/2025-12-30 - b.md': meeting(['Ola'], ref),
    'M/2026-01-15 - planned.md': meeting(['Dana'], filed),
    'M/2025-10-01 - old.md': meeting(['Dana'], filed),
  });
  expect(
    timeline.months.map(({ month, rows }) => [
      month,
      rows.map(({ date, notes, isFuture, people }) => [date, notes.length, isFuture, people]),
    ]),
  ).toEqual([
    ['2026-01', [['2026-01-15', 1, true, ['Dana']]]],
    ['2025-12', [['2025-12-30', 2, false, ['Dana', 'Ola']]]],
    ['2025-10', [['2025-10-01', 1, false, ['Dana']]]],
  ]);
  expect(timeline.weeks).toHaveLength(12);
  expect(timeline.weeks.at(-1)).toEqual({ start: '2026-01-05', count: 0 });
  expect(timeline.weeks.at(-2)).toEqual({ start: '2025-12-29', count: 1 });
  expect(timeline.weeks[0]?.start).toBe('2025-10-20');
});

test('the closed sections hold what the notes say, and what is wrong with them', () => {
  const { more } = dashboard({
    'C/N.md': account(
      'Northwind Freight',
      '## Recent Context',
      '- 2025-12-01: Older.',
      '- 2026-01-02: Newer. (via Ola)',
      '## Opportunities',
      '- One.',
      '- one',
      '## Blockers',
      '- ❌ No budget.',
      '',
      '\u0000',
    ),
    'Projects/Pilot.md': noteText(['type: project', ...filed]),
  });
  expect(more.map(({ id, rows }) => [id, rows.map(({ text }) => text)])).toEqual([
    ['context', ['2026-01-02: Newer.', '2025-12-01: Older.']],
    ['opportunities', ['One.']],
    ['blockers', ['No budget.']],
    ['projects', ['Pilot']],
    ['hygiene', ['There is a null character on this line.']],
  ]);
});

test('what is nested tells the label that it is listed under, and has the day and the attribution of what is around it', () => {
  const { facts } = dashboard({
    'C/N.md': account(
      'Northwind Freight',
      '# Key Facts',
      '- **Storage:**',
      '  - Two of them.',
      '- Budget approved (via Ola Berg)',
      '  - 40,000 a year.',
      '- 2025-10-01: Depots:',
      '  - Two of them.',
    ),
  });
  expect(facts.total).toBe(6);
  expect(facts.rows.map(({ text, under, via, lastSeen }) => [text, under, via, lastSeen])).toEqual([
    ['Depots:', null, null, '2025-10-01'],
    ['Two of them.', 'Depots', null, '2025-10-01'],
    ['**Storage:**', null, null, null],
    ['Two of them.', 'Storage', null, null],
    ['Budget approved', null, 'Ola Berg', null],
    ['40,000 a year.', null, 'Ola Berg', null],
  ]);
});

test('a label counts as no blocker, what is listed under it does; a detail of a blocker is no second one', () => {
  const { attention, more } = dashboard({
    'C/N.md': account(
      'Northwind Freight',
      '# Blockers',
      '- Network:',
      '  - ❌ No port for the array.',
      '- ❌ No budget.',
      '  - Decided in May.',
      '# Recent Context',
      '- 2026-01-02: Call',
      '  - They sign in May.',
      '- 2025-12-02: Earlier call',
    ),
  });
  expect(attention.map(({ label, evidence }) => [label, evidence.map(({ text }) => text)])).toEqual([
    ['2 blockers', ['Network: No port for the array.', 'No budget.']],
  ]);
  const rows = (id: string) => more.find((section) => section.id === id)?.rows.map(({ text }) => text);
  expect(rows('blockers')).toEqual([
    'Network:',
    'Network: No port for the array.',
    'No budget.',
    'Decided in May.',
  ]);
  expect(rows('context')).toEqual(['2026-01-02: Call', 'They sign in May.', '2025-12-02: Earlier call']);
});

test('recent context that tells of one meeting is one row, and a series is many', () => {
  const { more } = dashboard({
    'C/N.md': account(
      'Northwind Freight',
      '# Recent Context',
      '- 2025-12-02: Weekly sync with Ola',
      '- 2025-12-09: Weekly sync with Ola',
      '- 2025-12-16: Review of the drawings, and who signs them until the end of the...',
      '- 2025-12-16: Review of the drawings, and who signs them until the end of the year (via Ola Berg)',
      '- 2025-12-16: [[2025-12-16 - Pilot planning]]',
    ),
  });
  expect(more.find(({ id }) => id === 'context')?.rows.map(({ text }) => text)).toEqual([
    '2025-12-16: Review of the drawings, and who signs them until the end of the year',
    '2025-12-16: [[2025-12-16 - Pilot planning]]',
    '2025-12-09: Weekly sync with Ola',
    '2025-12-02: Weekly sync with Ola',
  ]);
});

test('an owner whom several may be comes with who they are', () => {
  const { actions } = dashboard({
    'C/N.md': account('Northwind Freight', '- [ ] Send the drawings @Sam', '- [ ] Sign @Dana'),
    'P/Hill.md': person('Sam Hill', 'Northwind Freight'),
    'P/Lindqvist.md': person('Sam Lindqvist', 'Northwind Freight'),
    'P/Dana.md': person('Dana Whitfield', 'Northwind Freight'),
  });
  const rows = actions.groups.flatMap((group) => group.rows);
  const candidates = rows.map((row) => [row.owner.kind, row.ownerCandidates.map(({ name }) => name)]);
  expect(candidates).toContainEqual(['ambiguous', ['Sam Hill', 'Sam Lindqvist']]);
  expect(candidates).toContainEqual(['person', []]);
});

describe('facts of its people', () => {
  const vault = {
    'C/Northwind.md': account(
      'Northwind Freight',
      '## Key Facts',
      '- The archive holds seven years of scans',
    ),
    'C/Halden.md': account('Halden Clinics'),
    'P/Dana.md': person(
      'Dana Whitfield',
      'Northwind Freight',
      '## Key Facts',
      '- Prefers e-mail to the phone',
      '- Seven years of scans are in the archive (via Ola Berg)',
      '- The loading ramp is closed on Fridays (via Ola Berg)',
    ),
    'P/Ola.md': person(
      'Ola Berg',
      'Northwind Freight',
      '## Key Facts',
      '- Prefers e-mail to the phone',
      '- The loading ramp is closed on Fridays (via Dana Whitfield)',
    ),
    'P/Jo.md': person('Jo Lind', 'Halden Clinics', '## Key Facts', '- Never writes'),
  };

  test('are among them, behind its own, and say whose note it is', () => {
    const { total, rows } = dashboard(vault).facts;
    expect(total).toBe(6);
    expect(rows.map(({ text, person: whose, variants }) => [text, whose, variants.length])).toEqual([
      [expect.stringMatching(/seven years/i), null, 2],
      ['Prefers e-mail to the phone', 'Dana Whitfield', 1],
      ['Prefers e-mail to the phone', 'Ola Berg', 1],
      ['The loading ramp is closed on Fridays', expect.stringMatching(/Dana|Ola/), 2],
    ]);
    expect(rows[0]?.variants.map(({ person: whose }) => whose).toSorted()).toEqual(['Dana Whitfield', null]);
  });
});

describe('a fact that names somebody else, and nobody of the account', () => {
  const about = (text: string) =>
    dashboard({
      'C/Northwind.md': account('Northwind Freight', '## Key Facts', `- ${text}`),
      'C/Halden.md': account('Halden Clinics'),
      'P/Dana.md': person('Dana Whitfield', 'Northwind Freight'),
      'P/Jo.md': person('Jo Lind', 'Halden Clinics'),
      'P/Priya.md': person('Priya Nair', 'Tessera Storage'),
    }).facts.rows[0]?.aboutOther?.name;

  test.each([
    ['Halden Clinics keeps its scans for ten years', 'Halden Clinics'],
    ['At [[Halden Clinics]] the ward has two nurses', 'Halden Clinics'],
    ['Halden Clinics’ scans are kept for ten years', 'Halden Clinics'],
    ['Jo Lind works Monday to Thursday', 'Jo Lind'],
  ])('%s: may be about %s', (text, name) => {
    expect(about(text)).toBe(name);
  });

  test.each([
    'The ward of Halden Clinics has two nurses',
    'Halden Clinics was the reference that Northwind asked for',
    'Halden Clinics has met Dana',
    'Jo runs the night shift',
    'Dana Whitfield leads the pilot',
    'Priya Nair sends the offer',
    'The archive holds seven years',
    'Halden has two depots',
  ])('%s: nobody else', (text) => {
    expect(about(text)).toBeUndefined();
  });
});
