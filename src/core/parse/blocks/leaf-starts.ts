import {
  ASTERISK,
  BACKTICK,
  HASH,
  HYPHEN,
  UNDERSCORE,
  isBlank,
  skipBlanks,
  skipRun,
  trimBlanks,
} from './characters';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export interface AtxHeading {
  readonly level: HeadingLevel;
  readonly start: number;
  readonly end: number;
}

/** The heading whose opening `#` stands at `from`, its content without the closing `#`s. */
export function readAtxHeading(text: string, from: number, end: number): AtxHeading | null {
  const afterMarks = skipRun(text, HASH, from, end);
  const level = toHeadingLevel(afterMarks - from);
  if (level === null || (afterMarks < end && !isBlank(text.charCodeAt(afterMarks)))) return null;
  const start = skipBlanks(text, afterMarks, end);
  const contentEnd = trimBlanks(text, start, end);
  let beforeClosing = contentEnd;
  while (beforeClosing > start && text.charCodeAt(beforeClosing - 1) === HASH) beforeClosing--;
  const isClosing = beforeClosing === start || isBlank(text.charCodeAt(beforeClosing - 1));
  return { level, start, end: isClosing ? trimBlanks(text, start, beforeClosing) : contentEnd };
}

function toHeadingLevel(marks: number): HeadingLevel | null {
  return marks === 1 || marks === 2 || marks === 3 || marks === 4 || marks === 5 || marks === 6
    ? marks
    : null;
}

export interface FenceOpening {
  readonly marker: number;
  readonly length: number;
  readonly language: string;
}

/** The code fence that opens at `from`. */
export function readFenceOpening(text: string, from: number, end: number): FenceOpening | null {
  const marker = text.charCodeAt(from);
  const afterFence = skipRun(text, marker, from, end);
  if (afterFence - from < 3) return null;
  const info = text.slice(skipBlanks(text, afterFence, end), end);
  if (marker === BACKTICK && info.includes('`')) return null;
  return { marker, length: afterFence - from, language: (/^[^ \t]*/.exec(info)?.[0] ?? '').toLowerCase() };
}

/** Whether the line's content from `from` on closes a fence of that marker and length. */
export function isFenceClosing(text: string, from: number, end: number, fence: FenceOpening): boolean {
  const afterFence = skipRun(text, fence.marker, from, end);
  return afterFence - from >= fence.length && skipBlanks(text, afterFence, end) === end;
}

/** Whether the content from `from` on is nothing but `=` or nothing but `-`: the underline of a setext heading. */
export function isSetextUnderline(text: string, from: number, end: number): boolean {
  return skipBlanks(text, skipRun(text, text.charCodeAt(from), from, end), end) === end;
}

/**
 * Where the longest thematic break that ends at `end` would begin: the start of the run of one marker and blanks at
 * the end of the line, `end` without such a run. One look answers for every `-` of `- - - …`, each of which could
 * begin a thematic break; a look for each would take quadratic time.
 */
export function thematicBreakRunStart(text: string, from: number, end: number): number {
  const last = trimBlanks(text, from, end);
  const marker = last > from ? text.charCodeAt(last - 1) : 0;
  if (marker !== HYPHEN && marker !== ASTERISK && marker !== UNDERSCORE) return end;
  let start = last;
  for (let at = last - 1; at >= from; at--) {
    const code = text.charCodeAt(at);
    if (code === marker) start = at;
    else if (!isBlank(code)) break;
  }
  return start;
}

/** Whether a run of one marker and blanks from `from` to the end of the line holds the three a break needs. */
export function hasThreeMarkers(text: string, from: number, end: number): boolean {
  const marker = text.charCodeAt(from);
  let count = 0;
  for (let at = from; at < end && count < 3; at++) {
    if (text.charCodeAt(at) === marker) count++;
  }
  return count === 3;
}
