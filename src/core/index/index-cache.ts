import type { Cache, NoteStat, Scheduler } from '../ports';
import { joinCacheFile, splitCacheFile } from './cache-file';
import { joinSegment, splitSegment } from './cache-segment';
import type { NoteIndex } from './note-index';
import { createSlices } from './slices';
import type { StoredNote } from './stored-note';

/** Notes in one segment: they are packed or unpacked within a slice. */
const NOTES_IN_SEGMENT = 64;
/** Segments that are unpacked at once, where the host has threads for it. */
const SEGMENTS_IN_FLIGHT = 8;

/** Keeps what was read of the notes for the next start. */
export interface IndexCache {
  /**
   * Those of the listed notes that were kept and are still of the same size, modified at the same time. Empty where
   * nothing was kept, and where it is damaged, foreign or of another reader: it is all or nothing, because half a cache
   * would be trusted as if it were whole.
   */
  load(listed: readonly NoteStat[]): Promise<readonly StoredNote[]>;
  /** Keeps the index as it is now, as a whole. Packs its notes on the way. Never rejects. */
  save(): Promise<void>;
}

export function createIndexCache(
  { store, reader, onFailure }: Omit<Cache, 'reader'> & { readonly reader: () => string },
  scheduler: Scheduler,
  index: NoteIndex,
): IndexCache {
  async function unpack(): Promise<ReadonlyMap<string, StoredNote>> {
    const notes = new Map<string, StoredNote>();
    const bytes = await store.load();
    const file = bytes && splitCacheFile(bytes);
    if (file?.reader !== reader()) return notes;
    const slices = createSlices(scheduler);
    for (let at = 0; at < file.segments.length; at += SEGMENTS_IN_FLIGHT) {
      const packed = file.segments.slice(at, at + SEGMENTS_IN_FLIGHT);
      for (const segment of await Promise.all(packed.map((each) => store.decompress(each)))) {
        await slices.run(() => {
          for (const note of splitSegment(segment)) notes.set(note.path, note);
        });
      }
    }
    return notes;
  }

  async function pack(): Promise<Uint8Array> {
    const notes = [...index.notes()];
    const segments: Uint8Array[] = [];
    const slices = createSlices(scheduler);
    for (let at = 0; at < notes.length; at += NOTES_IN_SEGMENT) {
      const segment = await slices.run(() => joinSegment(notes.slice(at, at + NOTES_IN_SEGMENT)));
      segments.push(await store.compress(segment));
    }
    return joinCacheFile({ reader: reader(), segments });
  }

  return {
    async load(listed) {
      try {
        const kept = await unpack();
        return listed.flatMap(({ path, mtime, size }) => {
          const note = kept.get(path);
          return note?.mtime === mtime && note.size === size ? note : [];
        });
      } catch (cause) {
        onFailure('What was kept of the notes is damaged, so all are read anew', cause);
        return [];
      }
    },
    async save() {
      try {
        await store.save(await pack());
      } catch (cause) {
        onFailure('What was read of the notes could not be kept for the next start', cause);
      }
    },
  };
}
