import type { WrittenWord } from './read-statement';
import { isNegation, STOP_WORDS } from './word-lists';

/** What a statement denies; each stem with its place (the offset in what is said). */
export interface Polarity {
  /** The stems right behind a negation: what is not done, or not so. */
  readonly heads: ReadonlyMap<string, number>;
  /** These and the words next to a negation, or to a word that denies by its meaning. */
  readonly scope: ReadonlyMap<string, number>;
  /** Whether it denies anything, in whatever way. */
  readonly denies: boolean;
  /** How many negations it has. */
  readonly negations: number;
}

/** How many words that tell something a negation reaches. */
const REACH = 3;
const CLAUSE_END = /[,;:.()]/;
/** "No later than" and "not only" deny nothing. */
const NO_NEGATION = /^(?:no (?:later|more|less|fewer|earlier|sooner) than|not only|no doubt|no\.|no-)/i;
/** "Nothing moves until it is signed" is a condition, not a denial: "it has to be signed first" says the same. */
const CONDITION = /^[^.;]*\b(?:before|until|till|unless|without)\b/i;
/** Negations of other words. */
const HIDDEN =
  /^(?:out of (?:service|scope|stock|order|use|office|warranty|support|contract|operation|reach)|no longer|fail(?:s|ed)? to|declin(?:es|ed) to|refus(?:es|ed) to|lack(?:s|ed|ing)?|unless|far from|instead of|rather than)\b/i;
/** "It is not", "they cannot": what stands before it is denied as well. */
const AUXILIARY =
  /^(?:cannot|.*n't|am|is|are|was|were|be|been|being|has|have|had|do|does|did|can|could|will|would|may|might|must|shall|should|need)$/;
/** Behind one of these, something else is told. */
const OTHER_CLAUSE = /^(?:but|and|or|while|whereas|although|though|which|that|who)$/;
/** Words that deny by their meaning: they contradict no denial of the same. */
const DENYING =
  /^(?:fail|failur|break|prefer|exclud|except|avoid|refus|reject|declin|deni|deny|miss|absent|free|forbid|forbidden|prohibit|ban|stop|ceas|prevent|omit|waiv|yet|pend|await|wait|outstand|remain|only|alon|hardli|bare|rare|earliest|latest|least|most|zero|nil|empti|vacant|instead|oppos|against|withdraw|withdrew|drop|skip|outsid|beyond|short|shortag|ignor|neglect|overlook|silent|otherwis|close|lose|lost|rule|opt|until|before|independ|separ|un(?!der|it|iv|iqu|anim|ifor|cl|til|less|ion)\p{L}{4,}|non\p{L}{4,}|in(?:complet|suffici|activ|visib|access|compat|elig|secur|valid|accur)\p{L}*|imposs\p{L}*|dis(?:ab|agre|allow|continu|approv)\p{L}*)$/u;

/** Reads what a statement denies. */
export function readPolarity(said: string, words: readonly WrittenWord[]): Polarity {
  const heads = new Map<string, number>();
  const scope = new Map<string, number>();
  let denies = false;
  let negations = 0;

  /** The next words of a clause that tell something, ahead or back. */
  function reach(from: number, step: 1 | -1): readonly WrittenWord[] {
    const found: WrittenWord[] = [];
    for (let at = from + step; found.length < REACH; at += step) {
      const [each, last] = [words[at], words[at - step]];
      if (!each || !last) break;
      const between = step > 0 ? said.slice(last.end, each.start) : said.slice(each.end, last.start);
      if (CLAUSE_END.test(between) || (step < 0 && OTHER_CLAUSE.test(each.word))) break;
      if (!STOP_WORDS.has(each.word)) found.push(each);
    }
    return found;
  }

  const take = (...lists: readonly (readonly WrittenWord[])[]): void => {
    for (const each of lists.flat()) scope.set(each.stem, each.start);
  };

  words.forEach(({ word, stem, start, end }, at) => {
    const rest = said.slice(start, start + 24);
    const isHidden = (start === 0 || /[\s(]/.test(said.charAt(start - 1))) && HIDDEN.test(rest);
    if (isHidden || (isNegation(word) && !NO_NEGATION.test(rest))) {
      denies = true;
      negations++;
      const [head, ...others] = reach(at, 1);
      if (CONDITION.test(said.slice(end))) take(reach(at, 1), reach(at, -1));
      else if (head === undefined) take(reach(at, -1));
      else {
        heads.set(head.stem, head.start);
        take([head], others);
        if (AUXILIARY.test(word) || AUXILIARY.test(words[at - 1]?.word ?? '')) take(reach(at, -1));
      }
    } else if (DENYING.test(stem)) {
      denies = true;
      take(reach(at, 1), reach(at, -1));
    }
  });
  return { heads, scope, denies, negations };
}

/**
 * Whether one side denies what the other says. What is denied on both sides, in whatever words, is no contradiction
 * as long as no word of the one's denial is what the other affirms. `isSame` says whether the two statements tell the same
 * around a word: of a long one, only that is denied.
 */
export function areContrary(
  a: Polarity,
  b: Polarity,
  wordsOfA: ReadonlyMap<string, readonly number[]>,
  wordsOfB: ReadonlyMap<string, readonly number[]>,
  isSame: (placeInA: number, placeInB: number) => boolean,
): boolean {
  const denies = (
    one: Polarity,
    other: Polarity,
    words: ReadonlyMap<string, readonly number[]>,
    isSameAt: (placeInOne: number, placeInOther: number) => boolean,
  ): boolean => {
    const isTold = (stem: string, place: number): boolean =>
      words.get(stem)?.some((there) => isSameAt(place, there)) ?? false;
    for (const [head, place] of one.heads) if (!other.scope.has(head) && isTold(head, place)) return true;
    if (other.denies || one.heads.size === 0) return false;
    for (const [stem, place] of one.scope) if (isTold(stem, place)) return true;
    return false;
  };
  return denies(a, b, wordsOfB, isSame) || denies(b, a, wordsOfA, (inB, inA) => isSame(inA, inB));
}
