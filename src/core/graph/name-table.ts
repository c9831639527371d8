import { kindOf, type EntityId, type EntityKind } from '../model/entities';

/**
 * How surely a name means an entity: its title, a name of its file or an alias, or a shortened form. A name that is
 * only that of a file means the entity in links and nowhere else.
 */
export type NameTier = 'title' | 'alias' | 'short' | 'link';
const TIERS: readonly NameTier[] = ['title', 'alias', 'short'];

/** What a name means, as surely as it can be said. */
export interface NameMeaning {
  readonly tier: NameTier;
  /** Sorted; more than one where the name fits several equally well. */
  readonly ids: readonly EntityId[];
}

/** Folded names and what they mean. The same name may be given several times; each is taken back by itself. */
export interface NameTable {
  add(key: string, id: EntityId, tier: NameTier): void;
  remove(key: string, id: EntityId, tier: NameTier): void;
  /** The entities of one of these kinds that the name means, by the surest tier that has any; null where none does. */
  meaning(key: string, kinds: readonly EntityKind[]): NameMeaning | null;
  /** The entities of any kind that have the name, as anything but a shortened form. */
  named(key: string): readonly EntityId[];
  /** Their ids. */
  find(key: string, kinds: readonly EntityKind[]): readonly EntityId[];
}

interface Given {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly tier: NameTier;
  times: number;
}

export function createNameTable(): NameTable {
  const names = new Map<string, Given[]>();

  function add(key: string, id: EntityId, tier: NameTier): void {
    if (key === '') return;
    const given = names.get(key);
    const known = given?.find((each) => each.id === id && each.tier === tier);
    if (known) known.times++;
    else if (given) given.push({ id, kind: kindOf(id), tier, times: 1 });
    else names.set(key, [{ id, kind: kindOf(id), tier, times: 1 }]);
  }

  function remove(key: string, id: EntityId, tier: NameTier): void {
    const given = names.get(key) ?? [];
    const at = given.findIndex((each) => each.id === id && each.tier === tier);
    const known = given[at];
    if (!known || --known.times > 0) return;
    given.splice(at, 1);
    if (given.length === 0) names.delete(key);
  }

  function meaning(key: string, kinds: readonly EntityKind[]): NameMeaning | null {
    const given = names.get(key);
    if (given === undefined) return null;
    const only = given[0];
    if (only !== undefined && given.length === 1) {
      return only.tier !== 'link' && kinds.includes(only.kind) ? { tier: only.tier, ids: [only.id] } : null;
    }
    for (const tier of TIERS) {
      const ids = given.flatMap((each) => (each.tier === tier && kinds.includes(each.kind) ? each.id : []));
      if (ids.length > 0) return { tier, ids: ids.sort() };
    }
    return null;
  }

  const named = (key: string) =>
    (names.get(key) ?? []).flatMap(({ id, tier }) => (tier === 'short' ? [] : [id]));

  return { add, remove, meaning, named, find: (key, kinds) => meaning(key, kinds)?.ids ?? [] };
}
