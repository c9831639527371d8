import type { TextLine } from '../edits/text-lines';

interface ArchiveRules {
  readonly title: string;
  /** Of its heading, where the note has none yet. */
  readonly level: number;
  readonly isArchive: (heading: string) => boolean;
}

/** Where archived lines go: `around` gives what stands in place of the line, from what stands there by then. */
export interface ArchiveEdit {
  readonly line: number;
  readonly around: (there: readonly string[]) => readonly string[];
}

const HEADING = /^(#{1,6})\s+(.*?)\s*#*\s*$/;

/** Adds lines to the archive of a note: behind what it holds, or under a new heading at the note's end. */
export function archiveEdit(
  lines: readonly TextLine[],
  archived: readonly string[],
  { title, level, isArchive }: ArchiveRules,
): ArchiveEdit | null {
  if (archived.length === 0) return null;
  const headingOf = (line: number) => HEADING.exec(lines[line]?.text ?? '');
  const at = lines.findLastIndex((_, line) => isArchive(headingOf(line)?.[2] ?? ''));
  if (at >= 0) {
    const depth = headingOf(at)?.[1]?.length ?? 1;
    let last = at;
    for (let line = at + 1; line < lines.length; line++) {
      if ((headingOf(line)?.[1]?.length ?? Infinity) <= depth) break;
      if (lines[line]?.text.trim() !== '') last = line;
    }
    const blank = last === at ? [''] : [];
    return { line: last, around: (there) => [...there, ...blank, ...archived] };
  }
  const end = lines.length - 1;
  const isClosed = lines[end]?.text === '';
  const isBlankBefore = isClosed && lines[end - 1]?.text.trim() === '';
  const heading = `${'#'.repeat(level)} ${title}`;
  return {
    line: end,
    around: (there) =>
      isClosed
        ? [...(isBlankBefore ? [] : ['']), heading, '', ...archived, ...there]
        : [...there, '', heading, '', ...archived],
  };
}
