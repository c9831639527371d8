import type { EntityId } from '../model/entities';
import type { Affiliations } from './affiliations';
import type { Interaction, Participant } from './dated-notes';
import type { VaultGraph } from './vault-graph';

/** The latest meeting with, message to or from, and mention of somebody, none of them after today. */
export interface LastContact {
  readonly met: Interaction | null;
  readonly wrote: Interaction | null;
  readonly mentioned: Interaction | null;
}

/** On whose side of an account somebody stands. */
export type PersonSide = 'customer' | 'ours' | 'other';

export function sideOf(
  affiliations: Affiliations,
  account: EntityId,
  { id, isMe }: Pick<Participant, 'id' | 'isMe'>,
): PersonSide {
  if (isMe || (id !== null && affiliations.isOurs(id))) return 'ours';
  const worksThere = id !== null && affiliations.of(id).some((each) => each.account === account);
  return worksThere ? 'customer' : 'other';
}

/**
 * When an account or a person was last met, written to and mentioned. A meeting needs somebody from the customer's
 * side (for a person: that person); an internal update, a note in the future, a task and the time of a file are no
 * contact. A note counts as a mention where it is about the entity or links to it.
 */
export function lastContact(graph: VaultGraph, id: EntityId, today: string): LastContact {
  const affiliations = graph.affiliations();
  const isWith = ({ participants }: Interaction) =>
    participants.some((each) =>
      id.startsWith('account:') ? sideOf(affiliations, id, each) === 'customer' : each.id === id,
    );
  const past = graph.dated.about(id).filter(({ date }) => date <= today);
  const linking = graph.dated.linkingTo(id).filter(({ date }) => date <= today);
  const mentioned = [past[0], linking[0]].filter((each): each is Interaction => each !== undefined);
  mentioned.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return {
    met: past.find((each) => (each.kind === 'meeting' || each.kind === 'call') && isWith(each)) ?? null,
    wrote: past.find((each) => each.kind === 'email' && isWith(each)) ?? null,
    mentioned: mentioned[0] ?? null,
  };
}
