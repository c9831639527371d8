import { jaroWinkler } from '../model/jaro-winkler';
import { align, type Alignment, type Gap } from './align';
import type { ProfileWeights } from './text-profile';
import { verbClass } from './verb-classes';
import type { WeighedStatement } from './weigh-terms';

/** How two statements are alike, and what stands against it. */
export interface Likeness {
  /** From 0 or a little below, to 1. */
  readonly score: number;
  /** The cosine of their terms, values left out: whether they are about the same. */
  readonly cosine: number;
  readonly containment: number;
  /** How many kinds of values stand against one another; 0.5 where some are the same. */
  readonly valueConflict: number;
  /** Terms of either side that the other has in another form. */
  readonly matched: ReadonlySet<string>;
  readonly alignment: Alignment;
  /** Another name in the same place: the least weight of a side that is replaced, 0 where none is. */
  readonly replacedName: number;
}

const SOFT = 0.8;
const LIKE_NAMES = 0.87;
const SHORT_GAP = 3;
/** Below this weight, a text says too little for all of it being in another to mean much. */
const SHORT_TEXT = 4;
const LEAST_CONTAINMENT = 0.4;
/** Two actions of which one is sent and the other is asked for are two. */
const OTHER_ACTION = 0.15;
const SAME_BEGINNING = 0.1;
const BEGINNING = 9;

/** Whether two stems are forms of one word, or two spellings of a name. */
function isForm(a: string, b: string, areNames: boolean): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4) return false;
  let same = 0;
  while (same < shorter && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  if (same >= 6 || (same >= 4 && same >= shorter - 1)) return true;
  return areNames && shorter >= 6 && jaroWinkler(a, b) >= LIKE_NAMES;
}

interface Overlap {
  readonly shared: number;
  readonly dot: number;
  readonly matched: ReadonlySet<string>;
}

const isWord = (term: string): boolean => !term.includes(':');

/** Initials of words that stand side by side on the other side: "AWS" and "Amazon Web Services". */
function spelledOut(short: string, { sequence, terms }: WeighedStatement): readonly string[] | null {
  if (short.length < 2 || short.length > 5) return null;
  for (let at = 0; at + short.length <= sequence.length; at++) {
    const words = sequence.slice(at, at + short.length);
    if (words.every((word, index) => word.startsWith(short.charAt(index)) && isWord(word) && terms.has(word)))
      return words;
  }
  return null;
}

function overlap(a: WeighedStatement, b: WeighedStatement): Overlap {
  let shared = 0;
  let dot = 0;
  const left: string[] = [];
  const right: string[] = [];
  for (const [term, weight] of a.terms) {
    const other = b.terms.get(term);
    if (other === undefined) {
      if (isWord(term)) left.push(term);
      continue;
    }
    shared += Math.min(weight, other);
    dot += weight * other;
  }
  for (const term of b.terms.keys()) if (!a.terms.has(term) && isWord(term)) right.push(term);
  const matched = new Set<string>();
  const weightIn = ({ terms }: WeighedStatement, term: string): number => terms.get(term) ?? 0;
  for (const one of left) {
    const other = right.find(
      (each) => !matched.has(each) && isForm(one, each, a.names.has(one) && b.names.has(each)),
    );
    if (other === undefined) continue;
    const least = Math.min(weightIn(a, one), weightIn(b, other));
    shared += SOFT * least;
    dot += SOFT * least * least;
    matched.add(one).add(other);
  }
  for (const [terms, own, others] of [
    [left, a, b],
    [right, b, a],
  ] as const) {
    for (const term of terms) {
      if (matched.has(term)) continue;
      const words = spelledOut(term, others);
      if (!words || words.some((word) => own.terms.has(word) || matched.has(word))) continue;
      shared += Math.min(
        weightIn(own, term),
        words.reduce((sum, word) => sum + weightIn(others, word), 0),
      );
      matched.add(term);
      for (const word of words) matched.add(word);
    }
  }
  return { shared, dot, matched };
}

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

/** How many kinds of values are on both sides, none of one side's being the other's. */
function valueConflictOf(a: WeighedStatement, b: WeighedStatement): number {
  let conflict = 0;
  for (const [kind, values] of a.valuesByKind) {
    const others = b.valuesByKind.get(kind);
    if (!others) continue;
    let same = 0;
    for (const value of values) if (others.has(value)) same++;
    if (same === values.size || same === others.size) continue;
    conflict += kind === 'year' ? (same > 0 ? 0 : 0.5) : same > 0 ? 0.5 : 1;
  }
  return conflict;
}

/** What a side of a gap has of names that the other statement has nowhere. */
function ownNames(
  gap: readonly string[],
  own: WeighedStatement,
  other: WeighedStatement,
  matched: ReadonlySet<string>,
): number {
  let weight = 0;
  for (const term of gap)
    if (own.names.has(term) && !other.terms.has(term) && !matched.has(term)) weight += own.terms.get(term) ?? 0;
  return weight;
}

const isShort = ({ left, right }: Gap): boolean =>
  left.length > 0 && right.length > 0 && left.length <= SHORT_GAP && right.length <= SHORT_GAP;

function replacedName(
  a: WeighedStatement,
  b: WeighedStatement,
  { gaps }: Alignment,
  matched: ReadonlySet<string>,
): number {
  let replaced = 0;
  for (const gap of gaps)
    if (isShort(gap))
      replaced += Math.min(ownNames(gap.left, a, b, matched), ownNames(gap.right, b, a, matched));
  return replaced;
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

function actionBonus(a: WeighedStatement, b: WeighedStatement): number {
  const [one, other] = [verbClass(a.reading.tokens), verbClass(b.reading.tokens)];
  const differs = one !== null && other !== null && one !== other;
  const first = a.sequence.slice(0, BEGINNING).join(' ');
  const begins = first === b.sequence.slice(0, BEGINNING).join(' ') && a.sequence.length >= 3;
  return (begins ? SAME_BEGINNING : 0) - (differs ? OTHER_ACTION : 0);
}

/** Compares two statements of one list. The order of the two does not matter. */
export function likeness(a: WeighedStatement, b: WeighedStatement, weights: ProfileWeights): Likeness {
  const { shared, dot, matched } = overlap(a, b);
  const alignment = align(a.sequence, b.sequence);
  const shorter = Math.min(a.total, b.total) || 1;
  const cosine = dot / (a.length * b.length);
  const containment = (shared / shorter) * Math.min(1, LEAST_CONTAINMENT + shorter / SHORT_TEXT);
  const valueConflict = valueConflictOf(a, b);
  const letters = weights.letters > 0 ? sharedLetters(a.letterRuns, b.letterRuns) : 0;
  const score =
    weights.cosine * cosine +
    weights.containment * containment +
    weights.letters * letters -
    weights.valueConflict * valueConflict +
    (weights.leadsWithVerb ? actionBonus(a, b) : 0);
  return {
    score,
    cosine: cosineOfWords(a, b),
    containment,
    valueConflict,
    matched,
    alignment,
    replacedName: replacedName(a, b, alignment, matched),
  };
}
