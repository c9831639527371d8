import type { SourceSpan } from '../model/source-span';
import { replaceLine, type LineEdit } from './line-edit';

/**
 * Block quotes and list markers, the last of them a list marker, then the box with one code point in it. Each turn of
 * the group starts with a character that is no space, so that matching stays linear.
 */
const TASK_LINE =
  /^([ \t]*(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:[-*+]|\d{1,9}[.)])[ \t]+\[)([^\r\n])(?=\](?:\s|$))/u;
const ONE_SYMBOL = /^[^\r\n]$/u;

/**
 * The edit that puts `symbol` into the box of a task line and leaves every other character as it is. Null where the
 * line is no task, or where `symbol` is not one character (one code point, no line break).
 */
export function setTaskSymbol(span: SourceSpan, symbol: string): LineEdit | null {
  const match = TASK_LINE.exec(span.text);
  if (!match || !ONE_SYMBOL.test(symbol)) return null;
  const [upToSymbol, beforeSymbol = ''] = match;
  return replaceLine(span, beforeSymbol + symbol + span.text.slice(upToSymbol.length));
}

/** The character in the box of a task line; null where the line is no task. */
export const taskSymbol = (line: string): string | null => TASK_LINE.exec(line)?.[2] ?? null;

/** Where the text of a task line begins, behind the box and the blanks that follow it; null where the line is no task. */
export function taskTextStart(line: string): number | null {
  const match = TASK_LINE.exec(line);
  if (!match) return null;
  let start = match[0].length + ']'.length;
  while (start < line.length && isBlank(line.charAt(start))) start += 1;
  return start;
}

const isBlank = (character: string): boolean => character === ' ' || character === '\t';
