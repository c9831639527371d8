import type { Candidate, EntityId, EntityKind, Owner, Resolution } from '../model/entities';
import {
  companyKey,
  firstName,
  foldName,
  isBareName,
  isNobody,
  personKey,
  splitCompany,
} from '../model/name';
import type { Note } from '../model/note';
import type { Affiliations } from './affiliations';
import { entityId, keyOfId, type EntityGraph } from './entity-graph';
import type { NameTier } from './name-table';
import { createMultiMap, type MultiMap } from './multi-map';

/** What a resolver may ask of the graph beyond names. */
export interface ResolutionContext {
  readonly graph: EntityGraph;
  readonly affiliations: () => Affiliations;
  /** The accounts that a note is about, by evidence other than the names being resolved. */
  readonly accountsOf: (note: Note) => readonly EntityId[];
}

export interface NameResolver {
  /** What a name means, to somebody who reads it inside `inNote` or, without, anywhere in the vault. */
  resolve(name: string, kinds: readonly EntityKind[], inNote?: Note): Resolution;
  /** Who is to do a task whose line names these owners. */
  owner(owners: readonly { readonly name: string; readonly written: string }[], inNote: Note): Owner;
  isMe(name: string): boolean;
}

const WHY: Readonly<Record<NameTier, string>> = {
  title: 'exact name',
  alias: 'alias, file name or address',
  short: 'name without its legal form',
};
const ME = new Set(['me', 'myself', 'i']);
/** One-word owners that are a part of an organization, not a person. */
const TEAM =
  /\b(?:legal|finance|sales|security|procurement|support|engineering|marketing|it|hr|operations|ops|product|platform|compliance|accounting|leadership|team|group|committee|council|board|office|desk)$/;

const decide = (candidates: readonly Candidate[], unknown: readonly Candidate[] = []): Resolution => {
  const only = candidates[0];
  if (only === undefined) return { status: 'unknown', candidates: unknown };
  if (candidates.length > 1) return { status: 'ambiguous', candidates };
  return { status: 'resolved', id: only.id, why: only.why };
};

/** Whom a note can call by first name: those at the meeting, and the people of the accounts that it is about. */
interface Nearby {
  readonly note: Note;
  readonly revision: number;
  readonly present: MultiMap<string, EntityId>;
  readonly known: MultiMap<string, EntityId>;
}

function byFirstName(ids: Iterable<EntityId>): MultiMap<string, EntityId> {
  const people = createMultiMap<string, EntityId>();
  for (const id of ids) people.add(firstName(keyOfId(id)), id);
  return people;
}

export function createNameResolver({ graph, affiliations, accountsOf }: ResolutionContext): NameResolver {
  const me = new Set(graph.settings.ownerNames.map(personKey));
  /** The owner's own entity, where the vault has one. */
  const ownId = (): EntityId | null => {
    const ids = graph.settings.ownerNames.map((name) => entityId('person', name));
    return ids.find((id) => graph.entity(id) !== null) ?? null;
  };
  const isMe = (name: string) => ME.has(foldName(name)) || me.has(personKey(name));

  const exact = (name: string, kinds: readonly EntityKind[]): readonly Candidate[] => {
    const others = kinds.filter((kind) => kind !== 'person');
    const people = kinds.filter((kind) => kind === 'person');
    const accounts = kinds.filter((kind) => kind === 'account');
    const readings = [
      [foldName(name), others],
      [personKey(name), people],
      [companyKey(name), accounts],
    ] as const;
    for (const [key, among] of readings) {
      const meaning = graph.names.meaning(key, among);
      if (meaning) return meaning.ids.map((id) => ({ id, why: WHY[meaning.tier] }));
    }
    return [];
  };

  /** The people at a meeting, each by full name or note. */
  function participantsOf(note: Note): readonly EntityId[] {
    return note.participants.flatMap(({ name }) => {
      const key = personKey(name);
      const known = graph.names.find(key, ['person']);
      if (known.length > 0) return known;
      return isBareName(key) || isNobody(key) ? [] : [entityId('person', splitCompany(name).name)];
    });
  }

  let latest: Nearby | null = null;

  /** Kept for one note, because names are asked about note by note. */
  function nearby(note: Note): Nearby {
    const { revision } = graph;
    if (latest?.note === note && latest.revision === revision) return latest;
    const people = accountsOf(note).flatMap((account) => affiliations().peopleOf(account));
    latest = { note, revision, present: byFirstName(participantsOf(note)), known: byFirstName(people) };
    return latest;
  }

  function bare(key: string, kinds: readonly EntityKind[], inNote: Note | undefined): Resolution | null {
    if (!kinds.includes('person') || inNote === undefined) return null;
    const people = nearby(inNote);
    const present = [...people.present.get(key)];
    if (present.length > 0) return decide(present.map((id) => ({ id, why: `first name of a participant` })));
    const known = [...people.known.get(key)];
    return known.length > 0
      ? decide(known.map((id) => ({ id, why: `first name of one of the account's people` })))
      : null;
  }

  /** Everybody in the vault with this first name: never a resolution, only who it may be. */
  const namesakes = (key: string): readonly Candidate[] =>
    graph.namesakes(key).map((id) => ({ id, why: 'same first name' }));

  function resolve(name: string, kinds: readonly EntityKind[], inNote?: Note): Resolution {
    const key = personKey(name);
    const self = kinds.includes('person') && ME.has(key) ? ownId() : null;
    if (self !== null) return { status: 'resolved', id: self, why: "the vault's owner" };
    if (isNobody(key)) return { status: 'unknown', candidates: [] };
    if (!isBareName(key)) {
      const found = exact(name, kinds);
      if (found.length > 0) return decide(found);
      const id = entityId('person', splitCompany(name).name);
      const isNamed = kinds.includes('person') && graph.mentionsOf(id).length > 0;
      return isNamed
        ? { status: 'resolved', id, why: 'full name, no note' }
        : { status: 'unknown', candidates: [] };
    }
    return (
      bare(key, kinds, inNote) ?? decide(exact(name, kinds), kinds.includes('person') ? namesakes(key) : [])
    );
  }

  function owner(
    owners: readonly { readonly name: string; readonly written: string }[],
    inNote: Note,
  ): Owner {
    const first = owners[0];
    if (first === undefined || isNobody(personKey(first.name))) {
      return { kind: 'unassigned', id: null, name: 'Unassigned', written: first?.written ?? null };
    }
    const { name, written } = first;
    if (isMe(name)) return { kind: 'me', id: ownId(), name: 'Me', written };
    const found = resolve(name, ['person'], inNote);
    if (found.status === 'resolved') {
      if (me.has(keyOfId(found.id))) return { kind: 'me', id: found.id, name: 'Me', written };
      return { kind: 'person', id: found.id, name: graph.entity(found.id)?.name ?? name, written };
    }
    if (TEAM.test(foldName(name))) return { kind: 'team', id: null, name, written };
    if (found.status === 'ambiguous' || found.candidates.length > 1)
      return { kind: 'ambiguous', id: null, name, written };
    return { kind: 'person', id: null, name, written };
  }

  return { resolve, owner, isMe };
}
