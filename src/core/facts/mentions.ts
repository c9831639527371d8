import type { WrittenWord } from './read-statement';
import {
  AGENT,
  AUXILIARIES,
  BE,
  BY_THE_WAY,
  CALENDAR,
  INSTEAD_OF,
  INVERSE,
  INVERSE_OR_NOUN,
  NEW_CLAUSE,
  ORDERING,
  PARTICIPLE,
  placeBehind,
  PLACES,
  PREFERRING,
  PRONOUNS,
  RELATION,
  SMALLER,
  YIELDING,
  type Place,
} from './role-words';
import { STOP_WORDS } from './word-lists';

/** Somebody or something that a statement names, where it stands. */
export interface Mention {
  readonly stems: readonly string[];
  readonly place: Place;
  /** Of "X's team", the place of the team. */
  readonly placeOfOwned: Place;
  /** Before or behind the verb, or the word that stands before it: "subject", "object", "for". */
  readonly position: string;
  /** "X, not Y": it is said of the other one. */
  readonly isDenied: boolean;
  readonly clause: Clause;
}

/** What a clause says of its names, beside their places. */
export interface Clause {
  readonly stems: Set<string>;
  isPassive: boolean;
  /** "X is the manager of Y". */
  isCopula: boolean;
  isInverse: boolean;
  hasAgent: boolean;
  isYielding: boolean;
  isComparison: boolean;
  hasFrom: boolean;
  /** "X's claim against Y": X wants something of Y. */
  isAgainst: boolean;
  hasTo: boolean;
  /** "X's purchase of Y", "the purchase of Y by X": Y is bought. */
  isActOfOther: boolean;
  isOrdering: boolean;
  isPreferring: boolean;
  isSmaller: boolean;
}

const newClause = (): Clause => ({
  stems: new Set(),
  isPassive: false,
  isCopula: false,
  isInverse: false,
  hasAgent: false,
  isYielding: false,
  isComparison: false,
  hasFrom: false,
  isAgainst: false,
  hasTo: false,
  isActOfOther: false,
  isOrdering: false,
  isPreferring: false,
  isSmaller: false,
});

/** Names that stand together: "X. Holm-Berg" is one, "Oslo-Bergen" are two. */
const BEFORE_HYPHEN = /(?:\b\p{Lu}|\b(?:Mrs?|Ms|Dr|Prof|Herr|Frau))\.? $/u;
const ARTICLE_OR_AND = /^(?:and|or|the|a|an)$/;

/** Reads who and what a statement names, each in its place. `isNamed` says whether a name stands at a place of `words`. */
export function mentionsIn(
  said: string,
  words: readonly WrittenWord[],
  isNamed: (at: number) => boolean,
): readonly Mention[] {
  const mentions: Mention[] = [];
  let clause = newClause();
  /** What governs the next name, and the word that does. */
  let preposition: Place | null = null;
  let prepositionWord = '';
  /** Words that tell something since the preposition: it governs no more than its own object. */
  let sincePreposition = 0;
  /** How many were named before the preposition. */
  let namedBefore = 0;
  let isVerbPast = false;
  let isDenied = false;
  let isByTheWay = false;
  let depth = 0;
  let beforeParentheses: Place | null = null;
  let lastWord = '';
  const wordAt = (at: number): string => words[at]?.word ?? '';

  function beginClause(): void {
    clause = newClause();
    preposition = null;
    isVerbPast = false;
    isDenied = false;
    isByTheWay = false;
  }

  /** What a preposition governs in parentheses ends with them. */
  function passParentheses(between: string): void {
    for (const character of between) {
      if (character === '(') beforeParentheses = preposition;
      if (character === ')') preposition = beforeParentheses;
      depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    }
  }

  /** `between` stands before the word at this place. */
  function passMarks(between: string, at: number): void {
    const [word, end] = [wordAt(at), words[at]?.end];
    const isJoined =
      between.includes(';') || (between.includes(',') && word === 'and' && !/^ ?not\b/.test(said.slice(end)));
    if (isJoined || NEW_CLAUSE.has(word)) beginClause();
    else if (between.includes(',')) {
      isDenied = false;
      isByTheWay = false;
      // "In July, X …": what the preposition governs ends here; "in X, Y and Z" goes on, and so does "by the mayor, X".
      const isUnnamed = mentions.length === namedBefore;
      if (isUnnamed ? !isVerbPast || !isNamed(at) : isVerbPast) preposition = null;
    } else if (between.includes(':') && /^(?:of|owner)$/.test(mentions.at(-1)?.place ?? '')) {
      // "Manager of X: Y", "X's manager: Y".
      clause.isCopula = true;
      isVerbPast = true;
      preposition = null;
    }
  }

  /** Takes the name that begins at this place; gives the place where it ends. */
  function takeName(first: number, between: string): number {
    const [start, stems] = [words[first]?.start ?? 0, [words[first]?.stem ?? '']];
    const isHyphened = BEFORE_HYPHEN.test(said.slice(0, start));
    let at = first;
    for (let next = words[at + 1]; next && isNamed(at + 1); next = words[at + 1]) {
      const joint = said.slice(words[at]?.end, next.start);
      if (joint !== ' ' && !(joint === '-' && (at > first || isHyphened))) break;
      stems.push(next.stem);
      at++;
    }
    const end = words[at]?.end ?? 0;
    const isOwner = /^'s?/.test(said.slice(end, end + 2)) || said.slice(end - 2, end) === "'s";
    const previous = mentions.at(-1);
    const isDash = previous?.clause === clause && /^ ?[-/>]+ ?$/.test(between);
    if (isDash) mentions[mentions.length - 1] = { ...previous, place: 'from' };
    const placeOfOwned = preposition ?? (isVerbPast ? 'object' : 'subject');
    const outer = isOwner ? 'owner' : isDash ? 'to' : placeOfOwned;
    const place = depth > 0 || isByTheWay ? 'aside' : outer;
    const direction = isOwner ? placeOfOwned : place;
    if (direction === 'from') clause.hasFrom = true;
    if (direction === 'to') clause.hasTo = true;
    if (place === 'owner' || place === 'by') clause.isActOfOther = true;
    const position = preposition === null ? placeOfOwned : prepositionWord;
    mentions.push({ stems, place, placeOfOwned, position, isDenied, clause });
    return at;
  }

  function takePreposition(place: Place, at: number): void {
    preposition = place;
    prepositionWord = wordAt(at);
    namedBefore = mentions.length;
    sincePreposition = 0;
    if (prepositionWord === 'against') clause.isAgainst = true;
    if (prepositionWord === 'than') clause.isComparison = true;
    if (!PRONOUNS.has(wordAt(at + 1))) return;
    if (place === 'from') clause.hasFrom = true;
    if (place === 'to') clause.hasTo = true;
  }

  function takeAuxiliary(at: number): void {
    preposition = null;
    isVerbPast = true;
    if (!BE.has(wordAt(at))) return;
    const next = words
      .slice(at + 1, at + 4)
      .find(({ word }) => !AUXILIARIES.has(word) && !/ly$|^(?:not|also|now|being)$/.test(word));
    const isDoneBy = words.slice(at + 1, at + 5).some(({ word }) => word === 'by');
    if (isDoneBy || (next && PARTICIPLE.test(next.word))) clause.isPassive = true;
    else if (!PLACES.has(wordAt(at + 1)) && !/ing$/.test(next?.word ?? '')) clause.isCopula = true;
  }

  /** What a word says of the clause that it stands in. */
  function takeSense(word: string, wordBehind: string, isVerb: boolean): void {
    const isLeading = INVERSE.test(word) || (isVerb && INVERSE_OR_NOUN.test(word));
    // What "runs on" something leads nothing.
    if (isLeading && !/^r[au]ns? (?:on|in|at)$/.test(`${word} ${wordBehind}`)) clause.isInverse = true;
    if (ORDERING.test(word) || (word === 'orders' && !isVerbPast)) clause.isOrdering = true;
    if (PREFERRING.test(word)) clause.isPreferring = true;
    if (SMALLER.test(word)) clause.isSmaller = true;
    if (AGENT.test(word)) clause.hasAgent = true;
    if (YIELDING.test(word)) clause.isYielding = true;
  }

  /** A word that is no preposition and no auxiliary: the verb, if it is the first behind a name. */
  function takeOther({ word, start }: WrittenWord): void {
    if (!STOP_WORDS.has(word) && ++sincePreposition >= 2) preposition = null;
    const isBehindName = preposition === null && mentions.some((mention) => mention.clause === clause);
    if (isBehindName && /\p{Ll}/u.test(said.charAt(start)) && !ARTICLE_OR_AND.test(word)) isVerbPast = true;
  }

  function placeOf(at: number): Place | undefined {
    const word = wordAt(at);
    if (word === 'of' && INSTEAD_OF.test(said.slice(0, words[at]?.end))) return 'instead';
    const isRelation = RELATION.test(lastWord) || AGENT.test(lastWord);
    if (word === 'to' && clause.isCopula && isRelation) return 'of';
    return placeBehind(lastWord, word, wordAt(at + 1));
  }

  let end = 0;
  for (let at = 0; at < words.length; at++) {
    const each = words[at];
    if (!each) continue;
    const { word, stem } = each;
    const between = said.slice(end, each.start);
    end = each.end;
    passParentheses(between);
    passMarks(between, at);
    if (BY_THE_WAY.has(word) && !/^it (?:is|was)\b/i.test(said)) isByTheWay = true;
    if (word === 'not') {
      // "X, not Y" and "X and not Y"; but not "does not".
      isDenied = mentions.length > 0 && (between.includes(',') || lastWord === 'and');
      if (isDenied) continue;
    }
    const place = placeOf(at);
    const isVerb = AUXILIARIES.has(lastWord) || lastWord === 'to';
    lastWord = word;
    if (isNamed(at)) {
      at = takeName(at, between);
      end = words[at]?.end ?? end;
      continue;
    }
    clause.stems.add(stem);
    if (isByTheWay) continue;
    // "In February X …", "from 2027 X …": the day is all that the preposition governs.
    if (CALENDAR.test(word)) preposition = null;
    takeSense(word, wordAt(at + 1), isVerb);
    if (place !== undefined) takePreposition(place, at);
    else if (AUXILIARIES.has(word)) takeAuxiliary(at);
    else takeOther(each);
  }
  return mentions;
}
