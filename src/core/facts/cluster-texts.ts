import { finish, type Steps } from '../index/slices';
import { latestFirst } from '../model/order';
import { agreedConflicts } from './agreed-conflicts';
import { averageLink } from './average-link';
import { comparePairs } from './compare-pairs';
import { distinctTexts, relationOf, type ClusterInput, type Distinct } from './distinct-texts';
import { explainCluster, type Explanation } from './explain-cluster';
import type { ConflictKind } from './find-conflict';
import { representativeOf } from './representative';
import { PROFILES, type TextProfile } from './text-profile';
import { weighSteps, type WeighedStatement } from './weigh-terms';

export type { ClusterInput } from './distinct-texts';
export type { ConflictKind } from './find-conflict';
export type { TextProfile } from './text-profile';

/** Two texts, by their places in the list, that cannot both be true of the same thing. */
export interface TextConflict {
  readonly a: number;
  readonly b: number;
  readonly kind: ConflictKind;
}

/** Which texts of a list say the same. */
export interface Clustering {
  /** Every place of the list is in exactly one cluster; the first of each stands for all, the others follow latest first. */
  readonly clusters: readonly (readonly number[])[];
  readonly conflicts: readonly TextConflict[];
  /** Why each cluster is one, in their order. */
  readonly explanations: readonly Explanation[];
}

/** A cluster's places, the one that stands for all first, then the latest; and the statements in their order. */
function inOrder(
  members: readonly number[],
  distinct: readonly Distinct[],
  statements: readonly WeighedStatement[],
  dateOf: (place: number) => string,
) {
  const byDate = members.flatMap((at) => {
    const statement = statements[at];
    if (!statement) return [];
    const places = [...(distinct[at]?.places ?? [])].sort(
      (a, b) => latestFirst(dateOf(a), dateOf(b)) || a - b,
    );
    return [{ statement, places, date: dateOf(places[0] ?? 0) }];
  });
  const shown = byDate[representativeOf(byDate)];
  const others = byDate.filter((each) => each !== shown);
  const rest = [...others.flatMap(({ places }) => places), ...(shown?.places.slice(1) ?? [])];
  return {
    places: [
      ...(shown?.places.slice(0, 1) ?? []),
      ...rest.sort((a, b) => latestFirst(dateOf(a), dateOf(b)) || a - b),
    ],
    statements: [
      ...(shown ? [shown.statement] : []),
      ...others.sort((a, b) => latestFirst(a.date, b.date)).map(({ statement }) => statement),
    ],
  };
}

/** Puts together the texts of one list that say the same, in steps. */
export function* clusterSteps(items: readonly ClusterInput[], profile: TextProfile): Steps<Clustering> {
  const distinct = yield* distinctTexts(items, PROFILES[profile].tellsOfDays);
  const statements = yield* weighSteps(
    distinct.map(({ reading }) => reading),
    PROFILES[profile],
  );
  const pairs = yield* comparePairs(statements, profile, (a, b) => {
    const [one, other] = [distinct[a], distinct[b]];
    return one && other ? relationOf(one, other) : null;
  });
  const linked = yield* averageLink(statements.length, pairs, PROFILES[profile]);
  const dateOf = (place: number): string => items[place]?.date ?? '';
  const first = (places: readonly number[]): number => Math.min(...places);
  const found = linked
    .map((members) => inOrder(members, distinct, statements, dateOf))
    .sort((a, b) => first(a.places) - first(b.places));
  const explanations: Explanation[] = [];
  for (const each of found) {
    yield;
    explanations.push(explainCluster(each.statements));
  }
  const conflicts = agreedConflicts(pairs, linked).flatMap(({ a, b, kind }) => {
    const [left, right] = [distinct[a]?.places ?? [], distinct[b]?.places ?? []];
    return left.flatMap((one) =>
      right.map((other) => ({ a: Math.min(one, other), b: Math.max(one, other), kind })),
    );
  });
  return { clusters: found.map(({ places }) => places), conflicts, explanations };
}

/** The same at once. The order of the list does not matter. */
export const clusterTexts = (items: readonly ClusterInput[], profile: TextProfile): Clustering =>
  finish(clusterSteps(items, profile));
