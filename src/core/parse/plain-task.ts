import { isCalendarDate } from '../model/calendar-date';
import { HASH, SPACE, isDigit } from './blocks/characters';
import { readDeadline } from './deadlines';
import { isPlainName, joinedName } from './owner-name';
import type { OwnerMention } from './owners';
import { findSignifiers, signifierAt, type TaskKey } from './signifiers';
import { distinctNames, plainTag } from './tags';
import { describeSentence } from './task-description';
import type { DueReading, TaskFields } from './task-fields';
import { isDateKey, isPriority } from './task-metadata';

/** What stands at the end of most task lines: dates, a priority and tags, with spaces between them. */
interface Tail {
  /** Offset of its first piece; the text's length where there is none. */
  start: number;
  startsWithTag: boolean;
  readonly values: Partial<Record<TaskKey, string>>;
  /** From right to left. */
  readonly tags: string[];
}

const ISO_DATE_LENGTH = 'YYYY-MM-DD'.length;
/** All that can begin a mention, a tag, a link, code, a comment, an address, a field or a block id. */
const MAY_MEAN_MORE = /[@#`<[\]^]|%%|:[:/]|www\.|mailto:/;
const NO_DUE: DueReading = { due: null, dueFrom: null, dueText: null };
const NOBODY: readonly OwnerMention[] = [];
const NOTHING: readonly string[] = [];

/**
 * A fast road for what most tasks are: a sentence, at most one owner with a plain name, and a tail of valid dates, a
 * priority and tags. It gives exactly what the road for all others gives, or steps aside with null. `text` is the
 * undamaged text behind the task box.
 */
export function readPlainTask(text: string, noteDate: string | null): TaskFields | null {
  const tail = readTail(text);
  const owner = readOwner(text, tail.start);
  const end = owner?.start ?? tail.start;
  const sentence = text.slice(0, end);
  if (MAY_MEAN_MORE.test(sentence) || findSignifiers(sentence).length > 0) return null;
  const description = describeSentence(text, end, owner !== null || tail.startsWithTag);
  if (description === null) return null;
  const { values } = tail;
  const due = dueOf(values.due, description, noteDate);
  const priority = values.priority ?? null;
  return {
    text: description,
    owners: owner ? [owner] : NOBODY,
    due: due.due,
    dueFrom: due.dueFrom,
    dueText: due.dueText,
    scheduled: values.scheduled ?? null,
    start: values.start ?? null,
    created: values.created ?? null,
    done: values.done ?? null,
    cancelled: values.cancelled ?? null,
    recurrence: null,
    priority: isPriority(priority) ? priority : null,
    id: null,
    dependsOn: NOTHING,
    onCompletion: null,
    tags: tail.tags.length === 0 ? NOTHING : distinctNames(tail.tags.reverse()),
    blockLink: null,
    invalid: NOTHING,
  };
}

const dueOf = (written: string | undefined, description: string, noteDate: string | null): DueReading =>
  written === undefined
    ? dueInDescription(description, noteDate)
    : { due: written, dueFrom: 'emoji', dueText: null };

/** The deadline that the words of a description name, as `readDeadline` says. */
export function dueInDescription(description: string, noteDate: string | null): DueReading {
  const deadline = readDeadline(description, noteDate);
  return deadline ? { due: deadline.due, dueFrom: 'text', dueText: deadline.text } : NO_DUE;
}

/** Reads pieces from the end of the text for as long as they are plain. Of one kind, the first in the text counts. */
function readTail(text: string): Tail {
  const tail: Tail = { start: text.length, startsWithTag: false, values: {}, tags: [] };
  for (;;) {
    const end = withoutSpaces(text, tail.start);
    const start = readPiece(tail, text, wordStart(text, end), end);
    if (start < 0) return tail;
    tail.start = start;
    tail.startsWithTag = text.charCodeAt(start) === HASH;
  }
}

/** Reads the piece whose last word is `[from, end)` and returns where it starts; -1 where it is none. */
function readPiece(tail: Tail, text: string, from: number, end: number): number {
  const code = text.charCodeAt(from);
  if (code === HASH) {
    const tag = plainTag(text.slice(from + 1, end));
    if (tag === null) return -1;
    tail.tags.push(tag);
    return from;
  }
  if (isDigit(code)) return end - from === ISO_DATE_LENGTH ? readDate(tail, text, from, end) : -1;
  const signifier = signifierAt(text, from);
  if (!signifier?.priority || signifier.end !== end) return -1;
  tail.values.priority = signifier.priority;
  return from;
}

function readDate(tail: Tail, text: string, from: number, end: number): number {
  const markEnd = withoutSpaces(text, from);
  const mark = wordStart(text, markEnd);
  const signifier = signifierAt(text, mark);
  const date = text.slice(from, end);
  if (signifier?.end !== markEnd || !isDateKey(signifier.key) || !isCalendarDate(date)) return -1;
  tail.values[signifier.key] = date;
  return mark;
}

/** The owner whose name reaches from an `@` to the tail. */
function readOwner(text: string, tail: number): OwnerMention | null {
  const at = text.lastIndexOf('@', tail);
  const end = withoutSpaces(text, tail);
  if (at <= 0 || text.charCodeAt(at - 1) !== SPACE || !isPlainName(text.slice(at + 1, end))) return null;
  const written = text.slice(at, end);
  const name = written.slice(1);
  // A plain name has nothing but single spaces between its words.
  return { name: name.includes(' ') ? name : joinedName(name), written, start: at, end };
}

function withoutSpaces(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && text.charCodeAt(end - 1) === SPACE) end -= 1;
  return end;
}

function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && text.charCodeAt(start - 1) !== SPACE) start -= 1;
  return start;
}
