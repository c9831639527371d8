import {
  LIST_PROFILES,
  LIST_SPLITS,
  readLists,
  type LabeledList,
  type ListProfile,
} from '../../labels/duplicate-list';
import { countsOf, pooled, scoresOf, type ClusterScores } from './cluster-scores';
import { baselines, ours, textsOf, type Method } from './methods';

/** A method on some lists as if they were one, each clustered by itself. */
export const scoresOfLists = (lists: readonly LabeledList[], method: Method): ClusterScores =>
  scoresOf(
    pooled(
      lists.map((list) =>
        countsOf(
          list.items.map(({ cluster }) => cluster),
          method.cluster(textsOf(list)).clusters,
        ),
      ),
    ),
  );

const scoreRow = ({ precision, recall, f1, bCubed }: ClusterScores) => ({
  precision: precision.toFixed(3),
  recall: recall.toFixed(3),
  F1: f1.toFixed(3),
  'B-cubed': bCubed.toFixed(3),
});

/** Prints every method on every kind of list; gives our scores on the lists for scoring. */
export function compareMethods(): ReadonlyMap<ListProfile, ClusterScores> {
  const reached = new Map<ListProfile, ClusterScores>();
  for (const profile of LIST_PROFILES) {
    const methods = [ours(profile), ...baselines(readLists(profile, 'tuning'))];
    for (const split of LIST_SPLITS) {
      const lists = readLists(profile, split);
      const scored = methods.map((method) => ({ method, scores: scoresOfLists(lists, method) }));
      console.log(
        `${profile}, ${split}: ${lists.flatMap(({ items }) => items).length} in ${lists.length} lists`,
      );
      console.table(
        scored.map(({ method: { name, threshold }, scores }) => ({
          method: name,
          threshold,
          ...scoreRow(scores),
        })),
      );
      if (split === 'scoring') reached.set(profile, scored[0]!.scores);
    }
  }
  return reached;
}

/** Prints our scores of each list by itself. */
export function printEachList(): void {
  const lists = LIST_PROFILES.flatMap((profile) =>
    LIST_SPLITS.flatMap((split) => readLists(profile, split).map((list) => ({ profile, split, list }))),
  );
  console.log('Ours, list by list');
  console.table(
    lists.map(({ profile, split, list }) => ({
      kind: profile,
      for: split,
      list: list.name,
      ...scoreRow(scoresOfLists([list], ours(profile))),
    })),
  );
}
