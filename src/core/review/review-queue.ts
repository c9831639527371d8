import { wordSimilarity, wordsOf } from '../edits/word-diff';
import type { ConflictKind } from '../facts/cluster-texts';
import type { FactDecision } from '../settings';
import { otherValues } from './other-values';
import { createToldApart, mergeOf, supersededOf } from '../facts/fact-decisions';
import { factKey } from '../facts/fact-refs';
import { groupsApart } from '../facts/told-apart';
import type { ReviewFact } from './review-fact';
import type { ReviewItem } from './review-item';

/** What is to be reviewed. */
export interface ReviewFacts {
  readonly facts: readonly ReviewFact[];
  /** Which say the same; the one to keep comes first. */
  readonly clusters: readonly (readonly ReviewFact[])[];
  readonly conflicts: readonly FactConflict[];
}

/** Two that cannot both be true. */
export interface FactConflict {
  readonly a: ReviewFact;
  readonly b: ReviewFact;
  readonly kind: ConflictKind;
}

/**
 * What there is to decide: exact ones, near ones with the surest first, and conflicts. Facts that stand against each
 * other, or were told apart, are not shown together; what was merged and not written yet is.
 */
export function reviewItems(
  { clusters, conflicts }: ReviewFacts,
  decisions: readonly FactDecision[],
  today: string,
): readonly ReviewItem[] {
  const isToldApart = createToldApart(decisions, today);
  const against = new Set(conflicts.flatMap(({ a, b }) => [pairKey(a, b), pairKey(b, a)]));
  const isApart = (a: ReviewFact, b: ReviewFact): boolean =>
    isToldApart(a.ref, b.ref) || against.has(pairKey(a, b));
  const groups = clusters.flatMap((cluster) => groupsApart(cluster, isApart));
  const items = groups
    .flatMap((group) => itemOf(group) ?? [])
    .filter(({ members }) => !isDone(members, decisions));
  const isSettled = ({ a, b }: FactConflict): boolean =>
    isToldApart(a.ref, b.ref) || supersededOf(decisions, [a.ref, b.ref]) !== null;
  return [
    ...items.filter(({ tab }) => tab === 'exact'),
    ...surestFirst(items),
    ...conflictItems(groups, conflicts, isSettled),
  ];
}

const pairKey = (a: ReviewFact, b: ReviewFact): string => `${factKey(a.ref)}\n\n${factKey(b.ref)}`;

/** One item for each two groups that stand against each other, the earlier statement first; none once it is settled. */
function conflictItems(
  groups: readonly (readonly ReviewFact[])[],
  conflicts: readonly FactConflict[],
  isSettled: (conflict: FactConflict) => boolean,
): readonly ReviewItem[] {
  const groupOf = new Map(groups.flatMap((group) => group.map((fact) => [fact, group] as const)));
  const isShown = (fact: ReviewFact): boolean => groupOf.get(fact)?.[0] === fact;
  const chosen = new Map<string, FactConflict | null>();
  for (const conflict of conflicts) {
    const [one, other] = [conflict.a, conflict.b].map((fact) => groupOf.get(fact)?.[0] ?? fact);
    if (!one || !other) continue;
    const key = [factKey(one.ref), factKey(other.ref)].sort().join('\n\n');
    const known = chosen.get(key);
    if (isSettled(conflict)) chosen.set(key, null);
    else if (known === undefined || (known && isShown(conflict.a) && isShown(conflict.b)))
      chosen.set(key, conflict);
  }
  return [...chosen.values()].flatMap((conflict): ReviewItem | [] => {
    if (!conflict) return [];
    const { a, b, kind } = conflict;
    const members = (a.date ?? '') <= (b.date ?? '') ? ([a, b] as const) : ([b, a] as const);
    return {
      ...{ id: `conflict ${pairKey(a, b)}`, tab: 'conflicts', members, conflict: kind },
      valueKinds: kind === 'value' ? otherValues(a.text, b.text) : [],
    };
  });
}

/** Merged, and all of them in different notes: there is nothing left to write. */
function isDone(members: readonly ReviewFact[], decisions: readonly FactDecision[]): boolean {
  const merge = mergeOf(
    decisions,
    members.map(({ ref }) => ref),
  );
  if (!merge) return false;
  const merged = new Set(merge.facts.map(factKey));
  const paths = members.filter(({ ref }) => merged.has(factKey(ref))).map(({ path }) => path);
  return new Set(paths).size === paths.length;
}

/**
 * Where one note says it several times, that note will be tidied: a line of its own is proposed to be kept, the one that
 * stands for all if it is there.
 */
function keptFirst(group: readonly ReviewFact[]): readonly ReviewFact[] {
  const counts = new Map<string, number>();
  for (const { path } of group) counts.set(path, (counts.get(path) ?? 0) + 1);
  const [path, most = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  const kept = most > 1 ? group.find((fact) => fact.path === path) : undefined;
  return kept ? [kept, ...group.filter((fact) => fact !== kept)] : group;
}

function itemOf(group: readonly ReviewFact[]): ReviewItem | null {
  const [first, second, ...others] = keptFirst(group);
  if (!first || !second) return null;
  const isExact = group.every(({ ref }) => ref.text === first.ref.text);
  return {
    id: `${group.length} ${factKey(first.ref)}`,
    tab: isExact ? 'exact' : 'near',
    members: [first, second, ...others],
    conflict: null,
    valueKinds: [],
  };
}

/** By the part of their words that the members share with the kept one, on average. */
function surestFirst(items: readonly ReviewItem[]): readonly ReviewItem[] {
  const near = items.filter(({ tab }) => tab === 'near');
  const sureness = new Map(near.map((item) => [item, shared(item)]));
  return near.sort((a, b) => (sureness.get(b) ?? 0) - (sureness.get(a) ?? 0));
}

function shared({ members: [kept, ...others] }: ReviewItem): number {
  const words = wordsOf(kept.text);
  const sum = others.reduce((total, { text }) => total + wordSimilarity(words, wordsOf(text)), 0);
  return sum / others.length;
}
