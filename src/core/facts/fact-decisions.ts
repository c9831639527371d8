import { renamedPath } from '../model/note-path';
import type { FactDecision, FactRef, FactVerdict } from '../settings';
import { factKey, isSameFact } from './fact-refs';

type Decisions = readonly FactDecision[];

/** What is stored of a verdict, beside the facts that it is about. */
export type DecisionDetails = Partial<Pick<FactDecision, 'excluded' | 'text' | 'added' | 'until'>>;

export function factDecision(
  verdict: FactVerdict,
  facts: readonly FactRef[],
  { excluded = [], text = null, added = [], until = null }: DecisionDetails = {},
): FactDecision {
  return { verdict, facts: [...facts], excluded: [...excluded], text, added: [...added], until };
}

const keysOf = (facts: readonly FactRef[]): ReadonlySet<string> => new Set(facts.map(factKey));

/** How many of these facts a decision is about. */
const sharedBy = ({ facts }: FactDecision, keys: ReadonlySet<string>): number =>
  facts.filter((fact) => keys.has(factKey(fact))).length;

/**
 * The decisions with this one, which replaces earlier ones on any two of its facts. What was said for good of other
 * facts stays.
 */
export function withFactDecision(decisions: Decisions, decision: FactDecision): FactDecision[] {
  const keys = keysOf(decision.facts);
  const isReplaced = (each: FactDecision): boolean =>
    each.verdict === 'merge' && decision.verdict === 'merge'
      ? sharedBy(each, keys) > 0
      : sharedBy(each, keys) > 1 && keysOf(each.facts).size <= keys.size;
  return [...decisions.filter((each) => !isReplaced(each)), decision];
}

export const withoutFactDecision = (decisions: Decisions, decision: FactDecision): FactDecision[] =>
  decisions.filter((each) => each !== decision && JSON.stringify(each) !== JSON.stringify(decision));

/** The decisions after a note or a folder was renamed; the same array where none of them names it. */
export function renameInFactDecisions(decisions: Decisions, from: string, to: string): Decisions {
  const isNamed = ({ path }: FactRef) => renamedPath(path, from, to) !== path;
  if (!decisions.some(({ facts, excluded }) => facts.some(isNamed) || excluded.some(isNamed)))
    return decisions;
  const renamed = (ref: FactRef): FactRef => ({ ...ref, path: renamedPath(ref.path, from, to) });
  return decisions.map((each) => ({
    ...each,
    facts: each.facts.map(renamed),
    excluded: each.excluded.map(renamed),
  }));
}

/** A kept line was written in other words: decisions know it by these from now on, and there is nothing left to edit. */
export function rewordInFactDecisions(decisions: Decisions, from: FactRef, to: FactRef): FactDecision[] {
  const reworded = (ref: FactRef): FactRef => (isSameFact(ref, from) ? to : ref);
  return decisions.map((each) => {
    const isKept = each.facts[0] !== undefined && isSameFact(each.facts[0], from);
    return {
      ...each,
      facts: each.facts.map(reworded),
      excluded: each.excluded.map(reworded),
      ...(isKept && each.verdict === 'merge' && { text: null, added: [] }),
    };
  });
}

/** Whether two facts were told apart, for good or until a day that is still to come. */
export function createToldApart(decisions: Decisions, today: string): (a: FactRef, b: FactRef) => boolean {
  const apart = new Set<string>();
  for (const { verdict, facts, until } of decisions) {
    if (verdict !== 'never' && !(verdict === 'later' && until !== null && until > today)) continue;
    for (const a of facts) for (const b of facts) if (a !== b) apart.add(pairKey(a, b));
  }
  return (a, b) => apart.has(pairKey(a, b));
}

const pairKey = (a: FactRef, b: FactRef): string => `${factKey(a)}\n\n${factKey(b)}`;

/** Made once for a list of decisions: a review asks for each of its facts at every key. */
const indexes = new WeakMap<Decisions, ReadonlyMap<string, readonly FactDecision[]>>();

function indexOf(decisions: Decisions): ReadonlyMap<string, readonly FactDecision[]> {
  const known = indexes.get(decisions);
  if (known) return known;
  const byFact = new Map<string, FactDecision[]>();
  for (const decision of decisions) {
    for (const key of keysOf(decision.facts)) {
      const about = byFact.get(key);
      if (about) about.push(decision);
      else byFact.set(key, [decision]);
    }
  }
  indexes.set(decisions, byFact);
  return byFact;
}

/** The decisions on any of these facts, in their order. */
export function decisionsOn(decisions: Decisions, facts: readonly FactRef[]): readonly FactDecision[] {
  const byFact = indexOf(decisions);
  return [...new Set(facts.flatMap((fact) => byFact.get(factKey(fact)) ?? []))];
}

/** The merge that leaves nothing open among these facts; null where there is none. */
export function mergeOf(decisions: Decisions, facts: readonly FactRef[]): FactDecision | null {
  for (const decision of decisionsOn(decisions, facts)) {
    if (decision.verdict !== 'merge') continue;
    const known = keysOf([...decision.facts, ...decision.excluded]);
    if (sharedBy(decision, keysOf(facts)) > 0 && facts.every((fact) => known.has(factKey(fact))))
      return decision;
  }
  return null;
}

/** What was said of two facts that stand against each other: which one holds. */
export const supersededOf = (decisions: Decisions, facts: readonly FactRef[]): FactDecision | null =>
  decisionsOn(decisions, facts).find(
    (each) => each.verdict === 'superseded' && sharedBy(each, keysOf(facts)) === each.facts.length,
  ) ?? null;
