/** What would start a block at the start of a line, by its first character. */
const BLOCK_START = /^(?:#(?=#{0,5}(?:\s|$))|[-+*](?=\s|$)|>|=|\||~(?=~~)|`(?=``)|\$(?=\$)|%(?=%))/;
const RULE = /^([-*_])(?=(?: ?\1)+$)/;
const ORDERED_ITEM = /^(\d{1,9})([.)])(?=\s|$)/;

/**
 * Inline Markdown that a full renderer may be given: it stays inline whatever it starts with, HTML in it is text, and
 * an embed or a picture is a link, so that a line of a panel never loads anything.
 */
export function inlineMarkdown(text: string): string {
  return asParagraph(escapeOutsideCode(text.replace(/\s+/g, ' ').trim()));
}

function asParagraph(line: string): string {
  if (ORDERED_ITEM.test(line)) return line.replace(ORDERED_ITEM, '$1\\$2');
  return BLOCK_START.test(line) || RULE.test(line) ? `\\${line}` : line;
}

function escapeOutsideCode(text: string): string {
  let escaped = '';
  for (let at = 0; at < text.length;) {
    const length = tokenLength(text, at);
    const token = text.slice(at, at + length);
    if (token === '<') escaped += '\\<';
    // `![[…]]` and `![…](…)` without their mark are links.
    else if (token !== '!' || text[at + 1] !== '[') escaped += token;
    at += length;
  }
  return escaped;
}

/** The length of what stands at `at` as one: a code span, an escaped character, or a single one. */
function tokenLength(text: string, at: number): number {
  if (text[at] === '\\') return 2;
  if (text[at] !== '`') return 1;
  const ticks = runLength(text, at);
  return codeSpanEnd(text, at + ticks, ticks) - at;
}

/** Where the code span that was opened with `ticks` backticks ends; without an end the backticks are text. */
function codeSpanEnd(text: string, from: number, ticks: number): number {
  let at = text.indexOf('`', from);
  while (at >= 0) {
    const run = runLength(text, at);
    if (run === ticks) return at + run;
    at = text.indexOf('`', at + run);
  }
  return from;
}

function runLength(text: string, at: number): number {
  let end = at;
  while (text[end] === '`') end += 1;
  return end - at;
}
