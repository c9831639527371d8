import type * as O from 'obsidian';

/** A text by lines, with the offset at which each starts. A `\r` at the end belongs to the line break. */
export interface TextLines {
  text: string;
  count: number;
  line(index: number): string;
  loc(offset: number): O.Loc;
  startOf(index: number): number;
  /** From the start of line `first` to the end of line `last`, its line break left out. */
  span(first: number, last: number): O.Pos;
}

export function createTextLines(text: string): TextLines {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const startOf = (index: number): number => starts[index] ?? text.length;
  const endOf = (index: number): number => {
    if (index + 1 >= starts.length) return text.length;
    const lineBreak = startOf(index + 1) - 1;
    return text[lineBreak - 1] === '\r' ? lineBreak - 1 : lineBreak;
  };
  const loc = (offset: number): O.Loc => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, col: offset - startOf(low), offset };
  };
  return {
    text,
    count: starts.length,
    line: (index) => text.slice(startOf(index), endOf(index)),
    loc,
    startOf,
    span: (first, last) => ({ start: loc(startOf(first)), end: loc(endOf(last)) }),
  };
}
