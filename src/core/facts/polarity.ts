import { isEndingAt } from './ended';
import type { WrittenWord } from './read-statement';
import { isNegation, STOP_WORDS } from './word-lists';

/** What a statement denies. */
export interface Polarity {
  /** The stems right behind a negation: what is not done, or not so. */
  readonly heads: ReadonlySet<string>;
  /** These and the words next to a negation, or to a word that denies by its meaning. */
  readonly scope: ReadonlySet<string>;
  /** Whether it denies anything, in whatever way. */
  readonly denies: boolean;
  /** How many negations it has. */
  readonly negations: number;
}

/** How many words that tell something a negation reaches. */
const REACH = 3;
const CLAUSE_END = /[,;:.()]/;
const SENTENCE_END = /[,;.()]/;
/** "Nobody but X": only X. */
const ALL_BUT = /^(?:nobody|no one|none|nothing) (?:but|except|other than)\b/i;
/** "No later than" and "not only" deny nothing. */
const NO_NEGATION =
  /^(?:no (?:later|more|less|fewer|earlier|sooner) than|not only|no doubt|no objections?|no (?:problems?|issues?) with|no\.|no-)/i;
/** "Nothing moves until it is signed" is a condition, not a denial: "it has to be signed first" says the same. */
const CONDITION = /^[^.;]*\b(?:before|until|till|unless|without)\b/i;
/** Negations of other words. */
const HIDDEN =
  /^(?:out of (?:service|scope|stock|order|use|office|warranty|support|contract|operation|reach)|no longer|fail(?:s|ed)? to|declin(?:es|ed) to|refus(?:es|ed) to|lack(?:s|ed|ing)?|unless|far from|instead of|rather than)\b/i;
/** What is behind them is not done. */
const LEFT_UNDONE =
  /^(?:(?:hold|holds|held|holding) off(?: on)?|refrain(?:s|ed)? from|decid(?:e|es|ed) against)\b/i;
/** "It is not", "they cannot": what stands before it is denied as well. */
const AUXILIARY =
  /^(?:cannot|.*n't|am|is|are|was|were|be|been|being|has|have|had|do|does|did|can|could|will|would|may|might|must|shall|should|need)$/;
/** Behind one of these, something else is told. */
const OTHER_CLAUSE = /^(?:but|and|or|while|whereas|although|though|which|that|who)$/;
/** Words that deny by their meaning: they contradict no denial of the same. */
const DENYING =
  /^(?:fail|failur|break|prefer|exclud|except|avoid|refus|reject|declin|deni|deny|miss|absent|free|forbid|forbidden|prohibit|ban|stop|ceas|prevent|omit|waiv|yet|pend|await|wait|outstand|remain|retir|laps|idl|onli|alon|hardli|bare|rare|earliest|latest|least|most|zero|nil|empti|vacant|instead|oppos|against|withdraw|withdrew|drop|skip|outsid|beyond|short|shortag|ignor|neglect|overlook|silent|otherwis|close|lose|lost|rule|opt|until|before|independ|separ|un(?!der|it|iv|iqu|anim|ifor|cl|til|less|ion)\p{L}{4,}|non\p{L}{4,}|in(?:complet|suffici|activ|visib|access|compat|elig|secur|valid|accur)\p{L}*|imposs\p{L}*|dis(?:ab|agre|allow|continu|approv)\p{L}*)$/u;

/** "None of them has been signed": the verb is denied, however far behind it stands. */
const DENIED_SUBJECT = /^(?:none|neither|nobody|nothing|no)$/;

/** Reads what a statement denies. */
export function readPolarity(said: string, words: readonly WrittenWord[]): Polarity {
  const heads = new Set<string>();
  const scope = new Set<string>();
  let denies = false;
  let negations = 0;

  /** The next words of a clause that tell something, ahead or back. */
  function reach(from: number, step: 1 | -1, end = CLAUSE_END): readonly string[] {
    const found: string[] = [];
    for (let at = from + step; found.length < REACH; at += step) {
      const [each, last] = [words[at], words[at - step]];
      if (!each || !last) break;
      const between = step > 0 ? said.slice(last.end, each.start) : said.slice(each.end, last.start);
      if (end.test(between) || (step < 0 && OTHER_CLAUSE.test(each.word))) break;
      if (!STOP_WORDS.has(each.word)) found.push(each.stem);
    }
    return found;
  }

  /** The verb of the first auxiliary behind a place. */
  function verbBehind(from: number): string | undefined {
    const isEnd = ({ word }: WrittenWord): boolean => AUXILIARY.test(word) || OTHER_CLAUSE.test(word);
    const at = words.findIndex((each, index) => index > from && isEnd(each));
    const end = words[at];
    if (!end || !AUXILIARY.test(end.word) || CLAUSE_END.test(said.slice(words[from]?.end, end.start)))
      return undefined;
    return reach(at, 1)[0];
  }

  const stems = words.map(({ stem }) => stem);
  const isDenyingAt = (at: number): boolean => {
    if (words[at]?.word === 'only') return words[at - 1]?.word !== 'not';
    return DENYING.test(stems[at] ?? '') || isEndingAt(stems, at);
  };
  const deny = (...denied: readonly string[]): void => {
    denies = true;
    for (const each of denied) scope.add(each);
  };

  function takeNegation(at: number): void {
    negations++;
    const ahead = reach(at, 1);
    const [head] = ahead;
    if (CONDITION.test(said.slice(words[at]?.end))) deny(...ahead, ...reach(at, -1));
    // "Findings: none".
    else if (head === undefined) deny(...reach(at, -1, SENTENCE_END));
    else {
      const word = words[at]?.word ?? '';
      const verb = DENIED_SUBJECT.test(word) ? verbBehind(at) : undefined;
      const denied = verb === undefined ? [head] : [head, verb];
      for (const each of denied) heads.add(each);
      const isBehindVerb = AUXILIARY.test(word) || AUXILIARY.test(words[at - 1]?.word ?? '');
      deny(...ahead, ...denied, ...(isBehindVerb ? reach(at, -1) : []));
    }
  }

  words.forEach(({ word, start }, at) => {
    const rest = said.slice(start, start + 24);
    const isHidden = (start === 0 || /[\s(]/.test(said.charAt(start - 1))) && HIDDEN.test(rest);
    const undone = LEFT_UNDONE.exec(rest);
    if (undone) takeNegation(at + undone[0].split(' ').length - 1);
    else if (ALL_BUT.test(rest)) deny(...reach(at, 1));
    else if (isHidden || (isNegation(word) && !NO_NEGATION.test(rest))) takeNegation(at);
    else if (isDenyingAt(at)) deny(...reach(at, 1), ...reach(at, -1));
  });
  return { heads, scope, denies, negations };
}

/**
 * Whether one side denies what the other says. What is denied on both sides, in whatever words, is no contradiction
 * as long as no word of the one's denial is what the other affirms.
 */
export function areContrary(
  a: Polarity,
  b: Polarity,
  stemsOfA: ReadonlySet<string>,
  stemsOfB: ReadonlySet<string>,
): boolean {
  const denies = (one: Polarity, other: Polarity, stems: ReadonlySet<string>): boolean => {
    for (const head of one.heads) if (stems.has(head) && !other.scope.has(head)) return true;
    if (other.denies || one.heads.size === 0) return false;
    for (const stem of one.scope) if (stems.has(stem)) return true;
    return false;
  };
  return denies(a, b, stemsOfB) || denies(b, a, stemsOfA);
}
