import { areOtherActions } from './actions';
import { align, type Alignment } from './align';
import { replacedWords, type Replaced } from './replaced-words';
import { overlap, type Overlap } from './term-overlap';
import { isWord } from './terms';
import type { Measures } from './pair-measures';
import type { OtherValue } from './told-values';
import type { WeighedStatement } from './weigh-terms';

/** How two statements are alike, and what stands against it. */
export interface Likeness {
  readonly measures: Measures;
  /** How alike they are at a glance, to be compared with other pairs of one list. 0–1. */
  readonly closeness: number;
  /** Terms of either side that the other has in another form. */
  readonly matched: ReadonlySet<string>;
  readonly alignment: Alignment;
  readonly replaced: Replaced;
  /** Values that stand against each other, one pair of each kind. */
  readonly otherValues: readonly OtherValue[];
  readonly isOtherAction: boolean;
}

/** Below this weight, a text says too little for all of it being in another to mean much. */
const SHORT_TEXT = 4;
const LEAST_CONTAINMENT = 0.4;
/** So many words begin a statement. */
const BEGINNING = 4;
const MOST_SHARED = 6;
const MOST = 2;

/** The part of the runs of four letters that two statements share, of all that they have. */
function sharedLetters(a: Uint32Array, b: Uint32Array): number {
  let [i, j, same] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [left, right] = [a[i] ?? 0, b[j] ?? 0];
    if (left === right) same++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return same / Math.max(1, a.length + b.length - same);
}

/** The weight of the values, and of the names, that one statement tells alone. */
function tellsAlone(own: WeighedStatement, other: WeighedStatement, matched: ReadonlySet<string>) {
  let [values, names] = [0, 0];
  for (const [term, weight] of own.terms) {
    if (other.terms.has(term) || matched.has(term)) continue;
    if (!isWord(term)) values += weight;
    else if (own.names.has(term)) names += weight;
  }
  return { values, names };
}

/** How many of the first words of a statement another one has, as a part of them. */
function beginningIn(own: WeighedStatement, other: WeighedStatement, matched: ReadonlySet<string>): number {
  const first = own.sequence.slice(0, BEGINNING);
  const there = first.filter((term) => other.terms.has(term) || matched.has(term));
  return there.length / Math.max(1, first.length);
}

function measure(
  a: WeighedStatement,
  b: WeighedStatement,
  { shared, products, matched, otherValues }: Overlap,
): Measures {
  const [alone, others] = [tellsAlone(a, b, matched), tellsAlone(b, a, matched)];
  const shorter = Math.min(a.total, b.total) || 1;
  const lengths = a.length * b.length;
  const nearness = otherValues.reduce((sum, each) => sum + each.nearness, 0);
  return {
    cosine: (products.words + products.forms + products.values) / lengths,
    words: products.words / lengths,
    forms: products.forms / lengths,
    values: products.values / lengths,
    wordCosine: products.words / (a.lengthOfWords * b.lengthOfWords || 1),
    containment: (shared / shorter) * Math.min(1, LEAST_CONTAINMENT + shorter / SHORT_TEXT),
    letters: sharedLetters(a.letterRuns, b.letterRuns),
    beginnings: Math.min(beginningIn(a, b, matched), beginningIn(b, a, matched)),
    shared: Math.min(MOST_SHARED, shared),
    ownValues: Math.min(MOST, alone.values, others.values),
    ownNames: Math.min(MOST, alone.names, others.names),
    otherValues: Math.min(MOST, nearness),
  };
}

/** Compares two statements of one list. The order of the two does not matter. `namesInPlace`: see `ProfileWeights`. */
export function likeness(a: WeighedStatement, b: WeighedStatement, namesInPlace: number): Likeness {
  const both = overlap(a, b);
  const { matched, otherValues } = both;
  // Of most pairs nothing but the measures is asked for.
  let alignment: Alignment | undefined;
  let replaced: Replaced | undefined;
  const measures = measure(a, b, both);
  const closeness = 0.5 * measures.cosine + 0.25 * measures.containment + 0.25 * measures.letters;
  return {
    measures,
    closeness,
    matched,
    get alignment() {
      return (alignment ??= align(a.sequence, b.sequence));
    },
    get replaced() {
      return (replaced ??= replacedWords(a, b, this.alignment, matched, namesInPlace));
    },
    otherValues,
    isOtherAction: areOtherActions(a.actions, b.actions),
  };
}
