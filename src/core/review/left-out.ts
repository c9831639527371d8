import { excerpt } from '../edits/refusal-reasons';
import type { Statement } from '../model/note';
import type { NoteMerge } from './tidy-merge';

/**
 * Why a merge cannot be made. `archive`: the heading of the archive would stand in code or a comment that is never
 * closed. `words`: the new words of the kept line would be no statement of this kind. `together`: another merge of this
 * note stands in its way. `line`: this line would be read as something else. `new`: this text would be read as a line of
 * its own. `other`: the note would not state the same in some other way.
 */
export type LeftOutReason =
  | { readonly kind: 'archive' | 'words' | 'together' | 'other' }
  | { readonly kind: 'line' | 'new'; readonly text: string };

/** A merge that was asked for, and why it is not made. */
export interface SkippedMerge {
  readonly merge: NoteMerge;
  readonly why: LeftOutReason;
}

/** The same for people, its texts cut to excerpts. */
export interface LeftOut {
  readonly path: string;
  /** Zero-based, of the line that was to be kept. */
  readonly line: number;
  readonly kept: string;
  /** Empty where it was only to be reworded. */
  readonly others: readonly string[];
  readonly why: LeftOutReason;
}

interface Skipping {
  readonly path: string;
  readonly skipped: readonly SkippedMerge[];
}

/** The one that was decided last comes first. */
export const leftOutOf = ({ path, skipped }: Skipping): readonly LeftOut[] =>
  skipped
    .map(({ merge: { kept, moved }, why }) => ({
      ...{ path, line: kept.line, kept: excerpt(kept.text) },
      others: moved.map(({ text }) => excerpt(text)),
      why: 'text' in why ? { ...why, text: excerpt(why.text) } : why,
    }))
    .reverse();

/** What a note no longer states as it did, or states in addition; `reworded` are lines that may say something else. */
export function differenceOf(
  before: readonly Statement[],
  now: readonly Statement[],
  reworded: ReadonlySet<number>,
): LeftOutReason | null {
  const isSame = (a: Statement, b: Statement): boolean =>
    a.kind === b.kind && a.text === b.text && a.date === b.date;
  const isUnchanged = now.every((is, at) => {
    const was = before[at];
    return was && (isSame(was, is) || (reworded.has(was.line) && was.kind === is.kind));
  });
  if (isUnchanged && now.length === before.length) return null;
  const lost = before.find((was) => !reworded.has(was.line) && !now.some((is) => isSame(was, is)));
  if (lost) return { kind: 'line', text: lost.text };
  if (reworded.size > 0) return { kind: 'words' };
  const come = now.find((is) => !before.some((was) => isSame(was, is)));
  return come ? { kind: 'new', text: come.text } : { kind: 'other' };
}
