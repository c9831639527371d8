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
  /** That tier; null where the name means none of these kinds. */
  tier(key: string, kinds: readonly EntityKind[]): NameTier | null;
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
  const inTier = (key: string, kinds: readonly EntityKind[], tier: NameTier): EntityId[] =>
    [...(counts.get(key)?.keys() ?? [])]
      .filter((meaning) => meaning.startsWith(`${tier} `))
      .map((meaning) => meaning.slice(tier.length + 1) as EntityId)
      .filter((id) => kinds.includes(kindOf(id)));
  const tier = (key: string, kinds: readonly EntityKind[]): NameTier | null =>
    counts.has(key) ? (TIERS.find((each) => inTier(key, kinds, each).length > 0) ?? null) : null;
  return {
    add: (key, id, tier) => change(key, id, tier, 1),
    remove: (key, id, tier) => change(key, id, tier, -1),
    find(key, kinds) {
      const surest = tier(key, kinds);
      return surest === null ? [] : inTier(key, kinds, surest).sort();
    },
    tier,
  };
}
