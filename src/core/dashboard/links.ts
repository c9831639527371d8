import type { VaultGraph } from '../graph/vault-graph';
import type { EntityId } from '../model/entities';
import type { Note } from '../model/note';
import type { EntityRef, SourceLink } from './view-models';

export const noteLink = (note: Note, line = 0): SourceLink => ({ path: note.path, line, title: note.title });

export function entityRef(graph: VaultGraph, id: EntityId): EntityRef {
  return { id, name: graph.entities.entity(id)?.name ?? id.slice(id.indexOf(':') + 1) };
}
