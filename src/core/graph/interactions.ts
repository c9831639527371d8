import type { DatedKind, EntityId } from '../model/entities';
import { latestFirst } from '../model/order';
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

/** Whether somebody is on the customer's side of an account; for a person, whether it is that person. */
export function isCustomers(graph: VaultGraph, id: EntityId): (each: Participant) => boolean {
  if (!id.startsWith('account:')) return (each) => each.id === id;
  const affiliations = graph.affiliations();
  return (each) => sideOf(affiliations, id, each) === 'customer';
}

const CONTACT_KINDS: ReadonlySet<DatedKind> = new Set<DatedKind>(['meeting', 'call', 'email']);

/** Meetings, calls and messages with somebody from the customer's side, latest first; those to come are among them. */
export function contactsWith(graph: VaultGraph, id: EntityId): readonly Interaction[] {
  const isTheirs = isCustomers(graph, id);
  return graph.dated
    .about(id)
    .filter(({ kind, participants }) => CONTACT_KINDS.has(kind) && participants.some(isTheirs));
}

/**
 * When an account or a person was last met, written to and mentioned. A meeting needs somebody from the customer's
 * side (for a person: that person); an internal update, a note in the future, a task and the time of a file are no
 * contact. A note counts as a mention where it is about the entity or links to it.
 */
export function lastContact(graph: VaultGraph, id: EntityId, today: string): LastContact {
  const past = graph.dated.about(id).filter(({ date }) => date <= today);
  const contacts = contactsWith(graph, id).filter(({ date }) => date <= today);
  const linking = graph.dated.linkingTo(id).filter(({ date }) => date <= today);
  const mentioned = [past[0], linking[0]].filter((each): each is Interaction => each !== undefined);
  mentioned.sort((a, b) => latestFirst(a.date, b.date));
  return {
    met: contacts.find(({ kind }) => kind !== 'email') ?? null,
    wrote: contacts.find(({ kind }) => kind === 'email') ?? null,
    mentioned: mentioned[0] ?? null,
  };
}
