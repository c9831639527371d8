import { groupSameFacts, type FactItem } from '../facts/group-facts';
import type { Note, Statement, StatementKind } from '../model/note';
import { noteLink } from './links';
import type { FactRow, FactVariant, Facts } from './view-models';

/** A statement in its note. */
export interface PlacedStatement extends FactItem {
  readonly note: Note;
  readonly statement: Statement;
}

/** The statements of one kind in these notes, in order. A dated note's count as written down on its day. */
export function statementsOf(notes: readonly Note[], kind: StatementKind): readonly PlacedStatement[] {
  return notes.flatMap((note) =>
    note.statements
      .filter((statement) => statement.kind === kind)
      .map((statement) => ({
        note,
        statement,
        path: note.path,
        line: statement.line,
        text: statement.text,
        date: statement.date ?? note.date,
      })),
  );
}

function variant({ note, statement, text, date }: PlacedStatement): FactVariant {
  return { text, source: noteLink(note, statement.line), date, via: statement.via };
}

function factRow(group: readonly [PlacedStatement, ...PlacedStatement[]], newSince: string | null): FactRow {
  const [shown] = group;
  const dates = group.flatMap(({ date }) => date ?? []).sort();
  const firstSeen = dates[0] ?? null;
  const isVia = group.every(({ statement }) => statement.via !== null);
  return {
    key: `${shown.path}:${shown.line}`,
    text: shown.text,
    source: noteLink(shown.note, shown.line),
    variants: group.map(variant),
    firstSeen,
    lastSeen: dates.at(-1) ?? null,
    via: isVia ? shown.statement.via : null,
    isNew: newSince !== null && firstSeen !== null && firstSeen > newSince,
  };
}

const newestFirst = (a: FactRow, b: FactRow): number =>
  Number(b.isNew) - Number(a.isNew) || (b.lastSeen ?? '').localeCompare(a.lastSeen ?? '');

/** What the notes state as facts, what says the same shown once. `newSince` is the day of the last meeting. */
export function facts(notes: readonly Note[], newSince: string | null): Facts {
  const items = statementsOf(notes, 'fact');
  const rows = groupSameFacts(items).map((group) => factRow(group, newSince));
  return { total: items.length, rows: rows.sort(newestFirst) };
}
