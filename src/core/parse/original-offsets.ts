import type { Damage } from './encoding';
import { partitionPoint } from '../model/partition-point';

/** A repaired stretch, `start` to `end` in the repaired text. */
interface Repair {
  readonly start: number;
  readonly end: number;
  readonly originalStart: number;
  /** What an offset behind it, up to the next one, is further on in the damaged text. */
  readonly shift: number;
}

function repairsOf(damage: readonly Damage[]): readonly Repair[] {
  let shift = 0;
  return damage.map((piece) => {
    const start = piece.start - shift;
    const end = start + (piece.repaired?.length ?? piece.end - piece.start);
    shift = piece.end - end;
    return { start, end, originalStart: piece.start, shift };
  });
}

/**
 * Says where an offset in a repaired text lies in the damaged one. An offset inside a repaired stretch becomes the
 * stretch's start.
 */
export function createOriginalOffsets(damage: readonly Damage[]): (offset: number) => number {
  const repairs = repairsOf(damage);
  return (offset) => {
    const next = partitionPoint(repairs.length, (at) => (repairs[at]?.start ?? Infinity) < offset);
    const before = repairs[next - 1];
    if (!before) return offset;
    return offset < before.end ? before.originalStart : offset + before.shift;
  };
}
