import type { NoteIndexListener } from '../index/note-index';
import type { Classification, Entity, EntityId, EntityKind } from '../model/entities';
import {
  companyKey,
  firstName,
  foldName,
  isBareName,
  isNobody,
  personKey,
  splitCompany,
} from '../model/name';
import type { Mention, Note } from '../model/note';
import { ancestorFolders, baseName, folderOfFolderNote, givenName, linkName } from '../model/note-path';
import type { SourceLine } from '../model/source-span';
import type { Settings } from '../settings';
import { classify } from './classify';
import { createMultiMap } from './multi-map';
import { createNameTable, kindOf, type NameTable, type NameTier } from './name-table';

/** A line that names somebody, with the title of its note. */
export interface NamedIn extends SourceLine {
  readonly name: string;
  readonly title: string;
}

/**
 * What the notes say about entities, held note by note: every note contributes by itself and takes exactly its own
 * contribution back, so the graph is the same whatever the order in which notes came, changed and went.
 */
export interface EntityGraph extends NoteIndexListener {
  /** Grows with every change. */
  readonly revision: number;
  /** Grows with every change of a note that names entities or says who works where. */
  readonly affiliationRevision: number;
  readonly settings: Settings;
  readonly names: NameTable;
  classification(path: string): Classification | undefined;
  /** An entity by its id: one with notes, or a person who is only named by full name. */
  entity(id: EntityId): Entity | null;
  /** The entities with notes, by name. */
  entities(kind: EntityKind): readonly Entity[];
  notesOf(id: EntityId): readonly Note[];
  /** The entity that a note is a note of; null for a dated or other note. */
  entityOf(path: string): EntityId | null;
  /** The entity whose folder this is (`Customers/Northwind` with a README). */
  entityOfFolder(folder: string): EntityId | null;
  /** The people with a note whose folded name starts with this word; sorted. */
  namesakes(firstName: string): readonly EntityId[];
  /** The people without a note, where their full names stand; sorted by place. */
  mentionsOf(id: EntityId): readonly NamedIn[];
  datedNotes(): Iterable<Note>;
  dated(path: string): Note | undefined;
  /** Dated notes that name this folded name as an account or a participant, in a tag, or in a folder around them. */
  datedNaming(key: string): ReadonlySet<string>;
  /** Notes of projects, forums and of no kind that name this folded name as their account, or lie in such a folder. */
  filedUnder(key: string): ReadonlySet<Note>;
  /** Dated notes that link to this folded name. */
  datedLinking(key: string): ReadonlySet<string>;
  /** Notes of companies' and people's own that say who works where. */
  affiliationNotes(): Iterable<Note>;
}

export const entityId = (kind: EntityKind, name: string): EntityId =>
  `${kind}:${kind === 'person' ? personKey(name) : foldName(name)}`;

/** The folded name that an id is made of. */
export const keyOfId = (id: EntityId): string => id.slice(id.indexOf(':') + 1);

function namesOf(note: Note, kind: EntityKind): readonly { key: string; tier: NameTier }[] {
  const fold = kind === 'person' ? personKey : foldName;
  const given = fold(givenName(note.path));
  const keys: { key: string; tier: NameTier }[] = [{ key: fold(note.title), tier: 'title' }];
  if (given !== fold(note.title) && !(kind === 'person' && isBareName(given)))
    keys.push({ key: given, tier: 'alias' });
  for (const alias of note.aliases) keys.push({ key: fold(alias), tier: 'alias' });
  if (kind === 'account')
    for (const name of [note.title, ...note.aliases]) keys.push({ key: companyKey(name), tier: 'short' });
  const email = note.fields.get('email')?.value;
  if (email !== undefined && email.includes('@')) keys.push({ key: foldName(email), tier: 'alias' });
  return keys;
}

/** The full names of people in a note, whoever they turn out to be. */
function fullNames(note: Note): readonly Mention[] {
  const roles = note.roles.map(({ person, line }) => ({ name: person, line }));
  return [...note.participants, ...note.contacts, ...roles].filter(({ name }) => {
    const key = personKey(name);
    return !isBareName(key) && !isNobody(key) && !name.includes('@');
  });
}

/** What a dated note can be found by: accounts, participants and folders, in every folded form they may be looked up by. */
function namingKeys(note: Note): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { name } of [...note.filedUnder.accounts, ...note.filedUnder.projects])
    keys.add(foldName(name)).add(companyKey(name));
  for (const { name } of [...note.participants, ...note.filedUnder.people, ...note.filedUnder.accounts]) {
    const company = splitCompany(name).company;
    keys.add(personKey(name));
    if (company !== null) keys.add(companyKey(company));
  }
  for (const folder of ancestorFolders(note.path))
    keys.add(foldName(baseName(folder))).add(companyKey(baseName(folder)));
  return keys;
}

const linkKeys = (note: Note): ReadonlySet<string> =>
  new Set(note.links.map(({ target }) => foldName(linkName(target))));

export function createEntityGraph(settings: Settings): EntityGraph {
  const classifications = new Map<string, Classification>();
  const entityOfNote = new Map<string, EntityId>();
  const names = createNameTable();
  const entityNotes = new Map<EntityId, Map<string, Note>>();
  const folders = createMultiMap<string, EntityId>();
  const dated = new Map<string, Note>();
  const naming = createMultiMap<string, string>();
  const filing = createMultiMap<string, Note>();
  const linking = createMultiMap<string, string>();
  const firstNames = createMultiMap<string, EntityId>();
  const named = new Map<EntityId, Map<string, readonly NamedIn[]>>();
  const affiliated = new Map<string, Note>();
  /** What `mentionsOf` has sorted since the last change. */
  const sortedMentions = new Map<EntityId, readonly NamedIn[]>();
  let revision = 0;
  let affiliationRevision = 0;

  function changeEntityNote(note: Note, kind: EntityKind, isAdded: boolean): void {
    const id = entityId(kind, note.title);
    const notes = entityNotes.get(id) ?? new Map<string, Note>();
    if (isAdded) notes.set(note.path, note);
    else notes.delete(note.path);
    if (isAdded) entityOfNote.set(note.path, id);
    else entityOfNote.delete(note.path);
    if (notes.size > 0) entityNotes.set(id, notes);
    else entityNotes.delete(id);
    if (kind === 'person') firstNames[notes.size > 0 ? 'add' : 'remove'](firstName(keyOfId(id)), id);
    for (const { key, tier } of namesOf(note, kind)) names[isAdded ? 'add' : 'remove'](key, id, tier);
    const folder = folderOfFolderNote(note.path);
    if (folder !== null) folders[isAdded ? 'add' : 'remove'](folder, id);
  }

  function changeDatedNote(note: Note, isAdded: boolean): void {
    if (isAdded) dated.set(note.path, note);
    else dated.delete(note.path);
    for (const key of namingKeys(note)) naming[isAdded ? 'add' : 'remove'](key, note.path);
    for (const key of linkKeys(note)) linking[isAdded ? 'add' : 'remove'](key, note.path);
  }

  function changeMentions(note: Note, isAdded: boolean): void {
    const byPerson = new Map<EntityId, NamedIn[]>();
    for (const { name, line } of fullNames(note)) {
      const id = entityId('person', splitCompany(name).name);
      const place = { path: note.path, line, name, title: note.title };
      const known = byPerson.get(id);
      if (known) known.push(place);
      else byPerson.set(id, [place]);
    }
    for (const [id, mentions] of byPerson) {
      const places = named.get(id) ?? new Map<string, readonly NamedIn[]>();
      if (isAdded) places.set(note.path, mentions);
      else places.delete(note.path);
      if (places.size > 0) named.set(id, places);
      else named.delete(id);
    }
  }

  function saysWhoWorksWhere(note: Note, family: Classification['family']): boolean {
    const inParentheses = note.participants.some(({ name }) => splitCompany(name).company !== null);
    return family === 'entity' || note.roles.length > 0 || note.contacts.length > 0 || inParentheses;
  }

  function change(note: Note, isAdded: boolean): void {
    revision++;
    sortedMentions.clear();
    const known = classifications.get(note.path);
    const is = isAdded || !known ? classify(note, settings) : known;
    if (isAdded) classifications.set(note.path, is);
    else classifications.delete(note.path);
    if (is.family === 'entity') changeEntityNote(note, is.kind, isAdded);
    if (is.family === 'dated') changeDatedNote(note, isAdded);
    else if (is.kind !== 'account' && is.kind !== 'person') {
      for (const key of namingKeys(note)) filing[isAdded ? 'add' : 'remove'](key, note);
    }
    changeMentions(note, isAdded);
    if (!saysWhoWorksWhere(note, is.family)) return;
    affiliationRevision++;
    if (isAdded) affiliated.set(note.path, note);
    else affiliated.delete(note.path);
  }

  const byPath = (a: { path: string }, b: { path: string }) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
  const notesOf = (id: EntityId) => [...(entityNotes.get(id)?.values() ?? [])].sort(byPath);

  function mentionsOf(id: EntityId): readonly NamedIn[] {
    const places = named.get(id);
    if (!places) return [];
    const sorted =
      sortedMentions.get(id) ?? [...places.values()].flat().sort((a, b) => byPath(a, b) || a.line - b.line);
    sortedMentions.set(id, sorted);
    return sorted;
  }

  function entity(id: EntityId): Entity | null {
    const notes = notesOf(id);
    const first = notes[0];
    if (first) {
      const aliases = [...new Set(notes.flatMap((note) => note.aliases))];
      return { id, kind: kindOf(id), name: first.title, aliases, notes: notes.map(({ path }) => path) };
    }
    const mention = mentionsOf(id)[0];
    return mention
      ? { id, kind: 'person', name: splitCompany(mention.name).name, aliases: [], notes: [] }
      : null;
  }

  return {
    get revision() {
      return revision;
    },
    get affiliationRevision() {
      return affiliationRevision;
    },
    settings,
    names,
    added: (note) => change(note, true),
    removed: (note) => change(note, false),
    classification: (path) => classifications.get(path),
    entity,
    entities(kind) {
      const ids = [...entityNotes.keys()].filter((id) => kindOf(id) === kind);
      return ids
        .flatMap((id) => entity(id) ?? [])
        .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1));
    },
    notesOf,
    entityOf: (path) => entityOfNote.get(path) ?? null,
    entityOfFolder: (folder) => [...folders.get(folder)].sort()[0] ?? null,
    namesakes: (name) => [...firstNames.get(name)].sort(),
    mentionsOf,
    datedNotes: () => dated.values(),
    dated: (path) => dated.get(path),
    datedNaming: (key) => naming.get(key),
    filedUnder: (key) => filing.get(key),
    datedLinking: (key) => linking.get(key),
    affiliationNotes: () => affiliated.values(),
  };
}
