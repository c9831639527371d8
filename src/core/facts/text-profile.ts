/** How much two texts of a list may differ and still say the same depends on what they are. */
export type TextProfile = 'facts' | 'tasks' | 'topics';

/** The weights of a profile. Where they come from: labelled lists, see tests/labels. */
export interface ProfileWeights {
  /** Parts of the score; they sum up to 1. */
  readonly cosine: number;
  readonly containment: number;
  readonly letters: number;
  /** What is taken off for values of one kind of which neither text has the other's. */
  readonly valueConflict: number;
  /** What is taken off for what both say alone, as a part of the shorter one. */
  readonly apart: number;
  /** Above this weight, a text has room for details of its own: less is taken off. */
  readonly brief: number;
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
  /** What is taken off for a pair that is told apart. */
  readonly veto: number;
  /** The most pairs across two clusters that may be told apart, as a part of all, where they are joined. */
  readonly vetoed: number;
  /** Values of these kinds tell apart, if neither text has the other's. */
  readonly tellingValues: RegExp | null;
  /** Whether the leading word is what is to be done. */
  readonly leadsWithVerb: boolean;
}

export const PROFILES: Readonly<Record<TextProfile, ProfileWeights>> = {
  facts: {
    cosine: 0.6,
    containment: 0.2,
    letters: 0.2,
    valueConflict: 0.3,
    apart: 0.2,
    brief: 3,
    threshold: 0.39,
    mainWords: 6,
    replacedName: 0.25,
    namesInPlace: 0.7,
    replacedWords: Infinity,
    veto: 0.45,
    vetoed: 0.51,
    tellingValues: null,
    leadsWithVerb: false,
  },
  topics: {
    cosine: 0.6,
    containment: 0.2,
    letters: 0.2,
    valueConflict: 0.3,
    apart: 0.4,
    brief: Infinity,
    threshold: 0.5,
    mainWords: 6,
    replacedName: 0.25,
    namesInPlace: 0,
    replacedWords: Infinity,
    veto: 0,
    vetoed: 0.3,
    tellingValues: null,
    leadsWithVerb: false,
  },
  tasks: {
    cosine: 0.5,
    containment: 0.5,
    letters: 0,
    valueConflict: 0.2,
    apart: 0.6,
    brief: Infinity,
    threshold: 0.46,
    mainWords: 9,
    replacedName: 0.25,
    namesInPlace: 0,
    replacedWords: 1.2,
    veto: 0.4,
    vetoed: 0.51,
    tellingValues: /^(?:number|id|label|version|quarter|month|half-year)/,
    leadsWithVerb: true,
  },
};
