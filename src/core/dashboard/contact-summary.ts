import { lastContact, sideOf, type LastContact } from '../graph/interactions';
import type { Interaction, Participant } from '../graph/dated-notes';
import type { VaultGraph } from '../graph/vault-graph';
import { daysBetween, toDay } from '../model/calendar-date';
import type { EntityId } from '../model/entities';
import { noteLink } from './links';
import type { Contact, ContactSummary } from './view-models';

const firstWord = (name: string): string => name.split(/[\s,(]/)[0] ?? name;

/** Short names of who was there: the customer's side first, the vault's owner as "Me" last. */
export function peopleAt(graph: VaultGraph, id: EntityId, interaction: Interaction): readonly string[] {
  const affiliations = graph.affiliations();
  const rank = (each: Participant) => {
    if (each.isMe) return 3;
    return { customer: 0, other: 1, ours: 2 }[sideOf(affiliations, id, each)];
  };
  return [...interaction.participants]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ isMe, name }) => (isMe ? 'Me' : firstWord(name)));
}

function contact(
  graph: VaultGraph,
  id: EntityId,
  interaction: Interaction | null,
  today: string,
): Contact | null {
  if (!interaction) return null;
  const { date, note } = interaction;
  return {
    date,
    days: daysBetween(date, today),
    note: noteLink(note),
    people: peopleAt(graph, id, interaction),
  };
}

/** The newest `last_contact` of the entity's notes, where the notes themselves know of another last day. */
function staleProperty(graph: VaultGraph, id: EntityId, actual: string | null): ContactSummary['stale'] {
  const stated = graph.entities.notesOf(id).flatMap((note) => {
    const field = note.fields.get('last_contact');
    const date = field ? toDay(field.value) : null;
    return field && date ? [{ date, source: noteLink(note, field.line) }] : [];
  });
  stated.sort((a, b) => (a.date < b.date ? 1 : -1));
  const latest = stated[0];
  return latest && latest.date !== actual ? latest : null;
}

/** The next dated note to come, several on one day by their paths; null where none is planned. */
export function nextContact(
  graph: VaultGraph,
  id: EntityId,
  interactions: readonly Interaction[],
  today: string,
): Contact | null {
  const next = interactions
    .filter(({ date }) => date > today)
    .reduce<Interaction | null>((first, each) => (first && first.date <= each.date ? first : each), null);
  return contact(graph, id, next, today);
}

/** `last` is what the graph says of an account or a person, unless given. */
export function contactSummary(
  graph: VaultGraph,
  id: EntityId,
  today: string,
  last: LastContact = lastContact(graph, id, today),
): ContactSummary {
  const days = [last.met?.date, last.wrote?.date].filter((date) => date !== undefined).sort();
  return {
    met: contact(graph, id, last.met, today),
    wrote: contact(graph, id, last.wrote, today),
    mentioned: contact(graph, id, last.mentioned, today),
    stale: staleProperty(graph, id, days.at(-1) ?? null),
  };
}
