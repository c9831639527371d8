import { editsByNote, type Change, type LineEdit } from './line-edit';
import type { Patch } from './splice-lines';
import { linesOfPart, textLines } from './text-lines';
import { wordDiff, wordSimilarity, wordsOf, type DiffPart } from './word-diff';

/** A line with its place in the text that it belongs to (zero-based). */
export interface DiffLine {
  readonly line: number;
  readonly parts: readonly DiffPart[];
}

/** Lines, and what stands in their place on the other side; either may be empty. */
export interface DiffHunk {
  readonly before: readonly DiffLine[];
  readonly after: readonly DiffLine[];
}

export interface NoteDiff {
  readonly path: string;
  readonly hunks: readonly DiffHunk[];
}

/** What a change would do, to be shown before it is made. */
export interface ChangeDiff {
  readonly title: string;
  readonly notes: readonly NoteDiff[];
}

interface NumberedLine {
  readonly line: number;
  readonly text: string;
}

/** The preview of a change: in each note, in the order of its lines, what goes and what comes. */
export function diffOf({ title, edits }: Change): ChangeDiff {
  const notes = [...editsByNote(edits)].map(([path, indexes]) => ({
    path,
    hunks: hunksOf(
      indexes.flatMap((index) => edits[index] ?? []),
      0,
    ),
  }));
  return { title, notes };
}

/** A part of the preview of a change, whose difference is found when it is asked for: of many lines, that takes time. */
export interface DiffPage {
  readonly path: string;
  /** How many edits it shows. */
  readonly edits: number;
  /** The first of its note. */
  readonly isFirst: boolean;
  diff(): NoteDiff;
}

/** The preview of a change in pages of at most so many edits, as `diffOf` would show it as a whole. */
export function pagesOf({ edits }: Change, most: number): readonly DiffPage[] {
  const pages: DiffPage[] = [];
  for (const [path, indexes] of editsByNote(edits)) {
    const ofNote = indexes.flatMap((index) => edits[index] ?? []).sort((a, b) => a.span.line - b.span.line);
    let shift = 0;
    for (let from = 0; from < ofNote.length; from += most) {
      const page = ofNote.slice(from, from + most);
      const before = shift;
      pages.push({
        path,
        edits: page.length,
        isFirst: from === 0,
        diff: () => ({ path, hunks: hunksOf(page, before) }),
      });
      for (const { lines } of page) shift += lines.length - 1;
    }
  }
  return pages;
}

function hunksOf(edits: readonly LineEdit[], shiftBefore: number): readonly DiffHunk[] {
  let shift = shiftBefore;
  return [...edits]
    .sort((a, b) => a.span.line - b.span.line)
    .map(({ span, lines }) => {
      const first = span.line + shift;
      shift += lines.length - 1;
      return hunk(
        [span],
        lines.map((text, index) => ({ line: first + index, text })),
      );
    })
    .filter(({ before, after }) => before.length + after.length > 0);
}

/** More than this of one note is told by its first ones. */
const MOST_HUNKS = 20;

/** What was written to a note, beside the lines of the note that come closest to it now. */
export function differenceNow(path: string, patches: readonly Patch[], text: string): NoteDiff {
  const now = textLines(text).map((line) => ({ text: line.text, words: wordsOf(line.text) }));
  const hunks = patches.slice(0, MOST_HUNKS).map(({ line, stands }) => {
    const written = linesOfPart(stands).map((each, index) => ({ line: line + index, text: each }));
    const closest = new Set(written.flatMap((each) => closestLine(now, each) ?? []));
    const found = [...closest].sort((a, b) => a - b);
    return hunk(
      written,
      found.map((at) => ({ line: at, text: now[at]?.text ?? '' })),
    );
  });
  return { path, hunks: hunks.filter(({ before, after }) => before.length + after.length > 0) };
}

/** Below, two lines have nothing to do with one another. */
const SIMILAR = 0.4;

function closestLine(
  now: readonly { readonly text: string; readonly words: ReadonlySet<string> }[],
  { line, text }: NumberedLine,
): number | null {
  const words = wordsOf(text);
  let best: number | null = null;
  let bestScore = 0;
  for (const [index, each] of now.entries()) {
    const score = each.text === text ? 2 : wordSimilarity(words, each.words);
    if (score < SIMILAR || score < bestScore) continue;
    if (score === bestScore && best !== null && Math.abs(best - line) <= Math.abs(index - line)) continue;
    best = index;
    bestScore = score;
  }
  return best;
}

/** Lines that are the same on both sides are left out; each other one is marked against the one most like it. */
function hunk(before: readonly NumberedLine[], after: readonly NumberedLine[]): DiffHunk {
  const same = commonTexts(before, after);
  const gone = before.filter((each) => !same.before.has(each));
  const come = after.filter((each) => !same.after.has(each));
  const marked = new Map<NumberedLine, readonly DiffPart[]>();
  for (const one of gone) {
    const words = wordsOf(one.text);
    const free = come.filter((each) => !marked.has(each));
    const scores = free.map((each) => wordSimilarity(words, wordsOf(each.text)));
    const other = free[scores.indexOf(Math.max(...scores))];
    if (!other || Math.max(...scores) < SIMILAR) continue;
    const diff = wordDiff(one.text, other.text);
    marked.set(one, diff.before);
    marked.set(other, diff.after);
  }
  const withMarks = (each: NumberedLine): DiffLine => ({
    line: each.line,
    parts: marked.get(each) ?? [{ text: each.text, changed: true }],
  });
  return { before: gone.map(withMarks), after: come.map(withMarks) };
}

function commonTexts(before: readonly NumberedLine[], after: readonly NumberedLine[]) {
  const same = { before: new Set<NumberedLine>(), after: new Set<NumberedLine>() };
  let from = 0;
  for (const one of before) {
    const at = after.findIndex((each, index) => index >= from && each.text === one.text);
    if (at < 0) continue;
    same.before.add(one);
    same.after.add(after[at] ?? one);
    from = at + 1;
  }
  return same;
}
