import {
  kindOf,
  type Candidate,
  type EntityId,
  type EntityKind,
  type Owner,
  type Resolution,
} from '../model/entities';
import { addressOf, companyKey, foldName, isBareName, isNobody, personKey } from '../model/name';
import type { Note } from '../model/note';
import { nameOfId } from './entity-names';
import type { NameTier } from './name-table';
import { createPeopleNearby, namesakesOf, narrowed, slipOf, type NearbyContext } from './people-nearby';

/** What a resolver may ask of the graph beyond names. */
export interface ResolutionContext extends NearbyContext {
  /** Whether the user said that two are not one. */
  readonly areDifferent: (a: EntityId, b: EntityId) => boolean;
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
  link: 'file name',
};
/** One-word owners that are a part of an organization, not a person. */
const TEAM =
  /\b(?:legal|finance|sales|security|procurement|support|engineering|marketing|it|hr|operations|ops|product|platform|compliance|accounting|leadership|team|group|committee|council|board|office|desk)$/;

const PEOPLE: readonly EntityKind[] = ['person'];

const unknown = (candidates: readonly Candidate[] = []): Resolution => ({ status: 'unknown', candidates });

/** Nobody is decided upon where nobody fits, and where several do. */
function decide(candidates: readonly Candidate[]): Resolution | null {
  const only = candidates[0];
  if (only === undefined) return null;
  if (candidates.length > 1) return { status: 'ambiguous', candidates };
  return { status: 'resolved', id: only.id, why: only.why };
}

const because = (ids: readonly EntityId[], why: string): readonly Candidate[] =>
  ids.map((id) => ({ id, why }));

/** Each once, with the first reason given. */
const distinct = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.filter(({ id }, index) => candidates.findIndex((each) => each.id === id) === index);

export function createNameResolver(context: ResolutionContext): NameResolver {
  const { graph, accountsOf, owner: vaultOwner, near, areDifferent } = context;
  const nearby = createPeopleNearby(context);
  /** Names that mean the same wherever they stand, with whom: most owners and participants are such full names. */
  let plain = new Map<string, EntityId | null>();
  let plainAt = graph.revision;

  /** The only person with a note of this full name; null for every name that needs a closer look. */
  function plainPerson(name: string): EntityId | null {
    if (plainAt !== graph.revision) {
      plain = new Map();
      plainAt = graph.revision;
    }
    const known = plain.get(name);
    if (known !== undefined) return known;
    const key = personKey(name);
    const isPlain = !isBareName(key) && !isNobody(key) && !/[@(/]/.test(name) && !vaultOwner.isMe(name);
    const meaning = isPlain ? graph.meaning(key, PEOPLE) : null;
    const id = meaning?.tier === 'title' && meaning.ids.length === 1 ? (meaning.ids[0] ?? null) : null;
    plain.set(name, id);
    return id;
  }

  /** By a name that a note gives: the surest kind of name first. */
  function exact(name: string, kinds: readonly EntityKind[]): readonly Candidate[] {
    const readings: readonly (readonly [key: string, kinds: readonly EntityKind[]])[] = [
      [foldName(name), kinds.filter((kind) => kind !== 'person')],
      [personKey(name), kinds.filter((kind) => kind === 'person')],
      [companyKey(name), kinds.filter((kind) => kind === 'account')],
    ];
    for (const [key, among] of readings) {
      const meaning = among.length > 0 ? graph.meaning(key, among) : null;
      if (meaning) return because(meaning.ids, WHY[meaning.tier]);
    }
    return [];
  }

  /** Whom less than a full name means in a note: somebody present, else one of its accounts' people. */
  function called(key: string, inNote: Note): Resolution | null {
    const { present, known } = nearby(inNote);
    const named = graph.find(key, ['person']).filter((id) => present.has(id));
    const here = [
      ...because(present.called(key), 'first name of a participant'),
      ...because(named, WHY.alias),
    ];
    if (here.length > 0) return decide(distinct(here));
    const short = because(present.nicknamed(key), "short form of a participant's first name");
    const staff = because(known.called(key), "first name of one of the account's people");
    return (
      decide(distinct([...short, ...staff])) ??
      decide(because(known.nicknamed(key), "short form of the first name of one of the account's people"))
    );
  }

  /** A single word: a first name, which by itself joins nothing, or the name of something else. */
  function bare(name: string, kinds: readonly EntityKind[], inNote: Note | undefined): Resolution {
    const key = personKey(name);
    const isPerson = kinds.includes('person');
    const inContext = isPerson && inNote ? called(key, inNote) : null;
    if (inContext) return inContext;
    const found = exact(name, kinds);
    const people = isPerson ? because(namesakesOf(graph, key), 'same first name') : [];
    const isPersons = found.some(({ id }) => id.startsWith('person:'));
    return (
      decide(isPersons ? distinct([...found, ...people]) : found) ??
      shortened(name, kinds, inNote) ??
      unknown(
        distinct([
          ...people,
          ...(isPerson && inNote ? surnamed(key, inNote) : []),
          ...beginning(name, kinds),
        ]),
      )
    );
  }

  const surnamed = (key: string, inNote: Note): readonly Candidate[] => [
    ...because(nearby(inNote).present.surnamed(key), 'last name of a participant'),
    ...because(nearby(inNote).known.surnamed(key), "last name of one of the account's people"),
  ];

  /** Accounts whose name goes on where this one ends: "Northwind" for "Northwind Freight". */
  function beginning(name: string, kinds: readonly EntityKind[]): readonly Candidate[] {
    if (!kinds.includes('account')) return [];
    const start = `${companyKey(name)} `;
    const longer = graph.entities('account').filter(({ id }) => nameOfId(id).startsWith(start));
    return because(
      longer.map(({ id }) => id),
      'a longer name that begins with this one',
    );
  }

  /** In a note, the beginning of an account's name means the account that the note is about. */
  function shortened(
    name: string,
    kinds: readonly EntityKind[],
    inNote: Note | undefined,
  ): Resolution | null {
    if (!inNote || !kinds.includes('account')) return null;
    const start = `${companyKey(name)} `;
    const fitting = accountsOf(inNote).filter((id) => nameOfId(id).startsWith(start));
    return decide(because(fitting, 'short name of the account of this note'));
  }

  /** Somebody at the meeting, else of the note's accounts, whose name was written down with a slip. */
  function misspelled(name: string, inNote: Note): Resolution | null {
    const { present, known } = nearby(inNote);
    const alike = present.near(personKey(name)).filter(({ level }) => level === 'suggest');
    const here = decide(alike.map(({ id, why }) => ({ id, why: `a participant, but for ${why}` })));
    if (here) return here;
    const slip = slipOf(context, known, name);
    return (
      slip && { status: 'resolved', id: slip.id, why: `one of the account's people, but for ${slip.why}` }
    );
  }

  /** Whether a name without a note may be a slip for the name of somebody with one, and nobody has said that it is not. */
  function mayBeNoted(key: string, id: EntityId): boolean {
    return near(key).some(
      (each) =>
        each.id !== id &&
        each.level === 'suggest' &&
        graph.notesOf(each.id).length > 0 &&
        !areDifferent(id, each.id),
    );
  }

  /** A person's full name that no note has: somebody nearby whose name was misspelled, else whoever has that name. */
  function withoutNote(name: string, inNote: Note | undefined): Resolution | null {
    const key = personKey(name);
    const id = graph.idOf('person', name);
    const isKnown = graph.isKnown(id);
    // Somebody who is listed as a participant beside one of a similar name is another one.
    if (inNote && !nearby(inNote).present.has(id)) {
      const meant = misspelled(name, inNote) ?? (isKnown ? null : called(key, inNote));
      if (meant) return meant;
    }
    return isKnown && !mayBeNoted(key, id) ? { status: 'resolved', id, why: 'full name, no note' } : null;
  }

  /** Of several people with one name, whom the company behind it, the meeting or its account tells. */
  function told(found: readonly Candidate[], name: string, inNote: Note | undefined): Resolution | null {
    if (found.length < 2 || !found.every(({ id }) => id.startsWith('person:'))) return decide(found);
    const ids = found.map(({ id }) => id);
    const present = inNote ? nearby(inNote).present : null;
    const here = ids.filter((id) => present?.has(id));
    const meant = narrowed(context, here.length > 0 ? here : ids, name, inNote);
    if (meant.length === 0) return unknown(found);
    return decide(
      because(meant, meant.length < ids.length ? 'exact name, and where they work or were' : 'same name'),
    );
  }

  function full(name: string, kinds: readonly EntityKind[], inNote: Note | undefined): Resolution {
    const found = told(exact(name, kinds), name, inNote) ?? shortened(name, kinds, inNote);
    if (found) return found;
    const isPerson = kinds.includes('person');
    const person = isPerson ? withoutNote(name, inNote) : null;
    if (person) return person;
    const key = personKey(name);
    const alike = isPerson
      ? near(key).map(({ id, why }) => ({ id, why: `like this name, but for ${why}` }))
      : [];
    const family = isPerson && inNote ? surnamed(key, inNote) : [];
    return unknown(distinct([...alike, ...family, ...beginning(name, kinds)]));
  }

  /** By the address in a mention, which is surer than the name in front of it. */
  function addressed(name: string, kinds: readonly EntityKind[]): Resolution | null {
    const address = addressOf(name);
    if (address === null || !kinds.includes('person')) return null;
    const found = decide(because(graph.find(foldName(address), ['person']), 'e-mail address'));
    if (found || address !== name.trim().toLowerCase()) return found;
    const spelled = address.slice(0, address.indexOf('@')).replace(/[._+-]+/g, ' ');
    const people = graph.find(personKey(spelled), ['person']);
    return unknown(because(people, 'the address spells the name'));
  }

  function resolve(name: string, kinds: readonly EntityKind[], inNote?: Note): Resolution {
    const only = kinds.length === 1 && kinds[0] === 'person' ? plainPerson(name) : null;
    if (only !== null) return { status: 'resolved', id: only, why: WHY.title };
    const key = personKey(name);
    const self = kinds.includes('person') && vaultOwner.isMe(name) ? vaultOwner.id() : null;
    if (self !== null) return { status: 'resolved', id: self, why: "the vault's owner" };
    if (isNobody(key)) return unknown();
    const byAddress = addressed(name, kinds);
    if (byAddress) return byAddress;
    const linked = name.includes('/') ? graph.entityOf(`${name.replace(/\.md$/i, '')}.md`) : null;
    if (linked !== null && kinds.includes(kindOf(linked)))
      return { status: 'resolved', id: linked, why: 'path of its note' };
    return isBareName(key) ? bare(name, kinds, inNote) : full(name, kinds, inNote);
  }

  function owner(
    owners: readonly { readonly name: string; readonly written: string }[],
    inNote: Note,
  ): Owner {
    const first = owners[0];
    const only = first && plainPerson(first.name);
    if (only && !vaultOwner.has(only))
      return {
        kind: 'person',
        id: only,
        name: graph.entity(only)?.name ?? first.name,
        written: first.written,
      };
    if (first === undefined || isNobody(personKey(first.name))) {
      return { kind: 'unassigned', id: null, name: 'Unassigned', written: first?.written ?? null };
    }
    const { name, written } = first;
    if (vaultOwner.isMe(name)) return { kind: 'me', id: vaultOwner.id(), name: 'Me', written };
    const found = resolve(name, ['person'], inNote);
    if (found.status === 'resolved') {
      if (vaultOwner.has(found.id)) return { kind: 'me', id: found.id, name: 'Me', written };
      return { kind: 'person', id: found.id, name: graph.entity(found.id)?.name ?? name, written };
    }
    if (TEAM.test(foldName(name))) return { kind: 'team', id: null, name, written };
    const mayBeSeveral = namesakesOf(graph, personKey(name)).length > 1;
    if (found.status === 'ambiguous' || mayBeSeveral) return { kind: 'ambiguous', id: null, name, written };
    return { kind: 'person', id: null, name, written };
  }

  return { resolve, owner, isMe: (name) => vaultOwner.isMe(name) };
}
