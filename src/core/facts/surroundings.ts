import type { Token } from './read-statement';
import type { WeighedStatement } from './weigh-terms';

/** A statement of no more words than this is about one thing: all its words stand around each of them. */
const SHORT = 10;
/** Whether a statement is about one thing. */
export const isShort = ({ tokens }: WeighedStatement): boolean => tokens.length <= SHORT;

/** In a longer one, so many words around a place tell what is said there; what is nearer tells more. */
const REACH = 7;
/** So many words away seems what stands behind a comma, and behind what ends a clause. */
const COMMA = 2;
const CLAUSE_END = 5;

/** In a short one, what stands beyond the end of a clause tells so much less. */
const BEYOND = 0.3;
/** Words that begin a clause. */
const CONJUNCTIONS: ReadonlySet<string> = new Set(
  'since because although though while whereas unless once until'.split(' '),
);

/** How much farther apart two neighbors are than two words of one clause. */
function gapBetween(said: string, before: Token, behind: Token): number {
  const between = said.slice(before.end, behind.start);
  if (/[;:.()]| - /.test(between) || CONJUNCTIONS.has(behind.word)) return CLAUSE_END;
  return between.includes(',') ? COMMA : 0;
}

/** What stands around a place (its offset in `said`), each term with what it weighs there. The word in that place is none of it. */
function readAround(
  { tokens, terms, reading: { said } }: WeighedStatement,
  place: number,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const isWhole = tokens.length <= SHORT;
  let here = tokens.findIndex(({ end }) => end > place);
  if (here < 0) here = tokens.length;
  const isOnWord = (tokens[here]?.start ?? Infinity) <= place;
  const take = (token: Token, nearness: number): void => {
    if (token.isFraming || token.isNegation) return;
    const weight = (terms.get(token.stem) ?? 0) * nearness;
    found.set(token.stem, Math.max(weight, found.get(token.stem) ?? 0));
  };
  for (const step of [-1, 1] as const) {
    let distance = 0;
    let isBeyond = false;
    for (let at = step < 0 ? here - 1 : isOnWord ? here + 1 : here; ; at += step) {
      const [token, last] = [tokens[at], tokens[at - step]];
      if (!token) break;
      const gap = last ? (step < 0 ? gapBetween(said, token, last) : gapBetween(said, last, token)) : 0;
      distance += 1 + gap;
      isBeyond ||= gap === CLAUSE_END;
      if (!isWhole && distance > REACH) break;
      take(token, isWhole ? (isBeyond ? BEYOND : 1) : 1 - distance / (REACH + 1));
    }
  }
  return found;
}

/** The same, worked out once. */
function around(statement: WeighedStatement, place: number): ReadonlyMap<string, number> {
  const known = statement.surroundings.get(place) ?? readAround(statement, place);
  statement.surroundings.set(place, known);
  return known;
}

/**
 * How much of what stands around two places is the same, from 0 to 1: whether two statements tell the same of what stands
 * there. `matched` are terms that the other side has in another form.
 */
export function sameAround(
  a: WeighedStatement,
  placeInA: number,
  b: WeighedStatement,
  placeInB: number,
  matched: ReadonlySet<string>,
): number {
  const [left, right] = [around(a, placeInA), around(b, placeInB)];
  let [shared, one, other] = [0, 0, 0];
  for (const [term, weight] of left) {
    one += weight;
    const there = right.get(term);
    if (there !== undefined) shared += Math.min(weight, there);
    else if (matched.has(term)) shared += MATCHED * weight;
  }
  for (const weight of right.values()) other += weight;
  return shared / Math.max(LEAST, Math.min(one, other));
}

const MATCHED = 0.6;
/** What weighs less than this around a place tells nothing. */
const LEAST = 0.6;
