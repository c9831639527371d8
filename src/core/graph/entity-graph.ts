import type { NoteIndexListener } from '../index/note-index';
import { kindOf, type Classification, type Entity, type EntityId, type EntityKind } from '../model/entities';
import { firstName, foldName } from '../model/name';
import type { Note } from '../model/note';
import { baseName, folderOfFolderNote } from '../model/note-path';
import { compareTexts } from '../model/order';
import type { SourceLine } from '../model/source-span';
import type { EntityDecision, Settings } from '../settings';
import { classify } from './classify';
import { createEntityList } from './entity-list';
import { createEntityMerges } from './entity-merges';
import { entityId, entityNames, keyOfId, nameOfId, noteEntityId, type EntityName } from './entity-names';
import { createGraphChanges, type GraphChanges } from './graph-changes';
import { createKeyIndex } from './key-index';
import { createNameTable, type NameMeaning } from './name-table';
import { createNamedPeople, namesByKey } from './named-people';
import { linkKeys, namingKeys, spelledNames, type SpelledName } from './note-keys';

/** A line that names somebody, with the title of its note. */
export interface NamedIn extends SourceLine {
  readonly name: string;
  readonly title: string;
}

/**
 * What the notes say about entities, held note by note: every note contributes by itself and takes exactly its own
 * contribution back, so the graph is the same whatever the order in which notes came, changed and went. Wherever an id
 * is taken or given, entities that the user said are one are one.
 */
export interface EntityGraph extends NoteIndexListener {
  /** Grows with every change. */
  readonly revision: number;
  readonly settings: Settings;
  /** What changed since this was last called, for whoever derives from the graph. */
  takeChanges(): GraphChanges;
  /** Takes up other decisions on which entities are one. */
  decide(decisions: readonly EntityDecision[]): void;
  readonly decisions: readonly EntityDecision[];
  /** The entities of one of these kinds that a folded name means, by the surest kind of name; null where none does. */
  meaning(key: string, kinds: readonly EntityKind[]): NameMeaning | null;
  /** Their ids. */
  find(key: string, kinds: readonly EntityKind[]): readonly EntityId[];
  /** The ids of the entities that a link to this folded name means, by title, alias or file name; sorted. */
  linked(key: string): readonly EntityId[];
  /** The id of the node that an entity of this name would be. */
  idOf(kind: EntityKind, name: string): EntityId;
  /** The id of the node that an id belongs to: another one where the user said that two are one. */
  canonical(id: EntityId): EntityId;
  /** Every id that the node has, its own first. */
  members(id: EntityId): readonly EntityId[];
  /** Every folded name that notes and links may know an entity by. */
  keysOf(id: EntityId): ReadonlySet<string>;
  classification(path: string): Classification | undefined;
  note(path: string): Note | undefined;
  /** An entity by its id: one with notes, or a person who is only named by full name. */
  entity(id: EntityId): Entity | null;
  /** The entities with notes, by name. */
  entities(kind: EntityKind): readonly Entity[];
  notesOf(id: EntityId): readonly Note[];
  /** The entity that a note is a note of; null for a dated or other note. */
  entityOf(path: string): EntityId | null;
  /** The same, before any decision of the user: what decisions themselves are about. */
  noteEntity(path: string): EntityId | null;
  /** The entity whose folder this is (`Customers/Northwind` with a README). */
  entityOfFolder(folder: string): EntityId | null;
  /** The people with a note whose folded name starts with this word; sorted. */
  namesakes(firstName: string): readonly EntityId[];
  /** Everybody whose full name stands anywhere: people with notes, and those who are only named. */
  people(): Iterable<EntityId>;
  /** Whether there is anybody of this id. */
  isKnown(person: EntityId): boolean;
  /** Where a person's full name stands as a participant, a contact or in a table; sorted by place. */
  mentionsOf(id: EntityId): readonly NamedIn[];
  notes(): Iterable<Note>;
  datedNotes(): Iterable<Note>;
  dated(path: string): Note | undefined;
  /** Dated notes that name this folded name as an account or a participant, in a tag, or in a folder around them. */
  datedNaming(key: string): readonly string[];
  /** Notes of projects, forums and of no kind that name this folded name as their account, or lie in such a folder. */
  filedUnder(key: string): readonly string[];
  /** Dated notes that link to this folded name. */
  datedLinking(key: string): readonly string[];
  /** Notes of entities that link to this folded name. */
  entityLinking(key: string): readonly string[];
  /** Dated notes of a day. */
  datedOn(day: string): readonly string[];
  /** Dated notes that were made from this source. */
  ofSource(sourceRef: string): readonly string[];
}

/** What one note adds, kept to be taken back without reading the note again. */
interface Contribution {
  readonly note: Note;
  readonly is: Classification;
  readonly id: EntityId | null;
  readonly names: readonly EntityName[];
  readonly folder: string | null;
  readonly naming: readonly string[];
  readonly links: readonly string[];
  /** The full names that the note holds. */
  readonly named: readonly SpelledName[];
}

const NOTHING: readonly string[] = [];
const PEOPLE: readonly EntityKind[] = ['person'];
const NO_NAMES: readonly EntityName[] = [];

/** Whether notes of this kind belong to an account by being filed there, not by being its own or dated. */
const isFiled = ({ family, kind }: Classification): boolean =>
  family === 'other' || (family === 'entity' && kind !== 'account' && kind !== 'person');

function contributionOf(note: Note, settings: Settings): Contribution {
  const is = classify(note, settings);
  const isEntity = is.family === 'entity';
  const isDated = is.family === 'dated';
  return {
    note,
    is,
    id: isEntity ? noteEntityId(is.kind, note.title) : null,
    names: isEntity ? entityNames(note, is.kind) : NO_NAMES,
    folder: isEntity ? folderOfFolderNote(note.path) : null,
    naming: isDated || isFiled(is) ? namingKeys(note) : NOTHING,
    links: isDated || isEntity ? linkKeys(note) : NOTHING,
    named: spelledNames(note),
  };
}

const byPath = (a: { path: string }, b: { path: string }) => compareTexts(a.path, b.path);

export function createEntityGraph(settings: Settings): EntityGraph {
  const contributions = new Map<string, Contribution>();
  const dated = new Map<string, Note>();
  const names = createNameTable();
  const entityNotes = createKeyIndex<string>();
  const folders = createKeyIndex<EntityId>();
  const naming = createKeyIndex<string>();
  const filing = createKeyIndex<string>();
  const linking = createKeyIndex<string>();
  const entityLinks = createKeyIndex<string>();
  const days = createKeyIndex<string>();
  const sources = createKeyIndex<string>();
  const firstNames = createKeyIndex<EntityId>();
  const named = createNamedPeople();
  const changes = createGraphChanges();
  /** What `entity` has read since names or notes of entities last changed. */
  const entities = new Map<EntityId, Entity | null>();
  const rawEntityOf = (path: string) => contributions.get(path)?.id ?? null;
  const merges = createEntityMerges({
    entityOfNote: rawEntityOf,
    noteCount: (id) => entityNotes.get(id).length,
  });
  const list = createEntityList(entity);
  let decisions: readonly EntityDecision[] = settings.entityDecisions;
  let areMergesStale = decisions.length > 0;
  let revision = 0;

  /** Merges, as of now: which ids are one depends on which notes there are. */
  function nodes(): typeof merges {
    if (!areMergesStale) return merges;
    areMergesStale = false;
    const { version } = merges;
    merges.refresh(decisions);
    entities.clear();
    if (version === merges.version) return merges;
    changes.everything();
    list.clear();
    return merges;
  }

  function changeEntity(each: Contribution, id: EntityId, way: 'add' | 'remove'): void {
    const before = entityNotes.get(id).length;
    entityNotes[way](id, each.note.path);
    const after = entityNotes.get(id).length;
    if (id.startsWith('person:') && (before === 0 || after === 0))
      firstNames[way](firstName(keyOfId(id)), id);
    for (const { key, tier } of each.names) names[way](key, id, tier);
    changes.named(each.names, id, `${each.note.title}\n${each.folder ?? ''}`, way === 'add' ? 1 : -1);
    if (each.folder !== null) {
      folders[way](each.folder, id);
      // What lies in the folder is filed under its entity.
      changes.key(foldName(baseName(each.folder)));
    }
    list.changed(id);
    entities.clear();
    if (decisions.length > 0) areMergesStale = true;
  }

  function change(each: Contribution, way: 'add' | 'remove'): void {
    revision++;
    const { note, is, id } = each;
    if (id !== null) changeEntity(each, id, way);
    if (is.family === 'dated') {
      if (way === 'add') dated.set(note.path, note);
      else dated.delete(note.path);
      for (const key of each.naming) naming[way](key, note.path);
      for (const key of each.links) linking[way](key, note.path);
      if (note.date !== null) days[way](note.date, note.path);
      if (note.sourceRef !== null) sources[way](note.sourceRef, note.path);
    } else {
      for (const key of each.naming) filing[way](key, note.path);
      for (const key of each.links) entityLinks[way](key, note.path);
    }
    for (const name of each.named) {
      if (!named.change(name, note.path, way)) continue;
      changes.person(`person:${name.key}`);
      entities.clear();
    }
    changes.note(note.path);
  }

  function remove(path: string): void {
    const known = contributions.get(path);
    if (!known) return;
    contributions.delete(path);
    change(known, 'remove');
  }

  function notesOf(id: EntityId): readonly Note[] {
    const members = nodes().members(id);
    const paths =
      members.length === 1 ? entityNotes.get(id) : members.flatMap((each) => entityNotes.get(each));
    const notes = paths.flatMap((path) => contributions.get(path)?.note ?? []);
    return notes.length < 2 ? notes : notes.sort(byPath);
  }

  function mentionsOf(id: EntityId): readonly NamedIn[] {
    const keys = nodes().members(id).map(nameOfId);
    const found = keys.flatMap((key) =>
      named.notesNaming(key).flatMap((path): readonly NamedIn[] => {
        const note = contributions.get(path)?.note;
        const mentions = note ? (namesByKey(note).get(key) ?? []) : [];
        return mentions.map(({ name, line }) => ({ path, line, name, title: note?.title ?? '' }));
      }),
    );
    return found.sort((a, b) => byPath(a, b) || a.line - b.line);
  }

  function entity(asked: EntityId): Entity | null {
    const id = nodes().canonical(asked);
    const known = entities.get(id);
    if (known !== undefined) return known;
    const fresh = readEntity(id);
    entities.set(id, fresh);
    return fresh;
  }

  function readEntity(id: EntityId): Entity | null {
    const notes = notesOf(id);
    const first = notes.find((note) => rawEntityOf(note.path) === id) ?? notes[0];
    const others = nodes().members(id).length > 1 ? otherNames(id) : [];
    if (first) {
      const aliases = [...new Set([...notes.flatMap((note) => note.aliases), ...others])];
      return { id, kind: kindOf(id), name: first.title, aliases, notes: notes.map(({ path }) => path) };
    }
    const name = named.shown(keyOfId(id)) ?? others[0];
    return kindOf(id) === 'person' && name !== undefined
      ? { id, kind: 'person', name, aliases: others.filter((other) => other !== name), notes: [] }
      : null;
  }

  /** What the other ids that were made one with this one are called. */
  const otherNames = (id: EntityId): readonly string[] =>
    nodes()
      .members(id)
      .slice(1)
      .flatMap((member) => titleOf(member) ?? named.shown(keyOfId(member)) ?? []);

  const titleOf = (id: EntityId): string | undefined =>
    entityNotes
      .get(id)
      .flatMap((path) => contributions.get(path)?.note.title ?? [])
      .sort()[0];

  const distinct = (ids: readonly EntityId[]): readonly EntityId[] =>
    ids.length < 2 ? ids : [...new Set(ids)].sort();

  function meaning(key: string, kinds: readonly EntityKind[]): NameMeaning | null {
    const found = names.meaning(key, kinds);
    if (!found || decisions.length === 0) return found;
    return { tier: found.tier, ids: distinct(found.ids.map((id) => nodes().canonical(id))) };
  }

  function keysOf(id: EntityId): ReadonlySet<string> {
    const keys = new Set<string>();
    for (const member of nodes().members(id)) {
      keys.add(nameOfId(member));
      for (const path of entityNotes.get(member))
        for (const { key } of contributions.get(path)?.names ?? NO_NAMES) keys.add(key);
    }
    return keys;
  }

  return {
    get revision() {
      return revision;
    },
    settings,
    takeChanges() {
      nodes();
      return changes.take();
    },
    decide(next) {
      decisions = next;
      areMergesStale = true;
      changes.everything();
      revision++;
    },
    get decisions() {
      return decisions;
    },
    meaning,
    linked: (key) => distinct(names.named(key).map((id) => nodes().canonical(id))),
    find: (key, kinds) => meaning(key, kinds)?.ids ?? [],
    idOf: (kind, name) => nodes().canonical(entityId(kind, name)),
    canonical: (id) => nodes().canonical(id),
    members: (id) => nodes().members(id),
    keysOf,
    added(note) {
      remove(note.path);
      const each = contributionOf(note, settings);
      contributions.set(note.path, each);
      change(each, 'add');
    },
    removed: ({ path }) => remove(path),
    classification: (path) => contributions.get(path)?.is,
    note: (path) => contributions.get(path)?.note,
    entity,
    entities: (kind) => {
      nodes();
      return list.of(kind);
    },
    notesOf,
    entityOf(path) {
      const id = rawEntityOf(path);
      return id === null ? null : nodes().canonical(id);
    },
    noteEntity: rawEntityOf,
    entityOfFolder(folder) {
      const id = [...folders.get(folder)].sort()[0];
      return id === undefined ? null : nodes().canonical(id);
    },
    namesakes: (name) => distinct(firstNames.get(name).map((id) => nodes().canonical(id))),
    *people() {
      const seen = new Set<EntityId>();
      for (const { id } of contributions.values())
        if (id?.startsWith('person:')) seen.add(nodes().canonical(id));
      for (const key of named.keys())
        if (names.meaning(key, PEOPLE) === null) seen.add(nodes().canonical(`person:${key}`));
      yield* seen;
    },
    isKnown: (id) =>
      nodes()
        .members(id)
        .some(
          (each) =>
            entityNotes.get(each).length > 0 ||
            (named.notesNaming(keyOfId(each)).length > 0 && names.meaning(keyOfId(each), PEOPLE) === null),
        ),
    mentionsOf,
    *notes() {
      for (const { note } of contributions.values()) yield note;
    },
    datedNotes: () => dated.values(),
    dated: (path) => dated.get(path),
    datedNaming: (key) => naming.get(key),
    filedUnder: (key) => filing.get(key),
    datedLinking: (key) => linking.get(key),
    entityLinking: (key) => entityLinks.get(key),
    datedOn: (day) => days.get(day),
    ofSource: (sourceRef) => sources.get(sourceRef),
  };
}
