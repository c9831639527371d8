import type { FactItem } from '../facts/fact-ledger';
import type { LedgerReader, Ledgers } from '../facts/ledgers';
import { profileOf } from '../facts/text-profile';
import type { Steps } from '../index/slices';
import { findMisfiled } from '../graph/misfiled';
import type { VaultGraph } from '../graph/vault-graph';
import type { Note, StatementKind } from '../model/note';
import { latestFirst } from '../model/order';
import type { MoreSectionId } from '../model/section-names';
import { standalone, statementsOf } from './facts';
import { noteLink } from './links';
import type { MoreSection } from './view-models';

type MoreRows = MoreSection['rows'];

const SECTIONS = [
  ['opportunities', 'opportunity'],
  ['blockers', 'blocker'],
  ['decisions', 'decision'],
  ['topics', 'topic'],
] as const satisfies readonly (readonly [MoreSectionId, StatementKind])[];

/** Works out which statements of a dashboard say the same, in steps. Facts are those of the notes, unless given. */
export function* statementSteps(
  { own, notes }: Pick<MoreSources, 'own' | 'notes'>,
  ledgers: Ledgers,
  facts: readonly FactItem[] = statementsOf(notes, 'fact'),
): Steps<void> {
  yield* ledgers.steps(facts);
  yield* ledgers.steps(statementsOf(own, 'context'), profileOf('context'));
  for (const [, kind] of SECTIONS) {
    yield;
    yield* ledgers.steps(statementsOf(notes, kind), profileOf(kind));
  }
}

function statements(
  notes: readonly Note[],
  [id, kind]: (typeof SECTIONS)[number],
  ledgers: LedgerReader,
): MoreSection {
  const { entries, isPending } = ledgers.read(statementsOf(notes, kind), profileOf(kind));
  const rows = entries.map(({ members: [shown] }) => ({
    key: `${shown.path}:${shown.line}:${shown.text}`,
    text: standalone(shown),
    source: noteLink(shown.note, shown.line),
  }));
  return { id, rows, ...(isPending && { isPending }) };
}

/** The dated entries that a note keeps of what happened, latest first; of those that tell of one thing, one. */
function context(notes: readonly Note[], ledgers: LedgerReader): MoreSection {
  const { entries, isPending } = ledgers.read(statementsOf(notes, 'context'), profileOf('context'));
  const shown = entries.map(({ members }) => members[0]).sort((a, b) => latestFirst(a.date, b.date));
  const rows = shown.map((entry) => {
    const { path, line, statement, note } = entry;
    const text = standalone(entry);
    return {
      key: `${path}:${line}`,
      text: statement.date === null ? text : `${statement.date}: ${text}`,
      source: noteLink(note, line),
    };
  });
  return { id: 'context', rows, ...(isPending && { isPending }) };
}

const projects = (notes: readonly Note[]): MoreRows =>
  notes.map((note) => ({ key: note.path, text: note.title, source: noteLink(note) }));

/** What is wrong with the notes themselves. */
function hygiene(graph: VaultGraph, notes: readonly Note[]): MoreRows {
  return notes.flatMap((note) =>
    [...note.findings, ...findMisfiled(graph, note)].map(({ line, rule, message }) => ({
      key: `${note.path}:${line}:${rule}`,
      text: message,
      source: noteLink(note, line),
    })),
  );
}

/** The notes that the collapsed sections are drawn from. */
export interface MoreSources {
  /** Those of the entity itself. */
  readonly own: readonly Note[];
  /** Those and the dated notes about it. */
  readonly notes: readonly Note[];
  /** Projects that are filed under it. */
  readonly projects: readonly Note[];
}

/** The collapsed sections that hold anything. */
export function more(graph: VaultGraph, sources: MoreSources, ledgers: LedgerReader): readonly MoreSection[] {
  const sections: readonly MoreSection[] = [
    context(sources.own, ledgers),
    ...SECTIONS.map((section) => statements(sources.notes, section, ledgers)),
    { id: 'projects', rows: projects(sources.projects) },
    { id: 'hygiene', rows: hygiene(graph, sources.notes) },
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}
