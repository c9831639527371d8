import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { looksLikeCache } from '../core/index/cache-file';
import type { CacheStore } from '../core/ports';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

async function read(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/**
 * A cache in a file. It is written beside and then renamed, so whoever reads it, also another process that writes it
 * at the same time, has one or the other as a whole. A file that is no cache is never written over: both reject.
 */
export function createCacheStore(file: string): CacheStore {
  async function load(): Promise<Uint8Array | null> {
    const bytes = await read(file);
    if (bytes === null || bytes.length === 0 || looksLikeCache(bytes)) return bytes;
    throw new Error(`"${file}" is no cache of this program, and is left as it is`);
  }
  return {
    load,
    async save(bytes) {
      await load();
      const fresh = `${file}.${randomUUID()}.tmp`;
      try {
        await writeFile(fresh, bytes);
        await rename(fresh, file);
      } catch (error) {
        await rm(fresh, { force: true });
        throw error;
      }
    },
    compress: (bytes) => compress(bytes),
    decompress: (bytes) => decompress(bytes),
  };
}
