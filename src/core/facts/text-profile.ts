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
  /** Two texts are joined from this score on, clusters by the average of their pairs. */
  readonly threshold: number;
  /** Words from this one on count less and less: details stand at the end. */
  readonly mainWords: number;
  /** Whether another name in the same place makes it something else. */
  readonly namesTellApart: boolean;
  /** Whether the leading word is what is to be done. */
  readonly leadsWithVerb: boolean;
}

export const PROFILES: Readonly<Record<TextProfile, ProfileWeights>> = {
  facts: {
    cosine: 0.6,
    containment: 0.2,
    letters: 0.2,
    valueConflict: 0.3,
    threshold: 0.36,
    mainWords: 6,
    namesTellApart: true,
    leadsWithVerb: false,
  },
  topics: {
    cosine: 0.6,
    containment: 0.2,
    letters: 0.2,
    valueConflict: 0.3,
    threshold: 0.36,
    mainWords: 6,
    namesTellApart: true,
    leadsWithVerb: false,
  },
  tasks: {
    cosine: 0.5,
    containment: 0.5,
    letters: 0,
    valueConflict: 0.2,
    threshold: 0.5,
    mainWords: 9,
    namesTellApart: false,
    leadsWithVerb: true,
  },
};
