import { haveOtherValuesInPlace } from './other-values';
import { isReplacement } from './replaced-words';
import { areOpposite, haveOpposedWords, polesIn } from './antonyms';
import type { Likeness } from './likeness';
import { areContrary, readPolarity, type Polarity } from './polarity';
import { areNamesExchanged } from './exchanged-names';
import { areRolesSwapped } from './role-swap';
import { readRoles, type Role } from './roles';
import type { WeighedStatement } from './weigh-terms';

/** Why two texts that read nearly the same do not say the same. */
export type ConflictKind = 'value' | 'entity' | 'negation' | 'antonym' | 'role-swap';

/** How much of the words must be the same for what differs to be a contradiction, and no other subject. */
const ABOUT_THE_SAME = {
  value: 0.45,
  someValues: 0.7,
  entity: 0.6,
  negation: 0.5,
  antonym: 0.6,
  roles: 0.55,
};
/** Below this cosine two texts are about different things. */
const LEAST_COSINE = 0.35;
const ALIGNED = 0.75;
const LEAST_ALIGNED = 2;
const WORD_FOR_WORD = 0.9;
const REPLACED_NAME = 0.25;

/** What a statement says beyond its words. */
interface Sense {
  readonly stems: ReadonlySet<string>;
  readonly polarity: Polarity;
  readonly poles: ReadonlySet<string>;
  readonly roles: ReadonlyMap<string, Role>;
}

function readSense({ reading: { said, words }, maybeNames }: WeighedStatement): Sense {
  const stems = words.map(({ stem }) => stem);
  return {
    stems: new Set(stems),
    polarity: readPolarity(said, words),
    poles: polesIn(stems),
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

/** Whether both name something by its number, and it is another number. */
function hasOtherLabel(a: WeighedStatement, b: WeighedStatement): boolean {
  for (const kind of ['id', 'label']) {
    const [one, other] = [a.valuesByKind.get(kind), b.valuesByKind.get(kind)];
    if (one && other && ![...one].some((value) => other.has(value))) return true;
  }
  return false;
}

/** Finds conflicts between the statements of one list; what they say is read once. */
export function createConflictFinder() {
  const senses = new WeakMap<WeighedStatement, Sense>();
  function senseOf(statement: WeighedStatement): Sense {
    const known = senses.get(statement) ?? readSense(statement);
    senses.set(statement, known);
    return known;
  }

  /** Null where both can be true, or are about different things. */
  return (a: WeighedStatement, b: WeighedStatement, like: Likeness): ConflictKind | null => {
    const { cosine, replaced, valueConflict } = like;
    if (cosine < LEAST_COSINE) return null;
    if (replaced.names >= REPLACED_NAME && (cosine >= ABOUT_THE_SAME.entity || isAligned(a, b, like)))
      return 'entity';
    const [one, other] = [senseOf(a), senseOf(b)];
    if (areNamesExchanged(a, b)) return 'role-swap';
    if (cosine >= ABOUT_THE_SAME.roles && areRolesSwapped(one.roles, other.roles)) return 'role-swap';
    const isSameOtherwise = isAligned(a, b, like);
    if (isSameOtherwise && hasOtherCount(a, b, like, one.polarity, other.polarity)) return 'negation';
    if (
      cosine >= ABOUT_THE_SAME.negation &&
      areContrary(one.polarity, other.polarity, one.stems, other.stems)
    )
      return 'negation';
    if (
      (isSameOtherwise || cosine >= ABOUT_THE_SAME.antonym) &&
      (areOpposite(one.poles, other.poles, isOneWordOff(a, b, like)) ||
        (isSameOtherwise && haveOpposedWords(one.stems, other.stems)))
    )
      return 'antonym';
    if (cosine >= ABOUT_THE_SAME.value && hasOtherLabel(a, b)) return 'entity';
    if (haveOtherValuesInPlace(a, b)) return 'value';
    if (cosine < ABOUT_THE_SAME.value) return null;
    if (valueConflict >= 1 || (valueConflict >= 0.5 && cosine >= ABOUT_THE_SAME.someValues)) return 'value';
    return null;
  };
}
