import type { WrittenWord } from './read-statement';
import type { WeighedStatement } from './weigh-terms';

/** Words that stand side by side and are one name, from the first to behind the last. */
interface NameRun {
  readonly from: number;
  readonly to: number;
}

function namesIn({ maybeNames, reading: { said, words } }: WeighedStatement): readonly NameRun[] {
  const runs: NameRun[] = [];
  words.forEach(({ stem, start }, at) => {
    if (!maybeNames.has(stem)) return;
    const last = runs.at(-1);
    const before = words[at - 1];
    if (last?.to === at && before && said.slice(before.end, start) === ' ')
      runs[runs.length - 1] = { from: last.from, to: at + 1 };
    else runs.push({ from: at, to: at + 1 });
  });
  return runs;
}

const stemsOf = (words: readonly WrittenWord[]): string => words.map(({ stem }) => stem).join(' ');

/** "Dana and Sam" and "Sam and Dana" are one list, whatever its order. */
const ENUMERATION = /^(?:[\s,;&+/]|\b(?:and|or|with)\b|\p{Lu}[\p{L}\p{N}.'-]*)*$/u;

/** Word for word the same, but for two names that stand in each other's place. */
export function areNamesExchanged(a: WeighedStatement, b: WeighedStatement): boolean {
  const [{ words, said }, { words: wanted }] = [a.reading, b.reading];
  if (words.length !== wanted.length || a.terms.size !== b.terms.size) return false;
  for (const term of a.terms.keys()) if (!b.terms.has(term)) return false;
  const asked = stemsOf(wanted);
  if (stemsOf(words) === asked) return false;
  const runs = namesIn(a);
  return runs.some((one, at) =>
    runs.slice(at + 1).some((other) => {
      if (ENUMERATION.test(said.slice(words[one.to - 1]?.end, words[other.from]?.start))) return false;
      const exchanged = [
        ...words.slice(0, one.from),
        ...words.slice(other.from, other.to),
        ...words.slice(one.to, other.from),
        ...words.slice(one.from, one.to),
        ...words.slice(other.to),
      ];
      return stemsOf(exchanged) === asked;
    }),
  );
}
