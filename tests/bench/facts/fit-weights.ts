import { averageLink, type LikePair } from '../../../src/core/facts/average-link';
import { measurePairs, scoreOfPair, type MeasuredPair } from '../../../src/core/facts/compare-pairs';
import { distinctTexts } from '../../../src/core/facts/distinct-texts';
import type { PairMeasures, PairWeights } from '../../../src/core/facts/pair-measures';
import { PROFILES, type TextProfile } from '../../../src/core/facts/text-profile';
import { weighStatements } from '../../../src/core/facts/weigh-terms';
import { finish } from '../../../src/core/index/slices';
import { clustersOf, type LabeledList } from '../../labels/duplicate-list';
import { countsOf, pooled, scoresOf, type ClusterScores } from './cluster-scores';
import { fitLogistic } from './logistic-regression';
import { textsOf } from './methods';
import { createRandom } from './seeded-random';

export type MeasureName = keyof PairMeasures;

/** A list whose pairs have been measured. */
export interface MeasuredList {
  readonly list: LabeledList;
  /** Places in the list of each different text. */
  readonly places: readonly (readonly number[])[];
  readonly pairs: readonly MeasuredPair[];
}

/** A list, and parts of it. */
export interface MeasuredWhole extends MeasuredList {
  readonly parts: readonly MeasuredList[];
}

function measureList(list: LabeledList, profile: TextProfile): MeasuredList {
  const distinct = finish(distinctTexts(textsOf(list), list.profile === 'context'));
  const statements = weighStatements(
    distinct.map(({ reading }) => reading),
    PROFILES[profile],
  );
  return {
    list,
    places: distinct.map(({ places }) => places),
    pairs: finish(measurePairs(statements, profile)),
  };
}

/** So many items has a small part of a list, and so many items have all parts of one size. */
const SIZES = [3, 5, 8, 15, 30];
const ITEMS_OF_SIZE = 60;
const MOST_OF_CLUSTER = 3;

/**
 * Parts of a list, as an account of which little is known has them: words are rarer there, and most is told once, so that what
 * is nearest is something else. Each has some of a few clusters, by chance.
 */
function partsOf(list: LabeledList): readonly LabeledList[] {
  const { below, shuffled } = createRandom(list.name);
  const clusters = clustersOf(list);
  return SIZES.flatMap((size) =>
    Array.from({ length: ITEMS_OF_SIZE / size }, (): LabeledList => {
      const items = shuffled(clusters).flatMap((members) =>
        shuffled(members).slice(0, below(2) === 0 ? 1 : 1 + below(MOST_OF_CLUSTER)),
      );
      return { ...list, items: items.slice(0, size).map((place) => list.items[place]!) };
    }),
  );
}

export const measureWhole = (list: LabeledList, profile: TextProfile): MeasuredWhole => ({
  ...measureList(list, profile),
  parts: partsOf(list).map((part) => measureList(part, profile)),
});

export interface FitOptions {
  readonly names: readonly MeasureName[];
  /** What a weight costs by its square: the fewer lists there are, the more. */
  readonly penalty: number;
  /** Whether the parts of lists are fitted to, too. */
  readonly isToParts: boolean;
}

/** Each list counts for the root of its size: large ones more than small ones, but not as much more. */
export function fitWeights(
  wholes: readonly MeasuredWhole[],
  { names, penalty, isToParts }: FitOptions,
): PairWeights {
  const lists = wholes.flatMap((whole) => (isToParts ? [whole, ...whole.parts] : [whole]));
  const examples = lists.flatMap(({ list, places, pairs }) => {
    const clusterOf = (place: number) => list.items[places[place]![0]!]!.cluster;
    return pairs.map(({ a, b, measures }) => ({
      measures: names.map((name) => measures[name]),
      isOfClass: clusterOf(a) === clusterOf(b),
      weight: 10 / Math.sqrt(list.items.length),
    }));
  });
  const { bias, weights } = fitLogistic(examples, penalty);
  return { bias, of: Object.fromEntries(names.map((name, at) => [name, weights[at]!])) };
}

/** What these weights make of a list, as counts. */
function clusterCounts(
  { list, places, pairs }: MeasuredList,
  weights: PairWeights,
  threshold: number,
  vetoed: number,
) {
  const scored = pairs.map((pair): LikePair => ({ ...pair, score: scoreOfPair(pair, weights) }));
  const clusters = finish(averageLink(places.length, scored, { threshold, vetoed }));
  return countsOf(
    list.items.map(({ cluster }) => cluster),
    clusters.map((members) => members.flatMap((member) => places[member]!)),
  );
}

/** Scores by weights that were fitted to all lists but a few of which this is one, by threshold. */
export interface CrossValidated {
  readonly threshold: number;
  /** Of the lists of each kind, and of their parts. */
  readonly scores: ReadonlyMap<string, { readonly wholes: ClusterScores; readonly parts: ClusterScores }>;
}

/** Every list is scored by weights that were fitted without it. The lists of each kind are spread over the folds. */
export function crossValidate(
  byKind: ReadonlyMap<string, readonly MeasuredWhole[]>,
  fit: FitOptions,
  {
    folds,
    profile,
    thresholds,
  }: {
    readonly folds: number;
    readonly profile: TextProfile;
    readonly thresholds: readonly number[];
  },
): readonly CrossValidated[] {
  const { vetoed } = PROFILES[profile];
  const fitted = Array.from({ length: folds }, (_, fold) => {
    const others = [...byKind.values()].flatMap((lists) => lists.filter((_list, at) => at % folds !== fold));
    return fitWeights(others, fit);
  });
  return thresholds.map((threshold) => {
    const score = (
      lists: readonly MeasuredWhole[],
      take: (whole: MeasuredWhole) => readonly MeasuredList[],
    ) =>
      scoresOf(
        pooled(
          lists.flatMap((whole, at) =>
            take(whole).map((each) => clusterCounts(each, fitted[at % folds]!, threshold, vetoed)),
          ),
        ),
      );
    return {
      threshold,
      scores: new Map(
        [...byKind].map(([kind, lists]) => [
          kind,
          { wholes: score(lists, (whole) => [whole]), parts: score(lists, ({ parts }) => parts) },
        ]),
      ),
    };
  });
}
