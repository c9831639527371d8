import type { TextLines } from './text-lines';

/** A top-level block of a note. `level` and `title` are set on headings only. */
export interface Block {
  type:
    | 'heading'
    | 'paragraph'
    | 'list'
    | 'code'
    | 'blockquote'
    | 'callout'
    | 'table'
    | 'html'
    | 'comment'
    | 'thematicBreak';
  first: number;
  last: number;
  level?: number;
  title?: string;
}

const FENCE = /^ {0,3}(`{3,}(?!.*`)|~{3,})/;
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))??(?:[ \t]+#+)?[ \t]*$/;
const BREAK = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const QUOTE = /^ {0,3}>/;
const CALLOUT = /^ {0,3}>[ \t]*\[![^\]]+\]/;
const ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
const HTML = /^ {0,3}<(?:[a-zA-Z/!?])/;
const TABLE_RULE = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const COMMENT = /^%%/;
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/;

/** The blocks of lines `from` to `to` (exclusive), by the rules of CommonMark and of Obsidian's own syntax. */
export function scanBlocks(lines: TextLines, from: number): Block[] {
  const blocks: Block[] = [];
  let at = from;
  while (at < lines.count) {
    if (isBlank(lines.line(at))) {
      at += 1;
      continue;
    }
    const block = blockAt(lines, at);
    blocks.push(block);
    at = block.last + 1;
  }
  return blocks;
}

function blockAt(lines: TextLines, first: number): Block {
  const line = lines.line(first);
  const fence = FENCE.exec(line)?.[1];
  if (fence) return { type: 'code', first, last: endOfFence(lines, first, fence) };
  const heading = HEADING.exec(line);
  if (heading?.[1])
    return { type: 'heading', first, last: first, level: heading[1].length, title: heading[2] ?? '' };
  if (BREAK.test(line)) return { type: 'thematicBreak', first, last: first };
  if (COMMENT.test(line)) return { type: 'comment', first, last: endOfComment(lines, first) };
  if (QUOTE.test(line))
    return { type: CALLOUT.test(line) ? 'callout' : 'blockquote', first, last: endOfQuote(lines, first) };
  if (ITEM.test(line)) return { type: 'list', first, last: endOfList(lines, first) };
  if (HTML.test(line)) return { type: 'html', first, last: endAtBlank(lines, first) };
  if (line.includes('|') && first + 1 < lines.count && isTableRule(lines.line(first + 1))) {
    return { type: 'table', first, last: endAtBlank(lines, first) };
  }
  return paragraphAt(lines, first);
}

function paragraphAt(lines: TextLines, first: number): Block {
  let last = first;
  while (last + 1 < lines.count) {
    const next = lines.line(last + 1);
    const underline = UNDERLINE.exec(next)?.[1];
    if (underline) {
      const title = Array.from({ length: last - first + 1 }, (_, n) => lines.line(first + n).trim()).join(
        '\n',
      );
      return { type: 'heading', first, last: last + 1, level: underline.startsWith('=') ? 1 : 2, title };
    }
    if (isBlank(next) || interrupts(next)) break;
    last += 1;
  }
  return { type: 'paragraph', first, last };
}

function interrupts(line: string): boolean {
  const item = /^ {0,3}(?:[-*+]|1[.)])[ \t]+\S/.test(line);
  return (
    item ||
    FENCE.test(line) ||
    HEADING.test(line) ||
    BREAK.test(line) ||
    QUOTE.test(line) ||
    COMMENT.test(line)
  );
}

function endOfFence(lines: TextLines, first: number, fence: string): number {
  const closing = new RegExp(`^ {0,3}${fence.charAt(0)}{${fence.length},}[ \\t]*$`);
  for (let at = first + 1; at < lines.count; at += 1) if (closing.test(lines.line(at))) return at;
  return lines.count - 1;
}

function endOfComment(lines: TextLines, first: number): number {
  if (lines.line(first).indexOf('%%', 2) > 0) return first;
  for (let at = first + 1; at < lines.count; at += 1) if (lines.line(at).includes('%%')) return at;
  return lines.count - 1;
}

function endOfQuote(lines: TextLines, first: number): number {
  let last = first;
  while (last + 1 < lines.count) {
    const next = lines.line(last + 1);
    if (isBlank(next) || (!QUOTE.test(next) && interrupts(next))) break;
    last += 1;
  }
  return last;
}

/** A list goes on over blank lines as long as what follows is an item or indented; fences inside it are skipped. */
function endOfList(lines: TextLines, first: number): number {
  let last = first;
  for (let at = first + 1; at < lines.count; at += 1) {
    const line = lines.line(at);
    if (isBlank(line)) continue;
    const afterBlank = at > last + 1;
    const indented = /^(?: {2,}|\t)/.test(line);
    const fence = indented ? /^\s*(`{3,}|~{3,})/.exec(line)?.[1] : undefined;
    if (!indented && !isItem(line) && (afterBlank || interrupts(line))) break;
    last = fence ? endOfIndentedFence(lines, at, fence) : at;
    at = last;
  }
  return last;
}

function endOfIndentedFence(lines: TextLines, first: number, fence: string): number {
  for (let at = first + 1; at < lines.count; at += 1) if (lines.line(at).trim().startsWith(fence)) return at;
  return lines.count - 1;
}

function endAtBlank(lines: TextLines, first: number): number {
  let last = first;
  while (last + 1 < lines.count && !isBlank(lines.line(last + 1))) last += 1;
  return last;
}

function isItem(line: string): boolean {
  return ITEM.test(line) && !BREAK.test(line);
}

function isTableRule(line: string): boolean {
  return TABLE_RULE.test(line) && line.includes('-');
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}
