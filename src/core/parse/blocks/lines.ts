const CARRIAGE_RETURN = '\r';
const BYTE_ORDER_MARK = 0xfeff;

export interface LineOffsets {
  readonly lineStarts: readonly number[];
  readonly lineEnds: readonly number[];
}

/** The offsets of every line; see `Blocks.lineStarts` for what ends a line. */
export function splitLines(text: string): LineOffsets {
  const lineStarts: number[] = [];
  const lineEnds: number[] = [];
  const length = text.length;
  let start = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  let feed = -1;
  let carriageReturn = -1;
  while (start < length) {
    // Each search goes on where its last one ended, so a text with few of one ending stays linear.
    if (feed < start) feed = indexOrLength(text, '\n', start);
    if (carriageReturn < start) carriageReturn = indexOrLength(text, CARRIAGE_RETURN, start);
    lineStarts.push(start);
    const end = Math.min(feed, carriageReturn);
    lineEnds.push(end);
    start = carriageReturn + 1 === feed ? feed + 1 : end + 1;
  }
  return { lineStarts, lineEnds };
}

/** The text of a line without its ending; '' for a line that does not exist. */
export function lineText(text: string, lines: LineOffsets, line: number): string {
  return text.slice(lines.lineStarts[line] ?? text.length, lines.lineEnds[line] ?? text.length);
}

function indexOrLength(text: string, searched: string, from: number): number {
  const found = text.indexOf(searched, from);
  return found < 0 ? text.length : found;
}
