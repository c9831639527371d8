import type { VaultGraph } from '../graph/vault-graph';
import { weekEnd } from '../model/calendar-date';
import type { EntityId } from '../model/entities';
import { foldName, personKey } from '../model/name';
import type { Note } from '../model/note';
import { isOpen, type Task } from '../model/task';
import { byUrgency, resolveTasks, type ResolvedTask } from './vault-tasks';

export interface TaskFilter {
  readonly account?: EntityId;
  /** An owner's name as a user types it; `me` for the vault's owner. */
  readonly owner?: string;
  readonly status?: 'open' | 'proposed' | 'done' | 'all';
  readonly due?: 'overdue' | 'today' | 'week' | 'none';
}

function hasStatus(task: Task, status: TaskFilter['status']): boolean {
  switch (status) {
    case 'all':
      return true;
    case 'proposed':
      return task.status === 'proposed';
    case 'done':
      return task.status === 'done' || task.status === 'cancelled';
    case 'open':
    case undefined:
      return isOpen(task);
  }
}

function isDue(task: Task, due: TaskFilter['due'], today: string): boolean {
  const date = task.suggestedDue ? null : task.due;
  switch (due) {
    case undefined:
      return true;
    case 'none':
      return date === null;
    case 'overdue':
      return date !== null && date < today;
    case 'today':
      return date === today;
    case 'week':
      return date !== null && date >= today && date <= weekEnd(today);
  }
}

/** Whether a task's owner is whom a user means by a name: by identity where the name is somebody's, else by the words. */
function ownerTest(graph: VaultGraph, name: string | undefined): (each: ResolvedTask) => boolean {
  if (name === undefined) return () => true;
  if (graph.resolver.isMe(name)) return ({ owner }) => owner.kind === 'me';
  const meant = graph.resolver.resolve(name, ['person']);
  const key = personKey(name);
  return ({ owner }) =>
    (meant.status === 'resolved' && owner.id === meant.id) ||
    personKey(owner.name) === key ||
    foldName(owner.kind) === foldName(name);
}

/** The tasks of these notes that pass, by urgency. Without a status only open work passes. */
export function filterTasks(
  graph: VaultGraph,
  notes: Iterable<Note>,
  filter: TaskFilter,
  today: string,
): readonly ResolvedTask[] {
  const { account, status, due } = filter;
  const isOwner = ownerTest(graph, filter.owner);
  const found: ResolvedTask[] = [];
  for (const note of notes) {
    if (!note.tasks.some((task) => hasStatus(task, status) && isDue(task, due, today))) continue;
    for (const each of resolveTasks(graph, note, today)) {
      if (!hasStatus(each.task, status) || !isDue(each.task, due, today) || !isOwner(each)) continue;
      if (account === undefined || each.accounts.includes(account)) found.push(each);
    }
  }
  return found.sort(byUrgency);
}
