import { isInside, type TextRange } from './text-range';

/** A Dataview inline field in brackets or parentheses: `[due:: 2026-01-10]`. The range includes the brackets. */
export interface InlineField extends TextRange {
  /** Lower case: Dataview ignores the case of keys. */
  readonly key: string;
  readonly value: string;
  /** Offset of the value's first character. */
  readonly valueStart: number;
}

const KEY = /^\p{L}[\p{L}\p{N}_ -]*$/u;
const CLOSING = { '[': ']', '(': ')' } as const;
type Opening = keyof typeof CLOSING;
const NONE: readonly InlineField[] = [];

/** The bracketed inline fields of a line, outside the `protectedParts`, in order. A field never closed is none. */
export function findInlineFields(text: string, protectedParts: readonly TextRange[]): readonly InlineField[] {
  let separator = text.indexOf('::');
  if (separator < 0) return NONE;
  const fields: InlineField[] = [];
  const closings = createClosings(text);
  let from = 0;
  while (separator >= 0) {
    const field = isInside(protectedParts, separator) ? null : fieldAround(text, from, separator, closings);
    if (field) fields.push(field);
    from = field?.end ?? from;
    separator = text.indexOf('::', Math.max(from, separator + 2));
  }
  return fields;
}

function fieldAround(text: string, from: number, separator: number, closings: Closings): InlineField | null {
  // A key holds no colon and no bracket, so no part of the line is looked at for two separators.
  const head = text.slice(Math.max(from, text.lastIndexOf(':', separator - 1) + 1), separator);
  const bracket = Math.max(head.lastIndexOf('['), head.lastIndexOf('('));
  const key = head.slice(bracket + 1).trim();
  if (bracket < 0 || !KEY.test(key)) return null;
  const start = separator - head.length + bracket;
  const closing = closings(head.charAt(bracket) === '[' ? '[' : '(').get(start);
  if (closing === undefined) return null;
  const raw = text.slice(separator + 2, closing);
  const valueStart = separator + 2 + (raw.length - raw.trimStart().length);
  return { key: key.toLowerCase(), value: raw.trim(), valueStart, start, end: closing + 1 };
}

/** Offsets of closing brackets by those of the brackets that they close. */
type Closings = (opening: Opening) => ReadonlyMap<number, number>;

/** Values may hold brackets of their own, as in `[owner:: [[Dana Whitfield]]]`. All pairs are found in one pass. */
function createClosings(text: string): Closings {
  const known: Partial<Record<Opening, ReadonlyMap<number, number>>> = {};
  return (opening) => (known[opening] ??= pairsOf(text, opening));
}

function pairsOf(text: string, opening: Opening): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === opening) open.push(index);
    else if (character === CLOSING[opening]) {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, index);
    }
  }
  return pairs;
}
