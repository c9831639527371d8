import { finish, type Steps } from '../index/slices';
import { averageLink, type LikePair } from './average-link';
import { candidatePairs } from './candidate-pairs';
import { createConflictFinder, type ConflictKind } from './find-conflict';
import { likeness } from './likeness';
import { readStatement, type StatementReading } from './read-statement';
import { PROFILES, type ProfileWeights, type TextProfile } from './text-profile';
import { weighSteps, type WeighedStatement } from './weigh-terms';

export type { ConflictKind } from './find-conflict';
export type { TextProfile } from './text-profile';

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

/** Texts that are the same but for case, markup and punctuation, read once. */
interface Distinct {
  readonly reading: StatementReading;
  readonly places: readonly number[];
}

const lettersOf = (plain: string): string =>
  plain
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** In an order that only the texts decide. */
function* distinctTexts(items: readonly ClusterInput[]): Steps<readonly Distinct[]> {
  const known = new Map<string, { reading: StatementReading; readonly places: number[] }>();
  for (const [at, { text }] of items.entries()) {
    yield;
    const reading = readStatement(text);
    const letters = lettersOf(reading.plain);
    const each = known.get(letters);
    if (!each) known.set(letters, { reading, places: [at] });
    else {
      each.places.push(at);
      if (reading.plain < each.reading.plain) each.reading = reading;
    }
  }
  return [...known.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

/** Whether values that tell one thing from another stand against each other. */
function tellsApart(
  { valuesByKind }: WeighedStatement,
  other: WeighedStatement,
  { tellingValues }: ProfileWeights,
): boolean {
  if (!tellingValues) return false;
  for (const [kind, values] of valuesByKind) {
    const others = other.valuesByKind.get(kind);
    if (!others || !tellingValues.test(kind)) continue;
    if (![...values].some((value) => others.has(value))) return true;
  }
  return false;
}

interface ComparedPair extends LikePair {
  readonly conflict: ConflictKind | null;
}

/** Comparing two texts takes some microseconds. */
const PAIRS_A_STEP = 16;

function* comparePairs(
  statements: readonly WeighedStatement[],
  profile: TextProfile,
): Steps<readonly ComparedPair[]> {
  const weights = PROFILES[profile];
  const conflictBetween = createConflictFinder();
  const pairs: ComparedPair[] = [];
  for (const candidates of candidatePairs(statements)) {
    for (const [a, b] of candidates) {
      if (pairs.length % PAIRS_A_STEP === 0) yield;
      const [one, other] = [statements[a], statements[b]];
      if (!one || !other) continue;
      const like = likeness(one, other, weights);
      const conflict = weights.leadsWithVerb ? null : conflictBetween(one, other, like);
      const isVetoed =
        conflict !== null ||
        like.isOtherAction ||
        like.replaced.names >= weights.replacedName ||
        like.replaced.words >= weights.replacedWords ||
        tellsApart(one, other, weights);
      pairs.push({ a, b, score: like.score - (isVetoed ? weights.veto : 0), isVetoed, conflict });
    }
    yield;
  }
  return pairs;
}

/** Puts together the texts of one list that say the same, in steps. */
export function* clusterSteps(items: readonly ClusterInput[], profile: TextProfile): Steps<Clustering> {
  const distinct = yield* distinctTexts(items);
  const statements = yield* weighSteps(
    distinct.map(({ reading }) => reading),
    PROFILES[profile],
  );
  yield;
  const pairs = yield* comparePairs(statements, profile);
  const linked = yield* averageLink(statements.length, pairs, PROFILES[profile]);
  const clusters = linked
    .map((members) => members.flatMap((at) => distinct[at]?.places ?? []).sort((a, b) => a - b))
    .sort(([a = 0], [b = 0]) => a - b);
  const conflicts = pairs.flatMap(({ a, b, conflict }) => {
    if (conflict === null) return [];
    const [left, right] = [distinct[a]?.places ?? [], distinct[b]?.places ?? []];
    return left.flatMap((one) =>
      right.map((other) => ({ a: Math.min(one, other), b: Math.max(one, other), kind: conflict })),
    );
  });
  return { clusters, conflicts };
}

/** The same at once. The order of the list does not matter. */
export const clusterTexts = (items: readonly ClusterInput[], profile: TextProfile): Clustering =>
  finish(clusterSteps(items, profile));
