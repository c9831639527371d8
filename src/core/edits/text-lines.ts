/** A line of a text by its offsets: `text` runs from `start` to `end`, its line ending stands after `end`. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_ENDING = /\r\n|\r|\n/g;

/**
 * The lines of a text. Ends at LF, CRLF and CR, as editors and CommonMark do; a byte order mark at the start of the
 * text belongs to no line. A text that ends with a line ending has an empty last line; an empty text has one line.
 */
export function textLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let start = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  for (const ending of text.matchAll(LINE_ENDING)) {
    lines.push({ start, end: ending.index, text: text.slice(start, ending.index) });
    start = ending.index + ending[0].length;
  }
  lines.push({ start, end: text.length, text: text.slice(start) });
  return lines;
}

/** The lines of a part of a text that begins where a line does. */
export const linesOfPart = (part: string): readonly string[] => part.split(/\r\n|\r|\n/);

/** What stands behind a line: its line ending, or nothing behind the last line and where there is no such line. */
export function endingAfter(text: string, lines: readonly TextLine[], line: number): string {
  const at = lines[line];
  return at ? text.slice(at.end, lines[line + 1]?.start) : '';
}

/** Whether a text is one line: without any line ending. */
export const isOneLine = (text: string): boolean => !/[\r\n]/.test(text);
