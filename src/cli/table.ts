import { displayWidth, printable, truncate } from './display-width';
import type { Style, Terminal } from './terminal';

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** How many cells it may be narrowed to; without, it is as wide as what it holds. */
  readonly narrowest?: number;
}

export interface Cell {
  readonly text: string;
  readonly style?: Style;
}

const GAP = '  ';

/** Widths that fit: the widest column that may still shrink gives a cell, until all fit or none may. */
function fitted(
  columns: readonly Column[],
  natural: readonly number[],
  available: number,
): readonly number[] {
  const widths = [...natural];
  const gaps = GAP.length * (columns.length - 1);
  let excess = widths.reduce((sum, width) => sum + width, gaps) - available;
  while (excess > 0) {
    let widest = -1;
    for (const [index, width] of widths.entries()) {
      if (width > (columns[index]?.narrowest ?? Infinity) && width > (widths[widest] ?? 0)) widest = index;
    }
    if (widest < 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
    excess--;
  }
  return widths;
}

/**
 * Rows under their titles, in columns that fit the terminal; a cell that had to be cut ends in `…`. Titles are left
 * out where all are empty.
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  terminal: Terminal,
  indent = 0,
): string {
  const titles = columns.map(({ title }): Cell => ({ text: title, style: 'dim' }));
  const lines = columns.some(({ title }) => title !== '') ? [titles, ...rows] : rows;
  const natural = columns.map((_, index) =>
    lines.reduce((widest, line) => Math.max(widest, displayWidth(printable(line[index]?.text ?? ''))), 0),
  );
  const widths = fitted(columns, natural, terminal.width - indent);
  const cell = ({ text, style }: Cell, index: number): string => {
    const width = widths[index] ?? 0;
    const shown = truncate(printable(text), width);
    const padding = ' '.repeat(Math.max(0, width - displayWidth(shown)));
    const painted = style === undefined ? shown : terminal.paint(style, shown);
    if (columns[index]?.align === 'right') return padding + painted;
    return index === columns.length - 1 ? painted : painted + padding;
  };
  return lines.map((line) => (' '.repeat(indent) + line.map(cell).join(GAP)).trimEnd()).join('\n');
}
