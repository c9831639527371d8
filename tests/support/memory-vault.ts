import type { EnginePorts, NoteStat } from '../../src/core/ports';
import { parseYaml } from './yaml';

/** A vault in memory, with a clock of its own that ticks at every write. */
export interface MemoryVault {
  readonly ports: EnginePorts;
  /** What the engine has logged as errors of its own. */
  readonly errors: readonly string[];
  write(path: string, text: string): void;
  remove(path: string): void;
  rename(from: string, to: string): void;
  /** Reading this path fails from now on, until it is written again. */
  lock(path: string): void;
  /** How often each path was read. */
  readonly reads: ReadonlyMap<string, number>;
}

export function createMemoryVault(files: Readonly<Record<string, string>> = {}): MemoryVault {
  const notes = new Map<string, { text: string; stat: NoteStat }>();
  const locked = new Set<string>();
  const reads = new Map<string, number>();
  const errors: string[] = [];
  let tick = 0;
  const write = (path: string, text: string): void => {
    locked.delete(path);
    notes.set(path, { text, stat: { path, mtime: ++tick, size: new TextEncoder().encode(text).length } });
  };
  for (const [path, text] of Object.entries(files)) write(path, text);

  const ports: EnginePorts = {
    notes: {
      list: () => Promise.resolve([...notes.values()].map(({ stat }) => stat)),
      read(path) {
        reads.set(path, (reads.get(path) ?? 0) + 1);
        if (locked.has(path)) return Promise.reject(new Error('permission denied'));
        const note = notes.get(path);
        return Promise.resolve(note ? { ...note.stat, text: note.text } : null);
      },
    },
    parseYaml,
    scheduler: { now: () => performance.now(), yield: () => new Promise((resolve) => setImmediate(resolve)) },
    logger: { error: (message) => void errors.push(message) },
  };
  return {
    ports,
    errors,
    reads,
    write,
    remove: (path) => void notes.delete(path),
    rename(from, to) {
      const note = notes.get(from);
      if (!note) throw new Error(`no note ${from}`);
      notes.delete(from);
      notes.set(to, { text: note.text, stat: { ...note.stat, path: to } });
    },
    lock: (path) => void locked.add(path),
  };
}
