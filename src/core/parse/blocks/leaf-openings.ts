import {
  ASTERISK,
  BACKTICK,
  DOLLAR,
  EQUALS,
  HASH,
  HYPHEN,
  LESS_THAN,
  PERCENT,
  TILDE,
  UNDERSCORE,
} from './characters';
import { closeContainers } from './containers';
import { readHtmlBlockStart } from './html-blocks';
import {
  hasThreeMarkers,
  isSetextUnderline,
  readAtxHeading,
  readFenceOpening,
  thematicBreakRunStart,
} from './leaf-starts';
import { isCalloutTitle, openFence, textStart } from './leaves';
import {
  type OpenParagraph,
  type ScanState,
  contentThrough,
  extendContainer,
  restOfLine,
} from './scan-state';

/** Where the line at hand stands. */
export interface LinePlace {
  /** Number of open containers that the line stays in or has opened. */
  readonly depth: number;
  /** The open paragraph that the line continues unless it begins something else. */
  readonly paragraph: OpenParagraph | null;
  /** Whether the line leaves some of the paragraph's containers, so that it can only continue it lazily. */
  readonly isLazy: boolean;
}

/** Opens the leaf block that begins with the character at hand, other than a paragraph; false when none does. */
export function openLeaf(state: ScanState, place: LinePlace): boolean {
  switch (state.text.charCodeAt(state.index)) {
    case HASH:
      return addAtxHeading(state, place);
    case BACKTICK:
    case TILDE:
      return openCodeFence(state, place);
    case LESS_THAN:
      return openHtml(state, place);
    case PERCENT:
      return openMarked(state, place, 'comment');
    case DOLLAR:
      return openMarked(state, place, 'math');
    case EQUALS:
      return addSetextHeading(state, place, 1);
    case HYPHEN:
      return addSetextHeading(state, place, 2) || addThematicBreak(state, place);
    case ASTERISK:
    case UNDERSCORE:
      return addThematicBreak(state, place);
    default:
      return false;
  }
}

function addAtxHeading(state: ScanState, place: LinePlace): boolean {
  const { line } = state;
  const heading = readAtxHeading(state.text, state.index, state.end);
  if (heading === null) return false;
  closeContainers(state, place.depth);
  const { level, start } = heading;
  // A block id stands at the end of the line, so closing marks leave none.
  const content = heading.end === state.end ? restOfLine(state, start) : { end: heading.end, blockId: null };
  const { end, blockId } = content;
  state.headings.push({ line, endLine: line, level, start, end, blockId, container: place.depth });
  extendContainer(state);
  return true;
}

function addSetextHeading(state: ScanState, place: LinePlace, level: 1 | 2): boolean {
  const { text } = state;
  const { paragraph } = place;
  if (paragraph === null || place.isLazy || isCalloutTitle(paragraph)) return false;
  if (!isSetextUnderline(text, state.index, state.end)) return false;
  const first = textStart(state, paragraph);
  state.leaf = null;
  // Below nothing but link definitions there is nothing to underline: the line begins a paragraph of its own.
  if (first === null) return false;
  const { line, start } = first;
  const { end, blockId } = contentThrough(state, start, paragraph.lastLine);
  state.headings.push({ line, endLine: state.line, level, start, end, blockId, container: place.depth });
  extendContainer(state);
  return true;
}

function addThematicBreak(state: ScanState, place: LinePlace): boolean {
  const { text, index, end } = state;
  if (state.breakRunStart < 0) state.breakRunStart = thematicBreakRunStart(text, index, end);
  if (index < state.breakRunStart || !hasThreeMarkers(text, index, end)) return false;
  closeContainers(state, place.depth);
  extendContainer(state);
  return true;
}

function openCodeFence(state: ScanState, place: LinePlace): boolean {
  const opening = readFenceOpening(state.text, state.index, state.end);
  if (opening === null) return false;
  closeContainers(state, place.depth);
  openFence(state, opening);
  return true;
}

function openHtml(state: ScanState, place: LinePlace): boolean {
  const { text, index, end, line } = state;
  const blockEnd = readHtmlBlockStart(text, index, end, place.paragraph !== null);
  if (blockEnd === null) return false;
  closeContainers(state, place.depth);
  const endsAtOnce = blockEnd !== 'blankLine' && blockEnd.test(text.slice(index, end));
  if (!endsAtOnce) state.leaf = { kind: 'html', line, end: blockEnd };
  extendContainer(state);
  return true;
}

/**
 * Opens an Obsidian comment (`%%`) or math block (`$$`) whose closing mark stands on a later line; with both marks on
 * one line it is part of a paragraph. A comment without an end hides the rest of the note, as in Obsidian. Math
 * without one is read as text: `$$` also stands for money, and no note is to vanish because of it.
 */
function openMarked(state: ScanState, place: LinePlace, kind: 'comment' | 'math'): boolean {
  const { text, index, end, line } = state;
  const mark = kind === 'comment' ? '%%' : '$$';
  if (!state.isObsidian || !text.startsWith(mark, index)) return false;
  const closeAt = (kind === 'comment' ? state.findCommentMark : state.findMathMark)(index + mark.length);
  if (closeAt >= 0 && closeAt < end) return false;
  if (closeAt < 0 && kind === 'math') {
    state.unclosed.push({ line, kind });
    return false;
  }
  closeContainers(state, place.depth);
  state.leaf = { kind, line, closeAt };
  extendContainer(state);
  return true;
}
