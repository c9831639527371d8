import type { DataAdapter } from 'obsidian';
import * as z from 'zod/mini';
import type { Settings } from '../core/settings';

const count = z.number().check(z.nonnegative(), z.int());
const patch = z.object({
  line: count,
  ordinal: count,
  copies: count,
  stands: z.string(),
  becomes: z.string(),
});
const entry = z.object({
  version: z.literal(1),
  /** Sorts by time, also among the entries of other windows and devices. */
  id: z.string(),
  title: z.string(),
  /** Milliseconds since the epoch. */
  writtenAt: z.number(),
  /** When some of its notes were taken back last; null where none is. */
  undoneAt: z.nullable(z.number()),
  notes: z.array(
    z.object({
      path: z.string(),
      /** `written` can be undone, `undone` done again; `kept` stays as it is, as the user said. */
      state: z.enum(['written', 'undone', 'kept']),
      /** What undoes or redoes it. */
      patches: z.array(patch),
    }),
  ),
});

/** A change that was made, with what takes it back. */
export type JournalEntry = Readonly<z.infer<typeof entry>>;
export type JournalNote = JournalEntry['notes'][number];

/** The changes that can be undone. Every call reads the files anew: another window, or a sync, may have written them. */
export interface ChangeJournal {
  /** Rejects where the entry could not be stored. */
  put(entry: JournalEntry): Promise<void>;
  remove(id: string): Promise<void>;
  /** Null where there is no such entry, or none that can be read. */
  get(id: string): Promise<JournalEntry | null>;
  /** The entries, the newest first, as long as they are asked for. What cannot be read is told and passed over. */
  newestFirst(): AsyncIterable<JournalEntry>;
  /** Removes the oldest entries beyond what the settings keep. */
  prune(): Promise<void>;
}

export type JournalFiles = Pick<
  DataAdapter,
  'exists' | 'list' | 'mkdir' | 'process' | 'read' | 'remove' | 'stat' | 'write'
>;

interface JournalOptions {
  /** In the plugin's own folder. */
  readonly folder: string;
  readonly bounds: () => Settings['undoHistory'];
  /** Told once of each file that cannot be read. */
  readonly onDamaged: (path: string) => void;
}

const SUFFIX = '.json';

/** One file for each change, so that two windows or devices never write the same one. */
export function createChangeJournal(
  files: JournalFiles,
  { folder, bounds, onDamaged }: JournalOptions,
): ChangeJournal {
  const told = new Set<string>();
  const sizes = new Map<string, number>();
  const pathOf = (id: string): string => `${folder}/${id}${SUFFIX}`;

  async function idsNewestFirst(): Promise<readonly string[]> {
    if (!(await files.exists(folder))) return [];
    const listed = (await files.list(folder)).files.map((path) => path.slice(path.lastIndexOf('/') + 1));
    return listed
      .filter((name) => name.endsWith(SUFFIX))
      .map((name) => name.slice(0, -SUFFIX.length))
      .sort()
      .reverse();
  }

  async function get(id: string): Promise<JournalEntry | null> {
    const path = pathOf(id);
    if (!(await files.exists(path))) return null;
    const read = parseEntry(await files.read(path), id);
    if (!read && !told.has(path)) {
      told.add(path);
      onDamaged(path);
    }
    return read;
  }

  async function sizeOf(id: string): Promise<number> {
    const size = sizes.get(id) ?? (await files.stat(pathOf(id)))?.size ?? 0;
    sizes.set(id, size);
    return size;
  }

  return {
    async put(changed) {
      const path = pathOf(changed.id);
      const text = JSON.stringify(changed);
      sizes.delete(changed.id);
      // A new file is nobody's yet, and no note is touched before it is whole; an old one is replaced in one step.
      if (await files.exists(path)) await files.process(path, () => text);
      else {
        if (!(await files.exists(folder))) await files.mkdir(folder);
        await files.write(path, text);
      }
    },
    async remove(id) {
      sizes.delete(id);
      if (await files.exists(pathOf(id))) await files.remove(pathOf(id));
    },
    get,
    async *newestFirst() {
      for (const id of await idsNewestFirst()) {
        const read = await get(id);
        if (read) yield read;
      }
    },
    async prune() {
      const { changes, bytes } = bounds();
      let total = 0;
      for (const [index, id] of (await idsNewestFirst()).entries()) {
        total += await sizeOf(id);
        if (index === 0 || (index < changes && total <= bytes)) continue;
        sizes.delete(id);
        await files.remove(pathOf(id));
      }
    },
  };
}

function parseEntry(text: string, id: string): JournalEntry | null {
  try {
    const read = entry.safeParse(JSON.parse(text));
    return read.success && read.data.id === id ? read.data : null;
  } catch {
    return null;
  }
}
