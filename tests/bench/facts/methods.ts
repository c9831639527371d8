import { clusterTexts } from '../../../src/core/facts/cluster-texts';
import type { LabeledList } from '../../labels/duplicate-list';
import { countsOf, pooled, scoresOf } from './cluster-scores';
import { completeLink, cutAt, type Dendrogram, type Similarity } from './complete-link';
import { minHash } from './min-hash';
import { tfIdf } from './tf-idf';
import { tokenSets } from './token-set-ratio';

export interface FactText {
  readonly text: string;
  readonly date?: string | null;
}

/** Two texts that a method calls contradictory, by their places. */
export interface FoundConflict {
  readonly a: number;
  readonly b: number;
}

export interface Clustering {
  readonly clusters: readonly (readonly number[])[];
  readonly conflicts: readonly FoundConflict[];
}

export interface Method {
  readonly name: string;
  /** How it was set, for people. */
  readonly threshold: string;
  cluster(items: readonly FactText[]): Clustering;
}

/** The texts of a list as the engine gets them: a task is its sentence. */
export const textsOf = (list: LabeledList): readonly FactText[] =>
  list.items.map(({ text, date }) => (date === undefined ? { text } : { text, date }));

export function ours(profile: LabeledList['profile']): Method {
  const used = profile === 'pipeline' || profile === 'sections' ? 'facts' : profile;
  return { name: 'ours', threshold: 'own', cluster: (items) => clusterTexts(items, used) };
}

const GRID = Array.from({ length: 96 }, (_, step) => step / 100);

/** The threshold, of hundredths, with the best pooled F1 on lists made for tuning; the middle one where several are best. */
export function tunedThreshold(
  lists: readonly LabeledList[],
  similarityOf: (texts: readonly string[]) => Similarity,
): number {
  const grown = lists.map((list): readonly [LabeledList, Dendrogram] => {
    const texts = list.items.map(({ text }) => text);
    return [list, completeLink(texts.length, similarityOf(texts))];
  });
  const f1At = (threshold: number): number => {
    const counts = grown.map(([list, dendrogram]) =>
      countsOf(
        list.items.map(({ cluster }) => cluster),
        cutAt(dendrogram, threshold),
      ),
    );
    return scoresOf(pooled(counts)).f1;
  };
  const scored = GRID.map((threshold) => ({ threshold, f1: f1At(threshold) }));
  const best = Math.max(...scored.map(({ f1 }) => f1));
  const equal = scored.filter(({ f1 }) => f1 === best);
  return equal[Math.floor(equal.length / 2)]!.threshold;
}

function linked(
  name: string,
  similarityOf: (texts: readonly string[]) => Similarity,
  threshold: number,
): Method {
  return {
    name,
    threshold: threshold.toFixed(2),
    cluster: (items) => {
      const similarity = similarityOf(items.map(({ text }) => text));
      return { clusters: cutAt(completeLink(items.length, similarity), threshold), conflicts: [] };
    },
  };
}

/** The threshold that is commonly used for copies of documents. */
const USUAL_FOR_MIN_HASH = 0.7;

/** What is compared with, each with the threshold that suits it best on the lists for tuning. */
export function baselines(tuning: readonly LabeledList[]): readonly Method[] {
  return [
    linked('TF-IDF cosine, stems, complete link', tfIdf, tunedThreshold(tuning, tfIdf)),
    linked('token-set ratio, complete link', tokenSets, tunedThreshold(tuning, tokenSets)),
    linked('MinHash, 5 words, usual threshold', minHash, USUAL_FOR_MIN_HASH),
    linked('MinHash, 5 words, tuned', minHash, tunedThreshold(tuning, minHash)),
  ];
}
