import { linkName } from '../model/note-path';
import { findInlineFields, type InlineField } from './inline-fields';
import { joinedName, nameWords } from './owner-name';
import { protectedRanges } from './protected-ranges';
import { isInside, type TextRange } from './text-range';

/** Somebody whom a task line names as the one to do it. The range is that of `written`. */
export interface OwnerMention extends TextRange {
  /** As meant: a link's note, spaces for a joined `@DanaWhitfield`. Who it is, is for the graph to find. */
  readonly name: string;
  /** The exact text: `@[[Dana Whitfield]]`, or the value of an `[owner:: …]` field. */
  readonly written: string;
}

export interface TextStructure {
  readonly protectedParts: readonly TextRange[];
  readonly fields: readonly InlineField[];
}

const OWNER_KEYS: ReadonlySet<string> = new Set(['owner', 'assignee']);
const NONE: readonly OwnerMention[] = [];

/** What may not stand before the `@` of a mention: after a letter or digit it is an e-mail address. */
const NOT_A_MENTION_AFTER = /[\p{L}\p{N}_.+%=@\\-]$/u;
/** `__@Dana__` and `==@Dana==`: these marks may, where they open emphasis. */
const EMPHASIS_BEFORE = /(?:^|[^\p{L}\p{N}_.+%=@\\-])(?:_{1,3}|==)$/u;
const LONGEST_EMPHASIS_BEFORE = 5;
const WIKILINK = /\[\[([^[\]|#^]+)(?:[#^][^[\]|]*)?(?:\\?\|[^[\]]*)?\]\]/y;
const MARKDOWN_LINK = /\[([^[\]]+)\]\([^()\s]*\)/y;
const FIELD_SEPARATOR = /\s*(?:[,;/&+]|\band\b)\s*/;

/** Whether a Dataview field names an owner. */
export function isOwnerField(field: InlineField): boolean {
  return OWNER_KEYS.has(field.key);
}

/**
 * The owners that a task's text names, in order: `@Dana Whitfield`, `@[[Dana Whitfield|Dana]]`, `@DanaWhitfield`,
 * `[owner:: Dana]`. A name is the capitalized words, initials and particles behind the `@`; it ends at an emoji, a
 * tag, a bracket, another `@`, the end of the sentence or a lower-case word, which belongs to it only where the
 * mention stands alone at the end of the line (`… the sheet. @data platform team 📅`). A surname, a comma and a first
 * name are one name where only metadata follows (`@Hill, Sam 📅`). E-mail addresses, packages
 * (`@scope/name`), possessives (`@Dana's deck`), code and URLs name no owner.
 *
 * `text` is repaired text. `structure` saves finding links and fields again where the caller has them.
 */
export function findOwners(
  text: string,
  structure: TextStructure = structureOf(text),
): readonly OwnerMention[] {
  const { protectedParts, fields } = structure;
  const inFields = fields.filter(isOwnerField).flatMap((field) => fieldOwners(text, field));
  if (!text.includes('@')) return inFields.length === 0 ? NONE : inFields;
  const mentions: OwnerMention[] = [];
  let at = text.indexOf('@');
  while (at >= 0) {
    const mention =
      isInside(protectedParts, at) || isInside(fields, at) ? null : mentionAt(text, at, mentions.at(-1));
    if (mention) mentions.push(mention);
    at = text.indexOf('@', mention?.end ?? at + 1);
  }
  return [...mentions, ...inFields].sort((a, b) => a.start - b.start);
}

function structureOf(text: string): TextStructure {
  const protectedParts = protectedRanges(text);
  return { protectedParts, fields: findInlineFields(text, protectedParts) };
}

function mentionAt(text: string, at: number, previous: OwnerMention | undefined): OwnerMention | null {
  if (at > 0 && NOT_A_MENTION_AFTER.test(text.charAt(at - 1)) && !isEmphasized(text, at)) return null;
  // In a path, only right behind another mention: @Dana/@Ola.
  if (text.charAt(at - 1) === '/' && previous?.end !== at - 1 && /\S/.test(text.charAt(at - 2))) return null;
  return linkedMention(text, at) ?? namedMention(text, at);
}

const isEmphasized = (text: string, at: number): boolean =>
  EMPHASIS_BEFORE.test(text.slice(Math.max(0, at - LONGEST_EMPHASIS_BEFORE), at));

function linkedMention(text: string, at: number): OwnerMention | null {
  for (const pattern of [WIKILINK, MARKDOWN_LINK]) {
    pattern.lastIndex = at + 1;
    const match = pattern.exec(text);
    if (!match) continue;
    const end = pattern.lastIndex;
    return { name: linkName((match[1] ?? '').trim()), written: text.slice(at, end), start: at, end };
  }
  return null;
}

function namedMention(text: string, at: number): OwnerMention | null {
  const words = nameWords(text, at);
  const last = words.at(-1);
  if (!last) return null;
  const written = text.slice(at, last.end);
  return { name: joinedName(written.slice(1)), written, start: at, end: last.end };
}

function fieldOwners(text: string, field: InlineField): readonly OwnerMention[] {
  const owners: OwnerMention[] = [];
  let from = field.valueStart;
  const separators = new RegExp(`${FIELD_SEPARATOR.source}|$`, 'g');
  for (const separator of field.value.matchAll(separators)) {
    const end = field.valueStart + separator.index;
    if (end > from) owners.push(fieldOwner(text, from, end));
    from = end + separator[0].length;
  }
  return owners;
}

function fieldOwner(text: string, start: number, end: number): OwnerMention {
  const written = text.slice(start, end);
  const bare = written.replace(/^@/, '');
  WIKILINK.lastIndex = 0;
  const link = WIKILINK.exec(bare)?.[1];
  const name = link === undefined ? joinedName(bare.replace(/^"(.*)"$/, '$1')) : linkName(link.trim());
  return { name, written, start, end };
}
