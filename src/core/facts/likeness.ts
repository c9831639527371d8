import { areOtherActions } from './actions';
import { align, type Alignment } from './align';
import { replacedWords, type Replaced } from './replaced-words';
import { isWord, overlap } from './term-overlap';
import type { OtherValue } from './told-values';
import type { ProfileWeights } from './text-profile';
import type { WeighedStatement } from './weigh-terms';

/** How two statements are alike, and what stands against it. */
export interface Likeness {
  /** From 0 or a little below, to 1. */
  readonly score: number;
  /** The cosine of their terms, values left out: whether they are about the same. */
  readonly cosine: number;
  readonly containment: number;
  /** Values that stand against each other, one pair of each kind. */
  readonly otherValues: readonly OtherValue[];
  /** Terms of either side that the other has in another form. */
  readonly matched: ReadonlySet<string>;
  readonly alignment: Alignment;
  readonly replaced: Replaced;
  /** The least weight of what one of the two says alone, as a part of the shorter one. */
  readonly apart: number;
  readonly isOtherAction: boolean;
}

/** Below this weight, a text says too little for all of it being in another to mean much. */
const SHORT_TEXT = 4;
const LEAST_CONTAINMENT = 0.4;
const SAME_BEGINNING = 0.1;
const BEGINNING = 9;

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

/** The weight of the words that one statement has alone. */
function ownWords(own: WeighedStatement, other: WeighedStatement, matched: ReadonlySet<string>): number {
  let weight = 0;
  for (const [term, each] of own.terms)
    if (isWord(term) && !other.terms.has(term) && !matched.has(term)) weight += each;
  return weight;
}

/** The cosine of what is no value. */
function cosineOfWords(a: WeighedStatement, b: WeighedStatement): number {
  let [dot, left, right] = [0, 0, 0];
  for (const [term, weight] of a.terms) {
    if (!isWord(term)) continue;
    left += weight * weight;
    dot += weight * (b.terms.get(term) ?? 0);
  }
  for (const [term, weight] of b.terms) if (isWord(term)) right += weight * weight;
  return dot / (Math.sqrt(left * right) || 1);
}

/** The same beginning is the same action, whatever follows. */
function sameBeginning(a: WeighedStatement, b: WeighedStatement): number {
  const begin = ({ sequence }: WeighedStatement): string => sequence.slice(0, BEGINNING).join(' ');
  return a.sequence.length >= 3 && begin(a) === begin(b) ? SAME_BEGINNING : 0;
}

/** Compares two statements of one list. The order of the two does not matter. */
export function likeness(a: WeighedStatement, b: WeighedStatement, weights: ProfileWeights): Likeness {
  const { shared, dot, matched, otherValues } = overlap(a, b);
  const alignment = align(a.sequence, b.sequence);
  const shorter = Math.min(a.total, b.total) || 1;
  const cosine = dot / (a.length * b.length);
  const containment = (shared / shorter) * Math.min(1, LEAST_CONTAINMENT + shorter / SHORT_TEXT);
  const valueConflict = otherValues.reduce(
    (sum, { nearness }) => sum + (weights.leadsWithVerb ? 1 : nearness),
    0,
  );
  const apart =
    (Math.min(ownWords(a, b, matched), ownWords(b, a, matched)) / shorter) *
    Math.min(1, weights.brief / shorter);
  const letters = weights.letters > 0 ? sharedLetters(a.letterRuns, b.letterRuns) : 0;
  const score =
    weights.cosine * cosine +
    weights.containment * containment +
    weights.letters * letters -
    weights.valueConflict * valueConflict -
    weights.apart * apart +
    (weights.leadsWithVerb ? sameBeginning(a, b) : 0);
  return {
    score,
    cosine: cosineOfWords(a, b),
    containment,
    otherValues,
    matched,
    alignment,
    replaced: replacedWords(a, b, alignment, matched, weights),
    apart,
    isOtherAction: areOtherActions(a.actions, b.actions),
  };
}
