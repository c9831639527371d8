import type { Steps } from '../index/slices';
import type { LikePair } from './average-link';
import { candidatePairs } from './candidate-pairs';
import { createConflictFinder, type ConflictKind } from './find-conflict';
import { likeness } from './likeness';
import type { PairMeasures } from './pair-measures';
import { comparedAlone, hasOtherTellingValue, nearestOf, scoreOf, standingOf } from './pair-score';
import { PROFILES, type TextProfile } from './text-profile';
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

/** So low that no average with others makes them one. */
const APART = -100;
/** Below what is not compared at all. */
const CONTRADICTED = -6;
/** Comparing two texts takes some microseconds. */
const PAIRS_A_STEP = 16;
/** To score what was measured takes a part of one. */
const PLACED_A_STEP = 1000;

/** Measures the texts of a list that have enough in common, pair by pair; in steps. */
export function* measurePairs(
  statements: readonly WeighedStatement[],
  profile: TextProfile,
): Steps<readonly MeasuredPair[]> {
  const weights = PROFILES[profile];
  const conflictBetween = createConflictFinder();
  const alone: (Omit<MeasuredPair, 'measures'> & {
    readonly closeness: number;
    readonly measures: ReturnType<typeof comparedAlone>;
  })[] = [];
  for (const candidates of candidatePairs(statements)) {
    for (const [a, b] of candidates) {
      if (alone.length % PAIRS_A_STEP === 0) yield;
      const [one, other] = [statements[a], statements[b]];
      if (!one || !other) continue;
      const like = likeness(one, other, weights.namesInPlace);
      const found = weights.leadsWithVerb ? null : conflictBetween(one, other, like);
      const conflict = found?.kind ?? null;
      const hasTelling = hasOtherTellingValue(one, other, weights.tellingValues);
      const isVetoed =
        conflict !== null ||
        like.isOtherAction ||
        hasTelling ||
        like.replaced.names >= weights.replacedName ||
        like.replaced.words >= weights.replacedWords;
      const measures = comparedAlone(like, conflict !== null, hasTelling);
      const { closeness } = like;
      alone.push({ a, b, closeness, measures, isVetoed, conflict, isCertain: found?.isCertain ?? false });
    }
    yield;
  }
  const nearest = nearestOf(statements.length, alone);
  yield;
  const measured: MeasuredPair[] = [];
  for (const { closeness, measures, ...pair } of alone) {
    if (measured.length % PLACED_A_STEP === 0) yield;
    const standing = standingOf(closeness, nearest[pair.a] ?? 0, nearest[pair.b] ?? 0);
    measured.push({ ...pair, measures: { ...measures, standing } });
  }
  return measured;
}

/** Compares the texts of a list that have enough in common; in steps. */
export function* comparePairs(
  statements: readonly WeighedStatement[],
  profile: TextProfile,
  areApart: (a: number, b: number) => boolean,
): Steps<readonly ComparedPair[]> {
  const { weights } = PROFILES[profile];
  const measured = yield* measurePairs(statements, profile);
  const compared: ComparedPair[] = [];
  for (const { a, b, measures, isVetoed, conflict, isCertain } of measured) {
    if (compared.length % PLACED_A_STEP === 0) yield;
    if (areApart(a, b))
      compared.push({ a, b, score: APART, isVetoed: true, conflict: null, isCertain: false });
    else {
      const score = isCertain ? CONTRADICTED : scoreOf(measures, weights);
      compared.push({ a, b, score, isVetoed, conflict, isCertain });
    }
  }
  return compared;
}
