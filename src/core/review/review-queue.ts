import { wordSimilarity, wordsOf } from '../edits/word-diff';
import type { ConflictKind } from '../facts/cluster-texts';
import type { FactDecision } from '../settings';
import { createToldApart, mergeOf, supersededOf } from './fact-decisions';
import { factKey, type ReviewFact } from './review-fact';
import type { ReviewItem } from './review-item';

/** What is to be reviewed. */
export interface ReviewFacts {
  readonly facts: readonly ReviewFact[];
  /** Which say the same; the one to keep comes first. */
  readonly clusters: readonly (readonly ReviewFact[])[];
  readonly conflicts: readonly {
    readonly a: ReviewFact;
    readonly b: ReviewFact;
    readonly kind: ConflictKind;
  }[];
}

/**
 * What there is to decide: exact ones, near ones with the surest first, and conflicts. Facts that were told apart are
 * not shown together again; what was merged and not written yet is.
 */
export function reviewItems(
  { clusters, conflicts }: ReviewFacts,
  decisions: readonly FactDecision[],
  today: string,
): readonly ReviewItem[] {
  const isApart = createToldApart(decisions, today);
  const isOpen = ({ members }: ReviewItem): boolean => !isDone(members, decisions);
  const groups = clusters.flatMap((cluster) => apart(cluster, (a, b) => isApart(a.ref, b.ref)));
  const items = groups.flatMap((group) => itemOf(group) ?? []).filter(isOpen);
  const against = conflicts
    .filter(({ a, b }) => !isApart(a.ref, b.ref))
    .map(({ a, b, kind }): ReviewItem => {
      return {
        id: `conflict ${factKey(a.ref)} ${factKey(b.ref)}`,
        tab: 'conflicts',
        members: [a, b],
        conflict: kind,
      };
    })
    .filter(
      ({ members }) =>
        !supersededOf(
          decisions,
          members.map(({ ref }) => ref),
        ),
    );
  return [...items.filter(({ tab }) => tab === 'exact'), ...surestFirst(items), ...against];
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

/** A cluster without pairs that were told apart: each fact goes to the first group that it may be in. */
function apart(
  cluster: readonly ReviewFact[],
  isApart: (a: ReviewFact, b: ReviewFact) => boolean,
): readonly (readonly ReviewFact[])[] {
  const groups: ReviewFact[][] = [];
  for (const fact of cluster) {
    const group = groups.find((each) => each.every((other) => !isApart(fact, other)));
    if (group) group.push(fact);
    else groups.push([fact]);
  }
  return groups;
}

function itemOf(group: readonly ReviewFact[]): ReviewItem | null {
  const [first, second, ...others] = group;
  if (!first || !second) return null;
  const isExact = group.every(({ ref }) => ref.text === first.ref.text);
  return {
    id: `${group.length} ${factKey(first.ref)}`,
    tab: isExact ? 'exact' : 'near',
    members: [first, second, ...others],
    conflict: null,
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
