import type { App } from 'obsidian';
import * as z from 'zod/mini';
import type { EntityId } from '../core/model/entities';

/**
 * When the panel last showed whom. It stays on this device, with the vault, and goes into no note and no synced file:
 * it says what its user did, not what the notes say, and another device has another user's eyes before it.
 */
export interface LastLooks {
  /** Remembers that `id` is looked at today; the day of the look before this day, null where there was none. */
  look(id: EntityId, today: string): string | null;
  /** The day of the last look before today, without looking. */
  before(id: EntityId, today: string): string | null;
}

const KEY = 'account-intelligence-last-looks';
/** So many are remembered, those that were looked at last. */
const MOST = 500;

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
/** Id, the last day of a look, the one before. */
const schema = z.array(z.tuple([z.string(), day, z.nullable(day)]));
type Look = z.infer<typeof schema>[number];

export function createLastLooks(vault: Pick<App, 'loadLocalStorage' | 'saveLocalStorage'>): LastLooks {
  const read = (): Map<string, Look> => {
    const parsed = schema.safeParse(vault.loadLocalStorage(KEY));
    return new Map(parsed.success ? parsed.data.map((look) => [look[0], look]) : []);
  };
  let looks: Map<string, Look> | null = null;

  function before(id: EntityId, today: string): string | null {
    looks ??= read();
    const [, last, earlier] = looks.get(id) ?? [id, null, null];
    if (last === null) return null;
    return last < today ? last : earlier;
  }

  return {
    before,
    look(id, today) {
      const since = before(id, today);
      // Another window may have looked at others meanwhile.
      if (looks?.get(id)?.[1] !== today) {
        looks = read();
        looks.delete(id);
        looks.set(id, [id, today, since]);
        vault.saveLocalStorage(KEY, [...looks.values()].slice(-MOST));
      }
      return since;
    },
  };
}
