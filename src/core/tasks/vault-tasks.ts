import type { VaultGraph } from '../graph/vault-graph';
import { weekEnd } from '../model/calendar-date';
import type { EntityId, Owner } from '../model/entities';
import type { Note } from '../model/note';
import { byPlace, compareTexts } from '../model/order';
import type { DueBucket, Side } from '../model/section-names';
import { isOpen, type Task } from '../model/task';

/** A task with everything that only the whole vault can tell. */
export interface ResolvedTask {
  readonly note: Note;
  readonly task: Task;
  readonly owner: Owner;
  /** The accounts that the task belongs to: those of its note. */
  readonly accounts: readonly EntityId[];
  /** Open, and due before today. A machine's date makes nothing late. */
  readonly late: boolean;
}

export const isLate = (task: Task, today: string): boolean =>
  isOpen(task) && task.due !== null && task.due < today && !task.suggestedDue;

/** Weeks end on Sunday. */
export function bucketOf(task: Task, today: string): DueBucket {
  if (task.due === null || task.suggestedDue) return 'no-date';
  if (task.due < today) return 'overdue';
  return task.due <= weekEnd(today) ? 'this-week' : 'later';
}

/** Who owes it: us (the owner and the own company), somebody else by name, or nobody who is known. */
export function taskSide(graph: VaultGraph, owner: Owner): Side {
  if (owner.kind === 'me') return 'ours';
  // A name that stands for nobody in particular is nobody's debt yet.
  if (owner.kind !== 'person' || owner.id === null) return 'unassigned';
  return graph.affiliations().isOurs(owner.id) ? 'ours' : 'theirs';
}

export function resolveTasks(graph: VaultGraph, note: Note, today: string): readonly ResolvedTask[] {
  if (note.tasks.length === 0) return [];
  const accounts = graph.accountsOf(note);
  const owners = graph.taskOwners(note);
  return note.tasks.map((task, at) => ({
    note,
    task,
    owner: owners[at] ?? graph.resolver.owner(task.owners, note),
    accounts,
    late: isLate(task, today),
  }));
}

/** From the most urgent. */
export const PRIORITIES = ['highest', 'high', 'medium', null, 'low', 'lowest'] as const;

/** By date (none last), then priority, then place. */
export function byUrgency(a: ResolvedTask, b: ResolvedTask): number {
  const dueOf = ({ task }: ResolvedTask) => (task.suggestedDue ? '9' : (task.due ?? '9'));
  return (
    compareTexts(dueOf(a), dueOf(b)) ||
    PRIORITIES.indexOf(a.task.priority) - PRIORITIES.indexOf(b.task.priority) ||
    byPlace(a.task.span, b.task.span)
  );
}
