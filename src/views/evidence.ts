import type { Dashboard, SourceLink } from '../core/dashboard/view-models';
import type { SourceLine } from '../core/model/source-span';

/** A line that backs a signal: where it is, and what it says where the dashboard knows. */
export interface EvidenceLine {
  readonly source: SourceLink;
  readonly text: string | null;
}

/** The lines behind a signal, each with its words as far as another section of the dashboard shows them. */
export function describeEvidence(dashboard: Dashboard, evidence: readonly SourceLink[]): EvidenceLine[] {
  const known = new Map(shownLines(dashboard).map((line) => [keyOf(line.source), line]));
  return evidence.map((source) => known.get(keyOf(source)) ?? { source, text: null });
}

/** The name of a note, for people, where only its path is known: a README is named after its folder. */
export function titleOf(path: string): string {
  const parts = path.split('/');
  const name = (parts.at(-1) ?? path).replace(/\.md$/i, '');
  const folder = parts.at(-2);
  return /^readme$/i.test(name) && folder ? folder : name;
}

function shownLines({ actions, facts, more }: Dashboard): EvidenceLine[] {
  const tasks = actions.groups.flatMap(({ rows }) => rows);
  return [
    ...facts.rows.flatMap(({ variants }) => variants),
    ...more.flatMap(({ rows }) => rows),
    ...tasks.map(({ span, noteTitle, text }) => ({ source: { ...span, title: noteTitle }, text })),
  ];
}

const keyOf = ({ path, line }: SourceLine): string => `${line} ${path}`;
