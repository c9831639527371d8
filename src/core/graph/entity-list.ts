import { kindOf, type Entity, type EntityId, type EntityKind } from '../model/entities';
import { compareTexts } from '../model/order';
import { partitionPoint } from '../model/partition-point';

/** The entities with notes, by kind and sorted by name. Only those that changed are looked at again. */
export interface EntityList {
  /** That an entity may have come, gone, or got another name or other notes. */
  changed(id: EntityId): void;
  /** That any of them may have. */
  clear(): void;
  of(kind: EntityKind): readonly Entity[];
}

interface Kept {
  /** Replaced, never changed: whoever asked keeps the list as it was. */
  sorted: readonly Entity[];
  readonly stale: Set<EntityId>;
  readonly known: Set<EntityId>;
}

const { compare } = new Intl.Collator('en');
const byName = (a: Entity, b: Entity): number => compare(a.name, b.name) || compareTexts(a.id, b.id);

/** So many changes are cheaper to sort in at once than one by one. */
const FEW = 32;

function insert(sorted: Entity[], entity: Entity): void {
  const place = partitionPoint(sorted.length, (at) => {
    const each = sorted[at];
    return each !== undefined && byName(each, entity) < 0;
  });
  sorted.splice(place, 0, entity);
}

export function createEntityList(entityOf: (id: EntityId) => Entity | null): EntityList {
  const kinds = new Map<EntityKind, Kept>();

  function kept(kind: EntityKind): Kept {
    const known = kinds.get(kind) ?? { sorted: [], stale: new Set(), known: new Set() };
    kinds.set(kind, known);
    return known;
  }

  function refresh(list: Kept): void {
    const { stale, known } = list;
    // An id that is one of another's now stands there no longer; the other one does.
    const fresh = new Map<EntityId, Entity>();
    for (const id of stale) {
      const entity = entityOf(id);
      if (entity && entity.notes.length > 0) fresh.set(entity.id, entity);
    }
    const sorted = list.sorted.filter(({ id }) => !stale.has(id) && !fresh.has(id));
    if (fresh.size > FEW) sorted.push(...fresh.values());
    else for (const entity of fresh.values()) insert(sorted, entity);
    list.sorted = fresh.size > FEW ? sorted.sort(byName) : sorted;
    for (const id of stale) known.add(id);
    stale.clear();
  }

  return {
    changed(id) {
      kept(kindOf(id)).stale.add(id);
    },
    clear() {
      for (const list of kinds.values()) for (const id of list.known) list.stale.add(id);
    },
    of(kind) {
      const list = kept(kind);
      if (list.stale.size > 0) refresh(list);
      return list.sorted;
    },
  };
}
