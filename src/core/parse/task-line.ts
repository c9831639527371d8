import { readDateInWords, type DateInWords } from './dates';
import { repairText, type Damage, type RepairedText } from './encoding';
import { createOriginalOffsets } from './original-offsets';
import type { OwnerMention } from './owners';
import { dueInDescription, readPlainTask } from './plain-task';
import type { TaskKey } from './signifiers';
import { withoutComments } from './protected-ranges';
import { distinctNames } from './tags';
import { describeTask } from './task-description';
import type { DueReading, TaskFields } from './task-fields';
import { isDateKey, isPriority, type TaskMetadata } from './task-metadata';
import { structureOf } from './task-structure';

export type { TaskFields } from './task-fields';

const NOTHING: readonly string[] = [];

/**
 * Reads what follows the box of a task line, in the Tasks plugin's emoji and Dataview formats.
 *
 * More lenient than Tasks, which reads metadata from the end of the line only and stops at the first word that is
 * none: here it counts anywhere in the line, in any order, behind any kind of space, with a variation selector, in a
 * damaged encoding, with the date as a link or with slashes. Where one kind of metadata stands twice, the first valid
 * one counts. Comments are hidden text: nothing in them is read. An emoji or a field beats words; words are read as `readDeadline` says, and stay in the description.
 *
 * `noteDate` is the note's own date, against which dates in words are read; without one, only those with a year are.
 */
export function parseTaskText(content: string, noteDate: string | null): TaskFields {
  const { text, damage } = repairText(content);
  if (damage.length === 0) return parseUndamagedTask(text, noteDate);
  return readStructuredTask({ content, text, damage }, noteDate);
}

/** The same for a text that holds no damaged characters. */
export function parseUndamagedTask(text: string, noteDate: string | null): TaskFields {
  return readPlainTask(text, noteDate) ?? readStructuredTask({ content: text, text, damage: [] }, noteDate);
}

interface RepairedTask extends RepairedText {
  /** As the note has it. */
  readonly content: string;
}

/** The exact road, for any text; `readPlainTask` gives the same for those that it reads. */
export function readStructuredTask(
  { content, text: written, damage }: RepairedTask,
  noteDate: string | null,
): TaskFields {
  const text = withoutComments(written);
  const structure = structureOf(text, noteDate);
  const { metadata, owners, tags } = structure;
  const description = describeTask(text, structure);
  const values = firstValues(metadata);
  const priority = values.priority ?? null;
  return {
    text: description,
    owners: text === content ? owners : inOriginal(owners, content, damage),
    ...readDue(metadata, description, noteDate),
    scheduled: values.scheduled ?? null,
    start: values.start ?? null,
    created: values.created ?? null,
    done: values.done ?? null,
    cancelled: values.cancelled ?? null,
    recurrence: values.recurrence ?? null,
    priority: isPriority(priority) ? priority : null,
    id: values.id ?? null,
    dependsOn: values.dependsOn?.split(/\s*,\s*/) ?? NOTHING,
    onCompletion: values.onCompletion ?? null,
    tags: distinctNames(tags.map(({ name }) => name)),
    blockLink: structure.blockLink,
    invalid: invalidDates(metadata, noteDate),
  };
}

function firstValues(metadata: readonly TaskMetadata[]): Partial<Record<TaskKey, string>> {
  const values: Partial<Record<TaskKey, string>> = {};
  for (const { key, value } of metadata) if (value !== null) values[key] ??= value;
  return values;
}

/** The first valid date of an emoji or field; else the words in its place; else a deadline in the description. */
function readDue(
  metadata: readonly TaskMetadata[],
  description: string,
  noteDate: string | null,
): DueReading {
  const explicit = metadata.find(({ key, value }) => key === 'due' && value !== null);
  if (explicit) return { due: explicit.value, dueFrom: explicit.from, dueText: null };
  for (const { key, written } of metadata) {
    const date = key === 'due' ? dateInPlaceOf(written, noteDate) : null;
    if (date) return { due: date.endDate ?? date.date, dueFrom: 'text', dueText: date.text };
  }
  return dueInDescription(description, noteDate);
}

function invalidDates(metadata: readonly TaskMetadata[], noteDate: string | null): readonly string[] {
  if (metadata.every(({ value }) => value !== null)) return NOTHING;
  return metadata.filter((item) => isInvalidDate(item, noteDate)).map(({ written }) => written);
}

function isInvalidDate({ key, value, written }: TaskMetadata, noteDate: string | null): boolean {
  if (value !== null || written === '' || !isDateKey(key)) return false;
  return key !== 'due' || dateInPlaceOf(written, noteDate) === null;
}

/** What stands in numbers, year first, and is no date, is none in words either. */
const YEAR_FIRST = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$/;

const dateInPlaceOf = (written: string, noteDate: string | null): DateInWords | null =>
  YEAR_FIRST.test(written) ? null : readDateInWords(written, noteDate);

function inOriginal(
  owners: readonly OwnerMention[],
  content: string,
  damage: readonly Damage[],
): readonly OwnerMention[] {
  const originalOffset = createOriginalOffsets(damage);
  return owners.map(({ name, ...range }) => {
    const [start, end] = [originalOffset(range.start), originalOffset(range.end)];
    return { name, written: content.slice(start, end), start, end };
  });
}
