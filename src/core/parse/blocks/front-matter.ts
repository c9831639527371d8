import { HYPHEN, skipBlanks, skipRun } from './characters';
import type { LineOffsets } from './lines';

/**
 * The line that closes the front matter, -1 when the first line opens it and none closes it, null when the text has
 * none. Like Obsidian: `---` and nothing but spaces or tabs after it, at the very start of the text.
 */
export function findFrontMatterEnd(text: string, lines: LineOffsets): number | null {
  if (!isFrontMatterFence(text, lines, 0)) return null;
  for (let line = 1; line < lines.lineStarts.length; line++) {
    if (isFrontMatterFence(text, lines, line)) return line;
  }
  return -1;
}

function isFrontMatterFence(text: string, { lineStarts, lineEnds }: LineOffsets, line: number): boolean {
  const start = lineStarts[line];
  const end = lineEnds[line];
  if (start === undefined || end === undefined) return false;
  const afterHyphens = skipRun(text, HYPHEN, start, end);
  return afterHyphens === start + 3 && skipBlanks(text, afterHyphens, end) === end;
}
