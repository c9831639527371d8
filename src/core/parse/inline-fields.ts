import { isInside, type TextRange } from './protected-ranges';

/** A Dataview inline field in brackets or parentheses: `[due:: 2026-01-10]`. The range includes the brackets. */
export interface InlineField extends TextRange {
  /** Lower case: Dataview ignores the case of keys. */
  readonly key: string;
  readonly value: string;
  /** Offset of the value's first character. */
  readonly valueStart: number;
}

const OPENING_AND_KEY = /([[(])\s*(\p{L}[\p{L}\p{N}_ -]*?)\s*$/u;
const CLOSING: Readonly<Record<string, string>> = { '[': ']', '(': ')' };
const NONE: readonly InlineField[] = [];

/** The bracketed inline fields of a line, outside the `protectedParts`, in order. A field never closed is none. */
export function findInlineFields(text: string, protectedParts: readonly TextRange[]): readonly InlineField[] {
  let separator = text.indexOf('::');
  if (separator < 0) return NONE;
  const fields: InlineField[] = [];
  let from = 0;
  while (separator >= 0) {
    const field = isInside(protectedParts, separator) ? null : fieldAround(text, from, separator);
    if (field) fields.push(field);
    from = field?.end ?? from;
    separator = text.indexOf('::', Math.max(from, separator + 2));
  }
  return fields;
}

function fieldAround(text: string, from: number, separator: number): InlineField | null {
  const head = OPENING_AND_KEY.exec(text.slice(from, separator));
  const [, opening = '', key = ''] = head ?? [];
  if (!head) return null;
  const closing = closingBracket(text, separator + 2, opening);
  if (closing < 0) return null;
  const raw = text.slice(separator + 2, closing);
  const valueStart = separator + 2 + (raw.length - raw.trimStart().length);
  return {
    key: key.toLowerCase(),
    value: raw.trim(),
    valueStart,
    start: from + head.index,
    end: closing + 1,
  };
}

/** Values may hold brackets of their own, as in `[owner:: [[Dana Whitfield]]]`. */
function closingBracket(text: string, from: number, opening: string): number {
  let depth = 1;
  for (let index = from; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === opening) depth += 1;
    if (character === CLOSING[opening]) depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}
