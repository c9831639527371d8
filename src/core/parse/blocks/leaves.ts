import { COLON, HYPHEN, LEFT_BRACKET, PIPE } from './characters';
import { type FenceOpening, isFenceClosing } from './leaf-starts';
import { countDefinitionLines } from './link-definitions';
import { readCalloutHeader } from './obsidian-marks';
import {
  CODE_INDENTATION,
  type Container,
  type Draft,
  type OpenLeaf,
  type OpenParagraph,
  type ScanState,
  containerBegun,
  contentThrough,
  enclosingItem,
  extendContainer,
  indentation,
  isRestBlank,
} from './scan-state';
import { countCells, countDelimiterColumns } from './table-rows';
import type { Callout, CodeBlock } from './types';

const createParagraph = (): OpenParagraph => ({
  kind: 'paragraph',
  line: 0,
  start: 0,
  lastLine: 0,
  lastStart: 0,
  isLastIndented: false,
  contentStarts: null,
  firstOf: null,
  startsWithCallout: false,
});

/** Opens a paragraph with the rest of the line. */
export function openParagraph(state: ScanState): void {
  const { line, index } = state;
  const begun = containerBegun(state);
  const firstOf = begun?.kind === 'item' ? (state.items[begun.item] ?? null) : null;
  const mayBeDefinition = state.text.charCodeAt(index) === LEFT_BRACKET && (firstOf?.task ?? null) === null;
  const paragraph = state.spareParagraph ?? createParagraph();
  state.spareParagraph = null;
  paragraph.line = line;
  paragraph.start = index;
  paragraph.lastLine = line;
  paragraph.lastStart = index;
  paragraph.isLastIndented = false;
  paragraph.contentStarts = mayBeDefinition ? [index] : null;
  paragraph.firstOf = firstOf;
  paragraph.startsWithCallout = state.isObsidian && begun?.kind === 'quote' && openCallout(state, begun);
  state.leaf = paragraph;
  extendContainer(state);
}

/** Notes the callout whose header begins the block quote, if there is one. */
function openCallout(state: ScanState, quote: Container): boolean {
  const { text, line, index, end } = state;
  const header = readCalloutHeader(text, index, end);
  if (header === null) return false;
  const { type, fold, titleStart } = header;
  const callout: Draft<Callout> = { line, endLine: line, type, fold, titleStart, titleEnd: end };
  quote.callout = callout;
  state.callouts.push(callout);
  return true;
}

export function continueParagraph(state: ScanState, paragraph: OpenParagraph): void {
  paragraph.lastLine = state.line;
  paragraph.lastStart = state.index;
  paragraph.isLastIndented = indentation(state) >= CODE_INDENTATION;
  paragraph.contentStarts?.push(state.index);
  extendContainer(state);
}

/** Whether all of the paragraph so far is the title line of a callout, which can become nothing else. */
export const isCalloutTitle = (paragraph: OpenParagraph): boolean =>
  paragraph.startsWithCallout && paragraph.line === paragraph.lastLine;

/** First line and offset of a paragraph's text; null when all its lines are link definitions or a callout's title. */
export function textStart(
  state: ScanState,
  paragraph: OpenParagraph,
): { line: number; start: number } | null {
  const { line, start, lastLine, contentStarts } = paragraph;
  if (contentStarts === null) return { line, start };
  const skipped = paragraph.startsWithCallout
    ? 1
    : countDefinitionLines(contentOf(state, paragraph, contentStarts), state.isObsidian);
  const textLineStart = contentStarts[skipped];
  return line + skipped > lastLine || textLineStart === undefined
    ? null
    : { line: line + skipped, start: textLineStart };
}

function contentOf(state: ScanState, paragraph: OpenParagraph, contentStarts: readonly number[]): string {
  return contentStarts
    .map((start, index) => state.text.slice(start, state.lineEnds[paragraph.line + index]))
    .join('\n');
}

function closeParagraph(state: ScanState, paragraph: OpenParagraph): void {
  const { lastLine, firstOf } = paragraph;
  if (firstOf !== null) firstOf.paragraphEndLine = lastLine;
  const first = paragraph.contentStarts === null ? paragraph : textStart(state, paragraph);
  if (first === null) return;
  const { line, start } = first;
  const { end, blockId } = contentThrough(state, start, lastLine);
  if (firstOf !== null) firstOf.blockId ??= blockId;
  if (end === start && blockId === null) return;
  const container = state.containers.length;
  state.paragraphs.push({
    line,
    endLine: lastLine,
    start,
    end,
    item: enclosingItem(state),
    container,
    blockId,
  });
}

/**
 * Turns the last line of the paragraph into the header of a table, where the line at hand is a delimiter row with as
 * many cells. Lines before the header stay a paragraph.
 */
export function openTable(state: ScanState, paragraph: OpenParagraph): boolean {
  const { text, index, end, line } = state;
  const first = text.charCodeAt(index);
  if (first !== PIPE && first !== HYPHEN && first !== COLON) return false;
  if (paragraph.isLastIndented || indentation(state) >= CODE_INDENTATION) return false;
  if (isCalloutTitle(paragraph)) return false;
  const columns = countDelimiterColumns(text, index, end);
  if (columns === 0) return false;
  const header = paragraph.lastLine;
  const headerStart = paragraph.lastStart;
  if (countCells(text, headerStart, state.lineEnds[header] ?? headerStart) !== columns) return false;
  if (header > paragraph.line) closeParagraph(state, withoutLastLine(paragraph));
  const rowStarts = [headerStart, index];
  const table = { line: header, endLine: line, columns, rowStarts, container: state.containers.length };
  state.tables.push(table);
  state.leaf = { kind: 'table', table, rowStarts };
  extendContainer(state);
  return true;
}

const withoutLastLine = (paragraph: OpenParagraph): OpenParagraph => ({
  ...paragraph,
  lastLine: paragraph.lastLine - 1,
  contentStarts: paragraph.contentStarts?.slice(0, -1) ?? null,
});

export function addTableRow(state: ScanState, leaf: Extract<OpenLeaf, { kind: 'table' }>): void {
  leaf.table.endLine = state.line;
  leaf.rowStarts.push(state.index);
  extendContainer(state);
}

export function openFence(state: ScanState, opening: FenceOpening): void {
  const { line } = state;
  const block: Draft<CodeBlock> = {
    line,
    endLine: line,
    language: opening.language,
    contentStartLine: line + 1,
    contentEndLine: line,
    closed: false,
    container: state.containers.length,
  };
  state.codeBlocks.push(block);
  state.leaf = { kind: 'fence', opening, block };
  extendContainer(state);
}

/** Takes the line into the open opaque block; false when the block ends before this line. */
export function continueOpaque(
  state: ScanState,
  leaf: Exclude<OpenLeaf, { kind: 'paragraph' | 'table' }>,
): boolean {
  const { text, index, end, line } = state;
  switch (leaf.kind) {
    case 'fence':
      leaf.block.endLine = line;
      if (indentation(state) < CODE_INDENTATION && isFenceClosing(text, index, end, leaf.opening)) {
        leaf.block.closed = true;
        state.leaf = null;
      } else {
        leaf.block.contentEndLine = line;
      }
      break;
    case 'html':
      if (leaf.end === 'blankLine') {
        if (!isRestBlank(state)) break;
        state.leaf = null;
        return false;
      }
      if (leaf.end.test(text.slice(index, end))) state.leaf = null;
      break;
    case 'comment':
    case 'math':
      if (leaf.closeAt >= 0 && leaf.closeAt < end) state.leaf = null;
  }
  extendContainer(state);
  return true;
}

/** Closes the open leaf block because another block begins, its container ends, or a blank line comes. */
export function closeLeaf(state: ScanState): void {
  const leaf = state.leaf;
  state.leaf = null;
  if (leaf?.kind !== 'paragraph') return;
  closeParagraph(state, leaf);
  state.spareParagraph = leaf;
}
