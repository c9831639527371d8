import { areChangesReversed } from './other-values';
import { isOtherWordInPlace } from './other-word';
import { isReplacement } from './replaced-words';
import { areOpposite, haveOpposedWords, isOppositeIn, polesIn } from './antonyms';
import { isEnded } from './ended';
import type { Likeness } from './likeness';
import { areContrary, readPolarity, type Polarity } from './polarity';
import { areNamesExchanged } from './exchanged-names';
import type { WrittenWord } from './read-statement';
import { areRolesSwapped } from './role-swap';
import { readRoles, type Role } from './roles';
import { isShort, sameAround } from './surroundings';
import { isWord } from './term-overlap';
import type { WeighedStatement } from './weigh-terms';

/** Why two texts that read nearly the same do not say the same. */
export type ConflictKind = 'value' | 'entity' | 'word' | 'negation' | 'antonym' | 'role-swap';

/** How much of the words must be the same for what differs to be a contradiction, and no other subject. */
const ABOUT_THE_SAME = {
  value: 0.45,
  someValues: 0.7,
  entity: 0.6,
  negation: 0.5,
  antonym: 0.5,
  roles: 0.55,
};
/** Below this cosine two texts are about different things. */
const LEAST_COSINE = 0.35;
const ALIGNED = 0.75;
const LEAST_ALIGNED = 2;
const WORD_FOR_WORD = 0.9;
const MOSTLY = 0.85;
/** So little but names differs, as a part of the shorter text. */
const LITTLE = 0.12;
const REPLACED_NAME = 0.25;
/** So much of what stands around two words is the same where they tell of one thing. */
const SAME_AROUND = 0.5;
const LONG_ALIGNED = 0.85;

export interface FoundConflict {
  readonly kind: ConflictKind;
  /** But for what contradicts, the two are word for word the same: they cannot be two ways to say one thing. */
  readonly isCertain: boolean;
}

function placesOf(words: readonly WrittenWord[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const { stem, start } of words) {
    const known = places.get(stem);
    if (known) known.push(start);
    else places.set(stem, [start]);
  }
  return places;
}

/** What a statement says beyond its words. */
interface Sense {
  /** Where each stem stands. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly polarity: Polarity;
  readonly poles: ReadonlySet<string>;
  readonly isEnded: boolean;
  readonly roles: ReadonlyMap<string, Role>;
}

function readSense({ reading: { said, words }, maybeNames }: WeighedStatement): Sense {
  const stems = words.map(({ stem }) => stem);
  return {
    places: placesOf(words),
    polarity: readPolarity(said, words),
    poles: polesIn(stems),
    isEnded: isEnded(stems),
    roles: readRoles(said, words, (stem) => maybeNames.has(stem)),
  };
}

/** Whether nearly all stands in the same order, but for what is replaced. */
function isAligned(
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
function isWordForWord(a: WeighedStatement, b: WeighedStatement, { alignment }: Likeness): boolean {
  const longer = Math.max(a.sequence.length, b.sequence.length);
  const shorter = Math.min(a.sequence.length, b.sequence.length);
  if (longer - shorter > 1) return false;
  return longer - alignment.common <= 1 || alignment.common >= MOSTLY * longer;
}

/** Nothing but a word or two stands in the place of another. */
function isOneWordOff(a: WeighedStatement, b: WeighedStatement, { alignment }: Likeness): boolean {
  const { length } = a.sequence;
  if (length !== b.sequence.length) return false;
  return length - alignment.common <= 1 || alignment.common >= WORD_FOR_WORD * length;
}

/** Word for word the same, but for a negation. */
function hasOtherCount(
  a: WeighedStatement,
  b: WeighedStatement,
  { alignment }: Likeness,
  one: Polarity,
  other: Polarity,
): boolean {
  const longer = Math.max(a.sequence.length, b.sequence.length);
  return one.negations !== other.negations && alignment.common >= WORD_FOR_WORD * longer;
}

/** Whether all that each says alone are names, wherever they stand. */
function haveOnlyOtherNames(a: WeighedStatement, b: WeighedStatement, { matched }: Likeness): boolean {
  const own = (one: WeighedStatement, other: WeighedStatement): readonly [number, number] => {
    let [names, words] = [0, 0];
    for (const [term, weight] of one.terms) {
      if (other.terms.has(term) || matched.has(term) || !isWord(term)) continue;
      if (one.maybeNames.has(term)) names += weight;
      else words += weight;
    }
    return [names, words];
  };
  const isSure = (one: WeighedStatement, other: WeighedStatement): boolean =>
    [...one.names.keys()].some((name) => !other.terms.has(name) && !matched.has(name));
  const [[names, words], [otherNames, otherWords]] = [own(a, b), own(b, a)];
  return (
    (isSure(a, b) || isSure(b, a)) &&
    Math.min(names, otherNames) >= REPLACED_NAME &&
    Math.max(words, otherWords) <= LITTLE * Math.min(a.total, b.total)
  );
}

/** Something is named by its number, or by a letter. */
const isLabel = (kind: string): boolean => kind === 'id' || kind === 'label';

/** Whether one denies the opposite of what the other says: "does not leave", "stays". */
function agreeByOpposites(one: Sense, other: Sense): boolean {
  const agrees = (a: Sense, b: Sense): boolean =>
    [...a.polarity.heads.keys()].some((head) => !b.places.has(head) && isOppositeIn(head, b.poles));
  return one.polarity.negations !== other.polarity.negations && (agrees(one, other) || agrees(other, one));
}

/** Whether one says that it came to nothing, and the other nothing of the kind. */
const isEndedInOne = (one: Sense, other: Sense): boolean =>
  one.isEnded !== other.isEnded && !(one.isEnded ? other : one).polarity.denies;

/** Finds conflicts between the statements of one list; what they say is read once. */
export function createConflictFinder() {
  const senses = new WeakMap<WeighedStatement, Sense>();
  function senseOf(statement: WeighedStatement): Sense {
    const known = senses.get(statement) ?? readSense(statement);
    senses.set(statement, known);
    return known;
  }

  /** Null where both can be true, or are about different things. */
  function kindOf(a: WeighedStatement, b: WeighedStatement, like: Likeness): ConflictKind | null {
    const { cosine, replaced, otherValues } = like;
    const nearness = (isKind: (kind: string) => boolean): number =>
      Math.max(0, ...otherValues.map((each) => (isKind(each.kind) ? each.nearness : 0)));
    if (cosine >= LEAST_COSINE / 2 && areChangesReversed(a, b)) return 'value';
    if (cosine < LEAST_COSINE) return null;
    if (replaced.names >= REPLACED_NAME && (cosine >= ABOUT_THE_SAME.entity || isAligned(a, b, like)))
      return 'entity';
    if (cosine >= ABOUT_THE_SAME.value && haveOnlyOtherNames(a, b, like)) return 'entity';
    const isSame = (placeInA: number, placeInB: number): boolean =>
      sameAround(a, placeInA, b, placeInB, like.matched) >= SAME_AROUND;
    const [one, other] = [senseOf(a), senseOf(b)];
    if (areNamesExchanged(a, b)) return 'role-swap';
    const isSameOtherwise = isAligned(a, b, like);
    const isComparable =
      (isShort(a) && isShort(b)) ||
      like.alignment.common / Math.max(a.sequence.length, b.sequence.length) >= LONG_ALIGNED;
    if (isComparable && cosine >= ABOUT_THE_SAME.roles && areRolesSwapped(one.roles, other.roles))
      return 'role-swap';
    if (isSameOtherwise && hasOtherCount(a, b, like, one.polarity, other.polarity)) return 'negation';
    const isAgreed = agreeByOpposites(one, other);
    if (
      !isAgreed &&
      isComparable &&
      cosine >= ABOUT_THE_SAME.negation &&
      areContrary(one.polarity, other.polarity, one.places, other.places, isSame)
    )
      return 'negation';
    if (
      !isAgreed &&
      isComparable &&
      (isSameOtherwise || cosine >= ABOUT_THE_SAME.antonym) &&
      (isEndedInOne(one, other) ||
        areOpposite(one.poles, other.poles, isOneWordOff(a, b, like)) ||
        (isSameOtherwise && haveOpposedWords(one.places, other.places)))
    )
      return 'antonym';
    if (isOtherWordInPlace(a, b)) return 'word';
    if (nearness(isLabel) >= Number(process.env.VN ?? 0.75)) return 'entity';
    if (nearness((kind) => !isLabel(kind)) >= Number(process.env.VN ?? 0.75)) return 'value';
    return null;
  }

  return (a: WeighedStatement, b: WeighedStatement, like: Likeness): FoundConflict | null => {
    const kind = kindOf(a, b, like);
    return kind === null
      ? null
      : { kind, isCertain: kind === 'role-swap' ? areNamesExchanged(a, b) : isWordForWord(a, b, like) };
  };
}
