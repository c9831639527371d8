import { copiedText } from '../model/copied-text';
import { isInside, type TextRange } from './text-range';
import { signifierAt } from './signifiers';

export interface Tag extends TextRange {
  /** Without `#`, as written. */
  readonly name: string;
}

/** What Obsidian allows in a tag: letters of any script, digits, emoji, `_`, `-` and `/` for nesting. */
const BEYOND_ASCII = /(?:[\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]|\u200d)+/uy;
const ONLY_DIGITS = /^\d+$/;
/** `C#`, `issue#12`, `&#39;` and `##` are none. */
const NO_TAG_AFTER = /[\p{L}\p{N}_&#/]$/u;
const NONE: readonly Tag[] = [];

/**
 * The tags of a line outside the `protectedParts`, in order. Unlike Obsidian, a tag ends where a task signifier starts
 * (`#task📅 2026-01-10`), and need not have a space before it where an emoji or a bracket stands.
 */
export function findTags(text: string, protectedParts: readonly TextRange[]): readonly Tag[] {
  let hash = text.indexOf('#');
  if (hash < 0) return NONE;
  const tags: Tag[] = [];
  while (hash >= 0) {
    const tag = isInside(protectedParts, hash) ? null : tagAt(text, hash);
    if (tag) tags.push(tag);
    hash = text.indexOf('#', tag?.end ?? hash + 1);
  }
  return tags;
}

function tagAt(text: string, hash: number): Tag | null {
  if (hash > 0 && NO_TAG_AFTER.test(text.charAt(hash - 1))) return null;
  const end = tagEnd(text, hash + 1);
  const name = text.slice(hash + 1, end);
  return name === '' || ONLY_DIGITS.test(name) ? null : { name, start: hash, end };
}

function tagEnd(text: string, start: number): number {
  let end = start;
  while (isAsciiTagCharacter(text.charCodeAt(end))) end += 1;
  if (!(text.charCodeAt(end) > 0x7f)) return end;
  BEYOND_ASCII.lastIndex = end;
  const rest = BEYOND_ASCII.exec(text)?.[0] ?? '';
  for (let index = 0; index < rest.length; index++) if (signifierAt(text, end + index)) return end + index;
  return end + rest.length;
}

const isAsciiTagCharacter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  // The hyphen, the slash and the digits.
  (code >= 0x2d && code <= 0x39 && code !== 0x2e) ||
  code === 0x5f;

/** Each name once, where it stands first. */
export function distinctNames(names: readonly string[]): readonly string[] {
  const isDistinct = names.length < MANY && names.every((name, index) => names.indexOf(name) === index);
  // A copy has no room for more, unlike a list that has grown.
  return isDistinct ? names.slice() : [...new Set(names)];
}

/** From as many names on, comparing each with all others is slower. */
const MANY = 8;

const PLAIN_TAG = /^[\w/-]+$/;
/** A vault has dozens of tags; beyond, remembering them does not help. */
const MOST_REMEMBERED = 1000;
const remembered = new Map<string, string>();

/** The tag of this name, which is the same string for all tasks; null where it is none or not of ASCII letters. */
export function plainTag(name: string): string | null {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  if (!PLAIN_TAG.test(name) || ONLY_DIGITS.test(name)) return null;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const tag = copiedText(name);
  remembered.set(tag, tag);
  return tag;
}
