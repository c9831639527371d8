import type { Steps } from '../index/slices';
import type { LikePair } from './average-link';
import { candidatePairs } from './candidate-pairs';
import { createConflictFinder, type ConflictKind } from './find-conflict';
import { likeness } from './likeness';
import { PROFILES, type ProfileWeights, type TextProfile } from './text-profile';
import type { WeighedStatement } from './weigh-terms';

/** Whether values that tell one thing from another stand against each other. */
function tellsApart(
  { valuesByKind }: WeighedStatement,
  other: WeighedStatement,
  { tellingValues }: ProfileWeights,
): boolean {
  if (!tellingValues) return false;
  for (const [kind, values] of valuesByKind) {
    const others = other.valuesByKind.get(kind);
    if (!others || !tellingValues.test(kind)) continue;
    if (![...values].some((value) => others.has(value))) return true;
  }
  return false;
}

/** Two texts of a list, and whether they contradict each other. */
export interface ComparedPair extends LikePair {
  readonly conflict: ConflictKind | null;
  /** But for what contradicts, the two are word for word the same. */
  readonly isCertain: boolean;
}

/** So low that no average with others makes them one. */
const APART = -10;
/** Comparing two texts takes some microseconds. */
const PAIRS_A_STEP = 16;

/** Compares the texts of a list that have enough in common, pair by pair; in steps. */
export function* comparePairs(
  statements: readonly WeighedStatement[],
  profile: TextProfile,
  areApart: (a: number, b: number) => boolean,
): Steps<readonly ComparedPair[]> {
  const weights = PROFILES[profile];
  const conflictBetween = createConflictFinder();
  const pairs: ComparedPair[] = [];
  for (const candidates of candidatePairs(statements)) {
    for (const [a, b] of candidates) {
      if (pairs.length % PAIRS_A_STEP === 0) yield;
      const [one, other] = [statements[a], statements[b]];
      if (!one || !other) continue;
      if (areApart(a, b)) {
        pairs.push({ a, b, score: APART, isVetoed: true, conflict: null, isCertain: false });
        continue;
      }
      const like = likeness(one, other, weights);
      const found = weights.leadsWithVerb ? null : conflictBetween(one, other, like);
      const conflict = found?.kind ?? null;
      const isVetoed =
        conflict !== null ||
        like.isOtherAction ||
        like.replaced.names >= weights.replacedName ||
        like.replaced.words >= weights.replacedWords ||
        tellsApart(one, other, weights);
      const score = found?.isCertain ? like.score - 1 : like.score - (isVetoed ? weights.veto : 0);
      pairs.push({ a, b, score, isVetoed, conflict, isCertain: found?.isCertain ?? false });
    }
    yield;
  }
  return pairs;
}
