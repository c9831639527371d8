import type { Finding } from '../model/finding';
import type { Note } from '../model/note';
import type { EnginePorts, NoteInput } from '../ports';
import type { NoteIndex } from './note-index';
import { createMoves } from './note-moves';
import { createSlices } from './slices';
import { StoredNote } from './stored-note';

/** How many notes are being read at once: reading waits, parsing does not. */
const READS_IN_FLIGHT = 32;

export interface IndexingQueue {
  /** Asks for a note to be read again; with `input`, takes that instead of reading. */
  enqueue(path: string, input?: NoteInput): void;
  /** Asks for a note to be read at its new place; what is known of the old one stays until then. */
  move(from: string, to: string): void;
  /** Forgets a note now, and any wish to read it. */
  forget(path: string): void;
  /** Resolves when the queue is empty. */
  settled(): Promise<void>;
  stop(): void;
  readonly pending: number;
  /** Notes that could not be read, by path. */
  readonly unreadable: ReadonlyMap<string, Finding>;
}

interface Wish {
  readonly input: NoteInput | undefined;
  isBeingRead: boolean;
}

type Read = PromiseSettledResult<NoteInput | null>;

interface Reading {
  readonly path: string;
  readonly wish: Wish;
  readonly read: Promise<Read>;
}

/**
 * Reads and indexes notes in time slices. `onSlice` is called after each slice that changed something, with the
 * paths that did. Of several wishes for one path the last counts, also while an earlier one is being read.
 */
export function createIndexingQueue(
  ports: EnginePorts,
  index: NoteIndex,
  parse: (input: NoteInput) => Note,
  onSlice: (paths: ReadonlySet<string>) => void,
): IndexingQueue {
  const wishes = new Map<string, Wish>();
  const unreadable = new Map<string, Finding>();
  const moves = createMoves();
  /** Outlives one run of the queue: what is being read is taken by the next. */
  const readings: Reading[] = [];
  let running: Promise<void> | null = null;
  let isStopped = false;

  function wish(path: string, input: NoteInput | undefined): void {
    // A path that is asked for is a note's own again, whoever had it before.
    moves.forget(path);
    wishes.delete(path);
    wishes.set(path, { input, isBeingRead: false });
    run();
  }

  /** Drops what is known under the former paths of a note; gives those of which something was. */
  const dropFormer = (path: string): string[] => moves.takeFormer(path).filter(drop);

  /** Drops a path from the index; true where something was known of it. */
  function drop(path: string): boolean {
    const wasUnreadable = unreadable.delete(path);
    return index.remove(path) || wasUnreadable;
  }

  function apply(path: string, input: NoteInput | null): void {
    unreadable.delete(path);
    if (input) index.upsert(StoredNote.of(parse(input)));
    else index.remove(path);
  }

  function refuse(path: string, cause: unknown): void {
    const reason = cause instanceof Error ? cause.message : String(cause);
    index.remove(path);
    unreadable.set(path, {
      path,
      line: 0,
      rule: 'unreadable',
      message: `The note could not be read: ${reason}`,
    });
  }

  /** Applies what was read, and says which paths it concerned. */
  function take(path: string, read: Read): string[] {
    const left = dropFormer(path);
    if (read.status === 'rejected') refuse(path, read.reason);
    else {
      try {
        apply(path, read.value);
      } catch (cause) {
        // Reading is total: that a note's text is too much for it is a fault of ours.
        ports.logger.error(`Could not index ${path}`, cause);
        refuse(path, cause);
      }
    }
    return [...left, path];
  }

  async function read(path: string, input: NoteInput | undefined): Promise<Read> {
    try {
      return { status: 'fulfilled', value: input ?? (await ports.notes.read(path)) };
    } catch (reason) {
      return { status: 'rejected', reason };
    }
  }

  /** Begins to read the next notes, so that they are there when those before them are parsed. */
  function readAhead(): void {
    for (const [path, wish] of wishes) {
      if (readings.length >= READS_IN_FLIGHT) return;
      if (wish.isBeingRead) continue;
      wish.isBeingRead = true;
      readings.push({ path, wish, read: read(path, wish.input) });
    }
  }

  /** Reads ahead, and parses slice by slice. */
  async function work(): Promise<void> {
    let changed = new Set<string>();
    const slices = createSlices(ports.scheduler, () => {
      if (changed.size > 0) onSlice(changed);
      changed = new Set();
    });
    while (!isStopped) {
      readAhead();
      const next = readings.shift();
      if (!next) break;
      const read = await next.read;
      if (wishes.get(next.path) !== next.wish) continue;
      wishes.delete(next.path);
      await slices.run(() => {
        for (const path of take(next.path, read)) changed.add(path);
      });
    }
    if (changed.size > 0) onSlice(changed);
  }

  function run(): void {
    if (running || isStopped) return;
    running = ports.scheduler
      .yield()
      .then(work)
      .catch((cause: unknown) => ports.logger.error('Indexing stopped', cause))
      .finally(() => {
        running = null;
        if (wishes.size > 0) run();
      });
  }

  return {
    enqueue: wish,
    move(from, to) {
      wishes.delete(from);
      moves.add(from, to);
      wish(to, undefined);
    },
    forget(path) {
      wishes.delete(path);
      moves.forget(path);
      const dropped = [path].filter(drop).concat(dropFormer(path));
      if (dropped.length > 0) onSlice(new Set(dropped));
    },
    async settled() {
      while (running) await running;
    },
    stop() {
      isStopped = true;
      wishes.clear();
    },
    get pending() {
      return wishes.size;
    },
    unreadable,
  };
}
