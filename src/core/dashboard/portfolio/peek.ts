import { contactsWith } from '../../graph/interactions';
import type { VaultGraph } from '../../graph/vault-graph';
import type { EntityId } from '../../model/entities';
import { isOpen } from '../../model/task';
import { taskRow } from '../../tasks/task-row';
import { byUrgency, resolveTasks } from '../../tasks/vault-tasks';
import { partsOf } from '../account-dashboard';
import { peopleAt } from '../contact-summary';
import { noteLink } from '../links';
import type { PeekMeeting, PortfolioPeek } from './portfolio-model';

const TASKS = 4;
const MEETINGS = 3;

/** What stands behind the row of an account; null where the id is no account's. */
export function portfolioPeek(graph: VaultGraph, id: EntityId, today: string): PortfolioPeek | null {
  if (graph.entities.entity(id)?.kind !== 'account') return null;
  const tasks = partsOf(graph, id)
    .withTasks.filter((note) => note.tasks.some(isOpen))
    .flatMap((note) => resolveTasks(graph, note, today))
    .filter(({ task }) => isOpen(task))
    .sort(byUrgency);
  const past = contactsWith(graph, id).filter(({ date }) => date <= today);
  const last = graph.meetings.group(past).slice(0, MEETINGS);
  return {
    id,
    tasks: tasks.slice(0, TASKS).map((task) => taskRow(graph, task)),
    last: last.flatMap(([first]): readonly PeekMeeting[] => {
      if (!first) return [];
      const { date, note } = first;
      return [{ key: note.path, date, source: noteLink(note), people: peopleAt(graph, id, first) }];
    }),
  };
}
