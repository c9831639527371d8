import type { SourceSpan } from '../model/source-span';
import { editedRanges } from './edited-ranges';
import type { EditConflict, LineEdit } from './line-edit';
import { createLineLocator } from './locate-lines';
import { REASONS, excerpt } from './refusal-reasons';
import { spliceLines, type Patch, type Splice } from './splice-lines';
import { isOneLine, textLines } from './text-lines';

export type EditResult =
  | {
      readonly ok: true;
      readonly text: string;
      /** `written[i]` are the lines of `edits[i]` as they stand in the new text. */
      readonly written: readonly (readonly SourceSpan[])[];
      /** What takes the edits back, for `applyPatches`. */
      readonly undo: readonly Patch[];
    }
  | { readonly ok: false; readonly conflicts: readonly EditConflict[] };

/**
 * The text of a note with some of its lines edited, in time linear in both. All or nothing: where one line cannot be
 * found for certain (see `LineLocator`), none is edited. Everything else stays as it is, to the byte: line endings, byte
 * order mark, trailing spaces, whether the last line has an ending. A line that is added gets the ending of its
 * neighbor. Throws a RangeError where a line of an edit is more than one line.
 */
export function applyEdits(text: string, edits: readonly LineEdit[]): EditResult {
  const lines = textLines(text);
  const locator = createLineLocator(lines);
  const conflicts: EditConflict[] = [];
  const editOfLine = new Map<number, LineEdit>();
  for (const edit of edits) {
    const { span } = edit;
    if (!edit.lines.every(isOneLine)) throw new RangeError('A line of an edit has no line breaks');
    const place = locator.locate({ ...span, texts: [span.text] });
    const refuse = (reason: (line: string) => string) =>
      conflicts.push({ span, reason: reason(excerpt(span.text)) });
    if (!place.found) refuse(REASONS[place.why]);
    else if (editOfLine.has(place.line)) refuse(REASONS.editedTwice);
    else editOfLine.set(place.line, edit);
  }
  if (conflicts.length > 0) return { ok: false, conflicts };

  const spliced = spliceLines(text, lines, editedRanges(text, lines, editOfLine));
  if (!spliced) return { ok: false, conflicts: edits.map(({ span }) => ({ span, reason: REASONS.noRoom })) };
  return {
    ok: true,
    text: spliced.text,
    written: writtenSpans(edits, editOfLine, spliced),
    undo: spliced.undo,
  };
}

function writtenSpans(
  edits: readonly LineEdit[],
  editOfLine: ReadonlyMap<number, LineEdit>,
  { locator }: Splice,
): readonly (readonly SourceSpan[])[] {
  const spansOf = new Map<LineEdit, readonly SourceSpan[]>();
  let shift = 0;
  for (const [place, edit] of [...editOfLine].sort(([a], [b]) => a - b)) {
    const first = place + shift;
    spansOf.set(
      edit,
      edit.lines.map((text, index) => {
        const line = first + index;
        return { path: edit.span.path, line, text, ...locator.count(line, [text]) };
      }),
    );
    shift += edit.lines.length - 1;
  }
  return edits.map((edit) => spansOf.get(edit) ?? []);
}
