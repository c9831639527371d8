import type { SourceSpan } from '../model/source-span';

/** One line of a note to be replaced. `replacement` is one line too: it holds no line break. */
export interface LineEdit {
  readonly span: SourceSpan;
  readonly replacement: string;
}

/** An edit that was not made, with the reason in a sentence for people. */
export interface EditConflict {
  readonly span: SourceSpan;
  readonly reason: string;
}

/**
 * The edit that takes `edit` back, once it was made. `written` is the span that `applyEdits` returned for it, in the
 * same place of the list.
 */
export const reverseEdit = (edit: LineEdit, written: SourceSpan): LineEdit => ({
  span: written,
  replacement: edit.span.text,
});
