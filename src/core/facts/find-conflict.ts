import { areOpposite, haveOpposedWords, isOppositeIn, polesIn } from './antonyms';
import { areChangesReversed, readChanges, tellsChange } from './changed-values';
import { isEnded } from './ended';
import { areNamesExchanged } from './exchanged-names';
import type { Likeness } from './likeness';
import { isOtherWordInPlace } from './other-word';
import { areContrary, readPolarity, type Polarity } from './polarity';
import { areRolesSwapped } from './role-swap';
import { readRoles } from './roles';
import { hasSameWords, isAligned, isOneWordOff, isSenseComparable, isWordForWord } from './same-order';
import { isWord } from './terms';
import type { WeighedStatement } from './weigh-terms';

/** Why two texts that read nearly the same do not say the same. */
export type ConflictKind = 'value' | 'entity' | 'word' | 'negation' | 'antonym' | 'role-swap';

/** How much of the words must be the same for what differs to be a contradiction, and no other subject. */
const ABOUT_THE_SAME = { onlyNames: 0.45, entity: 0.6, sense: 0.5, roles: 0.35 };
/** Or so much of the shorter one is in the other, in whatever form. */
const CONTAINED = 0.6;
/** Of two texts with the same words, however long, what changed places tells. */
const SAME_WORDS = 0.9;
/** Below this cosine two texts are about different things, unless one tells of the other's value that it has changed. */
const LEAST_COSINE = 0.35;
const LEAST_OF_CHANGE = 0.1;
/** So little but names differs, as a part of the shorter text. */
const LITTLE = 0.12;
const REPLACED_NAME = 0.25;
/** So much of what stands around two values is the same where they tell of one thing. */
const SAME_AROUND = 0.68;

export interface FoundConflict {
  readonly kind: ConflictKind;
  /**
   * They cannot be two ways to say one thing: one says that the other does not hold any more; or but for what contradicts,
   * the two are word for word the same.
   */
  readonly isCertain: boolean;
}

/** What a statement says beyond its words. */
interface Sense {
  readonly stems: ReadonlySet<string>;
  readonly polarity: Polarity;
  readonly poles: ReadonlySet<string>;
  readonly isEnded: boolean;
}

function readSense({ reading: { said, words } }: WeighedStatement): Sense {
  const stems = words.map(({ stem }) => stem);
  return {
    stems: new Set(stems),
    polarity: readPolarity(said, words),
    poles: polesIn(stems),
    isEnded: isEnded(stems),
  };
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
    ![...a.polarity.heads].some((head) => b.stems.has(head)) &&
    [...a.polarity.scope].some((word) => !b.stems.has(word) && isOppositeIn(word, b.poles));
  return one.polarity.negations !== other.polarity.negations && (agrees(one, other) || agrees(other, one));
}

/** Whether one says that it came to nothing, and the other nothing of the kind. */
const isEndedInOne = (one: Sense, other: Sense): boolean =>
  one.isEnded !== other.isEnded && !(one.isEnded ? other : one).polarity.denies;

/** Whether the two values that stand against each other in the same words name something, or tell its value. */
function otherValueOf({ otherValues }: Likeness): 'entity' | 'value' | null {
  const told = otherValues.filter(({ nearness }) => nearness >= SAME_AROUND);
  if (told.some(({ kind }) => isLabel(kind))) return 'entity';
  return told.length > 0 ? 'value' : null;
}

/** The same reading, of each statement once. */
function readingOnce<T extends object>(
  read: (statement: WeighedStatement) => T,
): (statement: WeighedStatement) => T {
  const known = new WeakMap<WeighedStatement, T>();
  return (statement) => {
    const found = known.get(statement) ?? read(statement);
    known.set(statement, found);
    return found;
  };
}

const rolesReader = (withNouns: boolean) =>
  readingOnce(({ reading: { said, words }, maybeNames }) =>
    readRoles(said, words, (stem) => maybeNames.has(stem), withNouns),
  );

/** Finds conflicts between the statements of one list; what they say is read once. */
export function createConflictFinder() {
  const changesIn = readingOnce(readChanges);
  const senseOf = readingOnce(readSense);
  const rolesIn = rolesReader(false);
  const rolesOfNounsIn = rolesReader(true);

  /** Whether what one says turns around what the other says. */
  function turnedAround(a: WeighedStatement, b: WeighedStatement, like: Likeness): ConflictKind | null {
    const { wordCosine: cosine, containment } = like.measures;
    const [one, other] = [senseOf(a), senseOf(b)];
    const isComparable = isSenseComparable(a, b, like);
    const isAboutTheSame = cosine >= ABOUT_THE_SAME.sense || containment >= CONTAINED;
    const areRolesComparable = (isComparable && cosine >= ABOUT_THE_SAME.roles) || cosine >= SAME_WORDS;
    if (areRolesComparable && areRolesSwapped(rolesIn(a), rolesIn(b))) return 'role-swap';
    if (cosine >= SAME_WORDS && areRolesSwapped(rolesOfNounsIn(a), rolesOfNounsIn(b))) return 'role-swap';
    const isSameOtherwise = isAligned(a, b, like);
    if (isSameOtherwise && hasSameWords(a, b, like) && one.polarity.negations !== other.polarity.negations)
      return 'negation';
    if (!isComparable || agreeByOpposites(one, other)) return null;
    if (isAboutTheSame && areContrary(one.polarity, other.polarity, one.stems, other.stems))
      return 'negation';
    const isOneOff = isOneWordOff(a, b, like);
    const isOpposed =
      (isSameOtherwise || isOneOff || isAboutTheSame) &&
      ((cosine >= ABOUT_THE_SAME.sense && isEndedInOne(one, other)) ||
        areOpposite(one.poles, other.poles, isOneOff) ||
        (isSameOtherwise && haveOpposedWords(one.stems, other.stems)));
    return isOpposed ? 'antonym' : null;
  }

  /** Null where both can be true, or are about different things. */
  function kindOf(a: WeighedStatement, b: WeighedStatement, like: Likeness): ConflictKind | null {
    const { wordCosine: cosine, containment } = like.measures;
    if (cosine >= LEAST_COSINE / 2 && areChangesReversed(a, b)) return 'value';
    // Of three words, one that differs leaves little in common.
    if (cosine < LEAST_COSINE && containment < CONTAINED)
      return isOneWordOff(a, b, like) ? turnedAround(a, b, like) : null;
    if (like.replaced.names >= REPLACED_NAME && (cosine >= ABOUT_THE_SAME.entity || isAligned(a, b, like)))
      return 'entity';
    if (cosine >= ABOUT_THE_SAME.onlyNames && haveOnlyOtherNames(a, b, like)) return 'entity';
    if (areNamesExchanged(a, b)) return 'role-swap';
    // Whatever is said of it: crane 2 is another crane.
    if (otherValueOf(like) === 'entity') return 'entity';
    return turnedAround(a, b, like) ?? (isOtherWordInPlace(a, b) ? 'word' : otherValueOf(like));
  }

  return (a: WeighedStatement, b: WeighedStatement, like: Likeness): FoundConflict | null => {
    if (like.measures.wordCosine >= LEAST_OF_CHANGE && tellsChange(a, b, like.matched, changesIn))
      return { kind: 'value', isCertain: true };
    const kind = kindOf(a, b, like);
    return kind === null
      ? null
      : { kind, isCertain: kind === 'role-swap' ? areNamesExchanged(a, b) : isWordForWord(a, b, like) };
  };
}
