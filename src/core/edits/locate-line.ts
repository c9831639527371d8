import type { SourceSpan } from '../model/source-span';
import type { TextLine } from './text-lines';

export type LineLocation =
  | { readonly found: true; readonly line: number }
  | { readonly found: false; readonly why: 'changed' | 'ambiguous' };

/**
 * Where the line of a span stands in a note that may have changed since the span was read. `lines` are all lines of
 * the note.
 *
 * The line is found where its place still holds its exact text, else where the line of the same text and ordinal
 * stands, as long as there are as many equal lines as were counted when the span was read. Where identical lines make these two disagree, either may be meant, and the answer is `ambiguous`: a line
 * was inserted above two equal tasks, or the first of three was completed, and nothing tells which.
 */
export function locateLine(lines: readonly TextLine[], span: SourceSpan): LineLocation {
  const atPlace = lines[span.line]?.text === span.text;
  const byOrdinal = lineOfOrdinal(lines, span);
  if (atPlace && byOrdinal !== null && byOrdinal !== span.line) return { found: false, why: 'ambiguous' };
  if (atPlace) return { found: true, line: span.line };
  if (byOrdinal !== null) {
    const copies = lines.filter(({ text }) => text === span.text).length;
    const isSure = span.copies === undefined || span.copies === copies;
    return isSure ? { found: true, line: byOrdinal } : { found: false, why: 'ambiguous' };
  }
  return { found: false, why: 'changed' };
}

/** How many lines above `line` have its text. */
export function ordinalOf(lines: readonly TextLine[], line: number): number {
  const text = lines[line]?.text;
  let ordinal = 0;
  for (let above = 0; above < line; above += 1) if (lines[above]?.text === text) ordinal += 1;
  return ordinal;
}

function lineOfOrdinal(lines: readonly TextLine[], { text, ordinal }: SourceSpan): number | null {
  let seen = 0;
  for (const [index, line] of lines.entries()) {
    if (line.text !== text) continue;
    if (seen === ordinal) return index;
    seen += 1;
  }
  return null;
}
