import type { SourceSpan } from '../model/source-span';
import type { EditConflict, LineEdit } from './line-edit';
import { locateLine, ordinalOf } from './locate-line';
import { isOneLine, textLines, type TextLine } from './text-lines';

export type EditResult =
  /** `written[i]` is the line of `edits[i]` as it stands in the new text. */
  | { readonly ok: true; readonly text: string; readonly written: readonly SourceSpan[] }
  | { readonly ok: false; readonly conflicts: readonly EditConflict[] };

/**
 * The text of a note with some of its lines replaced. All or nothing: where one line cannot be found for certain
 * (see `locateLine`), none is replaced. Everything but the replaced lines stays as it is, to the byte: line endings,
 * byte order mark, trailing spaces. Throws a RangeError where a replacement is more than one line.
 */
export function applyEdits(text: string, edits: readonly LineEdit[]): EditResult {
  const lines = textLines(text);
  const conflicts: EditConflict[] = [];
  const editOfLine = new Map<number, LineEdit>();
  const lineOfEdit: number[] = [];
  for (const edit of edits) {
    if (!isOneLine(edit.replacement)) throw new RangeError('A replacement is one line, without line breaks');
    const place = locateLine(lines, edit.span);
    const reason = place.found ? editOfLine.has(place.line) && EDITED_TWICE : REASONS[place.why];
    if (reason) conflicts.push({ span: edit.span, reason: reason(excerpt(edit.span.text)) });
    if (!place.found) continue;
    editOfLine.set(place.line, edit);
    lineOfEdit.push(place.line);
  }
  if (conflicts.length > 0) return { ok: false, conflicts };

  const edited = withReplacements(text, lines, editOfLine);
  const linesNow = textLines(edited);
  const written = edits.map(({ span }, index) => spanOf(span.path, linesNow, lineOfEdit[index] ?? span.line));
  const asAsked = written.every((span, index) => span.text === edits[index]?.replacement);
  if (linesNow.length !== lines.length || !asAsked) {
    return { ok: false, conflicts: edits.map(({ span }) => ({ span, reason: NO_ROOM })) };
  }
  return { ok: true, text: edited, written };
}

function withReplacements(
  text: string,
  lines: readonly TextLine[],
  editOfLine: ReadonlyMap<number, LineEdit>,
): string {
  const parts: string[] = [];
  let copied = 0;
  for (const [index, line] of lines.entries()) {
    const edit = editOfLine.get(index);
    if (!edit) continue;
    parts.push(text.slice(copied, line.start), edit.replacement);
    copied = line.end;
  }
  return parts.join('') + text.slice(copied);
}

const spanOf = (path: string, lines: readonly TextLine[], line: number): SourceSpan => ({
  path,
  line,
  text: lines[line]?.text ?? '',
  ordinal: ordinalOf(lines, line),
});

const REASONS = {
  changed: (line: string) => `This line has changed since it was read: “${line}”`,
  ambiguous: (line: string) =>
    `The note has changed since it was read, and more than one of its lines reads “${line}”`,
} as const;

const EDITED_TWICE = (line: string) => `Two edits were asked for one line: “${line}”`;

/** An empty line after a lone CR and before an LF would turn the two into one line ending. */
const NO_ROOM = 'The line endings of this note do not allow this line here';

const EXCERPT_LENGTH = 80;

function excerpt(text: string): string {
  const characters = Array.from(text.trim());
  return characters.length <= EXCERPT_LENGTH
    ? characters.join('')
    : `${characters.slice(0, EXCERPT_LENGTH - 1).join('')}…`;
}
