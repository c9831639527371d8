import type { Interaction, Participant } from '../graph/dated-notes';
import { sideOf, type PersonSide } from '../graph/interactions';
import type { VaultGraph } from '../graph/vault-graph';
import { daysBetween } from '../model/calendar-date';
import type { EntityId } from '../model/entities';
import { foldName, initialsOf, isNobody, personKey } from '../model/name';
import { plainText } from '../parse/inline';
import { isOpen } from '../model/task';
import type { ResolvedTask } from '../tasks/vault-tasks';
import { entityRef, noteLink } from './links';
import type { PersonRow, SourceLink } from './view-models';

const SIDES: readonly PersonSide[] = ['customer', 'other', 'ours'];

/** The role that a person's own note states, else the one that the account's tables give. */
function roleOf(graph: VaultGraph, account: EntityId, person: EntityId): string | null {
  for (const note of graph.entities.notesOf(person)) {
    const role = note.fields.get('role');
    if (role) return plainText(role.value);
  }
  const rows = graph.entities.notesOf(account).flatMap(({ roles }) => roles);
  const row = rows.find(({ person: name, role }) => role !== null && isSamePerson(graph, name, person));
  return row?.role ?? null;
}

function isSamePerson(graph: VaultGraph, name: string, person: EntityId): boolean {
  const found = graph.resolver.resolve(name, ['person']);
  return found.status === 'resolved' && found.id === person;
}

function sourceOf(graph: VaultGraph, person: EntityId): SourceLink | null {
  const note = graph.entities.notesOf(person)[0];
  if (note) return noteLink(note);
  const mention = graph.entities.mentionsOf(person)[0];
  return mention ? { path: mention.path, line: mention.line, title: mention.name } : null;
}

/** What the meetings and tasks of an account say about each of its people. */
interface Tallies {
  readonly lastMet: ReadonlyMap<EntityId, string>;
  readonly openItems: ReadonlyMap<EntityId, number>;
}

function tally({ meetings, tasks }: PeopleContext): Tallies {
  const lastMet = new Map<EntityId, string>();
  for (const { date, participants } of meetings) {
    for (const { id } of participants) if (id !== null && !lastMet.has(id)) lastMet.set(id, date);
  }
  const openItems = new Map<EntityId, number>();
  for (const { task, owner } of tasks) {
    if (owner.id !== null && isOpen(task)) openItems.set(owner.id, (openItems.get(owner.id) ?? 0) + 1);
  }
  return { lastMet, openItems };
}

function personRow(
  graph: VaultGraph,
  account: EntityId,
  id: EntityId,
  { lastMet, openItems }: Tallies,
  today: string,
): PersonRow[] {
  const source = sourceOf(graph, id);
  if (!source) return [];
  const { name } = entityRef(graph, id);
  const met = lastMet.get(id);
  return [
    {
      key: id,
      id,
      name,
      initials: initialsOf(name),
      source,
      role: roleOf(graph, account, id),
      side: sideOf(graph.affiliations(), account, { id, isMe: false }),
      lastMet: met === undefined ? null : { date: met, days: daysBetween(met, today) },
      openItems: openItems.get(id) ?? 0,
      candidates: [],
    },
  ];
}

/** A name in a meeting that stands for nobody in particular: shown as written, with who it may be. */
function unresolvedRow(
  graph: VaultGraph,
  each: Participant,
  interaction: Interaction,
  today: string,
): PersonRow {
  const found = graph.resolver.resolve(each.mention.name, ['person'], interaction.note);
  const candidates =
    found.status === 'resolved' ? [] : found.candidates.map(({ id }) => entityRef(graph, id));
  return {
    key: `name:${foldName(each.name)}`,
    id: null,
    name: each.name,
    initials: '?',
    source: noteLink(interaction.note, each.mention.line),
    role: null,
    side: 'other',
    lastMet:
      interaction.kind === 'email'
        ? null
        : { date: interaction.date, days: daysBetween(interaction.date, today) },
    openItems: 0,
    candidates,
  };
}

export interface PeopleContext {
  /** The account's dated notes up to today, latest first. */
  readonly interactions: readonly Interaction[];
  /** Those of them that are meetings or calls. */
  readonly meetings: readonly Interaction[];
  readonly tasks: readonly ResolvedTask[];
  readonly today: string;
}

/** Who may be meant by the same bare name in several meetings is one row, the latest. */
function unresolved(graph: VaultGraph, context: PeopleContext): readonly PersonRow[] {
  const rows = new Map<string, PersonRow>();
  for (const interaction of context.interactions) {
    for (const each of interaction.participants) {
      if (each.id !== null || each.isMe || isNobody(personKey(each.name)) || each.name.includes('@'))
        continue;
      const row = unresolvedRow(graph, each, interaction, context.today);
      if (!rows.has(row.key)) rows.set(row.key, row);
    }
  }
  return [...rows.values()];
}

/** The people of an account: its own first, those met last first, then whoever else was at its meetings. */
export function people(graph: VaultGraph, account: EntityId, context: PeopleContext): readonly PersonRow[] {
  const attending = context.interactions.flatMap(({ participants }) =>
    participants.flatMap(({ id, isMe }) => (isMe ? [] : (id ?? []))),
  );
  const ids = new Set([...graph.affiliations().peopleOf(account), ...attending]);
  const tallies = tally(context);
  const rows = [...ids].flatMap((id) => personRow(graph, account, id, tallies, context.today));
  return [...rows, ...unresolved(graph, context)].sort(
    (a, b) =>
      SIDES.indexOf(a.side) - SIDES.indexOf(b.side) ||
      (b.lastMet?.date ?? '').localeCompare(a.lastMet?.date ?? '') ||
      a.name.localeCompare(b.name, 'en'),
  );
}
