import { likeness } from './likeness';
import { readStatement, type WrittenWord } from './read-statement';
import { PROFILES, type TextProfile } from './text-profile';
import { weighStatements } from './weigh-terms';

/** How a text of a list compares with the one that was asked for. */
export interface ComparedStatement {
  /** Its place in the list. */
  readonly at: number;
  readonly sameWords: number;
  /** How many words of the longer one are not in the other. */
  readonly otherWords: number;
}

/** Below this score, two texts only share a word or two that many share. */
const LEAST_SCORE = 0.2;

/** How many words two texts have in common, repeated ones counted as often. */
function commonWords(a: readonly WrittenWord[], b: readonly WrittenWord[]): number {
  const left = new Map<string, number>();
  for (const { stem } of a) left.set(stem, (left.get(stem) ?? 0) + 1);
  let common = 0;
  for (const { stem } of b) {
    const count = left.get(stem) ?? 0;
    if (count > 0) common++;
    left.set(stem, count - 1);
  }
  return common;
}

/** The texts of a list that are like this one, the most alike first. */
export function compareStatements(
  text: string,
  others: readonly string[],
  profile: TextProfile,
): readonly ComparedStatement[] {
  const readings = [text, ...others].map(readStatement);
  const weights = PROFILES[profile];
  const [asked, ...list] = weighStatements(readings, weights);
  if (!asked) return [];
  return list
    .map((statement, at) => {
      const { words } = statement.reading;
      const sameWords = commonWords(asked.reading.words, words);
      const otherWords = Math.max(asked.reading.words.length, words.length) - sameWords;
      return { at, sameWords, otherWords, score: likeness(asked, statement, weights.namesInPlace).closeness };
    })
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .map(({ at, sameWords, otherWords }) => ({ at, sameWords, otherWords }));
}
