import { finish, type Steps } from '../index/slices';
import { compareTexts } from '../model/order';
import { decidedId, type DecisionInVault } from './entity-decisions';
import type { VaultGraph } from './vault-graph';
import { createPairs, pairId, type SameEntitySuggestion } from './entity-pairs';
import { nearAccounts, nearNames, sameAddress, sameName } from './like-entities';
import { addCommonGround } from './common-ground';

export type { SameEntityReason, SameEntitySuggestion } from './entity-pairs';

/** The decisions of the settings and what they are about now. */
export function decisionsInVault(graph: VaultGraph): readonly DecisionInVault[] {
  const idOf = (side: DecisionInVault['decision']['a']) =>
    decidedId(side, (path) => graph.entities.noteEntity(path));
  return graph.entities.decisions.map((decision) => ({ decision, a: idOf(decision.a), b: idOf(decision.b) }));
}

/** Pairs that the user has already answered about, as far as that holds on this day. */
function answered(graph: VaultGraph, today: string): ReadonlySet<string> {
  const held = decisionsInVault(graph).filter(
    ({ decision: { verdict, until } }) => verdict !== 'later' || (until !== null && until > today),
  );
  return new Set(held.map(({ a, b }) => pairId(graph.entities.canonical(a), graph.entities.canonical(b))));
}

/**
 * Entities that may be one, with the reasons; surer ones first. Those that the user decided on are left out, and those
 * put off until their day. Two notes with one title and kind are one already.
 */
export function* sameEntitySteps(graph: VaultGraph, today: string): Steps<readonly SameEntitySuggestion[]> {
  const pairs = createPairs();
  const [people, accounts] = [graph.entities.entities('person'), graph.entities.entities('account')];
  yield;
  sameAddress(graph, people, pairs);
  yield;
  sameName(graph, people, 'person', pairs);
  yield;
  sameName(graph, accounts, 'account', pairs);
  for (const kind of ['project', 'forum'] as const)
    sameName(graph, graph.entities.entities(kind), kind, pairs);
  yield* nearNames(graph, pairs);
  nearAccounts(graph, accounts, pairs);
  yield;
  const isAnswered = answered(graph, today);
  const open = pairs.all().filter(([id]) => !isAnswered.has(id));
  for (const [, pair] of open) {
    yield;
    addCommonGround(graph, pair);
  }
  return open
    .map(([id, pair]) => ({ id, ...pair }))
    .sort(
      (a, b) =>
        Number(b.level === 'suggest') - Number(a.level === 'suggest') ||
        b.reasons.length - a.reasons.length ||
        compareTexts(a.id, b.id),
    );
}

/** The same at once. */
export const sameEntitySuggestions = (graph: VaultGraph, today: string): readonly SameEntitySuggestion[] =>
  finish(sameEntitySteps(graph, today));
