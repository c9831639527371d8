import type { WrittenWord } from './read-statement';
import { stemOf } from './stem';
import { areSynonyms } from './synonyms';
import { isForm } from './term-overlap';
import { isWord } from './terms';
import type { WeighedStatement } from './weigh-terms';
import { FRAMING_WORDS, isNegation, STOP_WORDS } from './word-lists';

/** So many words that tell something have to be the same. */
const LEAST_AROUND = 2;
/** "On paper" stands in the place of "electronically". */
const MOST_REPLACED = 2;

/** Verbs that say no more than "is". */
const HOLLOW: ReadonlySet<string> = new Set(
  'stand amount total equal come go take make get become seem'.split(' ').map(stemOf),
);

const tells = ({ word, stem }: WrittenWord): boolean =>
  isWord(stem) && !HOLLOW.has(stem) && !STOP_WORDS.has(word) && !FRAMING_WORDS.has(word) && !isNegation(word);

/** "Dept." for "department": it begins the same, and all its letters are in the longer one, in their order. */
function isShortFor(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 2 || short.charAt(0) !== long.charAt(0)) return false;
  let at = 0;
  for (const letter of long) if (letter === short.charAt(at)) at++;
  return at === short.length;
}

/** "Wired" and "wireless", "lessor" and "lessee": the ends of the words say the opposite. */
function haveOpposedEnds(a: string, b: string): boolean {
  if (a.endsWith('less') !== b.endsWith('less')) return true;
  const takes = /ees?$/;
  const gives = /[eo]rs?$/;
  return (takes.test(a) && gives.test(b)) || (gives.test(a) && takes.test(b));
}

/**
 * Whether two statements are word for word the same, small words and order included, but for one that stands in the place of
 * another and does not say the same. Nobody who tells a thing in other words changes one word and nothing else; so what
 * the two words mean need not be known.
 */
export function isOtherWordInPlace(a: WeighedStatement, b: WeighedStatement): boolean {
  const [left, right] = [a.reading.words, b.reading.words];
  if (Math.abs(left.length - right.length) >= MOST_REPLACED) return false;
  const shorter = Math.min(left.length, right.length);
  let begin = 0;
  while (begin < shorter && left[begin]?.stem === right[begin]?.stem) begin++;
  let end = 0;
  while (end < shorter - begin && left[left.length - 1 - end]?.stem === right[right.length - 1 - end]?.stem)
    end++;
  const own = left.slice(begin, left.length - end);
  const other = right.slice(begin, right.length - end);
  if (Math.min(own.length, other.length) !== 1 || Math.max(own.length, other.length) > MOST_REPLACED)
    return false;
  const [one, ...more] = own.filter(tells);
  const [another, ...others] = other.filter(tells);
  if (!one || !another || more.length + others.length > 0) return false;
  const around = [...left.slice(0, begin), ...left.slice(left.length - end)].filter(
    (word) => tells(word) || !isWord(word.stem),
  );
  return (
    around.length >= LEAST_AROUND &&
    (!isForm(one.stem, another.stem, false) || haveOpposedEnds(one.word, another.word)) &&
    !isShortFor(one.word, another.word) &&
    !areSynonyms(one.stem, another.stem)
  );
}
