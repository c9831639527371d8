import type { SectionItem } from './section-items';

const LEADING = /^[ \t]*/;
const TAB_STOP = 4;
/** The widest marker of a bullet, its spaces included: what is nested in an item stays nested in it. */
const WIDEST_BULLET = 5;

/** How many columns blanks take at the beginning of a line. */
function columns(blanks: string): number {
  let width = 0;
  for (const blank of blanks) width += blank === '\t' ? TAB_STOP - (width % TAB_STOP) : 1;
  return width;
}

/** The first line of an item where it stands now: a bullet behind `prefix`, as wide as the marker that it had. */
export function movedFirstLine({ marker, content }: SectionItem, prefix: string, label: string): string {
  const bullet = /^[-*+]/.test(marker)
    ? marker
    : `-${' '.repeat(Math.min(marker.length, WIDEST_BULLET) - 1)}`;
  return `${prefix}${bullet}${label}${content}`;
}

/** A further line of an item, as far behind the item's new prefix as it was behind its old one. */
export function movedLine(line: string, from: string, to: string): string {
  if (line.trim() === '') return '';
  if (line.startsWith(from)) return to + line.slice(from.length);
  const blanks = LEADING.exec(line)?.[0] ?? '';
  const further = Math.max(0, columns(blanks) - columns(from));
  return to + ' '.repeat(further) + line.slice(blanks.length);
}
