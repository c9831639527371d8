import type { Task } from '../model/task';
import { oneOf, shared } from './shared-values';

/**
 * The tasks of a note as one flat list, so many slots each: a vault has five tasks a note, and an object or a list of
 * its own for each of their parts would take more memory than their text. The path is the note's.
 */
export type TaskRecord = readonly (string | number | boolean | null)[];

const STATUSES = ['open', 'in-progress', 'proposed', 'done', 'cancelled'] as const satisfies Task['status'][];
const SOURCES = [null, 'emoji', 'field', 'text'] as const satisfies Task['dueFrom'][];
const PRIORITIES = [null, 'highest', 'high', 'medium', 'low', 'lowest'] as const satisfies Task['priority'][];

/** What the slots of a task hold, in this order; they are typed where they are filled. */
type Slots = readonly [
  line: number,
  /** The line is these three in a row; where the text is no stretch of it, `after` is null and `before` the line. */
  before: string,
  text: string,
  after: string | null,
  ordinal: number,
  copies: number | null,
  symbol: string,
  /** Of `STATUSES`, as are the next two of their lists. */
  status: number,
  /** Name and written form in turns, a line each: neither can hold a line break. */
  owners: string,
  due: string | null,
  dueFrom: number,
  dueText: string | null,
  suggestedDue: boolean,
  scheduled: string | null,
  start: string | null,
  done: string | null,
  priority: number,
  /** With blanks between: a tag has none. */
  tags: string,
];
const SLOTS = 18;

function packTask({ span, text, owners, tags, ...task }: Task): Slots {
  const at = text === '' ? -1 : span.text.indexOf(text);
  return [
    span.line,
    at < 0 ? span.text : span.text.slice(0, at),
    text,
    at < 0 ? null : span.text.slice(at + text.length),
    span.ordinal,
    span.copies ?? null,
    task.symbol,
    STATUSES.indexOf(task.status),
    owners.flatMap(({ name, written }) => [name, written]).join('\n'),
    task.due,
    SOURCES.indexOf(task.dueFrom),
    task.dueText,
    task.suggestedDue,
    task.scheduled,
    task.start,
    task.done,
    PRIORITIES.indexOf(task.priority),
    tags.join(' '),
  ];
}

export const packTasks = (tasks: readonly Task[]): TaskRecord => tasks.flatMap(packTask);

/** The slot of a task's own words. What is in the others, other tasks have too. */
const TEXT = 2;

/** The same record, whose marks, dates, owners and tags are as few strings as a vault has of them. */
export const pooledTasks = (record: TaskRecord): TaskRecord =>
  record.map((value, at) => (typeof value === 'string' && at % SLOTS !== TEXT ? oneOf(value) : value));

export function unpackTasks(path: string, record: TaskRecord): readonly Task[] {
  const tasks: Task[] = [];
  for (let at = 0; at < record.length; at += SLOTS) {
    tasks.push(unpackTask(path, record.slice(at, at + SLOTS) as unknown as Slots));
  }
  return tasks;
}

function unpackTask(path: string, slots: Slots): Task {
  const [line, before, text, after, ordinal, copies, symbol, status, owners, due, dueFrom] = slots;
  const [, , , , , , , , , , , dueText, suggestedDue, scheduled, start, done, priority, tags] = slots;
  const lineText = after === null ? before : before + text + after;
  return {
    span: { path, line, text: lineText, ordinal, ...(copies === null ? {} : { copies }) },
    symbol,
    status: STATUSES[status] ?? 'open',
    text,
    owners: ownersOf(owners),
    due,
    dueFrom: SOURCES[dueFrom] ?? null,
    dueText,
    suggestedDue,
    scheduled,
    start,
    done,
    priority: PRIORITIES[priority] ?? null,
    tags: tags === '' ? shared([]) : tags.split(' '),
  };
}

function ownersOf(packed: string): Task['owners'] {
  if (packed === '') return shared([]);
  const owners = [];
  const parts = packed.split('\n');
  for (let at = 0; at < parts.length; at += 2) {
    owners.push({ name: parts[at] ?? '', written: parts[at + 1] ?? '' });
  }
  return owners;
}
