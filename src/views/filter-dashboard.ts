import type {
  AccountRow,
  Actions,
  Dashboard,
  FactRow,
  Facts,
  MoreSection,
  PersonRow,
  TaskRow,
  Timeline,
  TimelineRow,
} from '../core/dashboard/view-models';
import { isOpen } from '../core/model/task';
import { plainText } from './plain-text';

type Matches = (...texts: readonly (string | null)[]) => boolean;

/**
 * The dashboard with the rows that hold every word of `query`, in any order, whatever their case and accents. Counts
 * follow the rows that are left; header and attention stay. A blank query gives the same dashboard back.
 */
export function filterDashboard<D extends Dashboard>(dashboard: D, query: string): D {
  const matches = matcher(query);
  if (!matches) return dashboard;
  return {
    ...dashboard,
    actions: filterActions(dashboard.actions, matches),
    people: filterPeople(dashboard.people, matches),
    facts: filterFacts(dashboard.facts, matches),
    timeline: filterTimeline(dashboard.timeline, matches),
    more: filterMore(dashboard.more, matches),
  };
}

/** The accounts whose name, status or signals hold every word of `query`. */
export function filterAccounts(accounts: readonly AccountRow[], query: string): readonly AccountRow[] {
  const matches = matcher(query);
  if (!matches) return accounts;
  return accounts.filter((row) => matches(row.name, row.status, ...row.signals.map(({ label }) => label)));
}

/** How many rows a dashboard has, in all its sections. */
export function rowCount(dashboard: Dashboard): number {
  const { actions, people, facts, timeline, more } = dashboard;
  const listed = [...actions.groups, ...timeline.months, ...more, facts];
  return listed.reduce((sum, { rows }) => sum + rows.length, people.length);
}

function filterActions(actions: Actions, matches: Matches): Actions {
  const isMatch = (row: TaskRow): boolean => matches(row.text, row.owner.name, row.noteTitle);
  const groups = withRows(actions.groups, isMatch);
  const rows = groups.flatMap((group) => group.rows);
  return {
    open: rows.filter(isOpen).length,
    overdue: rows.filter(({ late }) => late).length,
    proposed: 0,
    groups,
  };
}

function filterPeople(people: readonly PersonRow[], matches: Matches): readonly PersonRow[] {
  return people.filter((row) => matches(row.name, row.role, ...row.candidates.map(({ name }) => name)));
}

function filterFacts(facts: Facts, matches: Matches): Facts {
  const isMatch = (row: FactRow): boolean =>
    matches(
      row.under,
      row.text,
      row.via,
      ...[...row.variants, ...row.superseded].flatMap(({ text, via, source }) => [text, via, source.title]),
    );
  const rows = facts.rows.filter(isMatch);
  return { total: rows.length, rows };
}

function filterTimeline(timeline: Timeline, matches: Matches): Timeline {
  const isMatch = (row: TimelineRow): boolean => matches(row.title, row.kind, ...row.people);
  const months = withRows(timeline.months, isMatch);
  return { ...timeline, total: months.reduce((sum, { rows }) => sum + rows.length, 0), months };
}

function filterMore(more: readonly MoreSection[], matches: Matches): readonly MoreSection[] {
  return withRows(more, (row) => matches(row.text, row.source.title));
}

/** The groups with the rows that match, those without any left out. */
function withRows<Group extends { readonly rows: readonly unknown[] }>(
  groups: readonly Group[],
  isMatch: (row: Group['rows'][number]) => boolean,
): Group[] {
  return groups
    .map((group) => ({ ...group, rows: group.rows.filter(isMatch) }))
    .filter(({ rows }) => rows.length > 0);
}

/** Null where the query asks for nothing. */
function matcher(query: string): Matches | null {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  return (...texts) => {
    const hay = fold(texts.map((text) => plainText(text ?? '')).join('\n'));
    return words.every((word) => hay.includes(word));
  };
}

/** Letters that have no mark to take off, and keyboards without them. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłđßæœı]/g, (letter) => LETTERS[letter] ?? letter);
}
