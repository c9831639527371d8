import type { DueSource, TaskPriority } from '../model/task';
import { readDateInWords } from './dates';
import { readDeadline } from './deadlines';
import { offsetInOriginal, repairText, type Damage } from './encoding';
import type { OwnerMention } from './owners';
import type { TaskKey } from './signifiers';
import type { Tag } from './tags';
import { describeTask } from './task-description';
import { isPriority, type TaskMetadata } from './task-metadata';
import { structureOf } from './task-structure';

/** What a task line says besides its status. Dates are `YYYY-MM-DD`; what the line does not say is null. */
export interface TaskFields {
  /** The description: no owner, dates, priority, tags, ids; damaged characters repaired; Markdown links kept. */
  readonly text: string;
  /** Ranges and `written` are those of the line as it stands in the note. */
  readonly owners: readonly OwnerMention[];
  readonly due: string | null;
  readonly dueFrom: DueSource | null;
  /** The words that were read, where `dueFrom` is `text`. They stay in the description. */
  readonly dueText: string | null;
  readonly scheduled: string | null;
  readonly start: string | null;
  readonly created: string | null;
  readonly done: string | null;
  readonly cancelled: string | null;
  readonly recurrence: string | null;
  readonly priority: TaskPriority | null;
  readonly id: string | null;
  readonly dependsOn: readonly string[];
  readonly onCompletion: string | null;
  /** Without `#`, as written, each once. */
  readonly tags: readonly string[];
  /** Obsidian's block id, without `^`. */
  readonly blockLink: string | null;
  /** What stands where a date belongs and is none: `2026-02-31`. */
  readonly invalid: readonly string[];
}

const NOTHING: readonly string[] = [];
const NO_DUE = { due: null, dueFrom: null, dueText: null };
const DATE_KEYS: ReadonlySet<TaskKey> = new Set<TaskKey>([
  'due',
  'scheduled',
  'start',
  'created',
  'done',
  'cancelled',
]);

/**
 * Reads what follows the box of a task line, in the Tasks plugin's emoji and Dataview formats.
 *
 * More lenient than Tasks, which reads metadata from the end of the line only and stops at the first word that is
 * none: here it counts anywhere in the line, in any order, behind any kind of space, with a variation selector, in a
 * damaged encoding, with the date as a link or with slashes. Where one kind of metadata stands twice, the first valid
 * one counts. An emoji or a field beats words; words are read as `readDeadline` says, and stay in the description.
 *
 * `noteDate` is the note's own date, against which dates in words are read; without one they stay words.
 */
export function parseTaskText(content: string, noteDate: string | null): TaskFields {
  const { text, damage } = repairText(content);
  const structure = structureOf(text, noteDate);
  const { metadata, owners, tags } = structure;
  const description = describeTask(text, structure);
  const values = firstValues(metadata);
  const priority = values.priority ?? null;
  return {
    text: description,
    owners: damage.length === 0 ? owners : owners.map((owner) => inOriginal(owner, content, damage)),
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
    tags: namesOf(tags),
    blockLink: structure.blockLink,
    invalid: invalidDates(metadata, noteDate),
  };
}

function firstValues(metadata: readonly TaskMetadata[]): Partial<Record<TaskKey, string>> {
  const values: Partial<Record<TaskKey, string>> = {};
  for (const { key, value } of metadata) if (value !== null) values[key] ??= value;
  return values;
}

function namesOf(tags: readonly Tag[]): readonly string[] {
  const names: string[] = [];
  for (const { name } of tags) if (!names.includes(name)) names.push(name);
  return names;
}

/** The first valid date of an emoji or field; else the words in its place; else a deadline in the description. */
function readDue(
  metadata: readonly TaskMetadata[],
  description: string,
  noteDate: string | null,
): Pick<TaskFields, 'due' | 'dueFrom' | 'dueText'> {
  const explicit = metadata.find(({ key, value }) => key === 'due' && value !== null);
  if (explicit) return { due: explicit.value, dueFrom: explicit.from, dueText: null };
  if (noteDate === null) return NO_DUE;
  for (const { key, written } of metadata) {
    const date = key === 'due' ? readDateInWords(written, noteDate) : null;
    if (date) return { due: date.endDate ?? date.date, dueFrom: 'text', dueText: date.text };
  }
  const deadline = readDeadline(description, noteDate);
  return deadline ? { due: deadline.due, dueFrom: 'text', dueText: deadline.text } : NO_DUE;
}

function invalidDates(metadata: readonly TaskMetadata[], noteDate: string | null): readonly string[] {
  if (metadata.every(({ value }) => value !== null)) return NOTHING;
  return metadata.filter((item) => isInvalidDate(item, noteDate)).map(({ written }) => written);
}

function isInvalidDate({ key, value, written }: TaskMetadata, noteDate: string | null): boolean {
  if (value !== null || written === '' || !DATE_KEYS.has(key)) return false;
  return key !== 'due' || noteDate === null || readDateInWords(written, noteDate) === null;
}

function inOriginal(owner: OwnerMention, content: string, damage: readonly Damage[]): OwnerMention {
  const start = offsetInOriginal(damage, owner.start);
  const end = offsetInOriginal(damage, owner.end);
  return { name: owner.name, written: content.slice(start, end), start, end };
}
