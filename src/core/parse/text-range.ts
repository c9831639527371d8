/** A stretch of text, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The next range that starts at or after an offset, which never decreases from call to call. */
export type RangeSearch = (from: number) => TextRange | null;

/** Whether `offset` lies in one of the ranges, which are in order and do not overlap. */
export function isInside(ranges: readonly TextRange[], offset: number): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return (ranges[low]?.start ?? Infinity) <= offset;
}
