import { finish, type Steps } from '../index/slices';
import type { EntityId } from '../model/entities';
import type { EntityGraph } from './entity-graph';
import { nameOfId } from './entity-names';
import type { GraphChanges } from './graph-changes';
import { createNearIndex, type NearIndex, type NearPerson } from './near-index';

/** Everybody in the vault by names nearly like theirs. Made when first asked for, then kept in step. */
export interface NearPeople {
  near(key: string): readonly NearPerson[];
  refresh(changes: GraphChanges): void;
  /** Makes the index now, in steps, where it is not there. */
  prepare(): Steps<void>;
}

export function createNearPeople(graph: EntityGraph): NearPeople {
  let index: NearIndex | null = null;
  let kept = new Map<EntityId, readonly string[]>();
  let found = new Map<string, readonly NearPerson[]>();

  function add(into: NearIndex, id: EntityId): void {
    const names = graph.members(id).map(nameOfId);
    kept.set(id, names);
    for (const name of names) into.add(id, name);
  }

  function update(into: NearIndex, id: EntityId): void {
    for (const name of kept.get(id) ?? []) into.remove(id, name);
    kept.delete(id);
    if (graph.canonical(id) === id && graph.isKnown(id)) add(into, id);
  }

  function* made(): Steps<NearIndex> {
    const fresh = createNearIndex();
    kept = new Map();
    for (const id of graph.people()) {
      add(fresh, id);
      yield;
    }
    return fresh;
  }

  return {
    near(key) {
      index ??= finish(made());
      const people = found.get(key) ?? index.near(key);
      found.set(key, people);
      return people;
    },
    *prepare() {
      if (index) return;
      const began = graph.revision;
      const fresh = yield* made();
      // Made of people who have come or gone meanwhile, it is of no use.
      if (graph.revision === began) index = fresh;
    },
    refresh(changes) {
      if (changes.all) index = null;
      if (changes.all || changes.keys.size + changes.ids.size + changes.people.size > 0) found = new Map();
      if (!index) return;
      // A name that is an alias now, or no longer, is somebody else's.
      const named = [...changes.keys].map((key): EntityId => `person:${key}`);
      for (const id of new Set([...changes.ids, ...changes.people, ...named]))
        if (id.startsWith('person:')) update(index, id);
    },
  };
}
