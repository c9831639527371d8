import type { Steps } from '../index/slices';
import type { LikePair } from './average-link';
import { candidatePairs } from './candidate-pairs';
import { createConflictFinder, type ConflictKind, type FoundConflict } from './find-conflict';
import { likeness, type Likeness } from './likeness';
import { LIKELY, type Measures, type PairMeasures, type PairWeights } from './pair-measures';
import type { Relation } from './distinct-texts';
import { hasOtherTellingValue, nearestOf, scoreOf, standingOf } from './pair-score';
import { PROFILES, type ProfileWeights, type TextProfile } from './text-profile';
import type { WeighedStatement } from './weigh-terms';

/** Two texts of a list, and whether they contradict each other. */
export interface ComparedPair extends LikePair {
  readonly conflict: ConflictKind | null;
  /** They cannot be two ways to say one thing. */
  readonly isCertain: boolean;
}

/** A pair as it is by itself. */
export interface MeasuredPair {
  readonly a: number;
  readonly b: number;
  readonly measures: PairMeasures;
  readonly isVetoed: boolean;
  readonly conflict: ConflictKind | null;
  readonly isCertain: boolean;
}

/** The same before it is compared with the others of its list. */
interface PairAlone extends Pick<MeasuredPair, 'a' | 'b' | 'isVetoed'> {
  readonly closeness: number;
  readonly measures: Measures;
  readonly found: FoundConflict | null;
  readonly isOtherAction: boolean;
  readonly hasTellingValue: boolean;
}

const NO_CONFLICT = { kind: null, isCertain: false } as const;

/** So low that no average with others makes them one. */
const APART = -100;
/** What `scoreOf` gives at the most. */
const SURE = 2 * LIKELY;
/** So much surer it is of two that may tell of one meeting, as it was on one day. */
const SAME_DAY = 2;
/** Below what is not compared at all. */
const CONTRADICTED = -LIKELY;
/** Comparing two texts takes some microseconds. */
const PAIRS_A_STEP = 16;
/** To score what was measured takes a part of one. */
const PLACED_A_STEP = 1000;

/** Whether something in the place of something else makes two texts tell of other things. */
const isReplaced = (like: Likeness, { replacedName, replacedWords }: ProfileWeights): boolean =>
  (replacedName < Infinity && like.replaced.names >= replacedName) ||
  (replacedWords < Infinity && like.replaced.words >= replacedWords);

/** Measures the texts of a list that have enough in common, pair by pair; in steps. */
export function* measurePairs(
  statements: readonly WeighedStatement[],
  profile: TextProfile,
): Steps<readonly MeasuredPair[]> {
  const weights = PROFILES[profile];
  const conflictBetween = createConflictFinder();
  const alone: PairAlone[] = [];
  for (const candidates of candidatePairs(statements)) {
    for (const [a, b] of candidates) {
      if (alone.length % PAIRS_A_STEP === 0) yield;
      const [one, other] = [statements[a], statements[b]];
      if (!one || !other) continue;
      const like = likeness(one, other, weights.namesInPlace);
      const { closeness, measures, isOtherAction } = like;
      const found = weights.leadsWithVerb ? null : conflictBetween(one, other, like);
      const hasTellingValue = hasOtherTellingValue(one, other, weights.tellingValues);
      const isVetoed = found !== null || isOtherAction || hasTellingValue || isReplaced(like, weights);
      alone.push({ a, b, closeness, measures, found, isOtherAction, hasTellingValue, isVetoed });
    }
    yield;
  }
  const nearest = nearestOf(statements.length, alone);
  yield;
  const measured: MeasuredPair[] = [];
  for (const { a, b, closeness, found, isVetoed, ...pair } of alone) {
    if (measured.length % PLACED_A_STEP === 0) yield;
    const measures = {
      ...pair.measures,
      conflict: found ? 1 : 0,
      otherAction: pair.isOtherAction ? 1 : 0,
      tellingValue: pair.hasTellingValue ? 1 : 0,
      standing: standingOf(closeness, nearest[a] ?? 0, nearest[b] ?? 0),
    };
    const { kind: conflict, isCertain } = found ?? NO_CONFLICT;
    measured.push({ a, b, measures, isVetoed, conflict, isCertain });
  }
  return measured;
}

/** How sure it is that a pair says the same; see `scoreOf`. */
export const scoreOfPair = (
  { measures, isCertain }: Pick<MeasuredPair, 'measures' | 'isCertain'>,
  weights: PairWeights,
): number => (isCertain ? CONTRADICTED : scoreOf(measures, weights));

/** Compares the texts of a list that have enough in common; in steps. */
export function* comparePairs(
  statements: readonly WeighedStatement[],
  profile: TextProfile,
  relationOf: (a: number, b: number) => Relation,
): Steps<readonly ComparedPair[]> {
  const { weights } = PROFILES[profile];
  const measured = yield* measurePairs(statements, profile);
  const compared: ComparedPair[] = [];
  for (const { a, b, measures, isVetoed, conflict, isCertain } of measured) {
    if (compared.length % PLACED_A_STEP === 0) yield;
    const relation = relationOf(a, b);
    if (relation === 'apart' || relation === 'one') {
      const score = relation === 'one' ? SURE : APART;
      compared.push({ a, b, score, isVetoed: relation === 'apart', conflict: null, isCertain: false });
      continue;
    }
    const score = scoreOfPair({ measures, isCertain }, weights) + (relation === 'of-a-day' ? SAME_DAY : 0);
    compared.push({ a, b, score, isVetoed, conflict, isCertain });
  }
  return compared;
}
