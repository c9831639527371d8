/** How many insertions, removals, replacements and swaps of neighbors turn one word into the other. */
function editDistance(from: string, to: string): number {
  const [a, b] = [[...from], [...to]];
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? (beforeLast[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min(replaced, swapped, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? a.length;
}

/** Names longer than this are compared by what they contain only: distances cost their lengths multiplied. */
const COMPARABLE = 200;

/**
 * How far a typed word is from a name, 0 for the same: less than 1 where it starts the name or is in it, else the
 * edits that turn one into the other. Infinite where more than a third of the word had to change.
 */
function remoteness(typed: string, name: string): number {
  if (typed === '' || typed === name) return typed === name ? 0 : Infinity;
  if (name.startsWith(typed)) return 0.25;
  if (name.includes(typed)) return 0.5;
  if (typed.length > COMPARABLE || name.length > COMPARABLE) return Infinity;
  const allowed = Math.max(1, Math.floor(typed.length / 3));
  if (Math.abs(typed.length - name.length) > allowed) return Infinity;
  const distance = editDistance(typed, name);
  return distance <= allowed ? distance : Infinity;
}

/** The items whose key is like what was typed, the nearest first, at most `limit`. Both must be folded alike. */
export function nearest<T>(
  typed: string,
  items: readonly T[],
  keyOf: (item: T) => string,
  limit = 3,
): readonly T[] {
  return items
    .map((item) => ({ item, remoteness: remoteness(typed, keyOf(item)) }))
    .filter((each) => each.remoteness < Infinity)
    .sort((a, b) => a.remoteness - b.remoteness)
    .slice(0, limit)
    .map(({ item }) => item);
}
