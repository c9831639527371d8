import type { WrittenWord } from './read-statement';
import { STOP_WORDS } from './word-lists';

/** What part a named one has in what a statement tells. */
export interface Role {
  /** Names that stand together ("Dana Whitfield") have one number. */
  readonly mention: number;
  /** Where something comes from is 0, what goes is 1, where it goes to is 2; null where the sentence does not say. */
  readonly rank: number | null;
  /** Before or behind the verb, or the word that stands before it: "subject", "object", "for". */
  readonly position: string;
  /** Whether the verb is passive, and the like: what stands in one position of two clauses has one part if this is the same. */
  readonly voice: string;
  /** "X, not Y": it is said of the other one. */
  readonly isDenied: boolean;
  /** What else stands in the same clause. */
  readonly clause: ReadonlySet<string>;
}

type Place =
  | 'subject'
  | 'object'
  | 'from'
  | 'to'
  | 'by'
  | 'owner'
  | 'of'
  | 'for'
  | 'over'
  | 'instead'
  | 'before'
  | 'after'
  | 'aside';

interface Mention {
  readonly stems: readonly string[];
  readonly place: Place;
  /** Of "X's team", the place of the team. */
  readonly placeOfOwned: Place;
  readonly position: string;
  readonly isDenied: boolean;
  readonly clause: Clause;
}

interface Clause {
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

const PLACES: ReadonlyMap<string, Place> = new Map<string, Place>([
  ...['from', 'against'].map((word) => [word, 'from'] as const),
  ...['to', 'into', 'towards', 'toward', 'onto'].map((word) => [word, 'to'] as const),
  ['by', 'by'],
  ['of', 'of'],
  ['than', 'to'],
  ['for', 'for'],
  ['over', 'over'],
  ['before', 'before'],
  ['after', 'after'],
  ...'with in at on under via through between among within near per about as like'
    .split(' ')
    .map((word) => [word, 'aside'] as const),
]);
const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'gets', 'got']);
const AUXILIARIES: ReadonlySet<string> = new Set([
  ...BE,
  ...'will would shall should can could may might must has have had does do did'.split(' '),
]);
const PRONOUNS: ReadonlySet<string> = new Set(['him', 'her', 'them', 'it', 'us', 'me']);
/** Who leads somebody is the one whom that somebody reports to. */
const INVERSE =
  /^(?:leads|led|leading|manages?|managed|managing|supervises?|supervised|heads|headed|chairs|chaired|runs|ran|oversees?|oversaw|directs|directed|absorbs?|absorbed|sue[sd]?|suing|succeed(?:s|ed)?|replace[sd]?)$/;
/** Nouns, too: verbs only behind an auxiliary. */
const INVERSE_OR_NOUN = /^(?:lead|head|chair|run|direct)$/;
/** "X's supplier is Y": Y supplies X. Of other nouns ("customer", "subsidiary", "manager"), X is the one who acts. */
const AGENT =
  /^(?:supplier|provider|vendor|seller|lender|lessor|landlord|licensor|auditor|insurer|owner|operator|carrier|mentor|coach|tutor|trainer|buyer|reinsurer|underwriter|broker|processor|integrator|administrator|reseller|retailer|publisher|courier|caterer|installer|developer|consultant|advis[eo]r|sponsor|manufacturer|host|parent|shareholder|investor|employer|creditor|distributor|builder|designer|guarantor|reviewer|author|sender|sponsor|founder)s?$/;
/** Nouns that tell what one is to another one: "X is deputy to Y" says "of Y". */
const RELATION =
  /^(?:managers?|heads?|leads?|leaders?|bosse?s?|superiors?|chairs?|directors?|deput(?:y|ies)|customers?|clients?|subsidiar(?:y|ies)|parent|tenants?|partners?|replacement|successor|predecessor|subcontractors?|contractors?|rivals?|principal|champion)$/;
/** "X belongs to Y": Y has X. "X lost to Y": Y beat X. */
const YIELDING = /^(?:belongs?|belonged|loses|lost|yields|yielded)$/;
const PARTICIPLE = /(?:ed|en|et|wn|ld|ought|aught|ept|ent|elt|ost|un|ade|ut|id|one|ung)$/;
/** "The replacement for X" is that of X. */
const FOR_IS_OF: ReadonlySet<string> = new Set(['replacement', 'substitute', 'successor']);
/** "X orders it from Y": what goes from X to Y is the order. */
const ORDERING = /^(?:ordered|commissioned|requested)$/;
/** "X prefers Y to Z". */
const PREFERRING =
  /^(?:prefers?|preferred|chooses?|chose|chosen|recommends?|recommended|favou?rs?|favou?red|likes?|rather|picks?|picked|selects?|selected)$/;
/** "X is smaller than Y": Y is larger. */
const SMALLER = /^(?:smaller|less|fewer|lower|later|worse|slower|shorter|younger|cheaper|weaker)$/;
/** "X does it instead of Y". */
const INSTEAD_OF = /\b(?:instead|in place|in lieu|on behalf) of$/i;
/** "X agrees to Y": nothing goes to Y. */
const BEFORE_NO_DIRECTION =
  /^(?:agree[sd]?|consent(?:s|ed)?|objects?|objected|due|owing|thanks|subject|prior|next|close|compared|committed|refers?|referred|according|relat(?:es|ed|ing))$/;
/** "X, who leads Y, …": it is told by the way, up to the next comma. */
const BY_THE_WAY: ReadonlySet<string> = new Set(['who', 'which', 'whose']);
const NEW_CLAUSE: ReadonlySet<string> = new Set(['while', 'whereas', 'but']);
/** A value that tells when. */
const CALENDAR = /^(?:day|month|year|quarter|half-year|weekday|relative|week|time):/;
const NAME_JOINT = /^ $/;

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

/** The place that a word gives to what stands behind it. */
function placeBehind(wordBefore: string, word: string, wordBehind: string): Place | undefined {
  // "To whom X reports", "by 32 units".
  if (PLACES.has(word) && /^(?:whom|which|\p{L}+:.*|\d.*)$/u.test(wordBehind)) return 'aside';
  if (word === 'for' && FOR_IS_OF.has(wordBefore)) return 'of';
  if (word === 'to' && BEFORE_NO_DIRECTION.test(wordBefore)) return 'aside';
  if (word === 'on' && /^(?:depend|rel)/.test(wordBefore)) return 'to';
  return PLACES.get(word);
}

/** Reads who and what a statement names, each in its place. */
function mentionsIn(
  said: string,
  words: readonly WrittenWord[],
  isNamed: (at: number) => boolean,
): readonly Mention[] {
  const mentions: Mention[] = [];
  let clause = newClause();
  let preposition: Place | null = null;
  let prepositionWord = '';
  /** Words that tell something since the preposition: it governs no more than its own object. */
  let sincePreposition = 0;
  /** How many were named before the preposition. */
  let namedBefore = 0;
  let isVerbPast = false;
  let isDenied = false;
  let depth = 0;
  let beforeParentheses: Place | null = null;
  let before = 0;
  let lastWord = '';
  let isByTheWay = false;
  for (let at = 0; at < words.length; at++) {
    const each = words[at];
    if (!each) continue;
    const between = said.slice(before, each.start);
    before = each.end;
    for (const character of between) {
      if (character === '(') beforeParentheses = preposition;
      // What a preposition governs in parentheses ends with them.
      if (character === ')') preposition = beforeParentheses;
      depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    }
    const isJoined =
      /;/.test(between) ||
      (/,/.test(between) && each.word === 'and' && !/^ ?not\b/.test(said.slice(each.end)));
    if (isJoined || NEW_CLAUSE.has(each.word)) {
      clause = newClause();
      preposition = null;
      isVerbPast = false;
      isDenied = false;
      isByTheWay = false;
    } else if (/,/.test(between)) {
      isDenied = false;
      isByTheWay = false;
      // "In July, X …": what the preposition governs ends here; "in X, Y and Z" goes on, and so does "by the mayor, X".
      const isSame = isVerbPast && mentions.length === namedBefore && isNamed(at);
      if (!isSame && (isVerbPast || mentions.length === namedBefore)) preposition = null;
    } else if (/:/.test(between) && /^o/.test(mentions.at(-1)?.place ?? '')) {
      // "Manager of X: Y", "X's manager: Y".
      clause.isCopula = true;
      isVerbPast = true;
      preposition = null;
    }
    const { word, stem } = each;
    if (BY_THE_WAY.has(word) && !/^it (?:is|was)\b/i.test(said)) isByTheWay = true;
    if (word === 'not') {
      const previous = mentions.at(-1);
      // "X, not Y" and "X and not Y"; but not "does not".
      isDenied = previous !== undefined && (/,/.test(between) || lastWord === 'and');
      if (isDenied) continue;
    }
    const isOf = clause.isCopula && word === 'to' && (RELATION.test(lastWord) || AGENT.test(lastWord));
    const place =
      word === 'of' && INSTEAD_OF.test(said.slice(0, each.end))
        ? 'instead'
        : isOf
          ? 'of'
          : placeBehind(lastWord, word, words[at + 1]?.word ?? '');
    const isVerb = AUXILIARIES.has(lastWord) || lastWord === 'to';
    lastWord = word;
    if (isNamed(at)) {
      const stems = [stem];
      // "X. Holm-Berg" is one; "Oslo-Bergen" are two.
      const isInitialed = /(?:\b\p{Lu}|\b(?:Mrs?|Ms|Dr|Prof|Herr|Frau))\.? $/u.test(
        said.slice(0, each.start),
      );
      for (let next = words[at + 1]; next; next = words[at + 1]) {
        const joint = said.slice(before, next.start);
        const isJoint = NAME_JOINT.test(joint) || (joint === '-' && (stems.length > 1 || isInitialed));
        if (!isJoint || !isNamed(at + 1)) break;
        stems.push(next.stem);
        before = next.end;
        at++;
      }
      const after = said.slice(before, before + 2);
      const isOwner = /^'s?/.test(after) || said.slice(before - 2, before) === "'s";
      const previous = mentions.at(-1);
      const isDash = previous?.clause === clause && /^ ?[-/>]+ ?$/.test(between);
      const placeOfOwned = preposition ?? (isVerbPast ? 'object' : 'subject');
      const itsPlace: Place =
        depth > 0 || isByTheWay ? 'aside' : isOwner ? 'owner' : isDash ? 'to' : placeOfOwned;
      if (isDash) mentions[mentions.length - 1] = { ...previous, place: 'from' };
      if (itsPlace === 'from' || (isOwner && placeOfOwned === 'from')) clause.hasFrom = true;
      if (itsPlace === 'to' || (isOwner && placeOfOwned === 'to')) clause.hasTo = true;
      if (itsPlace === 'owner' || itsPlace === 'by') clause.isActOfOther = true;
      const position = preposition === null ? placeOfOwned : prepositionWord;
      mentions.push({ stems, place: itsPlace, placeOfOwned, position, isDenied, clause });
      continue;
    }
    clause.stems.add(stem);
    if (isByTheWay) continue;
    // "In February X …", "from 2027 X …": the day is all that the preposition governs.
    if (CALENDAR.test(word)) preposition = null;
    const isLeading = INVERSE.test(word) || (isVerb && INVERSE_OR_NOUN.test(word));
    // What "runs on" something leads nothing.
    if (isLeading && !/^r[au]ns? (?:on|in|at)\b/.test(`${word} ${words[at + 1]?.word ?? ''}`))
      clause.isInverse = true;
    if (ORDERING.test(word) || (word === 'orders' && !isVerbPast)) clause.isOrdering = true;
    if (PREFERRING.test(word)) clause.isPreferring = true;
    if (SMALLER.test(word)) clause.isSmaller = true;
    if (AGENT.test(word)) clause.hasAgent = true;
    if (YIELDING.test(word)) clause.isYielding = true;
    if (place !== undefined) {
      preposition = place;
      prepositionWord = word;
      namedBefore = mentions.length;
      if (word === 'against') clause.isAgainst = true;
      if (word === 'than') clause.isComparison = true;
      sincePreposition = 0;
      const next = words[at + 1];
      if (next !== undefined && PRONOUNS.has(next.word)) {
        if (place === 'from') clause.hasFrom = true;
        if (place === 'to') clause.hasTo = true;
      }
      continue;
    }
    if (AUXILIARIES.has(word)) {
      preposition = null;
      isVerbPast = true;
      const next = words
        .slice(at + 1, at + 4)
        .find((other) => !AUXILIARIES.has(other.word) && !/ly$|^(?:not|also|now|being)$/.test(other.word));
      if (BE.has(word)) {
        const isDoneBy = words.slice(at + 1, at + 5).some((other) => other.word === 'by');
        if (isDoneBy || (next && PARTICIPLE.test(next.word))) clause.isPassive = true;
        else if (!PLACES.has(words[at + 1]?.word ?? '') && !/ing$/.test(next?.word ?? ''))
          clause.isCopula = true;
      }
      continue;
    }
    if (!STOP_WORDS.has(word) && ++sincePreposition >= 2) preposition = null;
    const isVerbPlace =
      !isVerbPast && mentions.some((mention) => mention.clause === clause) && preposition === null;
    if (isVerbPlace && /^\p{Ll}/u.test(said.slice(each.start)) && !/^(?:and|or|the|a|an)$/.test(word)) {
      isVerbPast = true;
    }
  }
  return mentions;
}

function rankOf(mention: Mention): number | null {
  const { place, clause } = mention;
  if (clause.isPreferring && (place === 'to' || place === 'over')) return -1;
  const rank = rankInClause(mention);
  if (rank === null) return null;
  if (clause.isComparison && clause.isSmaller) return 2 - rank;
  return clause.isOrdering && clause.hasFrom ? 2 - rank : rank;
}

function rankInClause({ place: itsPlace, placeOfOwned, clause }: Mention): number | null {
  const isMoved = (clause.hasTo || clause.hasFrom) && !clause.isCopula && !clause.isAgainst;
  // "X's team gives it to Y's team": what is theirs stands for them.
  const place = itsPlace === 'owner' && isMoved ? placeOfOwned : itsPlace;
  const isReceiving = clause.hasFrom && !clause.hasTo;
  const flip = (rank: number): number => (clause.isInverse !== clause.isYielding ? 2 - rank : rank);
  switch (place) {
    case 'from':
      return 0;
    case 'to':
      return clause.isYielding ? 0 : 2;
    case 'of':
    case 'owner':
      if (place === 'of' && clause.isActOfOther) return 2;
      if (clause.isCopula && clause.hasAgent) return 2;
      return clause.isAgainst ? 2 : 0;
    case 'by':
      return isReceiving ? 2 : flip(0);
    case 'subject':
      if (clause.isComparison) return 0;
      if (clause.isPassive) return isReceiving ? null : clause.hasTo ? 1 : flip(2);
      if (clause.isCopula) return clause.hasAgent || clause.hasTo ? 0 : 2;
      return isReceiving ? 2 : flip(0);
    case 'object':
      if (clause.isCopula) return clause.hasAgent ? 0 : 2;
      return isReceiving ? null : clause.hasTo ? 1 : flip(2);
    case 'for':
      return isReceiving ? 2 : null;
    case 'before':
      return 3;
    case 'after':
    case 'instead':
      return -1;
    case 'over':
    case 'aside':
      return null;
  }
}

/** "By the end" tells when. */
const TIMES: ReadonlySet<string> = new Set(
  'end close beginning start middle first second last next same day week month quarter year time'.split(' '),
);
/** Words behind which a noun begins. */
const BEFORE_NOUNS: ReadonlySet<string> = new Set('the a an our your their its his her from by'.split(' '));

/**
 * The parts that the names of a statement have in it, by stem; a name that stands there twice has no one part. `isName` knows
 * stems that are written as names. With nouns, the first word behind an article counts as one, too: "the works council".
 */
export function readRoles(
  said: string,
  words: readonly WrittenWord[],
  isName: (stem: string) => boolean,
  withNouns = false,
): ReadonlyMap<string, Role> {
  const isNamed = (at: number): boolean => {
    const [each, before] = [words[at], words[at - 1]];
    if (!each) return false;
    const isNoun = withNouns && before && BEFORE_NOUNS.has(before.word) && !BEFORE_NOUNS.has(each.word);
    if (isNoun && /\p{Ll}/u.test(said.charAt(each.start)))
      return !TIMES.has(each.word) && !AGENT.test(each.word) && !RELATION.test(each.word);
    return isName(each.stem) && /\p{Lu}/u.test(said.charAt(each.start));
  };
  const roles = new Map<string, Role>();
  const repeated = new Set<string>();
  mentionsIn(said, words, isNamed).forEach((mention, at) => {
    const { isDenied, clause } = mention;
    for (const stem of mention.stems) {
      if (roles.has(stem)) repeated.add(stem);
      roles.set(stem, {
        mention: at,
        rank: rankOf(mention),
        position: mention.position,
        voice: [clause.isPassive, clause.isCopula, clause.isInverse, clause.isYielding].join(),
        isDenied,
        clause: clause.stems,
      });
    }
  });
  for (const stem of repeated) roles.delete(stem);
  return roles;
}
