import { BACKSLASH, COLON, HYPHEN, PIPE, skipBlanks, skipRun, trimBlanks } from './characters';
import type { Blocks, Table } from './types';

/** One cell of a table row: its trimmed text as written (`\|` stays escaped) with its offsets. */
export interface TableCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The cells of the table row on a line, as many as the row has (GFM pads or cuts a row to the table's columns when it
 * renders). A backslash escapes a pipe, also inside code (GFM, section 4.10). Of a line in no table: no cells.
 */
export function tableCells(text: string, blocks: Blocks, line: number): TableCell[] {
  const table = findTable(blocks.tables, line);
  const rowStart = table?.rowStarts[line - table.line];
  const rowEnd = blocks.lineEnds[line];
  if (rowStart === undefined || rowEnd === undefined) return [];
  const borders = cellBorders(text, rowStart, rowEnd);
  const cells: TableCell[] = [];
  let left = borders[0] ?? rowStart;
  for (const right of borders.slice(1)) {
    const start = skipBlanks(text, left + 1, right);
    const end = trimBlanks(text, start, right);
    cells.push({ text: text.slice(start, end), start, end });
    left = right;
  }
  return cells;
}

/** The table that a line belongs to; tables are in the order of the text. */
function findTable(tables: readonly Table[], line: number): Table | undefined {
  let low = 0;
  let high = tables.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const table = tables[middle];
    if (table === undefined) return undefined;
    if (line < table.line) high = middle - 1;
    else if (line > table.endLine) low = middle + 1;
    else return table;
  }
  return undefined;
}

/** Number of cells of the row in `[from, end)`. */
export const countCells = (text: string, from: number, end: number): number =>
  cellBorders(text, from, end).length - 1;

/**
 * Offsets of what bounds the cells of a row, cell n between borders n and n + 1: its pipes and, where no pipe opens or
 * closes the row, the offset before its first or after its last character.
 */
function cellBorders(text: string, from: number, end: number): number[] {
  const start = skipBlanks(text, from, end);
  const stop = trimBlanks(text, start, end);
  const borders: number[] = [];
  if (start === stop || text.charCodeAt(start) !== PIPE) borders.push(start - 1);
  for (let at = start; at < stop; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === PIPE) borders.push(at);
  }
  if (borders.length < 2 || borders[borders.length - 1] !== stop - 1) borders.push(stop);
  return borders;
}

/**
 * Number of columns of the delimiter row (`| --- | :-: |`) in `[from, end)`, 0 when it is none. A single `---` without
 * pipe and colon is a setext underline or a thematic break instead.
 */
export function countDelimiterColumns(text: string, from: number, end: number): number {
  const stop = trimBlanks(text, from, end);
  let at = text.charCodeAt(from) === PIPE ? skipBlanks(text, from + 1, stop) : from;
  let isMarked = at > from;
  let columns = 0;
  while (at < stop) {
    const dashes = skipOne(text, COLON, at, stop);
    const afterDashes = skipRun(text, HYPHEN, dashes, stop);
    if (afterDashes === dashes) return 0;
    const afterCell = skipOne(text, COLON, afterDashes, stop);
    isMarked ||= dashes > at || afterCell > afterDashes;
    columns++;
    at = skipBlanks(text, afterCell, stop);
    if (at === stop) break;
    if (text.charCodeAt(at) !== PIPE) return 0;
    isMarked = true;
    at = skipBlanks(text, at + 1, stop);
  }
  return isMarked ? columns : 0;
}

const skipOne = (text: string, code: number, from: number, end: number): number =>
  from < end && text.charCodeAt(from) === code ? from + 1 : from;
