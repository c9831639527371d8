import type { VaultGraph } from '../../graph/vault-graph';
import { daysBetween } from '../../model/calendar-date';
import type { EntityId } from '../../model/entities';
import { initialsOf } from '../../model/name';
import { entityRef } from '../links';
import { roleOf, sourceOf } from '../people';
import type { MapCandidate, MapPerson } from './map-model';
import { ME, type Attendant } from './map-attendants';

/** As long as the panel's signal of one contact looks back. */
const RECENT_DAYS = 90;

/** What the meetings tell of somebody. */
export interface Attendance {
  readonly attendant: Attendant;
  readonly candidates: ReadonlySet<EntityId>;
  /** Meetings of the period. */
  readonly meetings: number;
  /** The day of their latest meeting, in the period or before; null where there is none. */
  readonly lastMet: string | null;
}

/** Draws up the people of an account's map. */
export function createMapPeople(graph: VaultGraph, account: EntityId, today: string) {
  const roles = new Map<EntityId, { readonly role: string | null }[]>();
  for (const note of graph.entities.notesOf(account))
    for (const { person, role } of note.roles) {
      const found = graph.resolver.resolve(person, ['person'], note);
      if (found.status === 'resolved') roles.set(found.id, [...(roles.get(found.id) ?? []), { role }]);
    }
  const affiliations = graph.affiliations();
  function worksAt(id: EntityId): string | null {
    const at = affiliations.of(id).find((each) => each.account !== null)?.account ?? null;
    return at === null ? null : entityRef(graph, at).name;
  }
  const candidate = (id: EntityId): MapCandidate => ({
    ...entityRef(graph, id),
    source: sourceOf(graph, id),
  });

  return {
    /** Somebody of theirs at whose meetings nobody wrote them down; null where no line names them. */
    neverMet(id: EntityId): Attendance | null {
      const source = sourceOf(graph, id);
      if (!source) return null;
      const { name } = entityRef(graph, id);
      const attendant: Attendant = { key: id, id, name, side: 'customer', candidates: [], source };
      return { attendant, candidates: new Set(), meetings: 0, lastMet: null };
    },
    personOf({ attendant, candidates, meetings, lastMet }: Attendance): MapPerson {
      const { key, id, source } = attendant;
      const isMe = key === ME;
      const name = isMe || id === null ? attendant.name : entityRef(graph, id).name;
      const isUnresolved = id === null && !isMe;
      const days = lastMet === null ? null : daysBetween(lastMet, today);
      return {
        ...{ key, name, isMe, isUnresolved, meetings },
        initials: isUnresolved ? '?' : isMe ? 'ME' : initialsOf(name),
        role: id === null ? null : roleOf(graph, id, roles.get(id) ?? []),
        worksAt: id === null || attendant.side !== 'other' ? null : worksAt(id),
        candidates: [...candidates].sort().map(candidate),
        lastMet: lastMet === null || days === null ? null : { date: lastMet, days },
        isRecent: days !== null && days <= RECENT_DAYS,
        source: (id === null ? null : sourceOf(graph, id)) ?? source,
      };
    },
  };
}

const { compare } = new Intl.Collator('en');
const byMeetings = (a: MapPerson, b: MapPerson): number =>
  b.meetings - a.meetings || compare(a.name, b.name) || (a.key < b.key ? -1 : 1);

/** By meetings, then by name; an unresolved name follows whom it may mean, the one met most. */
export function inOrder(people: readonly MapPerson[]): readonly MapPerson[] {
  const sorted = [...people].sort(byMeetings);
  const beside = new Map<string, MapPerson[]>();
  const rest: MapPerson[] = [];
  for (const person of sorted) {
    const next = person.isUnresolved
      ? sorted.find(({ key }) => person.candidates.some(({ id }) => id === key))
      : undefined;
    if (next) beside.set(next.key, [...(beside.get(next.key) ?? []), person]);
    else rest.push(person);
  }
  return rest.flatMap((person) => [person, ...(beside.get(person.key) ?? [])]);
}
