/** UTF-16 codes of the characters that Markdown's block structure is made of. */
export const TAB = 9;
export const LINE_FEED = 10;
export const SPACE = 32;
export const QUOTATION_MARK = 34;
export const HASH = 35;
export const DOLLAR = 36;
export const PERCENT = 37;
export const APOSTROPHE = 39;
export const LEFT_PARENTHESIS = 40;
export const RIGHT_PARENTHESIS = 41;
export const ASTERISK = 42;
export const PLUS = 43;
export const HYPHEN = 45;
export const DOT = 46;
export const SLASH = 47;
export const DIGIT_ZERO = 48;
export const DIGIT_NINE = 57;
export const COLON = 58;
export const LESS_THAN = 60;
export const EQUALS = 61;
export const GREATER_THAN = 62;
export const LEFT_BRACKET = 91;
export const BACKSLASH = 92;
export const RIGHT_BRACKET = 93;
export const CARET = 94;
export const UNDERSCORE = 95;
export const BACKTICK = 96;
export const PIPE = 124;
export const TILDE = 126;
export const DELETE = 127;

/** Space or tab: the only characters that CommonMark's block structure takes for blank. */
export const isBlank = (code: number): boolean => code === SPACE || code === TAB;

export const isDigit = (code: number): boolean => code >= DIGIT_ZERO && code <= DIGIT_NINE;

export const isAsciiLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Offset of the first character in `[from, end)` that is no space or tab, `end` when there is none. */
export function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Offset after the last character in `[from, end)` that is no space or tab, `from` when there is none. */
export function trimBlanks(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Offset of the first character in `[from, end)` that is not `code`. */
export function skipRun(text: string, code: number, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) === code) at++;
  return at;
}
