import type { VaultGraph } from '../graph/vault-graph';
import type { EntityId } from '../model/entities';
import type { Note } from '../model/note';

/**
 * The notes whose facts are an entity's: its own, and of an account the dated notes about it. What a meeting says is
 * about the account, not about who is there.
 */
export function factNotes(graph: VaultGraph, id: EntityId): readonly Note[] {
  const own = graph.entities.notesOf(id);
  return id.startsWith('account:') ? [...own, ...graph.dated.about(id).map(({ note }) => note)] : own;
}
