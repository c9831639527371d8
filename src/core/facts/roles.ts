import type { WrittenWord } from './read-statement';
import { STOP_WORDS } from './word-lists';

/** What part a named one has in what a statement tells. */
export interface Role {
  /** Names that stand together ("Dana Whitfield") have one number. */
  readonly mention: number;
  /** Where something comes from is 0, where it goes to is 2; null where the sentence does not say. */
  readonly rank: number | null;
  /** "X, not Y": it is said of the other one. */
  readonly isDenied: boolean;
  /** What else stands in the same clause. */
  readonly clause: ReadonlySet<string>;
}

type Place = 'subject' | 'object' | 'from' | 'to' | 'by' | 'owner' | 'of' | 'aside';

interface Mention {
  readonly stems: readonly string[];
  readonly place: Place;
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
}

const PLACES: ReadonlyMap<string, Place> = new Map<string, Place>([
  ...['from', 'against'].map((word) => [word, 'from'] as const),
  ...['to', 'into', 'towards', 'toward', 'onto'].map((word) => [word, 'to'] as const),
  ['by', 'by'],
  ['of', 'of'],
  ['than', 'to'],
  ...'for with in at on under via through between among within near per about over as like'
    .split(' ')
    .map((word) => [word, 'aside'] as const),
]);
const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'gets', 'got']);
const AUXILIARIES: ReadonlySet<string> = new Set([
  ...BE,
  ...'will would shall should can could may might must has have had does do did'.split(' '),
]);
const PRONOUNS: ReadonlySet<string> = new Set(['him', 'her', 'them', 'it', 'us', 'whom', 'me']);
/** Who leads somebody is the one whom that somebody reports to. */
const INVERSE =
  /^(?:leads?|led|manages?|managed|supervises?|supervised|heads|headed|oversees?|oversaw|directs|directed|succeed(?:s|ed)?|replace[sd]?)$/;
/** "X's supplier is Y": Y supplies X. Of other nouns ("customer", "subsidiary", "manager"), X is the one who acts. */
const AGENT =
  /^(?:supplier|provider|vendor|seller|lender|lessor|landlord|licensor|auditor|insurer|owner|operator|contractor|subcontractor|carrier|consultant|advis[eo]r|sponsor|manufacturer|host|parent|shareholder|investor|employer|creditor|distributor|builder|designer|guarantor|reviewer|author|sender|sponsor|founder)s?$/;
/** "X belongs to Y": Y has X. "X lost to Y": Y beat X. */
const YIELDING = /^(?:belongs?|belonged|loses|lost|yields|yielded)$/;
const PARTICIPLE = /(?:ed|en|wn|ld|ought|aught|ept|ent|elt|ost|un|ade|ut|id|one|ung)$/;
const NEW_CLAUSE: ReadonlySet<string> = new Set(['while', 'whereas', 'but']);
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
});

/** Reads the names of a statement in their places. `isName` knows stems that are written as names. */
function mentionsIn(
  said: string,
  words: readonly WrittenWord[],
  isName: (stem: string) => boolean,
): readonly Mention[] {
  const mentions: Mention[] = [];
  let clause = newClause();
  let preposition: Place | null = null;
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
    } else if (/,/.test(between)) {
      isDenied = false;
      // "In July, X …": what the preposition governs ends here; "in X, Y and Z" goes on.
      if (isVerbPast || mentions.length === namedBefore) preposition = null;
    }
    const { word, stem } = each;
    if (word === 'not') {
      const previous = mentions.at(-1);
      // "X, not Y" and "X and not Y"; but not "does not".
      isDenied = previous !== undefined && (/,/.test(between) || lastWord === 'and');
      if (isDenied) continue;
    }
    lastWord = word;
    if (isName(stem) && /^\p{Lu}/u.test(said.slice(each.start))) {
      const stems = [stem];
      for (let next = words[at + 1]; next; next = words[at + 1]) {
        const joint = said.slice(before, next.start);
        if (!NAME_JOINT.test(joint) || !isName(next.stem) || !/^\p{Lu}/u.test(said.slice(next.start))) break;
        stems.push(next.stem);
        before = next.end;
        at++;
      }
      const after = said.slice(before, before + 2);
      const isOwner = /^'s?/.test(after) || said.slice(before - 2, before) === "'s";
      const previous = mentions.at(-1);
      const isDash = previous?.clause === clause && /^ ?[-/>]+ ?$/.test(between);
      const place: Place =
        depth > 0
          ? 'aside'
          : isOwner
            ? 'owner'
            : isDash
              ? 'to'
              : (preposition ?? (isVerbPast ? 'object' : 'subject'));
      if (isDash) mentions[mentions.length - 1] = { ...previous, place: 'from' };
      if (place === 'from') clause.hasFrom = true;
      if (place === 'to') clause.hasTo = true;
      if (place === 'owner' || place === 'by') clause.isActOfOther = true;
      mentions.push({ stems, place, isDenied, clause });
      continue;
    }
    clause.stems.add(stem);
    if (INVERSE.test(word)) clause.isInverse = true;
    if (AGENT.test(word)) clause.hasAgent = true;
    if (YIELDING.test(word)) clause.isYielding = true;
    const place = PLACES.get(word);
    if (place !== undefined) {
      preposition = place;
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
        if (next && PARTICIPLE.test(next.word)) clause.isPassive = true;
        else clause.isCopula = true;
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

function rankOf({ place, clause }: Mention): number | null {
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
      if (clause.isPassive) return isReceiving ? null : flip(2);
      if (clause.isCopula) return clause.hasAgent ? 0 : 2;
      return isReceiving ? 2 : flip(0);
    case 'object':
      if (clause.isCopula) return clause.hasAgent ? 0 : 2;
      return isReceiving ? null : flip(2);
    case 'aside':
      return null;
  }
}

/** The parts that the names of a statement have in it, by stem; a name that stands there twice has no one part. */
export function readRoles(
  said: string,
  words: readonly WrittenWord[],
  isName: (stem: string) => boolean,
): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  const repeated = new Set<string>();
  mentionsIn(said, words, isName).forEach((mention, at) => {
    const { isDenied, clause } = mention;
    for (const stem of mention.stems) {
      if (roles.has(stem)) repeated.add(stem);
      roles.set(stem, { mention: at, rank: rankOf(mention), isDenied, clause: clause.stems });
    }
  });
  for (const stem of repeated) roles.delete(stem);
  return roles;
}
