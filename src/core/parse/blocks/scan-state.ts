import { SPACE, TAB, trimBlanks } from './characters';
import { type ForwardSearch, createForwardSearch } from './forward-search';
import type { HtmlBlockEnd } from './html-blocks';
import type { FenceOpening } from './leaf-starts';
import { splitLines } from './lines';
import { type MarkedContent, findBlockIdMark, splitBlockId } from './obsidian-marks';
import type { Callout, CodeBlock, Heading, ListItem, Paragraph, ScanOptions, Table, Unclosed } from './types';

/** A record that is still being read. */
export type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

/** An open block quote or list item. */
export interface Container {
  kind: 'quote' | 'item';
  openLine: number;
  /** Columns by which a line must be indented to stay in the item: marker and padding. 0 for a block quote. */
  width: number;
  /** Index of the innermost list item at or around this container, -1 for none. */
  item: number;
  /** Whether the item's first line ended after the marker. */
  isEmptyAtStart: boolean;
  callout: Draft<Callout> | null;
  /** Last line that holds something of this container. */
  lastLine: number;
}

export interface OpenParagraph {
  readonly kind: 'paragraph';
  line: number;
  start: number;
  lastLine: number;
  /** Where the content of the last line starts. */
  lastStart: number;
  /** Whether the last line is indented like code, which keeps it from being the header of a table. */
  isLastIndented: boolean;
  /** Where the content of each line starts, kept only when the paragraph may begin with link definitions. */
  contentStarts: number[] | null;
  /** The item that begins with this paragraph. */
  firstOf: Draft<ListItem> | null;
  /** Whether `line` is the title line of a callout, which is no text of the paragraph. */
  startsWithCallout: boolean;
}

/** The open leaf block. Everything but a paragraph and a table is opaque: its lines are looked at for its end only. */
export type OpenLeaf =
  | OpenParagraph
  | { readonly kind: 'table'; readonly table: Draft<Table>; readonly rowStarts: number[] }
  | { readonly kind: 'fence'; readonly opening: FenceOpening; readonly block: Draft<CodeBlock> }
  | { readonly kind: 'html'; readonly line: number; readonly end: HtmlBlockEnd }
  | { readonly kind: 'comment' | 'math'; readonly line: number; readonly closeAt: number };

/** What the scanner knows between two steps: the open blocks, its place in the line at hand, and what it has read. */
export interface ScanState {
  readonly text: string;
  readonly isObsidian: boolean;
  /** Whether there can be a block id at all: in most notes there is no `^`. */
  readonly mayHoldBlockIds: boolean;
  readonly lineStarts: readonly number[];
  readonly lineEnds: readonly number[];

  /** The open containers, outermost first. */
  readonly containers: Container[];
  /** The container that was closed last, for the next to use: a list is one item after the other. */
  spare: Container | null;
  /** The paragraph that was closed last, for the next to use. */
  spareParagraph: OpenParagraph | null;
  /** Places in `containers` of the block quotes. */
  readonly quotes: number[];
  /** The open leaf block stands in the innermost container. */
  leaf: OpenLeaf | null;

  line: number;
  /** End of the line's content, without trailing blanks. */
  end: number;
  /** First character of the line that is neither blank nor taken by a container mark, and its column. */
  index: number;
  column: number;
  /** Column at which the content of the innermost container found so far starts. */
  contentColumn: number;
  /** See `thematicBreakRunStart`; -1 while it has not been asked for on this line. */
  breakRunStart: number;
  /** Offset of the `^` of what may be a block id at the end of this line, null while it has not been asked for. */
  blockIdMark: number | null;

  readonly findCommentMark: ForwardSearch;
  readonly findMathMark: ForwardSearch;

  readonly headings: Heading[];
  readonly items: Draft<ListItem>[];
  readonly tables: Table[];
  readonly codeBlocks: CodeBlock[];
  readonly paragraphs: Paragraph[];
  readonly callouts: Callout[];
  readonly unclosed: Unclosed[];
}

export function createScanState(text: string, options: ScanOptions): ScanState {
  const lines = splitLines(text);
  const isObsidian = options.commonMarkOnly !== true;
  return {
    text,
    isObsidian,
    mayHoldBlockIds: isObsidian && text.includes('^'),
    lineStarts: lines.lineStarts,
    lineEnds: lines.lineEnds,
    containers: [],
    spare: null,
    spareParagraph: null,
    quotes: [],
    leaf: null,
    line: 0,
    end: 0,
    index: 0,
    column: 0,
    contentColumn: 0,
    breakRunStart: -1,
    blockIdMark: null,
    findCommentMark: createForwardSearch(text, '%%'),
    findMathMark: createForwardSearch(text, '$$'),
    headings: [],
    items: [],
    tables: [],
    codeBlocks: [],
    paragraphs: [],
    callouts: [],
    unclosed: [],
  };
}

/** Begins the next line: its marks are all still to be read. */
export function startLine(state: ScanState, line: number): void {
  state.line = line;
  state.index = state.lineStarts[line] ?? state.text.length;
  state.end = trimBlanks(state.text, state.index, state.lineEnds[line] ?? state.text.length);
  state.column = 0;
  state.contentColumn = 0;
  state.breakRunStart = -1;
  state.blockIdMark = null;
  skipIndentation(state);
}

/** Columns of indentation from which on a line is indented code. */
export const CODE_INDENTATION = 4;

const TAB_STOP = 4;

/** Moves to the next character that is not blank; a tab reaches to the next tab stop. */
export function skipIndentation(state: ScanState): void {
  const { text, end } = state;
  let { index, column } = state;
  for (; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === SPACE) column++;
    else if (code === TAB) column += TAB_STOP - (column % TAB_STOP);
    else break;
  }
  state.index = index;
  state.column = column;
}

/** Columns of blank space before the character at hand, counted from where its container's content starts. */
export const indentation = (state: ScanState): number => state.column - state.contentColumn;

export const isRestBlank = (state: ScanState): boolean => state.index >= state.end;

/** The innermost open container. */
export function innermostContainer({ containers }: ScanState): Container | undefined {
  // Asked for index -1, an array is searched for a property of that name, and this is asked on every line.
  return containers.length === 0 ? undefined : containers[containers.length - 1];
}

/** Notes that the line at hand holds something of the innermost open container. */
export function extendContainer(state: ScanState): void {
  const innermost = innermostContainer(state);
  if (innermost !== undefined) innermost.lastLine = state.line;
}

/** The innermost list item that the line's place stands in, -1 for none. */
export const enclosingItem = (state: ScanState): number => innermostContainer(state)?.item ?? -1;

/** The container whose content begins on the line at hand. */
export function containerBegun(state: ScanState): Container | null {
  const innermost = innermostContainer(state);
  if (innermost === undefined) return null;
  const firstContentLine = innermost.isEmptyAtStart ? innermost.openLine + 1 : innermost.openLine;
  return firstContentLine === state.line ? innermost : null;
}

/** The rest of the line at hand, its block id taken off. The end of the line is searched for an id once a line. */
export function restOfLine(state: ScanState, from: number): MarkedContent {
  const { text, end } = state;
  if (!state.mayHoldBlockIds) return { end, blockId: null };
  state.blockIdMark ??= findBlockIdMark(text, state.lineStarts[state.line] ?? from, end);
  return splitBlockId(text, from, end, state.blockIdMark);
}

/** The content from `start` to the end of `lastLine`, a line before the one at hand, its block id taken off. */
export function contentThrough(state: ScanState, start: number, lastLine: number): MarkedContent {
  const { text } = state;
  const end = trimBlanks(text, start, state.lineEnds[lastLine] ?? start);
  return state.mayHoldBlockIds
    ? splitBlockId(text, start, end, findBlockIdMark(text, start, end))
    : { end, blockId: null };
}
