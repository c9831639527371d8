import {
  CARET,
  HYPHEN,
  LEFT_BRACKET,
  isAsciiLetter,
  isBlank,
  isDigit,
  skipBlanks,
  trimBlanks,
} from './characters';

export interface TaskBox {
  readonly status: string;
  /** Offset of the content after the box. */
  readonly contentStart: number;
}

/**
 * One character as a reader sees it: a flag, or a character with its variation selectors, marks, skin tones and joined
 * characters.
 */
const ONE_CHARACTER = /^(?:\p{Regional_Indicator}{2}|.(?:\p{Mark}|\p{Emoji_Modifier}|\u200d[^\p{Mark}])*)$/u;
/** UTF-16 units of the longest character that a task box may hold: an emoji of a family of four takes 11. */
const LONGEST_CHARACTER = 16;

/** The task box `[x]` that begins a list item's content; a blank or the end of the line must follow it. */
export function readTaskBox(text: string, from: number, end: number): TaskBox | null {
  if (text.charCodeAt(from) !== LEFT_BRACKET) return null;
  const inside = text.slice(from + 1, Math.min(end, from + 1 + LONGEST_CHARACTER));
  const length = inside.indexOf(']', 1);
  if (length < 0) return null;
  const status = inside.slice(0, length);
  const afterBox = from + length + 2;
  if (afterBox < end && !isBlank(text.charCodeAt(afterBox))) return null;
  if (length > 1 && !ONE_CHARACTER.test(status)) return null;
  return { status, contentStart: skipBlanks(text, afterBox, end) };
}

/** Offset of the `^` of what may be a block id at the end of `[from, end)`, -1 without one. */
export function findBlockIdMark(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && isBlockIdCode(text.charCodeAt(at - 1))) at--;
  return at < end && at > from && text.charCodeAt(at - 1) === CARET ? at - 1 : -1;
}

const isBlockIdCode = (code: number): boolean => isAsciiLetter(code) || isDigit(code) || code === HYPHEN;

/** A content span and the block id that ended it. */
export interface MarkedContent {
  readonly end: number;
  readonly blockId: string | null;
}

/** Takes the block id at `mark` off the content in `[from, end)`, where one stands apart there. */
export function splitBlockId(text: string, from: number, end: number, mark: number): MarkedContent {
  const standsApart = mark === from || (mark > from && isBlank(text.charCodeAt(mark - 1)));
  if (!standsApart) return { end, blockId: null };
  return { end: trimBlanks(text, from, mark), blockId: text.slice(mark + 1, end) };
}

export interface CalloutHeader {
  readonly type: string;
  readonly fold: '' | '+' | '-';
  readonly titleStart: number;
}

/** The callout header `[!type|metadata]- title` that begins a block quote. */
export function readCalloutHeader(text: string, from: number, end: number): CalloutHeader | null {
  if (!text.startsWith('[!', from)) return null;
  const [header, type, fold] =
    /^\[!([^\]|]+)(?:\|[^\]]*)?\]([+-]?)(?:[ \t]+|$)/.exec(text.slice(from, end)) ?? [];
  if (header === undefined || type === undefined) return null;
  return {
    type: type.trim().toLowerCase(),
    fold: fold === '+' || fold === '-' ? fold : '',
    titleStart: from + header.length,
  };
}
