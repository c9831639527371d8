import type { LineLocator } from './locate-lines';
import { createLineLocator } from './locate-lines';
import { textLines, type TextLine } from './text-lines';

/**
 * Whole lines of a note as they stand, and what they become, both with the line endings between them and without the
 * last one. `line`, `ordinal` and `copies` say where `stands` is, as in a `SourceSpan`.
 */
export interface Patch {
  readonly line: number;
  readonly ordinal: number;
  readonly copies: number;
  readonly stands: string;
  readonly becomes: string;
}

/** Lines `first` to `last` of a text become `part`, which is to be read as `texts`. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
  readonly part: string;
  readonly texts: readonly string[];
}

export interface Splice {
  readonly text: string;
  readonly lines: readonly TextLine[];
  readonly locator: LineLocator;
  /** What takes each range back, in the order of the ranges. */
  readonly undo: readonly Patch[];
}

/**
 * The text with some ranges of its lines replaced; `ranges` are in order and do not overlap. Null where the new text
 * would not have the lines that were asked for: an empty line between a lone CR and an LF would make one line ending
 * of the two.
 */
export function spliceLines(
  text: string,
  lines: readonly TextLine[],
  ranges: readonly LineRange[],
): Splice | null {
  const edited = withParts(text, lines, ranges);
  const linesNow = textLines(edited);
  const locator = createLineLocator(linesNow);
  const undo: Patch[] = [];
  let shift = 0;
  for (const { first, last, part, texts } of ranges) {
    const line = first + shift;
    if (texts.some((each, index) => linesNow[line + index]?.text !== each)) return null;
    const before = text.slice(lines[first]?.start, lines[last]?.end);
    undo.push({ line, ...locator.count(line, texts), stands: part, becomes: before });
    shift += texts.length - (last - first + 1);
  }
  if (linesNow.length !== lines.length + shift) return null;
  return { text: edited, lines: linesNow, locator, undo };
}

function withParts(text: string, lines: readonly TextLine[], ranges: readonly LineRange[]): string {
  const parts: string[] = [];
  let copied = 0;
  for (const { first, last, part } of ranges) {
    parts.push(text.slice(copied, lines[first]?.start), part);
    copied = lines[last]?.end ?? text.length;
  }
  return parts.join('') + text.slice(copied);
}
