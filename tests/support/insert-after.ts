import type { LineEdit } from '../../src/core/edits/line-edit';
import type { SourceSpan } from '../../src/core/model/source-span';

/** Keeps a line and puts others below it. */
export const insertAfter = (span: SourceSpan, lines: readonly string[]): LineEdit => ({
  span,
  lines: [span.text, ...lines],
});
