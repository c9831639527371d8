import type { DueSource, TaskPriority } from '../model/task';
import { readDateInWords } from './dates';
import { readDeadline } from './deadlines';
import { offsetInOriginal, repairText, type Damage } from './encoding';
import { findInlineFields } from './inline-fields';
import { findOwners, isOwnerField, type OwnerMention } from './owners';
import { protectedRanges, type TextRange } from './protected-ranges';
import { findSignifiers, type Signifier, type TaskKey } from './signifiers';
import { findTags } from './tags';
import { describeTask, type MentionGroup } from './task-description';
import { fieldMetadata, isPriority, signifierMetadata, type TaskMetadata } from './task-metadata';

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

const BLOCK_LINK = /(?:^|\s)\^([A-Za-z0-9-]+)\s*$/;
/** What may stand between two mentions of one group. */
const BETWEEN_OWNERS = /^\s*(?:[,;/&+]|,?\s*(?:and|or)\b)?\s*$/;
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
  const first = (key: TaskKey): string | null =>
    metadata.find((item) => item.key === key && item.value !== null)?.value ?? null;
  const description = describeTask(text, {
    removed: structure.removed,
    groups: mentionGroups(text, structure),
  });
  const priority = first('priority');
  return {
    text: description,
    owners: damage.length === 0 ? owners : owners.map((owner) => inOriginal(owner, content, damage)),
    ...readDue(metadata, description, noteDate),
    scheduled: first('scheduled'),
    start: first('start'),
    created: first('created'),
    done: first('done'),
    cancelled: first('cancelled'),
    recurrence: first('recurrence'),
    priority: isPriority(priority) ? priority : null,
    id: first('id'),
    dependsOn: first('dependsOn')?.split(/\s*,\s*/) ?? [],
    onCompletion: first('onCompletion'),
    tags: tags.length < 2 ? tags.map(({ name }) => name) : [...new Set(tags.map(({ name }) => name))],
    blockLink: structure.blockLink,
    invalid: metadata.filter((item) => isInvalidDate(item, noteDate)).map(({ written }) => written),
  };
}

/** The first valid date of an emoji or field; else the words in its place; else a deadline in the description. */
function readDue(
  metadata: readonly TaskMetadata[],
  description: string,
  noteDate: string | null,
): Pick<TaskFields, 'due' | 'dueFrom' | 'dueText'> {
  const stated = metadata.filter(({ key }) => key === 'due');
  const explicit = stated.find(({ value }) => value !== null);
  if (explicit) return { due: explicit.value, dueFrom: explicit.from, dueText: null };
  if (noteDate === null) return NO_DUE;
  for (const { written } of stated) {
    const date = readDateInWords(written, noteDate);
    if (date) return { due: date.endDate ?? date.date, dueFrom: 'text', dueText: date.text };
  }
  const deadline = readDeadline(description, noteDate);
  return deadline ? { due: deadline.due, dueFrom: 'text', dueText: deadline.text } : NO_DUE;
}

function isInvalidDate({ key, value, written }: TaskMetadata, noteDate: string | null): boolean {
  if (value !== null || written === '' || !DATE_KEYS.has(key)) return false;
  return key !== 'due' || noteDate === null || readDateInWords(written, noteDate) === null;
}

interface TaskStructure {
  readonly metadata: readonly TaskMetadata[];
  /** The ranges of metadata, owner fields and block link. */
  readonly removed: readonly TextRange[];
  readonly owners: readonly OwnerMention[];
  readonly tags: readonly (TextRange & { readonly name: string })[];
  readonly blockLink: string | null;
}

function structureOf(text: string, noteDate: string | null): TaskStructure {
  const protectedParts = protectedRanges(text);
  const fields = findInlineFields(text, protectedParts);
  const owners = findOwners(text, { protectedParts, fields });
  const tags = findTags(text, protectedParts);
  const blockLink = text.includes('^') ? BLOCK_LINK.exec(text) : null;
  const signifiers = findSignifiers(text).filter(
    ({ start }) => !protectedParts.some((part) => covers(part, start)),
  );
  const blockRange = blockLink ? [{ start: blockLink.index, end: text.length }] : [];
  const starts = [...signifiers, ...fields, ...owners, ...tags, ...blockRange].map(({ start }) => start);
  const metadata: TaskMetadata[] = [];
  for (const signifier of signifiers) {
    const limit = starts.reduce(
      (next, start) => (start >= signifier.end && start < next ? start : next),
      text.length,
    );
    const item = signifierMetadata(text, signifier, limit) ?? dueInWords(text, signifier, limit, noteDate);
    if (item) metadata.push(item);
  }
  for (const field of fields) {
    const item = fieldMetadata(field);
    if (item) metadata.push(item);
  }
  metadata.sort((a, b) => a.start - b.start);
  const removed = [...metadata, ...fields.filter(isOwnerField), ...blockRange];
  return { metadata, removed, owners, tags, blockLink: blockLink?.[1] ?? null };
}

/** `📅 next Friday`: Tasks reads no words there, people write them. */
function dueInWords(
  text: string,
  { key, start, end }: Signifier,
  limit: number,
  noteDate: string | null,
): TaskMetadata | null {
  if (key !== 'due' || noteDate === null) return null;
  const room = text.slice(end, limit);
  const date = readDateInWords(room, noteDate);
  if (!date || room.slice(0, date.start).trim() !== '') return null;
  return { key, from: 'emoji', value: null, written: date.text, start, end: end + date.end };
}

const covers = ({ start, end }: TextRange, offset: number): boolean => offset >= start && offset < end;

/** Mentions that stand together go or stay together; owners named by a field go with it. */
function mentionGroups(text: string, { owners, tags, removed }: TaskStructure): readonly MentionGroup[] {
  const groups: MentionGroup[] = tags.map(({ start, end }) => ({ start, end, marks: [start] }));
  for (const { start, end } of owners) {
    if (removed.some((range) => covers(range, start))) continue;
    const group = groups.at(-1);
    if (group && text.charAt(group.start) === '@' && BETWEEN_OWNERS.test(text.slice(group.end, start))) {
      groups[groups.length - 1] = { start: group.start, end, marks: [...group.marks, start] };
    } else groups.push({ start, end, marks: [start] });
  }
  return groups;
}

function inOriginal(owner: OwnerMention, content: string, damage: readonly Damage[]): OwnerMention {
  const start = offsetInOriginal(damage, owner.start);
  const end = offsetInOriginal(damage, owner.end);
  return { name: owner.name, written: content.slice(start, end), start, end };
}
