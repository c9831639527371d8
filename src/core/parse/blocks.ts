import { closeContainers, matchContainers, openItem, openQuote, readListMarker } from './blocks/containers';
import { GREATER_THAN } from './blocks/characters';
import { findFrontMatterEnd } from './blocks/front-matter';
import { openLeaf } from './blocks/leaf-openings';
import { addTableRow, continueOpaque, continueParagraph, openParagraph, openTable } from './blocks/leaves';
import {
  CODE_INDENTATION,
  type ScanState,
  createScanState,
  extendContainer,
  indentation,
  isRestBlank,
  startLine,
} from './blocks/scan-state';
import type { Blocks, ScanOptions } from './blocks/types';

export { lineText } from './blocks/lines';
export { type TableCell, tableCells } from './blocks/table-rows';
export type * from './blocks/types';

/**
 * Reads the block structure of a note: CommonMark's containers and leaf blocks, GFM tables, and what Obsidian adds to
 * them. Any text has a structure, so nothing is refused and nothing thrown; the time is linear in the text's length.
 * Inside code, math, HTML and comments nothing is looked for.
 *
 * The algorithm is the first phase of the CommonMark specification's appendix, "A parsing strategy": each line is
 * matched against the open containers, then opens new ones, then adds to or opens a leaf block.
 */
export function scanBlocks(text: string, options: ScanOptions = {}): Blocks {
  const state = createScanState(text, options);
  const closeLine = state.isObsidian ? findFrontMatterEnd(text, state) : null;
  const bodyLine = closeLine === null ? 0 : closeLine + 1;
  for (let line = bodyLine; line < state.lineStarts.length; line++) {
    startLine(state, line);
    scanLine(state);
  }
  endOfText(state);
  return {
    lineStarts: state.lineStarts,
    lineEnds: state.lineEnds,
    frontMatter: closeLine === null || closeLine < 0 ? null : { openLine: 0, closeLine },
    unclosedFrontMatter: closeLine === -1,
    headings: state.headings,
    items: state.items,
    tables: state.tables,
    codeBlocks: state.codeBlocks,
    paragraphs: state.paragraphs,
    callouts: state.callouts,
    unclosed: state.unclosed,
  };
}

function scanLine(state: ScanState): void {
  // A comment goes on to its closing mark, whatever containers end on the way.
  if (state.leaf?.kind === 'comment') {
    continueOpaque(state, state.leaf);
    return;
  }
  const matched = matchContainers(state);
  const { leaf } = state;
  if (leaf !== null && leaf.kind !== 'paragraph' && leaf.kind !== 'table') {
    if (matched < state.containers.length) closeContainers(state, matched);
    else if (continueOpaque(state, leaf)) return;
  }
  if (isRestBlank(state)) closeContainers(state, matched);
  else scanContent(state, matched);
}

/** Opens the containers and the leaf block that begin on the line, whose first `matched` containers stay open. */
function scanContent(state: ScanState, matched: number): void {
  const isLazy = matched < state.containers.length;
  let depth = matched;
  for (;;) {
    const paragraph = state.leaf?.kind === 'paragraph' ? state.leaf : null;
    if (indentation(state) >= CODE_INDENTATION) {
      if (paragraph !== null) break;
      closeContainers(state, depth);
      extendContainer(state);
      return;
    }
    if (state.text.charCodeAt(state.index) === GREATER_THAN) {
      closeContainers(state, depth);
      openQuote(state);
    } else {
      if (openLeaf(state, depth, paragraph, isLazy)) return;
      const mustInterrupt = paragraph !== null && !isLazy;
      const markerEnd = readListMarker(state, mustInterrupt);
      if (markerEnd < 0) break;
      closeContainers(state, depth);
      const item = openItem(state, markerEnd);
      // What follows a task box is text, whatever it looks like.
      if (item.task !== null) {
        openParagraph(state);
        return;
      }
    }
    if (isRestBlank(state)) return;
    depth = state.containers.length;
  }
  addText(state, depth, isLazy);
}

function addText(state: ScanState, depth: number, isLazy: boolean): void {
  const { leaf } = state;
  if (leaf?.kind === 'paragraph') {
    if (isLazy || !openTable(state, leaf)) continueParagraph(state, leaf);
  } else if (leaf?.kind === 'table' && !isLazy) {
    addTableRow(state, leaf);
  } else {
    closeContainers(state, depth);
    openParagraph(state);
  }
}

function endOfText(state: ScanState): void {
  const { leaf, unclosed } = state;
  if (leaf?.kind === 'fence') unclosed.push({ line: leaf.block.line, kind: 'fence' });
  if (leaf?.kind === 'comment' || leaf?.kind === 'math') unclosed.push({ line: leaf.line, kind: leaf.kind });
  if (leaf?.kind === 'html' && leaf.end !== 'blankLine') unclosed.push({ line: leaf.line, kind: 'html' });
  closeContainers(state, 0);
}
