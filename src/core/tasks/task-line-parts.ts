import { taskTextStart } from '../edits/set-task-symbol';
import { repairText } from '../parse/encoding';
import { createOriginalOffsets } from '../parse/original-offsets';
import { withoutComments } from '../parse/protected-ranges';
import type { TaskFields } from '../parse/task-fields';
import { parseTaskText } from '../parse/task-line';
import { structureOf, type TaskStructure } from '../parse/task-structure';
import type { TextRange } from '../parse/text-range';

/** A task line, taken apart so that pieces of it can be replaced and all others stay, to the byte. */
export interface TaskLineParts {
  readonly line: string;
  readonly noteDate: string | null;
  readonly fields: TaskFields;
  /** What follows the box, repaired, without trailing blanks and block id; comments are blanked. */
  readonly text: string;
  /** The pieces of `text`. */
  readonly structure: TaskStructure;
  /** Where an offset of `text` lies in the line. */
  readonly inLine: (offset: number) => number;
}

/** A stretch of a text, and what becomes of it. */
export interface TextSplice extends TextRange {
  readonly by: string;
}

const BLOCK_ID = /^\^[A-Za-z0-9-]+$/;

/** Null where the line is no task. Words that name a date are read against `noteDate`. */
export function partsOf(line: string, noteDate: string | null): TaskLineParts | null {
  const start = taskTextStart(line);
  if (start === null) return null;
  const content = line.slice(start, textEnd(line, start));
  const { text: repaired, damage } = repairText(content);
  const text = withoutComments(repaired);
  const original = createOriginalOffsets(damage);
  return {
    line,
    noteDate,
    fields: parseTaskText(content, noteDate),
    text,
    structure: structureOf(text, noteDate),
    inLine: (offset) => start + original(offset),
  };
}

/** The line with stretches of its text replaced. They may come in any order; of two that overlap, the first one counts. */
export function spliced({ line, inLine }: TaskLineParts, splices: readonly TextSplice[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, by } of [...splices].sort((a, b) => a.start - b.start)) {
    if (inLine(start) < from) continue;
    result += line.slice(from, inLine(start)) + by;
    from = inLine(end);
  }
  return result + line.slice(from);
}

/** A stretch that goes, with a blank beside it and the brackets that would be left empty. */
export function cut(text: string, { start, end }: TextRange): TextSplice {
  let [first, last] = [start, end];
  while (isPair(text.charAt(first - 1), text.charAt(last))) {
    first -= 1;
    last += 1;
  }
  if (isBlank(text.charAt(first - 1))) first -= 1;
  else if (first === 0 && isBlank(text.charAt(last))) last += 1;
  return { start: first, end: last, by: '' };
}

const isPair = (open: string, close: string): boolean =>
  (open === '(' && close === ')') || (open === '[' && close === ']');

const isBlank = (character: string): boolean => /^[ \t\u00a0]$/.test(character);

/** Where the blanks and the block id at the end of a line begin, not before `start`: as where the note is read. */
function textEnd(line: string, start: number): number {
  const end = withoutBlanks(line, start, line.length);
  let word = end;
  while (word > start && !isPlainBlank(line.charAt(word - 1))) word -= 1;
  return BLOCK_ID.test(line.slice(word, end)) ? withoutBlanks(line, start, word) : end;
}

function withoutBlanks(line: string, start: number, before: number): number {
  let end = before;
  while (end > start && isPlainBlank(line.charAt(end - 1))) end -= 1;
  return end;
}

const isPlainBlank = (character: string): boolean => character === ' ' || character === '\t';
