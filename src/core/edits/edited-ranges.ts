import type { LineEdit } from './line-edit';
import type { LineRange } from './splice-lines';
import { endingAfter, type TextLine } from './text-lines';

/**
 * What becomes of the lines of a text, as ranges that each begin and end with a line. Where a line goes, the range takes
 * in the lines around it: they are where it is found again when it is put back.
 */
export function editedRanges(
  text: string,
  lines: readonly TextLine[],
  editOfLine: ReadonlyMap<number, LineEdit>,
): readonly LineRange[] {
  const ranges: { first: number; last: number }[] = [];
  for (const [line, edit] of [...editOfLine].sort(([a], [b]) => a - b)) {
    const around = edit.lines.length === 0 ? 1 : 0;
    const first = Math.max(0, line - around);
    const last = Math.min(lines.length - 1, line + around);
    const before = ranges.at(-1);
    if (before && first <= before.last) before.last = Math.max(before.last, last);
    else ranges.push({ first, last });
  }
  return ranges.map(edited);

  function edited({ first, last }: { first: number; last: number }): LineRange {
    const texts: string[] = [];
    let part = '';
    let ending = '';
    for (let line = first; line <= last; line += 1) {
      const own = endingAfter(text, lines, line);
      const between = own || endingAfter(text, lines, line - 1) || '\n';
      const become = editOfLine.get(line)?.lines ?? [lines[line]?.text ?? ''];
      texts.push(...become);
      for (const [index, each] of become.entries()) {
        part += ending + each;
        ending = index === become.length - 1 ? own : between;
      }
    }
    // A text without any line has an empty one.
    return { first, last, part, texts: texts.length === 0 ? [''] : texts };
  }
}
