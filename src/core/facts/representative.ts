import { stemOf } from './stem';
import type { WeighedStatement } from './weigh-terms';

/** A member of a cluster, as far as choosing among them goes. */
export interface Member {
  readonly statement: WeighedStatement;
  /** `''` where nobody knows. */
  readonly date: string;
}

const SHARED = 0.6;
const ALL = 0.4;
/** Longer ones are hard to read at a glance. */
const LONG = 30;
const PER_WORD_BEYOND = 0.004;
const HEDGED = 0.06;
const ATTRIBUTED = 0.04;
const HEDGES = new Set(
  'about approximately around roughly circa probably possibly perhaps maybe might may likely reportedly apparently seemingly rumored rumoured supposedly allegedly presumably unconfirmed tentative tentatively'.split(
    ' ',
  ),
);

const HEDGE_STEMS = new Set([...HEDGES].map(stemOf));

/** What each term of a cluster weighs at most, and how many members have it. */
function termsOf(members: readonly Member[]): ReadonlyMap<string, { weight: number; count: number }> {
  const terms = new Map<string, { weight: number; count: number }>();
  for (const { statement } of members) {
    for (const [term, weight] of statement.terms) {
      if (HEDGE_STEMS.has(term)) continue;
      const known = terms.get(term);
      if (!known) terms.set(term, { weight, count: 1 });
      else {
        known.weight = Math.max(known.weight, weight);
        known.count++;
      }
    }
  }
  return terms;
}

function penaltyOf({ reading: { words, by } }: WeighedStatement): number {
  const hedges = words.some(({ word }) => HEDGES.has(word)) ? HEDGED : 0;
  return hedges + (by.length > 0 ? ATTRIBUTED : 0) + PER_WORD_BEYOND * Math.max(0, words.length - LONG);
}

/**
 * How well each member stands for all: what most of them say, then what any of them says; a little less for one that is
 * long, hedged or told by somebody.
 */
export function standing(members: readonly Member[]): readonly number[] {
  const terms = termsOf(members);
  const part = (statement: WeighedStatement, least: number): number => {
    let [has, all] = [0, 0];
    for (const [term, { weight, count }] of terms) {
      if (count < least) continue;
      all += weight;
      if (statement.terms.has(term)) has += weight;
    }
    return all === 0 ? 1 : has / all;
  };
  return members.map(
    ({ statement }) => SHARED * part(statement, 2) + ALL * part(statement, 1) - penaltyOf(statement),
  );
}

/** The member that stands for all; of equals the latest, then the one that comes first. */
export function representativeOf(members: readonly Member[]): number {
  const scores = standing(members);
  let best = 0;
  members.forEach(({ date }, at) => {
    const difference = (scores[at] ?? 0) - (scores[best] ?? 0);
    if (difference > TIE || (Math.abs(difference) <= TIE && date > (members[best]?.date ?? ''))) best = at;
  });
  return best;
}

const TIE = 1e-9;
