import type { EntityId, EntityRef } from '../model/entities';
import type { VaultGraph } from './vault-graph';

/** An entity with its name; one that no note is of has the name in its id. */
export function entityRef(graph: VaultGraph, id: EntityId): EntityRef {
  return { id, name: graph.entities.entity(id)?.name ?? id.slice(id.indexOf(':') + 1) };
}
