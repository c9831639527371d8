import type { Classification, DatedKind, EntityId, EntityKind } from '../model/entities';
import { companyKey, firstName, foldName, personKey } from '../model/name';
import type { Mention, Note } from '../model/note';
import { ancestorFolders, baseName, givenName } from '../model/note-path';
import type { Affiliations } from './affiliations';
import { keyOfId, type EntityGraph } from './entity-graph';
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
  /** Every folded name that a note may know an entity by. */
  keysOf(id: EntityId): ReadonlySet<string>;
  /** The dated notes about an account or with a person, latest first. */
  about(id: EntityId): readonly Interaction[];
  /** Those that link to an entity, latest first. */
  linkingTo(id: EntityId): readonly Interaction[];
}

export interface DatedNotesContext {
  readonly graph: EntityGraph;
  readonly resolver: NameResolver;
  readonly affiliations: () => Affiliations;
}

/** An entity of this kind that a name, a tag or a link of the note means by itself; null where that is not one. */
const exactly = (resolver: NameResolver, name: string, kind: EntityKind): EntityId | null => {
  const found = resolver.resolve(name, [kind]);
  return found.status === 'resolved' ? found.id : null;
};

/** The accounts that a note is filed under: its account field, header line or tag, or the account's folder around it. */
export function filedAccounts(
  graph: EntityGraph,
  find: (name: string) => EntityId | null,
  note: Note,
): readonly EntityId[] {
  const stated = note.filedUnder.accounts.map(({ name }) => find(name));
  const around = ancestorFolders(note.path).map(
    (folder) => graph.entityOfFolder(folder) ?? find(baseName(folder)),
  );
  const accounts = [...stated, ...around].filter(
    (id): id is EntityId => id !== null && id.startsWith('account:'),
  );
  return [...new Set(accounts)];
}

const latestFirst = (a: Interaction, b: Interaction): number =>
  a.date === b.date ? (a.note.path < b.note.path ? -1 : 1) : a.date < b.date ? 1 : -1;

export function createDatedNotes({ graph, resolver, affiliations }: DatedNotesContext): DatedNotes {
  let revision = graph.revision;
  let known = new Map<string, Interaction | null>();
  let gathered = new Map<EntityId, readonly Interaction[]>();

  function participantOf(mention: Mention, note: Note): Participant {
    const isMe = resolver.isMe(mention.name);
    const found = resolver.resolve(mention.name, ['person'], note);
    const id = found.status === 'resolved' ? found.id : null;
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

  function read(path: string): Interaction | null {
    const note = graph.dated(path);
    const is = graph.classification(path);
    if (!note || note.date === null || is?.family !== 'dated') return null;
    const participants = peopleIn(note);
    const filed = filedAccounts(graph, (name) => exactly(resolver, name, 'account'), note);
    const guests = participants.flatMap(({ id, isMe }) => (isMe || id === null ? [] : [id]));
    const attending = guests.flatMap((id) =>
      affiliations()
        .of(id)
        .flatMap(({ account }) => account ?? []),
    );
    const kind = is.kind === 'meeting' && isInternal(participants) ? 'update' : is.kind;
    return { note, date: note.date, kind, participants, accounts: [...new Set([...filed, ...attending])] };
  }

  /** Forgets what was derived from an earlier revision. */
  function refresh(): void {
    if (revision === graph.revision) return;
    revision = graph.revision;
    known = new Map();
    gathered = new Map();
  }

  function interaction(path: string): Interaction | null {
    refresh();
    const cached = known.get(path);
    if (cached !== undefined) return cached;
    const fresh = read(path);
    known.set(path, fresh);
    return fresh;
  }

  function keysOf(id: EntityId): ReadonlySet<string> {
    const keys = new Set([keyOfId(id)]);
    const isAccount = id.startsWith('account:');
    for (const note of graph.notesOf(id)) {
      for (const name of [note.title, givenName(note.path), ...note.aliases]) {
        keys.add(foldName(name)).add(isAccount ? companyKey(name) : personKey(name));
      }
      const email = note.fields.get('email')?.value;
      if (email !== undefined) keys.add(foldName(email));
    }
    return keys;
  }

  function namingAny(keys: Iterable<string>): ReadonlySet<string> {
    const paths = new Set<string>();
    for (const key of keys) for (const path of graph.datedNaming(key)) paths.add(path);
    return paths;
  }

  const gather = (paths: Iterable<string>, isMeant: (each: Interaction) => boolean): readonly Interaction[] =>
    [...paths]
      .flatMap((path) => interaction(path) ?? [])
      .filter(isMeant)
      .sort(latestFirst);

  function gatherAbout(id: EntityId): readonly Interaction[] {
    if (id.startsWith('account:')) {
      const people = affiliations().peopleOf(id);
      const keys = [id, ...people].flatMap((each) => [...keysOf(each)]);
      return gather(namingAny(keys), ({ accounts }) => accounts.includes(id));
    }
    const keys = [...keysOf(id)].flatMap((key) => [key, firstName(key)]);
    return gather(namingAny(keys), ({ participants }) => participants.some((each) => each.id === id));
  }

  return {
    interaction,
    keysOf,
    classification({ path }) {
      const is = graph.classification(path);
      const kind = interaction(path)?.kind;
      if (is?.family !== 'dated' || kind === undefined || kind === is.kind) return null;
      return { family: 'dated', kind, why: 'only the own company took part' };
    },
    about(id) {
      refresh();
      const found = gathered.get(id) ?? gatherAbout(id);
      gathered.set(id, found);
      return found;
    },
    linkingTo(id) {
      const paths = new Set<string>();
      for (const key of keysOf(id)) for (const path of graph.datedLinking(key)) paths.add(path);
      return gather(paths, () => true);
    },
  };
}
