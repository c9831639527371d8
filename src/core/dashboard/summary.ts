import type { VaultGraph } from '../graph/vault-graph';
import type { EntityKind } from '../model/entities';
import type { Finding } from '../model/finding';
import type { Note } from '../model/note';
import type { TaskStatus } from '../model/task';

/** How much of what there is in a vault. */
export interface IndexSummary {
  readonly notes: number;
  readonly entities: Readonly<Record<EntityKind, number>>;
  readonly datedNotes: number;
  readonly facts: number;
  readonly tasks: Readonly<Record<TaskStatus, number>>;
  readonly problems: readonly Finding[];
}

export function indexSummary(
  graph: VaultGraph,
  notes: readonly Note[],
  problems: readonly Finding[],
): IndexSummary {
  const tasks: Record<TaskStatus, number> = { open: 0, 'in-progress': 0, proposed: 0, done: 0, cancelled: 0 };
  let facts = 0;
  for (const note of notes) {
    for (const { status } of note.tasks) tasks[status]++;
    facts += note.statements.filter(({ kind }) => kind === 'fact').length;
  }
  const count = (kind: EntityKind) => graph.entities.entities(kind).length;
  return {
    notes: notes.length,
    entities: {
      account: count('account'),
      person: count('person'),
      project: count('project'),
      forum: count('forum'),
    },
    datedNotes: [...graph.entities.datedNotes()].length,
    facts,
    tasks,
    problems,
  };
}
