import type { EntityId } from '../model/entities';
import { addressOf, foldName, personKey } from '../model/name';
import type { EntityGraph } from './entity-graph';

const ME = new Set(['me', 'myself', 'i']);

/** Who the vault's owner is. */
export interface VaultOwner {
  /** Whether a name as written is the owner's: `Me`, or a name or address from the settings. */
  isMe(name: string): boolean;
  /** Whether a word stands for whoever writes. */
  isSelf(key: string): boolean;
  /** Whether an id is that of the owner. */
  has(id: EntityId): boolean;
  /** The owner's own entity, where the notes know one. */
  id(): EntityId | null;
}

/** The owner, by the names and addresses of the settings. */
export function createVaultOwner(graph: EntityGraph): VaultOwner {
  const { ownerNames } = graph.settings;
  const keys = new Set(
    ownerNames.flatMap((name) => {
      const address = addressOf(name);
      return [personKey(name), ...(address === null ? [] : [foldName(address)])];
    }),
  );
  let known: { revision: number; ids: ReadonlySet<EntityId>; own: EntityId | null } | null = null;

  function ids() {
    if (known?.revision === graph.revision) return known;
    const found = ownerNames.flatMap((name) => {
      const noted = graph.find(personKey(name), ['person']);
      return noted.length === 1 ? noted : [graph.idOf('person', name)];
    });
    const own = found.find((id) => graph.isKnown(id)) ?? null;
    known = { revision: graph.revision, ids: new Set(found), own };
    return known;
  }

  return {
    isMe(name) {
      if (ME.has(foldName(name)) || keys.has(personKey(name))) return true;
      const address = addressOf(name);
      return address !== null && keys.has(foldName(address));
    },
    isSelf: (key) => ME.has(key),
    has: (id) => ids().ids.has(id),
    id: () => ids().own,
  };
}
