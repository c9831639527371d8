/** Characters that a terminal gives two cells: emoji, and the East Asian wide and fullwidth ranges of Unicode's UAX 11. */
const WIDE =
  /^(?:\p{Emoji_Presentation}|\p{RI}|.\uFE0F|[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}])/u;
const WITHOUT_WIDTH = /^[\p{M}\p{Cf}]+$/u;
const ASCII = /^[ -~]*$/;
const CONTROL = /\p{Cc}+/gu;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function graphemeWidth(grapheme: string): number {
  if (WITHOUT_WIDTH.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}

/** How many cells of a terminal a text takes. It must be printable. */
export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment);
  return width;
}

/** The text as it is where it fits into `width` cells, else its start and `…`. Never splits a character. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    used += graphemeWidth(segment);
    if (used > width - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** One line that only shows: no note's text may move the cursor or change the terminal's title. */
export function printable(text: string): string {
  return text.replace(CONTROL, ' ');
}
