import { ASTERISK, DOT, GREATER_THAN, HYPHEN, PLUS, RIGHT_PARENTHESIS, isBlank, isDigit } from './characters';
import { closeLeaf } from './leaves';
import { readTaskBox } from './obsidian-marks';
import {
  CODE_INDENTATION,
  type Container,
  type Draft,
  type ScanState,
  enclosingItem,
  indentation,
  innermostContainer,
  isRestBlank,
  restOfLine,
  skipIndentation,
} from './scan-state';
import type { ListItem } from './types';

/**
 * Reads the marks by which the line stays in the open containers, and returns how many it stays in. On a blank line
 * the items up to the next block quote stay open, which is answered without a look at each of them.
 */
export function matchContainers(state: ScanState): number {
  const { containers, quotes } = state;
  let matched = 0;
  let matchedQuotes = 0;
  for (; matched < containers.length; matched++) {
    if (isRestBlank(state)) return matchBlankLine(state, quotes[matchedQuotes] ?? containers.length);
    const container = containers[matched];
    if (container === undefined) break;
    const indent = indentation(state);
    if (container.kind === 'item') {
      if (indent < container.width) break;
      state.contentColumn += container.width;
    } else {
      if (indent >= CODE_INDENTATION || state.text.charCodeAt(state.index) !== GREATER_THAN) break;
      skipQuoteMark(state);
      container.lastLine = state.line;
      matchedQuotes++;
    }
  }
  return matched;
}

/** An item whose first line is empty ends when a blank line follows (CommonMark, section 5.2). */
function matchBlankLine(state: ScanState, matched: number): number {
  if (matched < state.containers.length) return matched;
  const innermost = innermostContainer(state);
  const endsEmpty = innermost?.isEmptyAtStart === true && innermost.openLine === state.line - 1;
  return endsEmpty ? matched - 1 : matched;
}

/** One column of blank space after the `>` belongs to the mark. */
function skipQuoteMark(state: ScanState): void {
  state.index++;
  state.column++;
  state.contentColumn = state.column;
  if (!isRestBlank(state) && isBlank(state.text.charCodeAt(state.index))) state.contentColumn++;
  skipIndentation(state);
}

export function openQuote(state: ScanState): void {
  skipQuoteMark(state);
  state.quotes.push(state.containers.length);
  openContainer(state, 'quote', 0, enclosingItem(state), false);
}

const MOST_DIGITS = 9;

/**
 * Offset after the list marker at hand, -1 without one. Where it `mustInterrupt` a paragraph, only the marker of an item
 * with content counts, and only one that is numbered 1 if at all.
 */
export function readListMarker(state: ScanState, mustInterrupt: boolean): number {
  const { text, index, end } = state;
  const first = text.charCodeAt(index);
  let markerEnd = index + 1;
  const ordered = isDigit(first);
  if (ordered) {
    while (markerEnd < end && isDigit(text.charCodeAt(markerEnd))) markerEnd++;
    const delimiter = text.charCodeAt(markerEnd);
    if (markerEnd - index > MOST_DIGITS) return -1;
    if (delimiter !== DOT && delimiter !== RIGHT_PARENTHESIS) return -1;
    markerEnd++;
  } else if (first !== HYPHEN && first !== ASTERISK && first !== PLUS) {
    return -1;
  }
  if (markerEnd < end && !isBlank(text.charCodeAt(markerEnd))) return -1;
  if (mustInterrupt && (markerEnd >= end || (ordered && Number(text.slice(index, markerEnd - 1)) !== 1)))
    return -1;
  return markerEnd;
}

/** Opens the item whose marker ends at `markerEnd`, moves to its content and returns it. */
export function openItem(state: ScanState, markerEnd: number): Draft<ListItem> {
  const { text, line, end, index: markerStart } = state;
  const markerIndent = indentation(state);
  const markerWidth = markerEnd - markerStart;
  const contentColumn = state.contentColumn;
  state.index = markerEnd;
  state.column += markerWidth;
  const columnAfterMarker = state.column;
  skipIndentation(state);
  const isEmpty = isRestBlank(state);
  const padding = state.column - columnAfterMarker;
  // More than four columns of padding are one column and indented code.
  const width = markerIndent + markerWidth + (isEmpty || padding > CODE_INDENTATION ? 1 : padding);
  state.contentColumn = contentColumn + width;

  const box =
    state.isObsidian && indentation(state) === 0 && !isEmpty ? readTaskBox(text, state.index, end) : null;
  if (box !== null) state.index = box.contentStart;
  const content = restOfLine(state, state.index);
  const parent = enclosingItem(state);
  const item: Draft<ListItem> = {
    line,
    endLine: line,
    markerStart,
    ordered: isDigit(text.charCodeAt(markerStart)),
    start: state.index,
    end: content.end,
    task: box === null ? null : box.status,
    parent,
    depth: parent < 0 ? 0 : (state.items[parent]?.depth ?? 0) + 1,
    paragraphEndLine: line,
    quoteDepth: state.quotes.length,
    blockId: content.blockId,
  };
  state.items.push(item);
  openContainer(state, 'item', width, state.items.length - 1, isEmpty);
  return item;
}

function openContainer(
  state: ScanState,
  kind: Container['kind'],
  width: number,
  item: number,
  isEmptyAtStart: boolean,
): void {
  const { line, spare } = state;
  if (spare === null) {
    const opened = { kind, openLine: line, width, item, isEmptyAtStart, callout: null, lastLine: line };
    state.containers.push(opened);
    return;
  }
  state.spare = null;
  spare.kind = kind;
  spare.openLine = line;
  spare.width = width;
  spare.item = item;
  spare.isEmptyAtStart = isEmptyAtStart;
  spare.callout = null;
  spare.lastLine = line;
  state.containers.push(spare);
}

/** Closes the open leaf block and all containers but the outermost `count`. */
export function closeContainers(state: ScanState, count: number): void {
  closeLeaf(state);
  const { containers, quotes } = state;
  while (containers.length > count) {
    const closed = containers.pop();
    if (closed === undefined) return;
    if (closed.callout !== null) closed.callout.endLine = closed.lastLine;
    if (closed.kind === 'quote') {
      quotes.pop();
    } else {
      const item = state.items[closed.item];
      if (item !== undefined) item.endLine = closed.lastLine;
    }
    const outer = innermostContainer(state);
    if (outer !== undefined && outer.lastLine < closed.lastLine) outer.lastLine = closed.lastLine;
    state.spare = closed;
  }
}
