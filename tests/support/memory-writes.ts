import type { JournalFiles } from '../../src/obsidian/change-journal';
import { createChangeJournal } from '../../src/obsidian/change-journal';
import { createChanges, type Changes } from '../../src/obsidian/changes';
import type { NoteWriter } from '../../src/obsidian/note-writer';

/** Files as the vault's adapter has them: a missing one is an error, and so is one in a folder that is not there. */
export function createMemoryFiles(): JournalFiles & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  const folders = new Set<string>();
  const existing = (path: string): string => {
    const text = texts.get(path);
    if (text === undefined) throw new Error(`ENOENT: ${path}`);
    return text;
  };
  const put = (path: string, text: string): void => {
    if (!folders.has(path.slice(0, path.lastIndexOf('/')))) throw new Error(`ENOENT: ${path}`);
    texts.set(path, text);
  };
  return {
    texts,
    exists: (path) => Promise.resolve(texts.has(path) || folders.has(path)),
    list: (folder) =>
      Promise.resolve({ files: [...texts.keys()].filter((path) => path.startsWith(folder)), folders: [] }),
    mkdir: (path) => Promise.resolve(void folders.add(path)),
    read: async (path) => Promise.resolve(existing(path)),
    async process(path, change) {
      put(path, change(existing(path)));
      return Promise.resolve(existing(path));
    },
    async write(path, text) {
      put(path, text);
      return Promise.resolve();
    },
    async remove(path) {
      existing(path);
      return Promise.resolve(void texts.delete(path));
    },
    stat: (path) =>
      Promise.resolve(
        texts.has(path) ? { type: 'file' as const, ctime: 0, mtime: 0, size: existing(path).length } : null,
      ),
  };
}

/** Notes in memory, and what happens between the look at a note and the write of it. */
export interface MemoryNotes extends NoteWriter {
  readonly texts: Map<string, string>;
  beforeWrite: (path: string) => void;
}

export function createMemoryNotes(notes: Readonly<Record<string, string>>): MemoryNotes {
  const texts = new Map(Object.entries(notes));
  const memory: MemoryNotes = {
    texts,
    beforeWrite: () => undefined,
    read(path) {
      const text = texts.get(path);
      return Promise.resolve(
        text === undefined ? { ok: false, reason: `The note is gone: ${path}` } : { ok: true, text },
      );
    },
    process(path, edit) {
      memory.beforeWrite(path);
      const text = texts.get(path);
      if (text === undefined) return Promise.resolve({ ok: false, reason: `The note is gone: ${path}` });
      const result = edit(text);
      if (result.ok) texts.set(path, result.text);
      return Promise.resolve(result);
    },
  };
  return memory;
}

export const UNDO_FOLDER = 'config/plugins/account-intelligence/undo';

interface ChangesOptions {
  readonly files?: JournalFiles;
  readonly bounds?: { changes: number; bytes: number };
  readonly onDamaged?: (path: string) => void;
  readonly log?: { error(message: string, cause: unknown): void };
}

/** The write path over notes in memory. Called again with the same `files`, it is the app after a restart. */
export function changesOver(
  writer: NoteWriter,
  {
    files = createMemoryFiles(),
    bounds = { changes: 100, bytes: 1e6 },
    onDamaged = () => undefined,
    log = {
      error(message, cause) {
        throw new Error(message, { cause });
      },
    },
  }: ChangesOptions = {},
): Changes {
  const journal = createChangeJournal(files, { folder: UNDO_FOLDER, bounds: () => bounds, onDamaged });
  return createChanges({ writer, journal, log, now: () => Date.now() });
}
