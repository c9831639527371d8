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

/**
 * Opens the leaf block that begins with the character at hand, other than a paragraph; false when none does.
 *
 * `depth` is the number of open containers that the line stays in or has opened, `paragraph` the open paragraph that it
 * continues unless it begins something else, `isLazy` whether it leaves some of that paragraph's containers, so that it
 * can only continue it lazily.
 */
export function openLeaf(
  state: ScanState,
  depth: number,
  paragraph: OpenParagraph | null,
  isLazy: boolean,
): boolean {
  switch (state.text.charCodeAt(state.index)) {
    case HASH:
      return addAtxHeading(state, depth);
    case BACKTICK:
    case TILDE:
      return openCodeFence(state, depth);
    case LESS_THAN:
      return openHtml(state, depth, paragraph !== null);
    case PERCENT:
      return openMarked(state, depth, 'comment');
    case DOLLAR:
      return openMarked(state, depth, 'math');
    case EQUALS:
      return !isLazy && addSetextHeading(state, depth, paragraph, 1);
    case HYPHEN:
      return (!isLazy && addSetextHeading(state, depth, paragraph, 2)) || addThematicBreak(state, depth);
    case ASTERISK:
    case UNDERSCORE:
      return addThematicBreak(state, depth);
    default:
      return false;
  }
}

function addAtxHeading(state: ScanState, depth: number): boolean {
  const { line } = state;
  const heading = readAtxHeading(state.text, state.index, state.end);
  if (heading === null) return false;
  closeContainers(state, depth);
  const { level, start } = heading;
  // A block id stands at the end of the line, so closing marks leave none.
  const content = heading.end === state.end ? restOfLine(state, start) : { end: heading.end, blockId: null };
  const { end, blockId } = content;
  state.headings.push({ line, endLine: line, level, start, end, blockId, container: depth });
  extendContainer(state);
  return true;
}

function addSetextHeading(
  state: ScanState,
  depth: number,
  paragraph: OpenParagraph | null,
  level: 1 | 2,
): boolean {
  const { text } = state;
  if (paragraph === null || isCalloutTitle(paragraph)) return false;
  if (!isSetextUnderline(text, state.index, state.end)) return false;
  const first = textStart(state, paragraph);
  state.leaf = null;
  // Below nothing but link definitions there is nothing to underline: the line begins a paragraph of its own.
  if (first === null) return false;
  const { line, start } = first;
  const { end, blockId } = contentThrough(state, start, paragraph.lastLine);
  state.headings.push({ line, endLine: state.line, level, start, end, blockId, container: depth });
  extendContainer(state);
  return true;
}

function addThematicBreak(state: ScanState, depth: number): boolean {
  const { text, index, end } = state;
  if (state.breakRunStart < 0) state.breakRunStart = thematicBreakRunStart(text, index, end);
  if (index < state.breakRunStart || !hasThreeMarkers(text, index, end)) return false;
  closeContainers(state, depth);
  extendContainer(state);
  return true;
}

function openCodeFence(state: ScanState, depth: number): boolean {
  const opening = readFenceOpening(state.text, state.index, state.end);
  if (opening === null) return false;
  closeContainers(state, depth);
  openFence(state, opening);
  return true;
}

function openHtml(state: ScanState, depth: number, isInParagraph: boolean): boolean {
  const { text, index, end, line } = state;
  const blockEnd = readHtmlBlockStart(text, index, end, isInParagraph);
  if (blockEnd === null) return false;
  closeContainers(state, depth);
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
function openMarked(state: ScanState, depth: number, kind: 'comment' | 'math'): boolean {
  const { text, index, end, line } = state;
  const mark = kind === 'comment' ? '%%' : '$$';
  if (!state.isObsidian || !text.startsWith(mark, index)) return false;
  const closeAt = (kind === 'comment' ? state.findCommentMark : state.findMathMark)(index + mark.length);
  if (closeAt >= 0 && closeAt < end) return false;
  if (closeAt < 0 && kind === 'math') {
    state.unclosed.push({ line, kind });
    return false;
  }
  closeContainers(state, depth);
  state.leaf = { kind, line, closeAt };
  extendContainer(state);
  return true;
}
