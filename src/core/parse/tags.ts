import { isInside, type TextRange } from './protected-ranges';
import { signifierAt } from './signifiers';

export interface Tag extends TextRange {
  /** Without `#`, as written. */
  readonly name: string;
}

/** What Obsidian allows in a tag: letters of any script, digits, emoji, `_`, `-` and `/` for nesting. */
const TAG = /#((?:[\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]|\u200d)+)/uy;
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
  TAG.lastIndex = hash;
  const whole = TAG.exec(text)?.[1];
  if (whole === undefined) return null;
  const name = whole.slice(0, lengthBeforeSignifier(text, hash + 1, whole.length));
  return name === '' || ONLY_DIGITS.test(name) ? null : { name, start: hash, end: hash + 1 + name.length };
}

function lengthBeforeSignifier(text: string, start: number, length: number): number {
  for (let index = 0; index < length; index++) {
    if (text.charCodeAt(start + index) > 0x7f && signifierAt(text, start + index)) return index;
  }
  return length;
}
