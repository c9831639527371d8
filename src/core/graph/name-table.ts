import type { EntityId, EntityKind } from '../model/entities';

/** How surely a name means an entity: its title, a name of its file or an alias, or a shortened form. */
export type NameTier = 'title' | 'alias' | 'short';
const TIERS: readonly NameTier[] = ['title', 'alias', 'short'];

/** Folded names and what they mean. The same name may be given several times; each is taken back by itself. */
export interface NameTable {
  add(key: string, id: EntityId, tier: NameTier): void;
  remove(key: string, id: EntityId, tier: NameTier): void;
  /** The entities of one of these kinds that the name means, by the surest tier that has any; sorted. */
  find(key: string, kinds: readonly EntityKind[]): readonly EntityId[];
}

export const kindOf = (id: EntityId): EntityKind => id.slice(0, id.indexOf(':')) as EntityKind;

export function createNameTable(): NameTable {
  const counts = new Map<string, Map<string, number>>();
  const change = (key: string, id: EntityId, tier: NameTier, by: 1 | -1) => {
    if (key === '') return;
    const meanings = counts.get(key) ?? new Map<string, number>();
    const meaning = `${tier} ${id}`;
    const count = (meanings.get(meaning) ?? 0) + by;
    if (count > 0) meanings.set(meaning, count);
    else meanings.delete(meaning);
    if (meanings.size > 0) counts.set(key, meanings);
    else counts.delete(key);
  };
  return {
    add: (key, id, tier) => change(key, id, tier, 1),
    remove: (key, id, tier) => change(key, id, tier, -1),
    find(key, kinds) {
      const meanings = counts.get(key);
      if (!meanings) return [];
      for (const tier of TIERS) {
        const ids = [...meanings.keys()]
          .filter((meaning) => meaning.startsWith(`${tier} `))
          .map((meaning) => meaning.slice(tier.length + 1) as EntityId)
          .filter((id) => kinds.includes(kindOf(id)));
        if (ids.length > 0) return ids.sort();
      }
      return [];
    },
  };
}
