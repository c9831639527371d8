import type { Finding } from '../model/finding';
import type { Task, TaskStatus } from '../model/task';
import type { NoteText } from './note-text';
import { machineDefaultDate } from './suggested-dates';
import { parseTaskText } from './task-line';
import { placesOf } from './task-places';

const PROPOSED_TAG = 'proposed';

/** The Tasks plugin's defaults, and the pipeline's `?` (proposed) and `R` (rejected). Any other symbol is open, as in Tasks. */
const STATUS_OF_SYMBOL: Readonly<Record<string, TaskStatus>> = {
  ' ': 'open',
  '/': 'in-progress',
  x: 'done',
  X: 'done',
  '-': 'cancelled',
  '?': 'proposed',
  R: 'cancelled',
};

function statusOf(symbol: string, tags: readonly string[]): TaskStatus {
  const status = STATUS_OF_SYMBOL[symbol] ?? 'open';
  const isProposal = status === 'open' && tags.some((tag) => tag.toLowerCase() === PROPOSED_TAG);
  return isProposal ? 'proposed' : status;
}

export interface TaskReading {
  readonly tasks: readonly Task[];
  readonly findings: readonly Omit<Finding, 'path'>[];
}

/**
 * The tasks of a note, wherever they stand outside code, comments and math. Dates in words are read against
 * `noteDate`, the note's own date; without one they stay words.
 */
export function readTasks(note: NoteText, noteDate: string | null): TaskReading {
  const items = note.blocks.items.filter(({ task }) => task !== null);
  if (items.length === 0) return { tasks: [], findings: [] };
  const places = placesOf(note, items);
  const findings: Omit<Finding, 'path'>[] = [];
  const tasks = items.map((item, index): Task => {
    const fields = parseTaskText(note.text.slice(item.start, item.end), noteDate);
    const symbol = item.task ?? ' ';
    for (const written of fields.invalid) {
      findings.push({
        line: item.line,
        rule: 'invalid-date',
        message: `"${written}" is no date of the calendar.`,
      });
    }
    return {
      span: {
        path: note.path,
        line: item.line,
        text: note.lineText(item.line),
        ...(places[index] ?? { ordinal: 0, copies: 1 }),
      },
      symbol,
      status: statusOf(symbol, fields.tags),
      text: fields.text,
      owners: fields.owners.map(({ name, written }) => ({ name, written })),
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
  });
  return { tasks: markSuggestedDates(tasks), findings };
}

function markSuggestedDates(tasks: readonly Task[]): readonly Task[] {
  const stamped = machineDefaultDate(
    tasks
      .filter(({ status, dueFrom }) => status === 'proposed' && dueFrom !== 'text')
      .map(({ due }) => ({ due })),
  );
  if (stamped === null) return tasks;
  return tasks.map((task) =>
    task.status === 'proposed' && task.due === stamped && task.dueFrom !== 'text'
      ? { ...task, suggestedDue: true }
      : task,
  );
}
