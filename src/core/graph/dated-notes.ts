import type { Classification, DatedKind, EntityId } from '../model/entities';
import { personKey } from '../model/name';
import type { Mention, Note } from '../model/note';
import { ancestorFolders, baseName } from '../model/note-path';
import { compareTexts, latestFirst } from '../model/order';
import { accountOf, type Affiliations, type StaffChanges } from './affiliations';
import type { EntityGraph } from './entity-graph';
import { nameOfId } from './entity-names';
import type { GraphChanges } from './graph-changes';
import { createMultiMap } from './multi-map';
import type { NearPerson } from './near-index';
import type { VaultOwner } from './owner';
import type { NameResolver } from './resolve-names';

/** Somebody at a meeting or in a message. */
export interface Participant {
  readonly mention: Mention;
  /** Null for a name that stays ambiguous or unknown. */
  readonly id: EntityId | null;
  readonly name: string;
  readonly isMe: boolean;
}

/** What a dated note records, with everybody who was there. */
export interface Interaction {
  readonly note: Note;
  readonly date: string;
  readonly kind: DatedKind;
  readonly participants: readonly Participant[];
  /** Accounts that the note is about, those that it is filed under first. */
  readonly accounts: readonly EntityId[];
}

export interface DatedNotes {
  /** Null for a note that is not dated. */
  interaction(path: string): Interaction | null;
  /** What a note is, where knowing who was there says more than the note by itself. */
  classification(note: Note): Classification | null;
  /** The dated notes about an account or with a person, latest first. */
  about(id: EntityId): readonly Interaction[];
  /** Those that link to an entity, latest first. */
  linkingTo(id: EntityId): readonly Interaction[];
}

export interface DatedNotesContext {
  readonly graph: EntityGraph;
  readonly resolver: NameResolver;
  readonly owner: VaultOwner;
  readonly affiliations: () => Affiliations;
  /** Everybody whose full name is nearly this folded one. */
  readonly near: (key: string) => readonly NearPerson[];
}

/** The accounts that a note is filed under: its account field, header line or tag, or the account's folder around it. */
export function filedAccounts(graph: EntityGraph, note: Note): readonly EntityId[] {
  const accounts = new Set<EntityId>();
  for (const { name } of note.filedUnder.accounts) {
    const id = accountOf(graph, name);
    if (id !== null) accounts.add(id);
  }
  for (const folder of ancestorFolders(note.path)) {
    const id = graph.entityOfFolder(folder) ?? accountOf(graph, baseName(folder));
    if (id?.startsWith('account:')) accounts.add(id);
  }
  return [...accounts];
}

/** The latest first, those of one day by their notes. */
export const latestInteractionFirst = (a: Interaction, b: Interaction): number =>
  latestFirst(a.date, b.date) || compareTexts(a.note.path, b.note.path);

/** Everybody and everything that an interaction is listed under. */
const idsOf = ({ accounts, participants }: Interaction): readonly EntityId[] => [
  ...accounts,
  ...participants.flatMap(({ id }) => id ?? []),
];

/** Reads one dated note; null for another one. */
function createReader({ graph, resolver, owner, affiliations }: DatedNotesContext) {
  function participantOf(mention: Mention, note: Note): Participant {
    const found = resolver.resolve(mention.name, ['person'], note);
    const id = found.status === 'resolved' ? found.id : null;
    const isMe = resolver.isMe(mention.name) || (id !== null && owner.has(id));
    return { mention, id, isMe, name: (id && graph.entity(id)?.name) ?? mention.name };
  }

  function peopleIn(note: Note): readonly Participant[] {
    const seen = new Set<string>();
    // Whom a note is filed under is only taken for present where it does not say who was.
    const mentions = note.participants.length > 0 ? note.participants : note.filedUnder.people;
    return mentions
      .map((mention) => participantOf(mention, note))
      .filter(({ id, name }) => !seen.has(id ?? personKey(name)) && seen.add(id ?? personKey(name)));
  }

  /** Only the owner's own company is there: nothing that the account would call contact. */
  function isInternal(participants: readonly Participant[]): boolean {
    const isOurs = ({ id, isMe }: Participant) => isMe || (id !== null && affiliations().isOurs(id));
    return participants.length > 0 && participants.every(isOurs);
  }

  return (path: string): Interaction | null => {
    const note = graph.dated(path);
    const is = graph.classification(path);
    if (!note || note.date === null || is?.family !== 'dated') return null;
    const participants = peopleIn(note);
    const accounts = new Set(filedAccounts(graph, note));
    for (const { id, isMe } of participants) {
      if (isMe || id === null) continue;
      for (const { account } of affiliations().of(id)) if (account !== null) accounts.add(account);
    }
    const kind = is.kind === 'meeting' && isInternal(participants) ? 'update' : is.kind;
    return { note, date: note.date, kind, participants, accounts: [...accounts] };
  };
}

/**
 * What dated notes record, read when it is asked for and kept until something that it rests on changes: the note
 * itself, the names in it, where its people work, or the people of its accounts.
 */
export function createDatedNotes(
  context: DatedNotesContext,
): DatedNotes & { refresh(changes: GraphChanges, staff: StaffChanges): void } {
  const { graph, affiliations, near } = context;
  const read = createReader(context);
  let known = new Map<string, Interaction | null>();
  let listed = createMultiMap<EntityId, string>();
  let gathered = new Map<EntityId, readonly Interaction[]>();

  function interaction(path: string): Interaction | null {
    const kept = known.get(path);
    if (kept !== undefined) return kept;
    const fresh = read(path);
    known.set(path, fresh);
    if (fresh) for (const id of idsOf(fresh)) listed.add(id, path);
    return fresh;
  }

  function forget(path: string): void {
    const kept = known.get(path);
    known.delete(path);
    if (!kept) return;
    for (const id of idsOf(kept)) {
      listed.remove(id, path);
      gathered.delete(id);
    }
  }

  /** The notes that rest on what changed, whether they were read before or not. */
  function affected({ paths, keys, ids, people }: GraphChanges, staff: StaffChanges): ReadonlySet<string> {
    const found = new Set(paths);
    const naming = new Set(keys);
    for (const id of people) naming.add(nameOfId(id));
    // Whether a name without a note stands for itself depends on who has a name like it.
    for (const id of [...ids, ...people])
      if (id.startsWith('person:')) for (const each of near(nameOfId(id))) naming.add(nameOfId(each.id));
    for (const id of [...ids, ...people, ...staff.people])
      for (const key of graph.keysOf(id)) naming.add(key);
    for (const key of naming) for (const path of graph.datedNaming(key)) found.add(path);
    for (const id of [...ids, ...people, ...staff.people, ...staff.accounts])
      for (const path of listed.get(id)) found.add(path);
    return found;
  }

  /** Dated notes that may be about an account: they name it or one of its people. */
  function naming(account: EntityId): ReadonlySet<string> {
    const paths = new Set<string>();
    for (const id of [account, ...affiliations().peopleOf(account)])
      for (const key of graph.keysOf(id)) for (const path of graph.datedNaming(key)) paths.add(path);
    return paths;
  }

  const gather = (paths: Iterable<string>, isMeant: (each: Interaction) => boolean): readonly Interaction[] =>
    [...paths]
      .flatMap((path) => interaction(path) ?? [])
      .filter(isMeant)
      .sort(latestInteractionFirst);

  function gatherAbout(id: EntityId): readonly Interaction[] {
    if (id.startsWith('account:')) return gather(naming(id), ({ accounts }) => accounts.includes(id));
    const paths = new Set<string>();
    for (const key of graph.keysOf(id)) for (const path of graph.datedNaming(key)) paths.add(path);
    // By less than a full name, a note can only mean the people of its accounts, or who is named in it anyway.
    for (const { account } of affiliations().of(id))
      if (account !== null) for (const path of naming(account)) paths.add(path);
    return gather(paths, ({ participants }) => participants.some((each) => each.id === id));
  }

  return {
    refresh(changes, staff) {
      if (changes.all) {
        known = new Map();
        listed = createMultiMap();
        gathered = new Map();
        return;
      }
      const paths = affected(changes, staff);
      for (const path of paths) forget(path);
      for (const id of [...changes.ids, ...changes.people, ...staff.people, ...staff.accounts]) {
        gathered.delete(id);
        for (const { account } of affiliations().of(id)) if (account !== null) gathered.delete(account);
      }
      // Only what is read again can say under whom it is listed now.
      if (gathered.size === 0) return;
      for (const path of paths) {
        const fresh = interaction(path);
        if (fresh) for (const id of idsOf(fresh)) gathered.delete(id);
      }
    },
    interaction,
    classification({ path }) {
      const is = graph.classification(path);
      const kind = interaction(path)?.kind;
      if (is?.family !== 'dated' || kind === undefined || kind === is.kind) return null;
      return { family: 'dated', kind, why: 'only the own company took part' };
    },
    about(asked) {
      const id = graph.canonical(asked);
      const found = gathered.get(id) ?? gatherAbout(id);
      gathered.set(id, found);
      return found;
    },
    linkingTo(id) {
      const paths = new Set<string>();
      for (const key of graph.keysOf(id)) for (const path of graph.datedLinking(key)) paths.add(path);
      return gather(paths, () => true);
    },
  };
}
