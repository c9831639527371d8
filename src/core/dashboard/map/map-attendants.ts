import { accountOf } from '../../graph/affiliations';
import type { Interaction, Participant } from '../../graph/dated-notes';
import { sideOf, type PersonSide } from '../../graph/interactions';
import type { VaultGraph } from '../../graph/vault-graph';
import type { EntityId } from '../../model/entities';
import { companyKey, firstName, isNobody, nameToShow, personKey, splitCompany } from '../../model/name';
import { noteLink } from '../links';
import type { SourceLink } from '../view-models';

/** The key of the vault's owner, by whatever name. */
export const ME = 'me';

/** Somebody at a meeting. */
export interface Attendant {
  readonly key: string;
  /** Null for a name that means nobody for certain, and for an owner without a note. */
  readonly id: EntityId | null;
  readonly name: string;
  readonly side: PersonSide;
  /** Who a name may mean that means nobody for certain. */
  readonly candidates: readonly EntityId[];
  /** The line that names them. */
  readonly source: SourceLink;
}

/**
 * Reads who was at an account's meetings, and on whose side; null for a name that stands for nobody. Somebody is read
 * once, so the line that names them is of the first note that is asked about.
 */
export function createAttendants(graph: VaultGraph, account: EntityId) {
  const affiliations = graph.affiliations();
  const ownCompanies = new Set(graph.entities.settings.ownCompanies.map(companyKey));
  const contacts = new Set(
    graph.entities.notesOf(account).flatMap((note) => note.contacts.map(({ name }) => personKey(name))),
  );

  /** A name tells its side by the company behind it, by the account's list of contacts, else by whom it may mean. */
  function sideOfName(name: string, candidates: readonly EntityId[]): PersonSide {
    const { company } = splitCompany(name);
    if (company !== null) {
      if (ownCompanies.has(companyKey(company))) return 'ours';
      return accountOf(graph.entities, company) === account ? 'customer' : 'other';
    }
    if (contacts.has(personKey(name))) return 'customer';
    const sides = new Set(candidates.map((id) => sideOf(affiliations, account, { id, isMe: false })));
    if (sides.has('customer') !== sides.has('ours')) return sides.has('customer') ? 'customer' : 'ours';
    return 'other';
  }

  const known = new Map<string, readonly EntityId[]>();
  /**
   * Who a name may mean. To resolve one costs more than all else here: it is asked once for all notes in which the same
   * accounts and, of those present, the same people of that name can be meant.
   */
  function candidatesOf(name: string, { note, accounts, participants }: Interaction): readonly EntityId[] {
    const word = firstName(personKey(name));
    const present = participants.flatMap(({ id }) => (id?.includes(word) ? id : []));
    const key = [name, accounts.join(), present.join()].join('\n');
    const kept = known.get(key);
    if (kept) return kept;
    const found = graph.resolver.resolve(name, ['person'], note);
    const fresh = found.status === 'resolved' ? [] : found.candidates.map(({ id }) => id);
    known.set(key, fresh);
    return fresh;
  }

  function read({ mention, id, name, isMe }: Participant, interaction: Interaction): Attendant | null {
    const source = noteLink(interaction.note, mention.line);
    const common = { id, source, name: nameToShow(name) };
    if (isMe) return { ...common, key: ME, name: 'Me', side: 'ours', candidates: [] };
    if (id !== null)
      return { ...common, key: id, side: sideOf(affiliations, account, { id, isMe }), candidates: [] };
    if (isNobody(personKey(name)) || name.includes('@')) return null;
    const candidates = candidatesOf(mention.name, interaction);
    const side = sideOfName(mention.name, candidates);
    return { ...common, key: `name:${side}:${personKey(name)}`, side, candidates };
  }

  const people = new Map<string, Attendant>();
  return (participant: Participant, interaction: Interaction): Attendant | null => {
    const key = participant.isMe ? ME : participant.id;
    const kept = key === null ? undefined : people.get(key);
    if (kept) return kept;
    const fresh = read(participant, interaction);
    if (fresh && key !== null) people.set(key, fresh);
    return fresh;
  };
}
