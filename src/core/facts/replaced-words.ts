import type { Alignment, Gap } from './align';
import { sameAround } from './surroundings';
import { isWord } from './terms';
import type { WeighedStatement } from './weigh-terms';

/** What stands in the same place of two statements and is not the same, by its least weight of the two sides. */
export interface Replaced {
  /** A name by another name. */
  readonly names: number;
  /** Other words by other words. A name that stands for a word is neither. */
  readonly words: number;
}

/** A longer gap is no replacement: the sentences differ there. */
const SHORT_GAP = 3;

/** Whether something short stands in the place of something short. */
export const isReplacement = ({ left, right }: Gap): boolean =>
  left.length > 0 && right.length > 0 && left.length <= SHORT_GAP && right.length <= SHORT_GAP;

/** The weight of those words of a gap that the other statement has nowhere. */
function ownWeight(
  gap: readonly string[],
  own: WeighedStatement,
  other: WeighedStatement,
  isCounted: (term: string) => boolean,
): number {
  let weight = 0;
  for (const term of gap) if (isCounted(term) && !other.terms.has(term)) weight += own.terms.get(term) ?? 0;
  return weight;
}

/**
 * `matched` are terms that the other side has in another form. Two names count where so much of what stands around them is the
 * same (0–1).
 */
export function replacedWords(
  a: WeighedStatement,
  b: WeighedStatement,
  { gaps }: Alignment,
  matched: ReadonlySet<string>,
  namesInPlace: number,
): Replaced {
  /** The least of what the two sides of a gap weigh, words counted that `isCounted` takes. */
  const least = (
    { left, right }: Gap,
    isCounted: (own: WeighedStatement) => (term: string) => boolean,
  ): number => Math.min(ownWeight(left, a, b, isCounted(a)), ownWeight(right, b, a, isCounted(b)));
  const isInOnePlace = ({ leftAt, rightAt }: Gap): boolean =>
    sameAround(a, a.sequencePlaces[leftAt] ?? 0, b, b.sequencePlaces[rightAt] ?? 0, matched) >= namesInPlace;

  let [names, words] = [0, 0];
  for (const gap of gaps) {
    if (!isReplacement(gap)) continue;
    const isOneName =
      gap.left.some((term) => a.names.has(term)) || gap.right.some((term) => b.names.has(term));
    const named = isOneName
      ? least(gap, (own) => (term) => own.maybeNames.has(term) && !matched.has(term))
      : 0;
    if (named > 0 && isInOnePlace(gap)) names += named;
    words += least(gap, (own) => (term) => isWord(term) && !own.maybeNames.has(term) && !matched.has(term));
  }
  return { names, words };
}
