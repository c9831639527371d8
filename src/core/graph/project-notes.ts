import type { EntityId, EntityKind } from '../model/entities';
import { foldName } from '../model/name';
import type { Note } from '../model/note';
import { ancestorFolders, baseName, linkName } from '../model/note-path';
import { latestInteractionFirst, type Interaction } from './dated-notes';
import { edgesOfNote } from './edges';
import type { VaultGraph } from './vault-graph';

const KINDS: readonly EntityKind[] = ['project', 'forum'];

const isProject = (id: EntityId | null): id is EntityId => id !== null && /^(?:project|forum):/.test(id);

/**
 * The projects and forums that a note belongs to: its own, those it is filed under, and the one whose folder it lies in,
 * or after which the folder is called.
 */
export function projectsOf({ entities, resolver }: VaultGraph, note: Note): readonly EntityId[] {
  const filed = note.filedUnder.projects.map(({ name }) => {
    const found = resolver.resolve(name, KINDS);
    return found.status === 'resolved' ? found.id : null;
  });
  const around = ancestorFolders(note.path).map((folder) => {
    const named = entities.find(foldName(baseName(folder)), KINDS);
    return entities.entityOfFolder(folder) ?? (named.length === 1 ? (named[0] ?? null) : null);
  });
  return [...new Set([entities.entityOf(note.path), ...filed, ...around])].filter(isProject);
}

/** The notes around a project or a forum. */
export interface ProjectNotes {
  readonly own: readonly Note[];
  /** The dated notes that are filed under it, latest first. */
  readonly filed: readonly Interaction[];
  /** Those, and the ones that only link to it, latest first. */
  readonly about: readonly Interaction[];
  /** Other notes that are filed under it: plans, lists. */
  readonly others: readonly Note[];
}

export function projectNotes(graph: VaultGraph, id: EntityId): ProjectNotes {
  const { entities, dated } = graph;
  const own = entities.notesOf(id);
  const keys = [...entities.keysOf(id)];
  const belonging = (paths: readonly string[]): readonly Note[] =>
    [...new Set(paths)]
      .flatMap((path) => entities.note(path) ?? [])
      .filter((note) => projectsOf(graph, note).includes(id));
  const filed = belonging(keys.flatMap((key) => entities.datedNaming(key)))
    .flatMap(({ path }) => dated.interaction(path) ?? [])
    .sort(latestInteractionFirst);
  const about = [...new Set([...filed, ...dated.linkingTo(id)])].sort(latestInteractionFirst);
  const others = belonging(keys.flatMap((key) => entities.filedUnder(key)));
  return { own, filed, about, others: others.filter((note) => !own.includes(note)) };
}

/** The lines of a note that link to an entity. */
export const linesLinkingTo = (graph: VaultGraph, { links }: Note, id: EntityId): ReadonlySet<number> =>
  new Set(links.filter(({ target }) => graph.entityOfLink(linkName(target)) === id).map(({ line }) => line));

/** The projects and forums whose notes name a person, and those that meetings with them are filed under. */
export function projectsWith(graph: VaultGraph, person: EntityId): readonly EntityId[] {
  const { entities, dated } = graph;
  const met = dated.about(person).flatMap(({ note }) => projectsOf(graph, note));
  const naming = [...entities.keysOf(person)].flatMap((key) => [
    ...entities.entityLinking(key),
    ...entities.filedUnder(key),
  ]);
  const named = [...new Set(naming)].flatMap((path) => {
    const [note, id] = [entities.note(path), entities.entityOf(path)];
    if (!note || !isProject(id)) return [];
    const isNamed = edgesOfNote(graph, note).some(({ from, to }) => from === person || to === person);
    return isNamed ? [id] : [];
  });
  return [...new Set([...named, ...met])];
}
