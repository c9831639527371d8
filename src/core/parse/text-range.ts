import { partitionPoint } from '../model/partition-point';

/** A stretch of text, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The next range that starts at or after an offset, which never decreases from call to call. */
export type RangeSearch = (from: number) => TextRange | null;

/** Whether `offset` lies in one of the ranges, which are in order and do not overlap. */
export function isInside(ranges: readonly TextRange[], offset: number): boolean {
  const next = partitionPoint(ranges.length, (at) => (ranges[at]?.end ?? Infinity) <= offset);
  return (ranges[next]?.start ?? Infinity) <= offset;
}
