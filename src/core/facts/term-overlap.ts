import { jaroWinkler } from '../model/jaro-winkler';
import { areNicknames } from '../model/nicknames';
import { areSameVerbs } from './actions';
import { areSynonyms, hasSynonyms } from './synonyms';
import type { Token } from './read-statement';
import { isWord, VALUE_WEIGHT } from './terms';
import { compareValues, type OtherValue } from './told-values';
import type { WeighedStatement } from './weigh-terms';

/** A word in another form counts for less than the word itself. */
const SOFT = 0.8;
const LIKE_NAMES = 0.87;
/** The least Jaro likeness that four equal first letters raise to `LIKE_NAMES`. */
const LEAST_JARO = (LIKE_NAMES - 0.4) / 0.6;

/** Whether enough letters of one stand in the other, wherever: without them, the two are no spellings of one name. */
function haveLettersOf(a: string, b: string): boolean {
  let common = 0;
  for (const letter of a) if (b.includes(letter)) common++;
  return common >= ((3 * LEAST_JARO - 1) * a.length * b.length) / (a.length + b.length);
}

/** Whether two stems are forms of one word, or two spellings of a name. */
export function isForm(a: string, b: string, areNames: boolean): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 3) return false;
  let same = 0;
  while (same < shorter && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  if (same >= 6 || (same >= 4 && same >= shorter - 1)) return true;
  // "Pen test" and "penetration test".
  if (same === shorter && Math.max(a.length, b.length) >= shorter + 3) return true;
  return areNames && shorter >= 6 && haveLettersOf(a, b) && jaroWinkler(a, b) >= LIKE_NAMES;
}

const areNicknamed = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && areNicknames(one, other);

/** What two statements have in common. */
export interface Overlap {
  /** The sum of the weights of what both have. */
  readonly shared: number;
  /** What the same words, words in another form, and the same values have in the product of their vectors. */
  readonly products: { readonly words: number; readonly forms: number; readonly values: number };
  /** Terms of either side that the other has in another form. */
  readonly matched: ReadonlySet<string>;
  /** Values that stand against each other, one pair of each kind. */
  readonly otherValues: readonly OtherValue[];
}

/** The terms that stand side by side on the other side and begin with these letters: "SSO", "single sign-on". */
function spelledOut(
  short: string,
  { initials, reading: { words }, terms }: WeighedStatement,
): readonly string[] | null {
  if (short.length < 2 || short.length > 5) return null;
  const found = (letters: string, isSpelled: (first: string | undefined) => boolean) => {
    for (let at = initials.indexOf(letters); at >= 0; at = initials.indexOf(letters, at + 1)) {
      const own = words.slice(at, at + letters.length).flatMap(({ stem }) => (terms.has(stem) ? stem : []));
      if (own.length >= 2 && isSpelled(words[at]?.word)) return own;
    }
    return null;
  };
  const all = found(short, () => true);
  if (all || !/^c.{1,2}o$/.test(short)) return all;
  // "The chief executive" leaves out that it is an officer.
  return found(short.slice(0, -1), (first) => first === 'chief');
}

/** Names that stand right beside this place. */
function besideName({ tokens, names, reading: { said } }: WeighedStatement, at: number): readonly string[] {
  const [before, here, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const joins = (one?: Token, other?: Token): boolean =>
    one !== undefined && other !== undefined && said.slice(one.end, other.start) === ' ';
  return [joins(before, here) ? before : undefined, joins(here, after) ? after : undefined].flatMap((each) =>
    each && names.has(each.stem) ? each.stem : [],
  );
}

/** What one side has of a name that the other only names in part: "Dana" and "Dana Whitfield". */
function partialNames(own: WeighedStatement, other: WeighedStatement): readonly string[] {
  if (own.names.size === 0) return [];
  return own.tokens.flatMap(({ stem }, at) => {
    if (!own.names.has(stem) || other.terms.has(stem)) return [];
    const shared = besideName(own, at).filter((each) => other.terms.has(each));
    // "Dana Whitfield" and "Dana Holm" are two.
    const isAnother = other.tokens.some(
      (each, place) =>
        shared.includes(each.stem) && besideName(other, place).some((name) => !own.terms.has(name)),
    );
    return shared.length > 0 && !isAnother ? [stem] : [];
  });
}

/** Words in another form, names in another spelling and initials count as common, too. */
export function overlap(a: WeighedStatement, b: WeighedStatement): Overlap {
  let shared = 0;
  const products = { words: 0, forms: 0, values: 0 };
  const left: string[] = [];
  const right: string[] = [];
  for (const [term, weight] of a.terms) {
    const other = b.terms.get(term);
    if (other === undefined) {
      if (isWord(term)) left.push(term);
      continue;
    }
    shared += Math.min(weight, other);
    products[isWord(term) ? 'words' : 'values'] += weight * other;
  }
  for (const term of b.terms.keys()) if (!a.terms.has(term) && isWord(term)) right.push(term);
  // What one has as its verb, the other may have further behind: "have it checked".
  const matched = new Set<string>();
  for (const { stem } of a.actions.verbs) if (b.terms.has(stem)) matched.add(stem);
  for (const { stem } of b.actions.verbs) if (a.terms.has(stem)) matched.add(stem);
  const weightIn = ({ terms }: WeighedStatement, term: string): number => terms.get(term) ?? 0;
  const areActions = a.actions.classes.size > 0 && b.actions.classes.size > 0;
  for (const one of left) {
    if (matched.has(one)) continue;
    const other =
      right.find(
        (each) =>
          !matched.has(each) &&
          (isForm(one, each, a.names.has(one) && b.names.has(each)) ||
            areNicknamed(a.names.get(one), b.names.get(each)) ||
            (areActions && areSameVerbs(one, each))),
      ) ??
      (areActions || a.names.has(one) || !hasSynonyms(one)
        ? undefined
        : right.find((each) => areSynonyms(one, each) && !matched.has(each) && !b.names.has(each)));
    if (other === undefined) continue;
    const least = Math.min(weightIn(a, one), weightIn(b, other));
    shared += SOFT * least;
    products.forms += SOFT * least * least;
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
  for (const term of partialNames(a, b)) matched.add(term);
  for (const term of partialNames(b, a)) matched.add(term);
  const values = compareValues(a, b, matched);
  let [mine, theirs] = [0, 0];
  for (const term of values.matched) {
    if (a.terms.has(term) && !b.terms.has(term)) mine += weightIn(a, term);
    if (b.terms.has(term) && !a.terms.has(term)) theirs += weightIn(b, term);
    matched.add(term);
  }
  const least = SOFT * Math.min(mine, theirs);
  shared += least;
  products.values += least * VALUE_WEIGHT;
  return { shared, products, matched, otherValues: values.others };
}
