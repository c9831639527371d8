import { readDateInWords } from './dates';
import { findInlineFields } from './inline-fields';
import { findOwners, isOwnerField, type OwnerMention } from './owners';
import { protectedRanges } from './protected-ranges';
import { isInside, type TextRange } from './text-range';
import { findSignifiers, type Signifier } from './signifiers';
import { findTags, type Tag } from './tags';
import { fieldMetadata, signifierMetadata, type TaskMetadata } from './task-metadata';

/** Owners that are named together ("@Dana and @Ola"), or one tag, with the emphasis around it. */
export interface MentionGroup extends TextRange {
  /** Offsets of the characters that mark its mentions or its tag. */
  readonly marks: readonly number[];
}

/** The pieces of a task's repaired text, each list in the order of the text. */
export interface TaskStructure {
  readonly metadata: readonly TaskMetadata[];
  readonly owners: readonly OwnerMention[];
  readonly tags: readonly Tag[];
  /** Obsidian's block id, without `^`. */
  readonly blockLink: string | null;
  /** The ranges of metadata, owner fields and block link. */
  readonly removed: readonly TextRange[];
  /** The owners and tags that stand in the sentence or behind it. */
  readonly groups: readonly MentionGroup[];
}

const BLOCK_LINK = /(?:^|\s)\^([A-Za-z0-9-]+)\s*$/;
/** What may stand between two mentions of one group. */
const BETWEEN_OWNERS = /^(?:[,;/&+]|,?\s*(?:and|or))?$/;

/** Finds the pieces of a task's text. `noteDate` is for words in the place of a date (`📅 next Friday`). */
export function structureOf(text: string, noteDate: string | null): TaskStructure {
  const protectedParts = protectedRanges(text);
  const fields = findInlineFields(text, protectedParts);
  const owners = findOwners(text, { protectedParts, fields });
  const tags = findTags(text, protectedParts);
  const signifiers = findSignifiers(text).filter(({ start }) => !isInside(protectedParts, start));
  const block = text.includes('^') ? BLOCK_LINK.exec(text) : null;
  const metadata: TaskMetadata[] = [];
  const limitOf = createLimits([signifiers, fields, owners, tags], block?.index ?? text.length);
  for (const signifier of signifiers) {
    const limit = limitOf(signifier.end);
    const item = signifierMetadata(text, signifier, limit) ?? dueInWords(text, signifier, limit, noteDate);
    if (item) metadata.push(item);
  }
  const removed: TextRange[] = [...metadata];
  for (const field of fields) {
    const item = fieldMetadata(field);
    if (item) metadata.push(item);
    if (item || isOwnerField(field)) removed.push(field);
  }
  if (fields.length > 0) metadata.sort((a, b) => a.start - b.start);
  if (block) removed.push({ start: block.index, end: text.length });
  return {
    metadata,
    owners,
    tags,
    blockLink: block?.[1] ?? null,
    removed,
    groups: groupsOf(text, owners, tags, fields),
  };
}

/** Where the next piece starts at or behind an offset, which never decreases from call to call; at most `end`. */
function createLimits(lists: readonly (readonly TextRange[])[], end: number): (offset: number) => number {
  const starts = lists.flatMap((list) => list.map(({ start }) => start)).sort((a, b) => a - b);
  let next = 0;
  return (offset) => {
    while ((starts[next] ?? Infinity) < offset) next++;
    return Math.min(starts[next] ?? end, end);
  };
}

/** `📅 next Friday`: Tasks reads no words there, people write them. */
function dueInWords(
  text: string,
  { key, start, end }: Signifier,
  limit: number,
  noteDate: string | null,
): TaskMetadata | null {
  if (key !== 'due') return null;
  const room = text.slice(end, limit);
  const date = readDateInWords(room, noteDate);
  if (!date || room.slice(0, date.start).trim() !== '') return null;
  return { key, from: 'emoji', value: null, written: date.text, start, end: end + date.end };
}

/** Mentions that stand together go or stay together; owners that a field names go with the field. */
function groupsOf(
  text: string,
  owners: readonly OwnerMention[],
  tags: readonly Tag[],
  fields: readonly TextRange[],
): readonly MentionGroup[] {
  const groups: { readonly start: number; end: number; readonly marks: number[] }[] = [];
  for (const owner of owners) {
    if (isInside(fields, owner.start)) continue;
    const { start, end } = withEmphasis(text, owner);
    const group = groups.at(-1);
    if (group && BETWEEN_OWNERS.test(text.slice(group.end, start).trim())) {
      group.end = end;
      group.marks.push(owner.start);
    } else groups.push({ start, end, marks: [owner.start] });
  }
  for (const tag of tags) groups.push({ ...withEmphasis(text, tag), marks: [tag.start] });
  return groups.sort((a, b) => a.start - b.start);
}

/** `**@Dana**` and `**@Dana:**` with their marks. */
function withEmphasis(text: string, { start, end }: TextRange): TextRange {
  const close = text.charAt(end) === ':' ? end + 1 : end;
  let length = 0;
  while (isEmphasis(text.charCodeAt(start - length - 1), text.charCodeAt(close + length))) length++;
  return length === 0 ? { start, end } : { start: start - length, end: close + length };
}

const isEmphasis = (before: number, after: number): boolean =>
  before === after && (before === 0x2a || before === 0x5f || before === 0x7e || before === 0x3d);
