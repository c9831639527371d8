import type { FactConflict, FactItem, LedgerEntry } from '../facts/fact-ledger';
import type { LedgerReader } from '../facts/ledgers';
import type { EntityRef } from '../model/entities';
import { differingValues } from '../facts/differing-values';
import type { Note, Statement, StatementKind } from '../model/note';
import { byPlace, latestFirst } from '../model/order';
import { plainText } from '../parse/inline';
import { isLabel } from '../parse/provenance';
import { noteLink } from './links';
import { pastPlan } from './past-plan';
import type { FactConflictRow, FactRow, FactVariant, Facts } from './view-models';

/** A statement in its note. */
export interface PlacedStatement extends FactItem {
  readonly note: Note;
  readonly statement: Statement;
  /** The statement that it is nested in. */
  readonly parent: PlacedStatement | null;
  /** Its own attribution, or that of what it is nested in. */
  readonly via: string | null;
  /** The person whose note it stands in, where the list is not theirs. */
  readonly person?: EntityRef;
}

const labelOf = (text: string): string | null =>
  isLabel(text) ? plainText(text).replace(/[\s:*_]+$/, '') : null;

function place(note: Note, statement: Statement, parent: PlacedStatement | null): PlacedStatement {
  const under = parent && labelOf(parent.text);
  return {
    note,
    statement,
    parent,
    path: note.path,
    line: statement.line,
    text: statement.text,
    under,
    isDetail: parent !== null && under === null,
    date: statement.date ?? parent?.date ?? note.date,
    via: statement.via ?? parent?.via ?? null,
  };
}

/**
 * The statements of one kind in these notes, in order. A dated note's count as written down on its day, nested ones as
 * on the day of what they are nested in.
 */
export function statementsOf(notes: readonly Note[], kind: StatementKind): readonly PlacedStatement[] {
  return notes.flatMap((note) => {
    const at = new Map<number, PlacedStatement>();
    return note.statements
      .filter((statement) => statement.kind === kind)
      .map((statement) => {
        const parent = statement.parent === null ? null : (at.get(statement.parent) ?? null);
        const placed = place(note, statement, parent);
        at.set(statement.line, placed);
        return placed;
      });
  });
}

/** What a statement says where its list is not seen. */
export const standalone = ({ text, under }: Pick<PlacedStatement, 'text' | 'under'>): string =>
  under === null ? text : `${under}: ${text}`;

/**
 * Those that are things of their own, to be counted: no detail of another, and no label of others, but what is listed
 * under one.
 */
export function ownThings(statements: readonly PlacedStatement[]): readonly PlacedStatement[] {
  const labels = new Set(statements.flatMap(({ under, parent }) => (under === null ? [] : parent)));
  return statements.filter((each) => (each.parent === null || each.under !== null) && !labels.has(each));
}

function variant({ note, line, text, under, date, via, person }: PlacedStatement): FactVariant {
  return { text, under, source: noteLink(note, line), date, via, person: person?.name ?? null };
}

/** Where several lines contradict one, their number is told first: what each differs in is read in the lines. */
const conflictLine = ({ kind, a, b }: FactConflict<PlacedStatement>, isOnly: boolean): FactConflictRow => ({
  kind,
  earlier: variant(a),
  later: variant(b),
  values: isOnly && kind === 'value' ? differingValues(a.text, b.text) : null,
});

const latestStatementFirst = (a: PlacedStatement, b: PlacedStatement): number =>
  latestFirst(a.date, b.date) || byPlace(a, b);

/** From when facts are looked at. */
export interface AsOf {
  /** What was first said after this day is new: that of the last meeting. Null where nothing is. */
  readonly newSince: string | null;
  readonly today: string;
}

/** Whom a text may be about, where that seems to be somebody else than its list is of. */
type SubjectCheck = (text: string) => EntityRef | null;

function factRow(
  entry: LedgerEntry<PlacedStatement>,
  { newSince, today }: AsOf,
  aboutOther: SubjectCheck,
): FactRow {
  const { members, alsoSays, conflicts, superseded } = entry;
  const [shown] = members;
  const dates = members.flatMap(({ date }) => date ?? []).sort();
  const firstSeen = dates[0] ?? null;
  const isVia = members.every(({ via }) => via !== null);
  return {
    key: `${shown.path}:${shown.line}`,
    text: shown.text,
    under: shown.under,
    source: noteLink(shown.note, shown.line),
    variants: [...members].sort(latestStatementFirst).map(variant),
    alsoSays,
    conflicts: conflicts.map((each) => conflictLine(each, conflicts.length === 1)),
    superseded: [...superseded]
      .sort((a, b) => latestStatementFirst(a.item, b.item))
      .map(({ item, by, decision }) => ({ ...variant(item), by: variant(by), decision })),
    firstSeen,
    lastSeen: dates.at(-1) ?? null,
    via: isVia ? shown.via : null,
    person: members.every(({ person }) => person) ? (shown.person?.name ?? null) : null,
    aboutOther: aboutOther(standalone(shown)),
    wasPlannedFor: pastPlan(shown.text, shown.date, today),
    isNew: newSince !== null && firstSeen !== null && firstSeen > newSince,
  };
}

/** What is new first, and the list's own before what is known of its people. */
const newestFirst = (a: FactRow, b: FactRow): number =>
  Number(b.isNew) - Number(a.isNew) ||
  Number(a.person !== null) - Number(b.person !== null) ||
  latestFirst(a.lastSeen, b.lastSeen);

/** What these notes state as facts, what says the same shown once. */
export const facts = (notes: readonly Note[], asOf: AsOf, ledgers: LedgerReader): Facts =>
  factsOf(statementsOf(notes, 'fact'), asOf, ledgers, () => null);

/** The same of what they state. */
export function factsOf(
  items: readonly PlacedStatement[],
  asOf: AsOf,
  ledgers: LedgerReader,
  aboutOther: SubjectCheck,
): Facts {
  const { entries, isPending } = ledgers.read(items);
  const rows = entries.map((entry) => factRow(entry, asOf, aboutOther)).sort(newestFirst);
  return { total: items.length, rows, ...(isPending && { isPending }) };
}

/** Where it stands: the same for the same line. */
export const placeOf = ({ source }: Pick<FactVariant, 'source'>): string => `${source.path}:${source.line}`;

/** The conflicts of all rows, each once. */
export function conflictsOf({ rows }: Facts): readonly FactConflictRow[] {
  const byPlaces = new Map(
    rows.flatMap(({ conflicts }) =>
      conflicts.map((each) => [`${placeOf(each.earlier)} ${placeOf(each.later)}`, each] as const),
    ),
  );
  return [...byPlaces.values()];
}
