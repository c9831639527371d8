import type { SourceSpan } from '../model/source-span';

/**
 * One line of a note becomes `lines`: another line, several (what is inserted after it, the next occurrence of a task),
 * or none. Each of them is one line, without line breaks.
 */
export interface LineEdit {
  readonly span: SourceSpan;
  readonly lines: readonly string[];
}

export const replaceLine = (span: SourceSpan, text: string): LineEdit => ({ span, lines: [text] });
export const removeLine = (span: SourceSpan): LineEdit => ({ span, lines: [] });

/** An edit that was not made, with the reason in a sentence for people. */
export interface EditConflict {
  readonly span: SourceSpan;
  readonly reason: string;
}

/** What the user asked for in one go: edits of any notes, taken back together. */
export interface Change {
  /** What it does, as an order: "Complete “Call Dana”". */
  readonly title: string;
  readonly edits: readonly LineEdit[];
}

/** The edits of each note with their places in `edits`, the notes in the order in which they are first named. */
export function editsByNote(edits: readonly LineEdit[]): ReadonlyMap<string, readonly number[]> {
  const byNote = new Map<string, number[]>();
  for (const [index, { span }] of edits.entries()) {
    const indexes = byNote.get(span.path);
    if (indexes) indexes.push(index);
    else byNote.set(span.path, [index]);
  }
  return byNote;
}
