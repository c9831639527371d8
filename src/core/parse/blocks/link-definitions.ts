import {
  APOSTROPHE,
  BACKSLASH,
  GREATER_THAN,
  LEFT_PARENTHESIS,
  LESS_THAN,
  LINE_FEED,
  QUOTATION_MARK,
  RIGHT_PARENTHESIS,
  SPACE,
  skipBlanks,
} from './characters';

/** At most 999 characters, at least one of them not blank (CommonMark, section 4.7). */
const LABEL = /\[(?=\s*[^\]\s])(?:[^\\[\]]|\\[^]){1,999}\]:/y;

/**
 * How many of a paragraph's first lines are link reference definitions, which are no text. `content` is the
 * paragraph's lines without container marks, joined by LF. Footnotes (`[^1]: …`) are text unless `footnotes` is false.
 */
export function countDefinitionLines(content: string, footnotes: boolean): number {
  let lines = 0;
  let at = 0;
  while (content.startsWith('[', at) && !(footnotes && content.startsWith('[^', at))) {
    const end = skipDefinition(content, at);
    if (end < 0) break;
    for (let cut = at; cut < end; cut++) if (content.charCodeAt(cut) === LINE_FEED) lines++;
    if (end === content.length) return lines + 1;
    at = end;
  }
  return lines;
}

/** Offset after the definition at `from`, its line ending included; -1 when there is none. */
function skipDefinition(content: string, from: number): number {
  LABEL.lastIndex = from;
  if (!LABEL.test(content)) return -1;
  const destination = skipBlanksAndLineEnd(content, LABEL.lastIndex);
  const afterDestination = skipDestination(content, destination);
  if (afterDestination < 0) return -1;
  const titleStart = skipBlanksAndLineEnd(content, afterDestination);
  if (titleStart > afterDestination) {
    const afterTitle = skipTitle(content, titleStart);
    const end = afterTitle < 0 ? -1 : skipLineEnd(content, afterTitle);
    if (end >= 0) return end;
  }
  return skipLineEnd(content, afterDestination);
}

/** Offset after the line ending at `from`, which only blanks may precede; -1 when other characters do. */
function skipLineEnd(content: string, from: number): number {
  const end = skipBlanks(content, from, content.length);
  if (end === content.length) return end;
  return content.charCodeAt(end) === LINE_FEED ? end + 1 : -1;
}

/** Skips blanks and at most one line ending. */
function skipBlanksAndLineEnd(content: string, from: number): number {
  const end = skipBlanks(content, from, content.length);
  return content.charCodeAt(end) === LINE_FEED ? skipBlanks(content, end + 1, content.length) : end;
}

function skipDestination(content: string, from: number): number {
  if (content.charCodeAt(from) === LESS_THAN) return skipBracketedDestination(content, from);
  let depth = 0;
  let at = from;
  for (; at < content.length; at++) {
    const code = content.charCodeAt(at);
    if (code <= SPACE) break;
    if (code === BACKSLASH && content.charCodeAt(at + 1) > SPACE) at++;
    else if (code === LEFT_PARENTHESIS) depth++;
    else if (code === RIGHT_PARENTHESIS && --depth < 0) return -1;
  }
  return depth === 0 && at > from ? at : -1;
}

function skipBracketedDestination(content: string, from: number): number {
  for (let at = from + 1; at < content.length; at++) {
    const code = content.charCodeAt(at);
    if (code === GREATER_THAN) return at + 1;
    if (code === LINE_FEED || code === LESS_THAN) return -1;
    if (code === BACKSLASH && content.charCodeAt(at + 1) !== LINE_FEED) at++;
  }
  return -1;
}

function skipTitle(content: string, from: number): number {
  const opening = content.charCodeAt(from);
  const isParenthesized = opening === LEFT_PARENTHESIS;
  if (!isParenthesized && opening !== QUOTATION_MARK && opening !== APOSTROPHE) return -1;
  const closing = isParenthesized ? RIGHT_PARENTHESIS : opening;
  for (let at = from + 1; at < content.length; at++) {
    const code = content.charCodeAt(at);
    if (code === closing) return at + 1;
    if (isParenthesized && code === LEFT_PARENTHESIS) return -1;
    if (code === BACKSLASH) at++;
  }
  return -1;
}
