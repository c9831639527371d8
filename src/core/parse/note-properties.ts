import type { Field, FrontMatter, Mention } from '../model/note';
import { isPlaceholder, linksIn, plainText, splitList } from './inline';
import { linkName } from '../model/note-path';
import { peopleBesideLinks } from './people-in';
import { collapseSpaces } from './spaces';
import { writtenDay } from './written-day';

/** The front matter of a note, asked for by key. Placeholders (`''`, `_Unknown_`) count as absent. */
export interface Properties {
  text(key: string): string | null;
  /** `YYYY-MM-DD`, out of any form that `writtenDay` reads. */
  date(key: string): string | null;
  /** Whether a YAML parser has made an instant of the value: which day was written is lost then. */
  isInstant(key: string): boolean;
  /** A list, or a single value as a list of one. */
  list(key: string): readonly string[];
  /** Names, out of links or plain text, with the line of their key. */
  mentions(key: string): readonly Mention[];
  /** The same for people, of whom one value may name several: "Dana Whitfield, Ola Berg". */
  people(key: string): readonly Mention[];
  /** Lower-case, without `#`; an empty one such as `person/` is left out. */
  readonly tags: readonly string[];
  /** Zero-based line of a key, 0 where it is absent. */
  line(key: string): number;
}

function scalarText(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null;
  const text = collapseSpaces(String(value));
  return isPlaceholder(text) ? null : text;
}

/** How deep an unquoted link in a list stands: in the list, and in the two of its own brackets. */
const DEEPEST = 3;

/** `[[Northwind]]` without quotes is a list in a list to YAML: what was meant is the link. */
function unwrapped(value: unknown): unknown {
  let inner = value;
  for (let depth = 0; depth < DEEPEST && Array.isArray(inner) && inner.length === 1; depth++)
    inner = inner[0];
  return inner;
}

const NOTHING: readonly string[] = [];

const listOfOne = (text: string | null): readonly string[] => (text === null ? NOTHING : [text]);

function listOf(value: unknown): readonly string[] {
  const whole = unwrapped(value);
  if (!Array.isArray(whole)) return listOfOne(scalarText(whole));
  const texts: string[] = [];
  for (const each of whole as readonly unknown[]) {
    const text = scalarText(unwrapped(each));
    if (text !== null) texts.push(text);
  }
  return texts;
}

function nameOf(text: string): string {
  const link = linksIn(text)[0];
  return link ? linkName(link.target) : plainText(text);
}

/** The names in a value: of its links and between its commas, unless those only swap one name ("Hill, Sam"). */
function namesOf(text: string): readonly string[] {
  if (linksIn(text).length > 0) return peopleBesideLinks(text);
  const parts = splitList(text).map(plainText);
  const isSwapped = parts.length === 2 && !text.includes(';') && parts.every((part) => !part.includes(' '));
  return isSwapped ? [plainText(text)] : parts;
}

function readTags(frontMatter: FrontMatter): readonly string[] {
  const tags = new Set<string>();
  for (const text of listOf(frontMatter['tags']).concat(listOf(frontMatter['tag']))) {
    // Of blanks, `listOf` has left spaces only.
    for (const written of text.includes(' ') || text.includes(',') ? text.split(/[ ,]+/) : [text]) {
      const tag = (written.startsWith('#') ? written.slice(1) : written).toLowerCase();
      if (tag !== '' && !tag.endsWith('/')) tags.add(tag);
    }
  }
  return [...tags];
}

function mentionsIn(
  texts: readonly string[],
  line: number,
  read: (text: string) => string | readonly string[],
): readonly Mention[] {
  const mentions: Mention[] = [];
  for (const text of texts) {
    const names = read(text);
    if (typeof names === 'string') mentions.push({ name: names, line });
    else for (const name of names) mentions.push({ name, line });
  }
  return mentions;
}

export function createProperties(frontMatter: FrontMatter, lines: ReadonlyMap<string, number>): Properties {
  const line = (key: string) => lines.get(key) ?? 0;
  const list = (key: string) => (key in frontMatter ? listOf(frontMatter[key]) : NOTHING);
  const text = (key: string) => list(key)[0] ?? null;
  return {
    text,
    date: (key) => writtenDay(text(key) ?? ''),
    isInstant: (key) => unwrapped(frontMatter[key]) instanceof Date,
    list,
    mentions: (key) => mentionsIn(list(key), line(key), nameOf),
    people: (key) => mentionsIn(list(key), line(key), namesOf),
    tags: readTags(frontMatter),
    line,
  };
}

/** The mentions that `prefix/slug` tags make: `account/northwind-freight` → `northwind freight`. */
export function tagMentions(properties: Properties, prefix: string): readonly Mention[] {
  const start = `${prefix}/`;
  return properties.tags
    .filter((tag) => tag.startsWith(start))
    .map((tag) => ({
      name: tag.slice(prefix.length + 1).replace(/[-_/]+/g, ' '),
      line: properties.line('tags'),
    }));
}

/** Front matter that says something about the entity itself. */
const FIELD_KEYS = [
  'status',
  'industry',
  'account_type',
  'role',
  'my_role',
  'company',
  'department',
  'email',
  'phone',
  'location',
  'last_contact',
] as const;

export function propertyFields(properties: Properties): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  for (const key of FIELD_KEYS) {
    const value = properties.text(key);
    if (value !== null) fields.set(key, { line: properties.line(key), value });
  }
  return fields;
}
