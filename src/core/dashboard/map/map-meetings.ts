import type { Steps } from '../../index/slices';
import { accountOf } from '../../graph/affiliations';
import type { Interaction, Participant } from '../../graph/dated-notes';
import { sideOf, type PersonSide } from '../../graph/interactions';
import type { VaultGraph } from '../../graph/vault-graph';
import type { EntityId } from '../../model/entities';
import { companyKey, isNobody, nameToShow, personKey, splitCompany } from '../../model/name';
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

/** A meeting or call, however many notes were made of it. */
export interface MapMeeting {
  readonly date: string;
  readonly source: SourceLink;
  /** Everybody whom any of its notes names, each once. */
  readonly attendants: readonly Attendant[];
}

/** Says on whose side of an account the people of its meetings stand. */
function createReader(graph: VaultGraph, account: EntityId) {
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

  return ({ mention, id, name, isMe }: Participant, { note }: Interaction): Attendant | null => {
    const source = noteLink(note, mention.line);
    const common = { id, source, name: nameToShow(name) };
    if (isMe) return { ...common, key: ME, name: 'Me', side: 'ours', candidates: [] };
    if (id !== null)
      return { ...common, key: id, side: sideOf(affiliations, account, { id, isMe }), candidates: [] };
    if (isNobody(personKey(name)) || name.includes('@')) return null;
    const found = graph.resolver.resolve(mention.name, ['person'], note);
    const candidates = found.status === 'resolved' ? [] : found.candidates.map((each) => each.id);
    const side = sideOfName(mention.name, candidates);
    return { ...common, key: `name:${side}:${personKey(name)}`, side, candidates };
  };
}

/** The past meetings and calls about an account, the latest first; messages and internal updates are none. */
export function* pastMeetings(
  graph: VaultGraph,
  account: EntityId,
  today: string,
): Steps<readonly MapMeeting[]> {
  const past = graph.dated
    .about(account)
    .filter(({ date, kind }) => date <= today && (kind === 'meeting' || kind === 'call'));
  for (const each of past) {
    graph.meetings.keyOf(each);
    yield;
  }
  const read = createReader(graph, account);
  const meetings: MapMeeting[] = [];
  for (const notes of graph.meetings.group(past)) {
    yield;
    const [latest] = notes;
    if (!latest) continue;
    const attendants = new Map<string, Attendant>();
    for (const note of notes)
      for (const participant of note.participants) {
        const each = read(participant, note);
        if (each && !attendants.has(each.key)) attendants.set(each.key, each);
      }
    meetings.push({
      date: latest.date,
      source: noteLink(latest.note),
      attendants: [...attendants.values()],
    });
  }
  return meetings;
}
