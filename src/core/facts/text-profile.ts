import type { StatementKind } from '../model/note';
import { LIKELY, type PairWeights } from './pair-measures';

/** How much two texts of a list may differ and still say the same depends on what they are. */
export type TextProfile = 'facts' | 'context' | 'tasks' | 'topics';

/** What the statements of a note are put together as. */
export function profileOf(kind: StatementKind): TextProfile {
  if (kind === 'topic') return 'topics';
  return kind === 'context' ? 'context' : 'facts';
}

export interface ProfileWeights {
  readonly weights: PairWeights;
  /** Two texts are joined from this score on, clusters by the average of their pairs. */
  readonly threshold: number;
  /** Words from this one on count less and less: details stand at the end. */
  readonly mainWords: number;
  /** Another name of this weight in the same place makes it something else. */
  readonly replacedName: number;
  /** So much of what stands around the two names has to be the same, as a part of all. */
  readonly namesInPlace: number;
  /** And so do any other words of this weight. */
  readonly replacedWords: number;
  /** The most pairs across two clusters that may be told apart, as a part of all, where they are joined. */
  readonly vetoed: number;
  /** Values of these kinds tell apart, if neither text has the other's. */
  readonly tellingValues: RegExp | null;
  /** Whether the leading word is what is to be done. */
  readonly leadsWithVerb: boolean;
  /** Whether each tells of something that happened on its day, so that two of two days are two. */
  readonly tellsOfDays: boolean;
}

const FACTS: ProfileWeights = {
  weights: {
    bias: -6.99,
    of: {
      words: 3.38,
      forms: 6.4,
      values: 10.47,
      letters: 2.04,
      shared: 0.36,
      ownValues: -1.59,
      ownNames: -1.06,
      otherValues: -2.67,
      standing: 4.42,
      conflict: -5.43,
    },
  },
  threshold: LIKELY + 0.15,
  mainWords: 6,
  replacedName: Infinity,
  namesInPlace: 0.7,
  replacedWords: Infinity,
  vetoed: 0.34,
  tellingValues: null,
  leadsWithVerb: false,
  tellsOfDays: false,
};

/** Where the weights come from: labelled lists, see tests/labels and `npm run bench -- fit`. */
export const PROFILES: Readonly<Record<TextProfile, ProfileWeights>> = {
  facts: FACTS,
  context: { ...FACTS, tellsOfDays: true },
  topics: {
    weights: {
      bias: -7.46,
      of: { cosine: 1.62, letters: 2.91, beginnings: 6.81 },
    },
    threshold: LIKELY - 0.5,
    mainWords: 6,
    replacedName: Infinity,
    namesInPlace: 0,
    replacedWords: Infinity,
    vetoed: 0.3,
    tellingValues: null,
    leadsWithVerb: false,
    tellsOfDays: false,
  },
  tasks: {
    weights: {
      bias: -5.8,
      of: {
        cosine: 0.29,
        containment: 8.28,
        beginnings: 0.3,
        otherValues: -3.94,
        otherAction: -2.05,
        tellingValue: -0.08,
      },
    },
    threshold: LIKELY,
    mainWords: 9,
    replacedName: 0.25,
    namesInPlace: 0,
    replacedWords: 1.2,
    vetoed: 0.51,
    tellingValues: /^(?:number|id|label|version|quarter|month|half-year)/,
    leadsWithVerb: true,
    tellsOfDays: false,
  },
};
