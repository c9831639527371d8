import type { WeighedStatement } from './weigh-terms';

/** "Dana and Sam" and "Sam and Dana" are one list, whatever its order. */
const ENUMERATION = /^(?:[\s,;&+/]|\b(?:and|or|with)\b|\p{Lu}[\p{L}\p{N}.'-]*)*$/u;

/** How many words from the start, or from the end, are the same in two lists. */
function sameFrom(a: readonly string[], b: readonly string[], step: 1 | -1): number {
  let count = 0;
  const word = (list: readonly string[]): string | undefined => list.at(step > 0 ? count : -1 - count);
  while (count < a.length && word(a) === word(b)) count++;
  return count;
}

/** Word for word the same, but for two names that stand in each other's place. */
export function areNamesExchanged(a: WeighedStatement, b: WeighedStatement): boolean {
  const [{ words, said }, { words: others }] = [a.reading, b.reading];
  if (words.length !== others.length || a.terms.size !== b.terms.size) return false;
  for (const term of a.terms.keys()) if (!b.terms.has(term)) return false;
  const [left, right] = [words.map(({ stem }) => stem), others.map(({ stem }) => stem)];
  const begin = sameFrom(left, right, 1);
  if (begin === left.length) return false;
  const end = left.length - sameFrom(left, right, -1);
  const [mine, theirs] = [left.slice(begin, end), right.slice(begin, end)];
  // "Dana … Sam" and "Sam … Dana", with the same in between.
  for (let first = 1; first < mine.length && a.maybeNames.has(mine[first - 1] ?? ''); first++) {
    const name = mine.slice(0, first);
    if (name.join(' ') !== theirs.slice(-first).join(' ')) continue;
    const between = theirs.slice(0, -first).join(' ');
    for (let last = 1; first + last <= mine.length && a.maybeNames.has(mine.at(-last) ?? ''); last++) {
      const exchanged = [...mine.slice(-last), ...mine.slice(first, -last)].join(' ');
      const gap = said.slice(words[begin + first - 1]?.end, words[end - last]?.start);
      if (exchanged === between && !ENUMERATION.test(gap)) return true;
    }
  }
  return false;
}
