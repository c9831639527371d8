import type { VaultGraph } from '../graph/vault-graph';
import type { EntityId } from '../model/entities';
import { entityRef, noteLink } from './links';
import type { PanelSubject } from './view-models';

/** What the panel shows for a note that is active: its entity, the choices of a dated note, or nothing. */
export function panelSubject(graph: VaultGraph, path: string): PanelSubject {
  const interaction = graph.dated.interaction(path);
  if (interaction) {
    const people = interaction.participants.flatMap(({ id, isMe }) => (isMe || id === null ? [] : [id]));
    // A meeting that is about no account is about the people who were there.
    const choices: readonly EntityId[] = interaction.accounts.length > 0 ? interaction.accounts : people;
    return {
      kind: 'dated',
      note: noteLink(interaction.note),
      choices: choices.map((id) => entityRef(graph, id)),
    };
  }
  const id = graph.entities.entityOf(path);
  return id !== null ? { kind: 'entity', entity: entityRef(graph, id) } : { kind: 'none' };
}
