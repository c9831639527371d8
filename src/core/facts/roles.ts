import { mentionsIn, type Mention } from './mentions';
import type { WrittenWord } from './read-statement';
import { AGENT, BEFORE_NOUNS, RELATION, TIMES } from './role-words';

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
