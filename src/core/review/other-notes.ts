import type { FactDecision } from '../settings';
import { factKey } from '../facts/fact-refs';
import type { TidyPlan } from './tidy-plan';

/** What a merge means for a note other than the one that is shown: no line moves from one note to another. */
export interface OtherNote {
  readonly path: string;
  /** Whether the kept line stands in it. */
  readonly hasKept: boolean;
  /** How many of its lines are merged into another one of its own. */
  readonly merged: number;
  /** Whether its kept line becomes another. */
  readonly isReworded: boolean;
}

/** The note of the kept line comes first. `planOf` gives what a note becomes; null where that is not known. */
export function otherNotes(
  { facts }: FactDecision,
  shown: string,
  planOf: (path: string) => TidyPlan | null,
): readonly OtherNote[] {
  const keys = new Set(facts.map(factKey));
  const paths = new Set(facts.map(({ path }) => path).filter((path) => path !== shown));
  return [...paths].map((path) => {
    const own = planOf(path)?.merges.filter(({ kept }) => keys.has(factKey(kept.ref))) ?? [];
    return {
      path,
      hasKept: facts[0]?.path === path,
      merged: own.reduce((sum, { moved }) => sum + moved.length, 0),
      isReworded: own.some(({ reworded }) => reworded !== null),
    };
  });
}
