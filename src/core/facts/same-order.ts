import type { Likeness } from './likeness';
import { isReplacement } from './replaced-words';
import { isShort } from './surroundings';
import type { WeighedStatement } from './weigh-terms';

const ALIGNED = 0.75;
const LEAST_ALIGNED = 2;
const WORD_FOR_WORD = 0.9;
const MOSTLY = 0.85;

const longerOf = (a: WeighedStatement, b: WeighedStatement): number =>
  Math.max(a.sequence.length, b.sequence.length);

/** Whether nearly all stands in the same order, but for what is replaced. */
export function isAligned(
  a: WeighedStatement,
  b: WeighedStatement,
  { alignment: { common, gaps } }: Likeness,
): boolean {
  let [left, right] = [a.sequence.length, b.sequence.length];
  for (const gap of gaps) {
    if (!isReplacement(gap)) continue;
    left -= gap.left.length;
    right -= gap.right.length;
  }
  return common >= LEAST_ALIGNED && common / Math.max(1, left, right) >= ALIGNED;
}

/** The same words in the same order, but for very few. */
export function isWordForWord(a: WeighedStatement, b: WeighedStatement, like: Likeness): boolean {
  const longer = longerOf(a, b);
  if (longer - Math.min(a.sequence.length, b.sequence.length) > 1) return false;
  const { common } = like.alignment;
  return longer - common <= 1 || common >= MOSTLY * longer;
}

/** Nothing but a word or two stands in the place of another. */
export function isOneWordOff(a: WeighedStatement, b: WeighedStatement, like: Likeness): boolean {
  const { length } = a.sequence;
  if (length !== b.sequence.length) return false;
  const { common } = like.alignment;
  return length - common <= 1 || common >= WORD_FOR_WORD * length;
}

/** The same words in the same order, whatever little words stand between them. */
export const hasSameWords = (a: WeighedStatement, b: WeighedStatement, { alignment }: Likeness): boolean =>
  alignment.common >= WORD_FOR_WORD * longerOf(a, b);

/**
 * Whether one negation, opposite or name in another place makes two statements say otherwise. What is long tells several
 * things, of which each wording leaves out some and turns others around ("is not signed", "waits for a signature"): there
 * only the same words in the same order show what is contradicted.
 */
export const isSenseComparable = (a: WeighedStatement, b: WeighedStatement, like: Likeness): boolean =>
  (isShort(a) && isShort(b)) || like.alignment.common >= MOSTLY * longerOf(a, b);
