/**
 * Where a sorted list of `length` values divides: the first place at which `isBefore` no longer holds, `length` where it
 * holds everywhere. `isBefore` must hold up to some place and nowhere behind it.
 */
export function partitionPoint(length: number, isBefore: (place: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
