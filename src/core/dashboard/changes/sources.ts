import type { Interaction } from '../../graph/dated-notes';
import { projectNotes } from '../../graph/project-notes';
import type { VaultGraph } from '../../graph/vault-graph';
import type { EntityId } from '../../model/entities';
import type { Note } from '../../model/note';
import { resolveTasks, type ResolvedTask } from '../../tasks/vault-tasks';
import { partsOf } from '../account-dashboard';
import { factsIn } from '../entity-facts';
import { factNotes } from '../fact-notes';
import { statementsOf, type PlacedStatement } from '../facts';
import { personAccounts, personTasks } from '../person-dashboard';
import { projectTasks, statedIn } from '../project-dashboard';

/** The notes that a dashboard is drawn from, of whatever kind it is. */
export interface Sources {
  /** Dated notes, latest first; those to come are among them. */
  readonly interactions: readonly Interaction[];
  /** The facts that the dashboard is drawn from. */
  readonly facts: () => readonly PlacedStatement[];
  readonly decisionNotes: readonly Note[];
  readonly tasks: (today: string) => readonly ResolvedTask[];
}

/** Null where nobody and nothing has the id. */
export function sourcesOf(graph: VaultGraph, id: EntityId): Sources | null {
  switch (graph.entities.entity(id)?.kind) {
    case 'account': {
      const { interactions, notes, withTasks } = partsOf(graph, id);
      const tasks = (today: string) => withTasks.flatMap((note) => resolveTasks(graph, note, today));
      const facts = () => factNotes(graph, id).flatMap((note) => factsIn(graph, id, note));
      return { interactions, facts, decisionNotes: notes, tasks };
    }
    case 'person': {
      const interactions = graph.dated.about(id);
      const own = graph.entities.notesOf(id);
      return {
        interactions,
        // The facts of a meeting are about the account.
        facts: () => statementsOf(own, 'fact'),
        decisionNotes: [...own, ...interactions.map(({ note }) => note)],
        tasks: (today) => personTasks(graph, id, personAccounts(graph, id), today),
      };
    }
    case 'project':
    case 'forum': {
      const around = projectNotes(graph, id);
      const notes = statedIn(around);
      const tasks = (today: string) => projectTasks(graph, id, around, today);
      const facts = () => statementsOf(notes, 'fact');
      return { interactions: around.filed, facts, decisionNotes: notes, tasks };
    }
    case undefined:
      return null;
  }
}
