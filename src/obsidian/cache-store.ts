import type { App } from 'obsidian';
import { openDB, type IDBPDatabase } from 'idb';
import type { CacheStore } from '../core/ports';

const DATABASE = 'account-intelligence';
const CACHES = 'index-caches';
/** Under this key the vault keeps what its cache is called: all vaults of the app share one database. */
const CACHE_NAME_KEY = 'account-intelligence-index-cache';

type Vault = Pick<App, 'loadLocalStorage' | 'saveLocalStorage'>;

function cacheName(vault: Vault): string {
  const known: unknown = vault.loadLocalStorage(CACHE_NAME_KEY);
  if (typeof known === 'string') return known;
  const name = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
  vault.saveLocalStorage(CACHE_NAME_KEY, name);
  return name;
}

async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  // A copy: Blob takes no view of a buffer that may be shared.
  const piped = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}

/**
 * The cache of a vault in IndexedDB. Each save is one transaction, so of two windows that save at the same time one
 * has the last word, and whoever loads has one or the other as a whole.
 */
export function createCacheStore(vault: Vault): CacheStore {
  let opened: Promise<IDBPDatabase> | null = null;
  const open = () =>
    (opened ??= openDB(DATABASE, 1, {
      upgrade: (database) => void database.createObjectStore(CACHES),
      // Another window wants a newer database, or this one was deleted: the next call opens it anew.
      blocking: (_now, _wanted, event) => {
        (event.target as IDBDatabase).close();
        opened = null;
      },
      terminated: () => (opened = null),
    }));
  return {
    async load() {
      const bytes: unknown = await (await open()).get(CACHES, cacheName(vault));
      return bytes instanceof Uint8Array ? bytes : null;
    },
    async save(bytes) {
      await (await open()).put(CACHES, bytes, cacheName(vault));
    },
    compress: (bytes) => through(bytes, new CompressionStream('gzip')),
    decompress: (bytes) => through(bytes, new DecompressionStream('gzip')),
  };
}
