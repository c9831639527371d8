import {
  APOSTROPHE,
  COLON,
  DOT,
  EQUALS,
  GREATER_THAN,
  HYPHEN,
  LESS_THAN,
  QUOTATION_MARK,
  SLASH,
  UNDERSCORE,
  BACKTICK,
  isAsciiLetter,
  isBlank,
  isDigit,
  skipBlanks,
} from './characters';

/** What ends an HTML block: a line that holds the pattern, or, for `blankLine`, a blank line. */
export type HtmlBlockEnd = RegExp | 'blankLine';

const LITERAL_TAG_START = /^<(?:script|pre|style|textarea)(?:[ \t>]|$)/i;
const DECLARATION_START = /^<![a-z]/i;
const BLOCK_TAG_START = new RegExp(
  '^</?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div' +
    '|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link' +
    '|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th' +
    '|thead|title|tr|track|ul)(?:[ \\t]|/?>|$)',
  'i',
);
/** Longer than any start that the patterns above look at, so that a long line is not searched. */
const LONGEST_START = 16;

/**
 * What ends the HTML block that opens at the `<` at `from` (the start conditions 1 to 7 of the CommonMark
 * specification, section 4.6); null when none opens there. A block of the last kind, any complete tag alone on its
 * line, cannot interrupt a paragraph.
 */
export function readHtmlBlockStart(
  text: string,
  from: number,
  end: number,
  interruptsParagraph: boolean,
): HtmlBlockEnd | null {
  const start = text.slice(from, Math.min(end, from + LONGEST_START));
  if (LITERAL_TAG_START.test(start)) return /<\/(?:script|pre|style|textarea)>/i;
  if (start.startsWith('<!--')) return /-->/;
  if (start.startsWith('<?')) return /\?>/;
  if (DECLARATION_START.test(start)) return />/;
  if (start.startsWith('<![CDATA[')) return /]]>/;
  if (BLOCK_TAG_START.test(start)) return 'blankLine';
  return !interruptsParagraph && isCompleteTagLine(text, from, end) ? 'blankLine' : null;
}

/** Whether one open or closing tag, and nothing after it, fills the line from `from` on. */
function isCompleteTagLine(text: string, from: number, end: number): boolean {
  const isClosing = text.charCodeAt(from + 1) === SLASH;
  const afterName = skipTagName(text, from + (isClosing ? 2 : 1), end);
  if (afterName < 0) return false;
  let at = isClosing ? afterName : skipAttributes(text, afterName, end);
  if (at < 0) return false;
  at = skipBlanks(text, at, end);
  if (!isClosing && text.charCodeAt(at) === SLASH) at++;
  return at < end && text.charCodeAt(at) === GREATER_THAN && skipBlanks(text, at + 1, end) === end;
}

function skipTagName(text: string, from: number, end: number): number {
  if (from >= end || !isAsciiLetter(text.charCodeAt(from))) return -1;
  let at = from + 1;
  while (at < end && isTagNameCode(text.charCodeAt(at))) at++;
  return at;
}

const isTagNameCode = (code: number): boolean => isAsciiLetter(code) || isDigit(code) || code === HYPHEN;

/** Offset after the attributes that follow a tag name, -1 when one is malformed. */
function skipAttributes(text: string, from: number, end: number): number {
  let at = from;
  for (;;) {
    const name = skipBlanks(text, at, end);
    if (name >= end || !isAttributeNameStart(text.charCodeAt(name))) return at;
    if (name === at) return -1;
    at = name + 1;
    while (at < end && isAttributeNameCode(text.charCodeAt(at))) at++;
    const equals = skipBlanks(text, at, end);
    if (equals >= end || text.charCodeAt(equals) !== EQUALS) continue;
    at = skipAttributeValue(text, skipBlanks(text, equals + 1, end), end);
    if (at < 0) return -1;
  }
}

const isAttributeNameStart = (code: number): boolean =>
  isAsciiLetter(code) || code === UNDERSCORE || code === COLON;

const isAttributeNameCode = (code: number): boolean =>
  isAttributeNameStart(code) || isDigit(code) || code === DOT || code === HYPHEN;

function skipAttributeValue(text: string, from: number, end: number): number {
  const quote = text.charCodeAt(from);
  if (quote === QUOTATION_MARK || quote === APOSTROPHE) {
    for (let at = from + 1; at < end; at++) if (text.charCodeAt(at) === quote) return at + 1;
    return -1;
  }
  let at = from;
  while (at < end && isUnquotedValueCode(text.charCodeAt(at))) at++;
  return at > from ? at : -1;
}

const isUnquotedValueCode = (code: number): boolean =>
  !isBlank(code) &&
  code !== QUOTATION_MARK &&
  code !== APOSTROPHE &&
  code !== EQUALS &&
  code !== LESS_THAN &&
  code !== GREATER_THAN &&
  code !== BACKTICK;
