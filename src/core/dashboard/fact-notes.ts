import type { VaultGraph } from '../graph/vault-graph';
import type { EntityId } from '../model/entities';
import type { Note } from '../model/note';

/**
 * The notes whose facts are an entity's: its own, and of an account the dated notes about it and the notes of its people.
 * What a meeting says is about the account, not about who is there.
 */
export function factNotes(graph: VaultGraph, id: EntityId): readonly Note[] {
  const own = graph.entities.notesOf(id);
  if (!id.startsWith('account:')) return own;
  const dated = graph.dated.about(id).map(({ note }) => note);
  const people = graph.affiliations().peopleOf(id);
  return [...own, ...dated, ...people.flatMap((person) => graph.entities.notesOf(person))];
}
