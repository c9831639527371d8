import { parentPath } from './files';

export interface StoredFile {
  data: string | ArrayBuffer;
  ctime: number;
  mtime: number;
  size: number;
}

const encoder = new TextEncoder();

/** Files and folders in memory. It knows paths and bytes and nothing of the vault's tree or of events. */
export interface MemoryDisk {
  files: Map<string, StoredFile>;
  folders: Set<string>;
  /** Puts `data` at `path`. What `known` leaves out is the `ctime` of what was there, now, and the size of `data`. */
  put(
    path: string,
    data: string | ArrayBuffer,
    known?: { ctime?: number; mtime?: number; size?: number },
  ): void;
  exists(path: string): boolean;
  /** Files and folders directly under `folder` (`/` for the root). */
  childrenOf(folder: string): { files: string[]; folders: string[] };
  /** Everything under `folder`, deepest first, files before the folder that holds them. */
  descendantsOf(folder: string): string[];
}

export function createMemoryDisk(): MemoryDisk {
  const files = new Map<string, StoredFile>();
  const folders = new Set<string>(['/']);
  const inside = (path: string, folder: string): boolean => folder === '/' || path.startsWith(`${folder}/`);
  const directlyIn = (path: string, folder: string): boolean =>
    path !== '/' && (parentPath(path) || '/') === folder;
  return {
    files,
    folders,
    put(path, data, known = {}) {
      const now = Date.now();
      const ctime = known.ctime ?? files.get(path)?.ctime ?? now;
      files.set(path, { data, ctime, mtime: known.mtime ?? now, size: known.size ?? byteLength(data) });
    },
    exists: (path) => files.has(path) || folders.has(path),
    childrenOf: (folder) => ({
      files: [...files.keys()].filter((path) => directlyIn(path, folder)),
      folders: [...folders].filter((path) => directlyIn(path, folder)),
    }),
    descendantsOf: (folder) =>
      [...files.keys(), ...folders]
        .filter((path) => path !== folder && inside(path, folder))
        .sort((a, b) => depth(b) - depth(a)),
  };
}

function byteLength(data: string | ArrayBuffer): number {
  return typeof data === 'string' ? encoder.encode(data).length : data.byteLength;
}

function depth(path: string): number {
  return path.split('/').length;
}
