import type { Interaction } from '../../graph/dated-notes';
import { projectNotes } from '../../graph/project-notes';
import type { VaultGraph } from '../../graph/vault-graph';
import type { EntityId } from '../../model/entities';
import type { Note } from '../../model/note';
import { resolveTasks, type ResolvedTask } from '../../tasks/vault-tasks';
import { partsOf } from '../account-dashboard';
import { factNotes } from '../fact-notes';
import { personAccounts, personTasks } from '../person-dashboard';
import { projectTasks, statedIn } from '../project-dashboard';

/** The notes that a dashboard is drawn from, of whatever kind it is. */
export interface Sources {
  /** Dated notes, latest first; those to come are among them. */
  readonly interactions: readonly Interaction[];
  readonly factNotes: readonly Note[];
  readonly decisionNotes: readonly Note[];
  readonly tasks: (today: string) => readonly ResolvedTask[];
}

/** Null where nobody and nothing has the id. */
export function sourcesOf(graph: VaultGraph, id: EntityId): Sources | null {
  switch (graph.entities.entity(id)?.kind) {
    case 'account': {
      const { interactions, notes, withTasks } = partsOf(graph, id);
      const tasks = (today: string) => withTasks.flatMap((note) => resolveTasks(graph, note, today));
      return { interactions, factNotes: factNotes(graph, id), decisionNotes: notes, tasks };
    }
    case 'person': {
      const interactions = graph.dated.about(id);
      const own = graph.entities.notesOf(id);
      return {
        interactions,
        // The facts of a meeting are about the account.
        factNotes: own,
        decisionNotes: [...own, ...interactions.map(({ note }) => note)],
        tasks: (today) => personTasks(graph, id, personAccounts(graph, id), today),
      };
    }
    case 'project':
    case 'forum': {
      const around = projectNotes(graph, id);
      const notes = statedIn(around);
      const tasks = (today: string) => projectTasks(graph, id, around, today);
      return { interactions: around.filed, factNotes: notes, decisionNotes: notes, tasks };
    }
    case undefined:
      return null;
  }
}
