import type { EntityId } from '../model/entities';
import {
  companyKey,
  firstName,
  isBareName,
  isFullName,
  isNobody,
  personKey,
  splitCompany,
} from '../model/name';
import { nicknameGroups } from '../model/nicknames';
import type { Note } from '../model/note';
import type { Affiliations } from './affiliations';
import type { EntityGraph } from './entity-graph';
import { nameOfId } from './entity-names';
import { createMultiMap, type MultiMap } from './multi-map';
import type { VaultOwner } from './owner';
import type { NearPerson } from './near-index';

/** A group of people, by what one may call them. */
export interface PeopleGroup {
  has(id: EntityId): boolean;
  /** Those with exactly this first name, or these first names. */
  called(key: string): readonly EntityId[];
  /** Those whose first name this one may be a short form of. */
  nicknamed(key: string): readonly EntityId[];
  /** Those with this last name. */
  surnamed(key: string): readonly EntityId[];
  near(key: string): readonly NearPerson[];
}

/** Whom a note can call by less than a full name: those at the meeting, and the people of its accounts. */
export interface PeopleNearby {
  readonly present: PeopleGroup;
  readonly known: PeopleGroup;
}

function groupOf({ graph, near }: NearbyContext, ids: Iterable<EntityId>): PeopleGroup {
  const people = new Set(ids);
  let byStart: MultiMap<string, EntityId> | null = null;
  let byEnd: MultiMap<string, EntityId> | null = null;
  let byNickname: MultiMap<number, EntityId> | null = null;

  const keysOf = (id: EntityId) => graph.members(id).map(nameOfId);
  function starts() {
    if (byStart) return byStart;
    byStart = createMultiMap();
    for (const id of people) {
      for (const key of keysOf(id)) {
        // A name of one word is a first name too; of more, all but the last may be.
        for (let end = key.indexOf(' '); end > 0; end = key.indexOf(' ', end + 1))
          byStart.add(key.slice(0, end), id);
        if (isBareName(key)) byStart.add(key, id);
      }
    }
    return byStart;
  }
  function nicknames() {
    if (byNickname) return byNickname;
    byNickname = createMultiMap();
    for (const id of people)
      for (const key of keysOf(id))
        for (const group of nicknameGroups(firstName(key))) byNickname.add(group, id);
    return byNickname;
  }
  function ends() {
    if (byEnd) return byEnd;
    byEnd = createMultiMap();
    for (const id of people)
      for (const key of keysOf(id)) if (!isBareName(key)) byEnd.add(key.slice(key.indexOf(' ') + 1), id);
    return byEnd;
  }
  return {
    has: (id) => people.has(id),
    called: (key) => [...starts().get(key)].sort(),
    nicknamed(key) {
      const found = new Set<EntityId>();
      for (const group of nicknameGroups(key)) for (const id of nicknames().get(group)) found.add(id);
      for (const id of starts().get(key)) found.delete(id);
      return [...found].sort();
    },
    surnamed: (key) => [...ends().get(key)].sort(),
    near: (key) => near(key).filter(({ id }) => people.has(id)),
  };
}

/** What must be known beyond names to say who is nearby. */
export interface NearbyContext {
  readonly graph: EntityGraph;
  readonly affiliations: () => Affiliations;
  /** The accounts that a note is about, by evidence other than the names being resolved. */
  readonly accountsOf: (note: Note) => readonly EntityId[];
  /** Of those, the accounts that it is filed under. */
  readonly filedAccountsOf: (note: Note) => readonly EntityId[];
  /** Everybody in the vault whose full name is nearly this one. */
  readonly near: (key: string) => readonly NearPerson[];
  readonly owner: VaultOwner;
}

/**
 * Of several people with one name, those whom the company behind the name tells, nobody where it is none of theirs;
 * without a company those who work at the account that the note is filed under, where there are any.
 */
export function narrowed(
  { affiliations, filedAccountsOf }: NearbyContext,
  ids: readonly EntityId[],
  name: string,
  inNote: Note | undefined,
): readonly EntityId[] {
  if (ids.length < 2) return ids;
  const { company } = splitCompany(name);
  if (company !== null) {
    const key = companyKey(company);
    return ids.filter((id) =>
      affiliations()
        .of(id)
        .some((each) => each.company === key),
    );
  }
  const filed = inNote ? filedAccountsOf(inNote) : [];
  const there = ids.filter((id) =>
    affiliations()
      .of(id)
      .some(({ account }) => account !== null && filed.includes(account)),
  );
  return there.length > 0 ? there : ids;
}

/** The one person of an account whose name a full name without a note nearly is: a slip of whoever wrote it down. */
export function slipOf(
  { graph, affiliations, owner }: NearbyContext,
  known: PeopleGroup,
  name: string,
): NearPerson | null {
  const id = graph.idOf('person', name);
  if (owner.has(id) || known.has(id) || affiliations().of(id).length > 0) return null;
  const fits = known.near(personKey(name)).filter(({ level }) => level === 'suggest');
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

/** Those who are said to be there, each by full name, alias or note. */
function peoplePresent(context: NearbyContext, known: PeopleGroup, note: Note): readonly EntityId[] {
  const { graph } = context;
  const sure = new Set<EntityId>();
  const unsure: string[] = [];
  for (const { name } of note.participants) {
    const noted = graph.find(personKey(name), ['person']);
    for (const id of narrowed(context, noted, name, note)) sure.add(id);
    if (noted.length === 0 && isFullName(name)) unsure.push(name);
  }
  const named = unsure.map((name) => {
    const slip = slipOf(context, known, name)?.id;
    return slip === undefined || sure.has(slip) ? graph.idOf('person', name) : slip;
  });
  return [...sure, ...named];
}

/** Keeps what it found out for the latest note, because names are asked about note by note. */
export function createPeopleNearby(context: NearbyContext): (note: Note) => PeopleNearby {
  const { graph, affiliations, accountsOf } = context;
  let latest: { note: Note; revision: number; people: PeopleNearby } | null = null;
  return (note) => {
    const { revision } = graph;
    if (latest?.note === note && latest.revision === revision) return latest.people;
    const known = groupOf(
      context,
      accountsOf(note).flatMap((account) => affiliations().peopleOf(account)),
    );
    const present = groupOf(context, peoplePresent(context, known, note));
    latest = { note, revision, people: { present, known } };
    return latest.people;
  };
}

/** Everybody in the vault with this first name: never a resolution, only who it may be. */
export const namesakesOf = (graph: EntityGraph, key: string): readonly EntityId[] =>
  isBareName(key) && !isNobody(key) ? graph.namesakes(firstName(key)) : [];
