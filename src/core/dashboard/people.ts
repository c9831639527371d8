import type { Interaction } from '../graph/dated-notes';
import { sideOf, type PersonSide } from '../graph/interactions';
import type { VaultGraph } from '../graph/vault-graph';
import { daysBetween } from '../model/calendar-date';
import type { EntityId, Resolution } from '../model/entities';
import { companyKey, foldName, initialsOf, isNobody, personKey } from '../model/name';
import type { Mention, Note } from '../model/note';
import { latestFirst } from '../model/order';
import { isOpen } from '../model/task';
import { plainText } from '../parse/inline';
import type { ResolvedTask } from '../tasks/vault-tasks';
import { entityRef, noteLink } from './links';
import type { PersonRow, SourceLink } from './view-models';

const SIDES: readonly PersonSide[] = ['customer', 'other', 'ours'];

export interface PeopleContext {
  /** The notes whose contacts and tables name people. */
  readonly own: readonly Note[];
  /** The dated notes up to today, latest first. */
  readonly interactions: readonly Interaction[];
  readonly tasks: readonly ResolvedTask[];
  readonly today: string;
}

/** Whose people are told of. */
export interface PeopleScope {
  /** Who belongs there whether or not a note names them. */
  readonly staff: readonly EntityId[];
  /** Who works at one of these is on the customer's side. */
  readonly accounts: readonly EntityId[];
  /** On which side a contact stands of whom nobody says where they work. */
  readonly contactSide: PersonSide;
  /** Whom it is about, who is left out. */
  readonly except?: EntityId;
  /** The day that somebody was last met; else the last of the dated notes that they took part in. */
  readonly lastMet?: (person: EntityId) => string | null;
}

/** A place where the account's notes name somebody. */
interface NameInNote {
  readonly note: Note;
  readonly mention: Mention;
  readonly found: Resolution;
  readonly role: string | null;
  readonly side: PersonSide;
  /** The day of the meeting or call at which they are named as a participant. */
  readonly met: string | null;
}

/** Everybody whom the notes name: at meetings, as contacts, in tables. The latest come first. */
function namesIn(
  graph: VaultGraph,
  { accounts, contactSide }: PeopleScope,
  { own, interactions }: PeopleContext,
): readonly NameInNote[] {
  const companies = new Set(
    accounts.flatMap((id) => graph.entities.notesOf(id)).map(({ title }) => companyKey(title)),
  );
  const find = (name: string, note: Note) => graph.resolver.resolve(name, ['person'], note);
  const attending = interactions.flatMap(({ note, participants, kind, date }) =>
    participants.map(({ mention }): NameInNote => {
      const met = kind === 'meeting' || kind === 'call' ? date : null;
      return { note, mention, found: find(mention.name, note), role: null, side: 'other', met };
    }),
  );
  const contacts = own.flatMap((note) =>
    note.contacts.map((mention): NameInNote => {
      return { note, mention, found: find(mention.name, note), role: null, side: contactSide, met: null };
    }),
  );
  const roles = own.flatMap((note) =>
    note.roles.map(({ person, role, company, line }): NameInNote => {
      const isTheirs = company !== null && companies.has(companyKey(company));
      const mention = { name: person, line };
      return {
        note,
        mention,
        found: find(person, note),
        role,
        side: isTheirs ? 'customer' : 'other',
        met: null,
      };
    }),
  );
  const isSomebody = ({ mention: { name } }: NameInNote) =>
    !graph.resolver.isMe(name) && !isNobody(personKey(name)) && !name.includes('@');
  return [...attending, ...contacts, ...roles].filter(isSomebody);
}

/** The person's note, else a line that names them; null where there is neither. */
export function sourceOf(graph: VaultGraph, person: EntityId): SourceLink | null {
  const note = graph.entities.notesOf(person)[0];
  if (note) return noteLink(note);
  const mention = graph.entities.mentionsOf(person)[0];
  return mention ? { path: mention.path, line: mention.line, title: mention.title } : null;
}

/** The role that a person's own note states, else the one that the account's tables give. */
export function roleOf(
  graph: VaultGraph,
  person: EntityId,
  named: readonly Pick<NameInNote, 'role'>[],
): string | null {
  const stated = graph.entities.notesOf(person).flatMap((note) => note.fields.get('role')?.value ?? [])[0];
  return stated === undefined ? (named.find(({ role }) => role !== null)?.role ?? null) : plainText(stated);
}

const latest = (named: readonly NameInNote[]): string | null =>
  named
    .flatMap(({ met }) => met ?? [])
    .sort()
    .at(-1) ?? null;

const daysAgo = (date: string | null, today: string): PersonRow['lastMet'] =>
  date === null ? null : { date, days: daysBetween(date, today) };

/** On the customer's side is who works at one of the accounts, on ours who works with the vault's owner. */
function sideIn(graph: VaultGraph, accounts: readonly EntityId[], id: EntityId): PersonSide {
  const sides = accounts.map((account) => sideOf(graph.affiliations(), account, { id, isMe: false }));
  if (sides.includes('customer')) return 'customer';
  return graph.affiliations().isOurs(id) ? 'ours' : 'other';
}

function personRow(
  graph: VaultGraph,
  { accounts, lastMet }: PeopleScope,
  id: EntityId,
  named: readonly NameInNote[],
  { openItems, today }: { readonly openItems: number; readonly today: string },
): PersonRow[] {
  const source = sourceOf(graph, id);
  if (!source) return [];
  const { name } = entityRef(graph, id);
  return [
    {
      key: id,
      id,
      name,
      initials: initialsOf(name),
      source,
      role: roleOf(graph, id, named),
      side: sideIn(graph, accounts, id),
      lastMet: daysAgo(lastMet ? lastMet(id) : latest(named), today),
      openItems,
      candidates: [],
    },
  ];
}

/** A name that stands for nobody in particular: shown as written, with who it may be. */
function unresolvedRow(
  graph: VaultGraph,
  key: string,
  named: readonly NameInNote[],
  today: string,
): PersonRow[] {
  const first = named[0];
  if (!first) return [];
  const { mention, note, found } = first;
  return [
    {
      key: `name:${key}`,
      id: null,
      name: mention.name,
      initials: '?',
      source: noteLink(note, mention.line),
      role: named.find(({ role }) => role !== null)?.role ?? null,
      side: named.some(({ side }) => side === 'customer') ? 'customer' : 'other',
      lastMet: daysAgo(latest(named), today),
      openItems: 0,
      candidates: found.status === 'resolved' ? [] : found.candidates.map(({ id }) => entityRef(graph, id)),
    },
  ];
}

function openItemsByOwner(tasks: readonly ResolvedTask[]): ReadonlyMap<EntityId, number> {
  const counts = new Map<EntityId, number>();
  for (const { task, owner } of tasks) {
    if (owner.id !== null && isOpen(task)) counts.set(owner.id, (counts.get(owner.id) ?? 0) + 1);
  }
  return counts;
}

function addTo<K>(groups: Map<K, NameInNote[]>, key: K, each: NameInNote): void {
  const group = groups.get(key);
  if (group) group.push(each);
  else groups.set(key, [each]);
}

/** The people of an account: its own first, those met last first, then whoever else its notes name. */
export const people = (graph: VaultGraph, account: EntityId, context: PeopleContext): readonly PersonRow[] =>
  peopleIn(
    graph,
    { staff: graph.affiliations().peopleOf(account), accounts: [account], contactSide: 'customer' },
    context,
  );

/** The people of a scope: the customer's side first, those met last first. */
export function peopleIn(
  graph: VaultGraph,
  scope: PeopleScope,
  context: PeopleContext,
): readonly PersonRow[] {
  const byPerson = new Map<EntityId, NameInNote[]>(scope.staff.map((id) => [id, []]));
  const byName = new Map<string, NameInNote[]>();
  for (const each of namesIn(graph, scope, context)) {
    if (each.found.status === 'resolved') addTo(byPerson, each.found.id, each);
    else addTo(byName, foldName(each.mention.name), each);
  }
  if (scope.except !== undefined) byPerson.delete(scope.except);
  const openItems = openItemsByOwner(context.tasks);
  const rows = [
    ...[...byPerson].flatMap(([id, named]) =>
      personRow(graph, scope, id, named, { openItems: openItems.get(id) ?? 0, today: context.today }),
    ),
    ...[...byName].flatMap(([key, named]) => unresolvedRow(graph, key, named, context.today)),
  ];
  return rows.sort(
    (a, b) =>
      SIDES.indexOf(a.side) - SIDES.indexOf(b.side) ||
      latestFirst(a.lastMet?.date, b.lastMet?.date) ||
      a.name.localeCompare(b.name, 'en'),
  );
}
