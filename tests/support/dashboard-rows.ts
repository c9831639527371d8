/** Rows of made-up dashboards, each with what a test does not care about filled in. */
import type {
  AccountRow,
  ActionGroup,
  Actions,
  Contact,
  FactRow,
  FactVariant,
  PersonRow,
  SourceLink,
  TaskRow,
  TimelineRow,
} from '../../src/core/dashboard/view-models';
import type { Owner } from '../../src/core/model/entities';
import { addDays } from '../../src/core/model/calendar-date';

export const TODAY = '2026-01-07';

export const FOLDER = 'Accounts/Northwind Freight';

const ACCOUNT_NOTE = `${FOLDER}/README.md`;

export const source = (path: string, line: number, title: string): SourceLink => ({ path, line, title });

export const meeting = (date: string, title: string, line = 0): SourceLink =>
  source(`${FOLDER}/${date} - ${title}.md`, line, title);

export const inAccount = (line: number): SourceLink => source(ACCOUNT_NOTE, line, 'Northwind Freight');

export const ME: Owner = { kind: 'me', id: 'person:robin ashdown', name: 'Me', written: 'Myself' };

export const person = (name: string): Owner => ({
  kind: 'person',
  id: `person:${name.toLowerCase()}`,
  name,
  written: name,
});

export const NOBODY: Owner = { kind: 'unassigned', id: null, name: 'Unassigned', written: null };

/** The same text stands on the same line, however often a fixture is made. */
const lines = new Map<string, number>();
const lineOf = (text: string): number => {
  const line = lines.get(text) ?? lines.size + 1;
  lines.set(text, line);
  return line;
};

/** A task row; what is not said is an open task of ours without a date, on a line of its own. */
export function taskRow(text: string, more: Partial<TaskRow> = {}): TaskRow {
  const line = lineOf(text);
  const path = `${FOLDER}/2025-12-26 - Weekly sync.md`;
  return {
    key: `${path}:${line}`,
    span: { path, line, text: `- [ ] ${text}`, ordinal: 0 },
    noteTitle: 'Weekly sync',
    text,
    symbol: ' ',
    status: 'open',
    owner: ME,
    ownerCandidates: [],
    due: null,
    dueFrom: null,
    dueText: null,
    suggestedDue: false,
    late: false,
    priority: null,
    ...more,
  };
}

/** Actions with the counts that follow from their groups. */
export function actionsOf(groups: readonly ActionGroup[], proposed = 0): Actions {
  const rows = groups.flatMap((group) => group.rows);
  return { open: rows.length, overdue: rows.filter(({ late }) => late).length, proposed, groups };
}

export const contact = (days: number, note: string, people: readonly string[]): Contact => {
  const date = addDays(TODAY, -days);
  return { date, days, note: meeting(date, note), people };
};

export function personRow(name: string, more: Partial<PersonRow> = {}): PersonRow {
  return {
    key: name,
    id: `person:${name.toLowerCase()}`,
    name,
    initials: name
      .split(' ')
      .map((word) => word.charAt(0))
      .join('')
      .slice(0, 2),
    source: source(`People/${name}.md`, 0, name),
    role: null,
    side: 'customer',
    lastMet: null,
    openItems: 0,
    candidates: [],
    ...more,
  };
}

export const variant = (
  text: string,
  from: SourceLink,
  date: string | null,
  via: string | null = null,
): FactVariant => ({
  text,
  under: null,
  source: from,
  date,
  via,
  person: null,
});

/** A fact that is said once, unless `more` brings variants. */
export function factRow(text: string, from: SourceLink, more: Partial<FactRow> = {}): FactRow {
  const variants = more.variants ?? [variant(text, from, more.firstSeen ?? null, more.via ?? null)];
  return {
    key: `${from.path}:${from.line}`,
    text,
    under: null,
    source: from,
    alsoSays: [],
    conflicts: [],
    superseded: [],
    firstSeen: null,
    lastSeen: null,
    via: null,
    person: null,
    aboutOther: null,
    wasPlannedFor: null,
    isNew: false,
    ...more,
    variants,
  };
}

export function timelineRow(date: string, title: string, more: Partial<TimelineRow> = {}): TimelineRow {
  const note = meeting(date, title);
  return {
    key: `${date} ${title}`,
    date,
    title,
    kind: 'meeting',
    source: note,
    notes: [note],
    people: [],
    isFuture: date > TODAY,
    ...more,
  };
}

export function accountRow(name: string, more: Partial<AccountRow> = {}): AccountRow {
  return {
    id: `account:${name.toLowerCase()}`,
    name,
    notes: [source(`Customers/${name}.md`, 0, name)],
    status: 'Active',
    contact: { met: contact(9, 'Weekly sync', ['Dana']), wrote: null, mentioned: null, stale: null },
    open: 0,
    overdue: 0,
    proposed: 0,
    people: 0,
    signals: [],
    ...more,
  };
}
