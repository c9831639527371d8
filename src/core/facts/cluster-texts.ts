import { finish, type Steps } from '../index/slices';
import { averageLink, type LikePair } from './average-link';
import { candidatePairs } from './candidate-pairs';
import { likeness } from './likeness';
import { readStatement, type StatementReading } from './read-statement';
import { PROFILES, type TextProfile } from './text-profile';
import { weighStatements, type WeighedStatement } from './weigh-terms';

export type { TextProfile } from './text-profile';

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

/** Another name of this weight in the same place makes a statement about somebody else. */
const REPLACED_NAME = 0.25;
/** The most pairs across two clusters that may be vetoed. */
const MOST_VETOED = 0.3;

/** Texts that are the same to the letter, read once. */
interface Distinct {
  readonly reading: StatementReading;
  readonly places: readonly number[];
}

/** In an order that only the texts decide. */
function distinctTexts(items: readonly ClusterInput[]): readonly Distinct[] {
  const known = new Map<string, { readonly reading: StatementReading; readonly places: number[] }>();
  items.forEach(({ text }, at) => {
    const reading = readStatement(text);
    const each = known.get(reading.plain);
    if (each) each.places.push(at);
    else known.set(reading.plain, { reading, places: [at] });
  });
  return [...known.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

function* comparePairs(
  statements: readonly WeighedStatement[],
  profile: TextProfile,
): Steps<readonly LikePair[]> {
  const weights = PROFILES[profile];
  const pairs: LikePair[] = [];
  for (const candidates of candidatePairs(statements)) {
    for (const [a, b] of candidates) {
      const [one, other] = [statements[a], statements[b]];
      if (!one || !other) continue;
      const like = likeness(one, other, weights);
      const isVetoed = weights.namesTellApart && like.replacedName >= REPLACED_NAME;
      pairs.push({ a, b, score: like.score, isVetoed });
    }
    yield;
  }
  return pairs;
}

/** Puts together the texts of one list that say the same, in steps. */
export function* clusterSteps(items: readonly ClusterInput[], profile: TextProfile): Steps<Clustering> {
  const distinct = distinctTexts(items);
  yield;
  const statements = weighStatements(
    distinct.map(({ reading }) => reading),
    PROFILES[profile],
  );
  yield;
  const pairs = yield* comparePairs(statements, profile);
  const linked = averageLink(statements.length, pairs, {
    threshold: PROFILES[profile].threshold,
    vetoed: MOST_VETOED,
  });
  return {
    clusters: linked.map((members) => members.flatMap((at) => distinct[at]?.places ?? [])),
    conflicts: [],
  };
}

/** The same at once. The order of the list does not matter. */
export const clusterTexts = (items: readonly ClusterInput[], profile: TextProfile): Clustering =>
  finish(clusterSteps(items, profile));
