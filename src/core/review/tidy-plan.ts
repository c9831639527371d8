import { replaceLine, type LineEdit } from '../edits/line-edit';
import { createLineLocator } from '../edits/locate-lines';
import { textLines, type TextLine } from '../edits/text-lines';
import { ARCHIVE_HEADINGS, headingKey } from '../model/heading-names';
import { wikilink } from '../model/note-path';
import type { Statement } from '../model/note';
import type { SectionRoles } from '../parse/sections';
import type { FactDecision, FactRef, Settings } from '../settings';
import { archiveEdit } from './archive';
import { lettersOf } from '../facts/fact-refs';
import { differenceOf, type LeftOutReason, type SkippedMerge } from './left-out';
import { readSectionItems, type NoteItems, type SectionItem } from './section-items';
import { tidyLines } from './tidy-lines';
import { noteMerge, type NoteMerge } from './tidy-merge';

/** The kinds of statements that have a section to tidy. */
export type TidyKind = keyof typeof ARCHIVE_HEADINGS;

/** A note as it was read, and how to tidy it. */
export interface TidyInput {
  readonly path: string;
  readonly text: string;
  readonly kind: TidyKind;
  readonly roleOf: SectionRoles;
  /** Only merges count. */
  readonly decisions: readonly FactDecision[];
  readonly mergedLines: Settings['mergedLines'];
  /** The title of a note, for links to it. */
  readonly titleOf: (path: string) => string;
}

/** What one note becomes. */
export interface TidyPlan {
  readonly path: string;
  readonly items: NoteItems;
  /** What is merged. */
  readonly merges: readonly NoteMerge[];
  /** What would be, but cannot be moved safely. */
  readonly skipped: readonly SkippedMerge[];
  /** The facts that stay, in their order; what is nested in one that goes, goes with it. */
  readonly left: readonly SectionItem[];
  /** How many facts the section has fewer. */
  readonly fewer: number;
  readonly edits: readonly LineEdit[];
  /** Kept facts that say something else from then on. */
  readonly reworded: readonly { readonly from: FactRef; readonly to: FactRef }[];
}

interface Draft {
  readonly edits: readonly LineEdit[];
  readonly text: string;
  /** Whether anything goes to the archive. */
  readonly isArchived: boolean;
}

/**
 * The edits that tidy one note by what was decided: of each merge the kept line stays at its place, its other lines of
 * this note go under it or into the archive. All else stays to the byte. A merge after which the note would not state
 * exactly what it stated before is left out: the lines of code, tables and comments around it do not allow it.
 * `items` are those of the text, where they are known.
 */
export function tidyPlan(
  input: TidyInput,
  items: NoteItems = readSectionItems(input.path, input.text, input.kind, input.roleOf),
): TidyPlan {
  const { path, decisions } = input;
  const asked = decisions.flatMap((each) =>
    each.verdict === 'merge' ? (noteMerge(each, path, items) ?? []) : [],
  );
  const { merges, skipped, edits } = safeMerges(input, items, asked);
  const moved = merges.flatMap((merge) => merge.moved);
  const left = items.items.filter(
    (item) => !moved.some(({ line, endLine }) => item.line >= line && item.line <= endLine),
  );
  return {
    path,
    items,
    merges,
    skipped,
    left,
    fewer: items.items.length - left.length,
    edits,
    reworded: merges.flatMap(({ kept, reworded }) => {
      if (reworded === null) return [];
      return { from: kept.ref, to: { path, text: lettersOf(reworded), ordinal: 0 } };
    }),
  };
}

/** The merges that can be made together. Where all cannot, they are tried by halves: few stand in the way. */
function safeMerges(input: TidyInput, items: NoteItems, asked: readonly NoteMerge[]) {
  const lines = textLines(input.text);
  const problemOf = (merges: readonly NoteMerge[]): LeftOutReason | null =>
    problemIn(input, items, merges, draft(input, lines, items, merges));
  const skipped: SkippedMerge[] = [];
  /** Those of `more` that can be made with `known`, which can be made by itself. */
  function withSafe(known: readonly NoteMerge[], more: readonly NoteMerge[]): readonly NoteMerge[] {
    if (more.length === 0) return known;
    const problem = problemOf([...known, ...more]);
    if (!problem) return [...known, ...more];
    const [merge] = more;
    if (merge && more.length === 1) {
      const alone = known.length === 0 ? problem : problemOf(more);
      skipped.push({ merge, why: alone ?? { kind: 'together' } });
      return known;
    }
    const half = more.length >> 1;
    return withSafe(withSafe(known, more.slice(0, half)), more.slice(half));
  }
  const merges = withSafe([], asked);
  return { merges, skipped, edits: draft(input, lines, items, merges).edits };
}

function draft(
  { path, text, kind, mergedLines, titleOf }: TidyInput,
  lines: readonly TextLine[],
  items: NoteItems,
  merges: readonly NoteMerge[],
): Draft {
  if (merges.length === 0) return { edits: [], text, isArchived: false };
  const tidied = tidyLines({
    ...{ lines, merges, isArchive: mergedLines === 'archive' },
    linkTo: (to) => wikilink(to, titleOf(to)),
  });
  const become = new Map(tidied.lines);
  const archive = archiveEdit(lines, tidied.archived, {
    title: ARCHIVE_HEADINGS[kind],
    level: items.heading?.level ?? 2,
    isArchive: (heading) => headingKey(heading) === headingKey(ARCHIVE_HEADINGS[kind]),
  });
  if (archive) {
    const there = become.get(archive.line) ?? [lines[archive.line]?.text ?? ''];
    become.set(archive.line, archive.around(there));
  }
  const locator = createLineLocator(lines);
  const edits = [...become]
    .sort(([a], [b]) => a - b)
    .map(([line, now]): LineEdit => {
      const was = lines[line]?.text ?? '';
      return { ...replaceLine({ path, line, text: was, ...locator.count(line, [was]) }, ''), lines: now };
    });
  const after = lines.flatMap(({ text: was }, line) => become.get(line) ?? [was]).join('\n');
  return { edits, text: after, isArchived: archive !== null };
}

/** What keeps merges from being made: the note is to state the same as before, but for what was merged. */
function problemIn(
  { path, kind, roleOf }: TidyInput,
  { statements }: NoteItems,
  merges: readonly NoteMerge[],
  { text, isArchived }: Draft,
): LeftOutReason | null {
  const isGone = ({ line }: Statement): boolean =>
    merges.some(({ moved }) => moved.some((item) => line >= item.line && line <= item.endLine)) &&
    // A kept line that would move along is missed: it is to stay.
    !merges.some(({ kept }) => kept.line === line);
  const reworded = new Set(merges.filter((each) => each.reworded !== null).map(({ kept }) => kept.line));
  const left = statements.filter((each) => !isGone(each));
  const { statements: now, headingKeys } = readSectionItems(path, text, kind, roleOf);
  // Behind code that is never closed, a heading is code as well.
  if (isArchived && !headingKeys.has(headingKey(ARCHIVE_HEADINGS[kind]))) return { kind: 'archive' };
  return differenceOf(left, now, reworded);
}
