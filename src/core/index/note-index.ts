import type { Note } from '../model/note';
import type { StoredNote } from './stored-note';

/** The notes that have been read, by path. */
export interface NoteIndex {
  readonly size: number;
  get(path: string): StoredNote | undefined;
  /** In the order in which they were first read. */
  notes(): Iterable<StoredNote>;
  paths(): Iterable<string>;
  /** Replaces what was known of the note's path. */
  upsert(note: StoredNote): void;
  /** False where nothing was known of the path. */
  remove(path: string): boolean;
}

/** What follows the index note by note. */
export interface NoteIndexListener {
  added(note: Note): void;
  removed(note: Note): void;
}

export function createNoteIndex(listeners: readonly NoteIndexListener[]): NoteIndex {
  const notes = new Map<string, StoredNote>();
  const remove = (path: string): boolean => {
    const known = notes.get(path);
    if (!known) return false;
    notes.delete(path);
    for (const listener of listeners) listener.removed(known);
    return true;
  };
  return {
    get size() {
      return notes.size;
    },
    get: (path) => notes.get(path),
    notes: () => notes.values(),
    paths: () => notes.keys(),
    upsert(note) {
      remove(note.path);
      notes.set(note.path, note);
      for (const listener of listeners) listener.added(note);
    },
    remove,
  };
}
