import type { EntityId } from '../model/entities';
import { nameLikeness, nearKeys, nearKeysToAsk, type NameLikeness } from '../model/near-name';
import { compareTexts } from '../model/order';
import { createKeyIndex } from './key-index';

/** Somebody whose name is like the one asked for. */
export interface NearPerson extends NameLikeness {
  readonly id: EntityId;
}

/** People by what names nearly like theirs have in common. */
export interface NearIndex {
  /** With a folded full name; a single word is not kept. */
  add(id: EntityId, name: string): void;
  remove(id: EntityId, name: string): void;
  /** Those whose name differs and is alike, the likelier first, then by id. */
  near(name: string): readonly NearPerson[];
}

interface Entry {
  readonly id: EntityId;
  readonly name: string;
}

const byLikeness = (a: NearPerson, b: NearPerson): number =>
  a.level === b.level ? compareTexts(a.id, b.id) : a.level === 'suggest' ? -1 : 1;

export function createNearIndex(): NearIndex {
  const entries = createKeyIndex<Entry>();
  const known = new Map<string, Entry>();
  return {
    add(id, name) {
      const entry = { id, name };
      known.set(`${id}\n${name}`, entry);
      for (const key of nearKeys(name)) entries.add(key, entry);
    },
    remove(id, name) {
      const entry = known.get(`${id}\n${name}`);
      if (!entry) return;
      known.delete(`${id}\n${name}`);
      for (const key of nearKeys(name)) entries.remove(key, entry);
    },
    near(name) {
      const found = new Map<EntityId, NearPerson>();
      const seen = new Set<Entry>();
      for (const key of nearKeysToAsk(name)) {
        for (const each of entries.get(key)) {
          if (seen.has(each) || found.get(each.id)?.level === 'suggest') continue;
          seen.add(each);
          const likeness = nameLikeness(name, each.name);
          if (likeness) found.set(each.id, { id: each.id, ...likeness });
        }
      }
      return found.size < 2 ? [...found.values()] : [...found.values()].sort(byLikeness);
    },
  };
}
