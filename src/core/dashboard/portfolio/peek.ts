import { contactsWith } from '../../graph/interactions';
import type { VaultGraph } from '../../graph/vault-graph';
import type { EntityId } from '../../model/entities';
import { isOpen } from '../../model/task';
import type { SignalSettings } from '../../settings';
import { byUrgency, resolveTasks } from '../../tasks/vault-tasks';
import { partsOf } from '../account-dashboard';
import { actions } from '../actions';
import { peopleAt } from '../contact-summary';
import { noteLink } from '../links';
import { conflictLines } from '../signals/conflicting-facts';
import type { FactConflictRow } from '../view-models';
import type { PeekMeeting, PortfolioPeek } from './portfolio-model';

const TASKS = 4;
const MEETINGS = 3;

/** The index as it is, and what is known of the account's facts. */
export interface PeekSource {
  readonly graph: VaultGraph;
  readonly today: string;
  /** Null while it is not known which there are. */
  readonly conflicts: readonly FactConflictRow[] | null;
  readonly thresholds: SignalSettings;
}

/** What stands behind the row of an account; null where the id is no account's. */
export function portfolioPeek(
  { graph, today, conflicts, thresholds }: PeekSource,
  id: EntityId,
): PortfolioPeek | null {
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
    conflicts: conflictLines(conflicts, thresholds),
    next: actions(graph, tasks.slice(0, TASKS), today),
    last: last.flatMap(([first]): readonly PeekMeeting[] => {
      if (!first) return [];
      const { date, note } = first;
      return [{ key: note.path, date, source: noteLink(note), people: peopleAt(graph, id, first) }];
    }),
  };
}
