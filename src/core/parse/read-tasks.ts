import type { Finding } from '../model/finding';
import type { Task, TaskStatus } from '../model/task';
import {
  DEFAULT_TASK_CONVENTIONS,
  PROPOSED_TAG,
  statusOfSymbol,
  type TaskConventions,
} from '../model/task-conventions';
import type { ListItem } from './blocks';
import type { NoteText } from './note-text';
import { machineDefaultDate } from './suggested-dates';
import type { TaskFields } from './task-fields';
import { parseTaskText, parseUndamagedTask } from './task-line';
import { placesOf, type TaskPlace } from './task-places';

/** Letter case changes no length here, and few tags are as long. */
const isProposedTag = (tag: string): boolean =>
  tag.length === PROPOSED_TAG.length && tag.toLowerCase() === PROPOSED_TAG;

function statusOf(status: TaskStatus, tags: readonly string[]): TaskStatus {
  const isProposal = status === 'open' && tags.some(isProposedTag);
  return isProposal ? 'proposed' : status;
}

type NoteFinding = Omit<Finding, 'path'>;

export interface TaskReading {
  readonly tasks: readonly Task[];
  readonly findings: readonly NoteFinding[];
}

/** How tasks are read, as far as that differs from vault to vault. */
export type TaskStatuses = Pick<TaskConventions, 'statuses'>;

const NO_TASKS: TaskReading = { tasks: [], findings: [] };
const NOBODY: Task['owners'] = [];

/**
 * The tasks of a note, wherever they stand outside code, comments and math. Dates in words are read against
 * `noteDate`, the note's own date; without one, only those with a year are read.
 */
export function readTasks(
  note: NoteText,
  noteDate: string | null,
  conventions: TaskStatuses = DEFAULT_TASK_CONVENTIONS,
): TaskReading {
  const items = note.blocks.items.filter(
    ({ task }) => task !== null && statusOfSymbol(conventions, task) !== null,
  );
  if (items.length === 0) return NO_TASKS;
  const places = placesOf(note, items);
  const readTask = note.mayBeDamaged ? parseTaskText : parseUndamagedTask;
  const findings: NoteFinding[] = [];
  const tasks = items.map((item, index) => {
    const fields = readTask(note.text.slice(item.start, item.end), noteDate);
    for (const written of fields.invalid) findings.push(invalidDate(item.line, written));
    const status = statusOfSymbol(conventions, item.task ?? ' ') ?? 'open';
    return taskOf(note, item, places[index], status, fields);
  });
  return { tasks: markSuggestedDates(tasks), findings };
}

function taskOf(
  note: NoteText,
  { line, task }: ListItem,
  place: TaskPlace | undefined,
  status: TaskStatus,
  fields: TaskFields,
): Task {
  const symbol = task ?? ' ';
  return {
    span: {
      path: note.path,
      line,
      text: note.lineText(line),
      ordinal: place?.ordinal ?? 0,
      copies: place?.copies ?? 1,
    },
    symbol,
    status: statusOf(status, fields.tags),
    text: fields.text,
    owners:
      fields.owners.length === 0 ? NOBODY : fields.owners.map(({ name, written }) => ({ name, written })),
    due: fields.due,
    dueFrom: fields.dueFrom,
    dueText: fields.dueText,
    suggestedDue: false,
    scheduled: fields.scheduled,
    start: fields.start,
    done: fields.done,
    priority: fields.priority,
    tags: fields.tags,
  };
}

const invalidDate = (line: number, written: string): NoteFinding => ({
  line,
  rule: 'invalid-date',
  message: `"${written}" is no date of the calendar.`,
});

function markSuggestedDates(tasks: readonly Task[]): readonly Task[] {
  const stamped = machineDefaultDate(tasks.filter(mayBeStamped));
  if (stamped === null) return tasks;
  return tasks.map((task) =>
    task.due === stamped && mayBeStamped(task) ? { ...task, suggestedDue: true } : task,
  );
}

const mayBeStamped = ({ status, dueFrom }: Task): boolean => status === 'proposed' && dueFrom !== 'text';
