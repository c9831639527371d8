import type { TextLine } from '../edits/text-lines';
import { ALSO_LABEL, SOURCES_LABEL } from '../parse/provenance';
import { movedFirstLine, movedLine } from './moved-lines';
import type { SectionItem } from './section-items';
import type { NoteMerge } from './tidy-merge';

/** What becomes of each line of a note: the lines in its place. Those that are not named stay. */
export type LinesOfNote = ReadonlyMap<number, readonly string[]>;

export interface TidiedLines {
  readonly lines: LinesOfNote;
  /** For the archive, each item with what is nested in it. */
  readonly archived: readonly string[];
}

interface TidyRules {
  readonly lines: readonly TextLine[];
  readonly merges: readonly NoteMerge[];
  readonly isArchive: boolean;
  /** `[[Weekly sync]]` for the path of a note. */
  readonly linkTo: (path: string) => string;
}

/**
 * Moves what was merged, and rewords what is kept. An item moves with its lines, and what moves into it moves along;
 * none of these texts is lost but a line that the kept one says to the letter.
 */
export function tidyLines({ lines, merges, isArchive, linkTo }: TidyRules): TidiedLines {
  const moves = merges.flatMap((merge) => merge.moved.map((item) => ({ item, merge })));
  const ownerOf = innermost(
    lines.length,
    moves.map(({ item }) => item),
  );
  const reworded = rewordedLines(merges);
  const endsAt = mergesByEnd(merges);
  const textAt = (line: number): string => lines[line]?.text ?? '';
  const written = moves.filter(({ item, merge }) => !isSaid(item, merge));

  /** A line as it is to be, null where it goes, and what is written behind it. */
  function composed(line: number, owner: SectionItem | null) {
    const own = ownerOf[line] === owner ? textAt(line) : null;
    const behind = (endsAt.get(line) ?? []).filter(({ kept }) => ownerOf[kept.line] === owner);
    return { own: own === null ? null : (reworded.get(line) ?? own), behind: behind.flatMap(sourceLines) };
  }

  function sourceLines(merge: NoteMerge): readonly string[] {
    if (isArchive) return [];
    const { childPrefix } = merge.kept;
    const also = written
      .filter((each) => each.merge === merge)
      .flatMap(({ item }) => movedLines(item, childPrefix, ALSO_LABEL));
    if (merge.elsewhere.length === 0) return also;
    return [...also, `${childPrefix}- ${SOURCES_LABEL}${merge.elsewhere.map(linkTo).join(', ')}`];
  }

  function movedLines(item: SectionItem, prefix: string, label: string): readonly string[] {
    const moved = [movedFirstLine(item, prefix, label)];
    for (let line = item.line; line <= item.endLine; line++) {
      const { own, behind } = composed(line, item);
      if (own !== null && line > item.line && own !== GONE) moved.push(movedLine(own, item.prefix, prefix));
      moved.push(...behind.map((each) => movedLine(each, item.prefix, prefix)));
    }
    return moved;
  }

  const become = new Map<number, readonly string[]>();
  for (let line = 0; line < lines.length; line++) {
    const { own, behind } = composed(line, null);
    const now = own === null || own === GONE ? behind : [own, ...behind];
    if (now.length !== 1 || now[0] !== textAt(line)) become.set(line, now);
  }
  const archived = isArchive ? written.map(({ item }) => item).sort((a, b) => a.line - b.line) : [];
  return {
    lines: withoutDoubleBlanks(lines, become),
    archived: archived.flatMap((item) => movedLines(item, '', '')),
  };
}

/** In the place of a further line of a paragraph that became one line. No line of a note holds a line ending. */
const GONE = '\n';

/** The lines of paragraphs that are reworded, by their numbers. */
function rewordedLines(merges: readonly NoteMerge[]): ReadonlyMap<number, string> {
  const lines = new Map<number, string>();
  for (const { kept, reworded } of merges) {
    if (reworded === null) continue;
    for (let line = kept.line + 1; line <= kept.paragraphEndLine; line++) lines.set(line, GONE);
    lines.set(kept.line, kept.prefix + kept.marker + reworded);
  }
  return lines;
}

/** Of kept items that end on one line the inner ones come first. */
function mergesByEnd(merges: readonly NoteMerge[]): ReadonlyMap<number, readonly NoteMerge[]> {
  const endsAt = new Map<number, NoteMerge[]>();
  for (const merge of [...merges].sort((a, b) => b.kept.line - a.kept.line)) {
    const at = endsAt.get(merge.kept.endLine) ?? [];
    at.push(merge);
    endsAt.set(merge.kept.endLine, at);
  }
  return endsAt;
}

/** Whether the kept line says what an item says to the letter, and nothing is nested in that. */
const isSaid = (item: SectionItem, { kept, reworded }: NoteMerge): boolean =>
  item.line === item.endLine && reworded === null && item.content === kept.content;

/** For each line the innermost of these items that it stands in. */
function innermost(size: number, items: readonly SectionItem[]): readonly (SectionItem | null)[] {
  const owners = new Array<SectionItem | null>(size).fill(null);
  for (const item of [...items].sort((a, b) => a.line - b.line))
    for (let line = item.line; line <= item.endLine; line++) owners[line] = item;
  return owners;
}

/** Where a line went from between two blank ones, one of these goes with it. */
function withoutDoubleBlanks(lines: readonly TextLine[], become: LinesOfNote): LinesOfNote {
  const result = new Map(become);
  const isBlank = (line: number): boolean => lines[line]?.text.trim() === '' && !result.has(line);
  let isAfterBlank = false;
  let isAfterGone = false;
  // The last line may be what stands behind the last line ending.
  for (let line = 0; line < lines.length - 1; line++) {
    if (result.get(line)?.length === 0) isAfterGone = true;
    else if (isBlank(line) && isAfterBlank && isAfterGone) result.set(line, []);
    else {
      isAfterBlank = isBlank(line);
      isAfterGone = false;
    }
  }
  return result;
}
