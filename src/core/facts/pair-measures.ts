/** What is measured of two statements of one list; the order of the two does not matter. */
export interface Measures {
  /** The cosine of all their terms, and what words, the same in another form, and values have in it. 0–1. */
  readonly cosine: number;
  readonly words: number;
  readonly forms: number;
  readonly values: number;
  /** The cosine of their words alone, other forms not counted: whether they are about the same. 0–1. */
  readonly wordCosine: number;
  /** What they share, as a part of the shorter one; less where that says little. 0–1. */
  readonly containment: number;
  /** The part of their runs of four letters that they share. 0–1. */
  readonly letters: number;
  /** How many of the first words of either the other one has, the lesser part of the two. 0–1. */
  readonly beginnings: number;
  /** The weight of what they share. 0–6. */
  readonly shared: number;
  /** The least weight of values, and of names, that either tells alone. 0–2. */
  readonly ownValues: number;
  readonly ownNames: number;
  /** How much values stand against each other, over all kinds. 0–2. */
  readonly otherValues: number;
}

/** All that a pair is judged by. */
export interface PairMeasures extends Measures {
  /**
   * How alike the two are, as a part of how alike anything is to the one of them to which less is. What is told again in other
   * words is nearer to its like than to all else, however far that is. 0–1.5.
   */
  readonly standing: number;
  /** Whether they contradict each other, ask for other actions, or tell other values that tell things apart. 0 or 1. */
  readonly conflict: number;
  readonly otherAction: number;
  readonly tellingValue: number;
}

/**
 * What each measure adds to the logarithm of the odds that two texts say the same. Fitted to labelled lists, by
 * `npm run bench -- fit`; what is not named counts nothing.
 */
export interface PairWeights {
  readonly bias: number;
  readonly of: Partial<Readonly<Record<keyof PairMeasures, number>>>;
}

/**
 * The score of even odds: half of the most, as no pair is so sure that one of many would outweigh the others. A pair that is
 * not compared has 0.
 */
export const LIKELY = 6;
