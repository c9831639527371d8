/** Orders texts by their UTF-16 units: fast, and the same on every device. Days (`YYYY-MM-DD`) come from early to late. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Orders days, the latest first; what has none comes last. */
export const latestFirst = (a: string | null | undefined, b: string | null | undefined): number =>
  compareTexts(b ?? '', a ?? '');

interface Place {
  readonly path: string;
  readonly line: number;
}

/** Orders lines by their notes, then from the top. */
export const byPlace = (a: Place, b: Place): number => compareTexts(a.path, b.path) || a.line - b.line;
