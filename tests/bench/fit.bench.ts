import { LIKELY } from '../../src/core/facts/pair-measures';
import { PROFILES, type TextProfile } from '../../src/core/facts/text-profile';
import { readLists, type ListProfile } from '../labels/duplicate-list';
import type { ClusterScores } from './facts/cluster-scores';
import { crossValidate, fitWeights, measureWhole, type FitOptions } from './facts/fit-weights';

interface Fit extends FitOptions {
  readonly profile: TextProfile;
  readonly kinds: readonly ListProfile[];
  readonly folds: number;
}

const FITS: readonly Fit[] = [
  {
    profile: 'facts',
    kinds: ['facts', 'pipeline', 'context'],
    names: [
      'words',
      'forms',
      'values',
      'letters',
      'shared',
      'ownValues',
      'ownNames',
      'otherValues',
      'standing',
      'conflict',
    ],
    folds: 6,
    penalty: 5,
    isToParts: true,
  },
  {
    profile: 'tasks',
    kinds: ['tasks', 'facts', 'pipeline', 'context'],
    names: ['cosine', 'containment', 'beginnings', 'otherValues', 'otherAction', 'tellingValue'],
    folds: 8,
    penalty: 1,
    isToParts: false,
  },
  {
    profile: 'topics',
    kinds: ['topics'],
    names: ['cosine', 'letters', 'beginnings'],
    folds: 2,
    penalty: 10,
    isToParts: true,
  },
];
const OFFSETS = [-2, -1.5, -1.25, -1, -0.75, -0.5, -0.25, 0, 0.25, 0.5];

const inWords = (scores: ClusterScores | undefined): string =>
  scores
    ? [scores.precision, scores.recall, scores.f1, scores.bCubed].map((each) => each.toFixed(3)).join('  ')
    : '';

/**
 * Fits the weights of each profile to the lists for tuning, and prints them beside those that the engine has, with scores of
 * lists that were left out of the fit. Lists for scoring are not read.
 */
export async function run(): Promise<void> {
  for (const { profile, kinds, folds, ...fit } of FITS) {
    const byKind = new Map(
      kinds.map((kind) => [kind, readLists(kind, 'tuning').map((list) => measureWhole(list, profile))]),
    );
    const lists = [...byKind.values()].flat();
    console.log(
      `${profile}: ${lists.length} lists, each scored whole and in parts by weights fitted without it`,
    );
    const thresholds = OFFSETS.map((offset) => LIKELY + offset);
    const rows = crossValidate(byKind, fit, { folds, profile, thresholds });
    for (const [kind] of byKind)
      console.table(
        rows.map(({ threshold, scores }) => ({
          [kind]: `even odds ${(threshold - LIKELY).toFixed(2)}`,
          'whole: precision, recall, F1, B-cubed': inWords(scores.get(kind)?.wholes),
          'parts: precision, recall, F1, B-cubed': inWords(scores.get(kind)?.parts),
        })),
      );
    const fitted = fitWeights(lists, fit);
    const { weights, threshold } = PROFILES[profile];
    console.table({
      bias: { fitted: fitted.bias.toFixed(2), 'in use': weights.bias.toFixed(2) },
      ...Object.fromEntries(
        fit.names.map((name) => [
          name,
          { fitted: (fitted.of[name] ?? 0).toFixed(2), 'in use': (weights.of[name] ?? 0).toFixed(2) },
        ]),
      ),
    });
    console.log(`Threshold in use: even odds ${(threshold - LIKELY).toFixed(2)}\n`);
  }
  await Promise.resolve();
}
