import type { LedgerReader } from '../facts/ledgers';
import { entityRef } from '../graph/entity-ref';
import type { VaultGraph } from '../graph/vault-graph';
import type { EntityId } from '../model/entities';
import type { Note } from '../model/note';
import { factNotes } from './fact-notes';
import { createSubjectCheck } from './fact-subject';
import { factsOf, statementsOf, type AsOf, type PlacedStatement } from './facts';
import type { Facts } from './view-models';

/**
 * The facts of one of an entity's notes. What the note of one of an account's people says is marked as theirs, and unless
 * it was copied from elsewhere, it is never the same as what the note of another person says.
 */
export function factsIn(graph: VaultGraph, id: EntityId, note: Note): readonly PlacedStatement[] {
  const items = statementsOf([note], 'fact');
  const of = graph.entities.entityOf(note.path);
  if (of === null || of === id || !of.startsWith('person:')) return items;
  const person = entityRef(graph, of);
  return items.map((item) => ({ ...item, person, subject: item.via === null ? of : null }));
}

/** What is known of an entity, each thing once. */
export function entityFacts(graph: VaultGraph, id: EntityId, asOf: AsOf, ledgers: LedgerReader): Facts {
  const items = factNotes(graph, id).flatMap((note) => factsIn(graph, id, note));
  return factsOf(items, asOf, ledgers, createSubjectCheck(graph, id));
}
