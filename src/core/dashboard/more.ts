import { groupSameFacts } from '../facts/group-facts';
import { findMisfiled } from '../graph/misfiled';
import type { VaultGraph } from '../graph/vault-graph';
import type { Note, StatementKind } from '../model/note';
import { statementsOf } from './facts';
import { noteLink } from './links';
import type { MoreSection } from './view-models';

const SECTIONS = [
  ['opportunities', 'opportunity'],
  ['blockers', 'blocker'],
  ['decisions', 'decision'],
  ['topics', 'topic'],
] as const satisfies readonly (readonly [MoreSection['id'], StatementKind])[];

function statements(notes: readonly Note[], id: MoreSection['id'], kind: StatementKind): MoreSection {
  const rows = groupSameFacts(statementsOf(notes, kind)).map(([shown]) => ({
    key: `${shown.path}:${shown.line}:${shown.text}`,
    text: shown.text,
    source: noteLink(shown.note, shown.line),
  }));
  return { id, rows };
}

/** The collapsed sections that hold anything. Hygiene lists what is wrong with the notes themselves. */
export function more(graph: VaultGraph, notes: readonly Note[]): readonly MoreSection[] {
  const hygiene = notes.flatMap((note) =>
    [...note.findings, ...findMisfiled(graph, note)].map(({ line, rule, message }) => ({
      key: `${note.path}:${line}:${rule}`,
      text: message,
      source: noteLink(note, line),
    })),
  );
  const sections = [
    ...SECTIONS.map(([id, kind]) => statements(notes, id, kind)),
    { id: 'hygiene' as const, rows: hygiene },
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}
