import type { Finding } from '../model/finding';
import type { Note } from '../model/note';
import type { EnginePorts, NoteInput } from '../ports';
import type { NoteIndex } from './note-index';

/** Milliseconds that one slice may take, so that no task on the main thread is ever noticed. */
const SLICE = 4;
/** How many notes are being read at once: reading waits, parsing does not. */
const READS_IN_FLIGHT = 16;

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
}

/** The first entries of a map, without looking at the rest. */
function firstOf<K, V>(map: ReadonlyMap<K, V>, count: number): [K, V][] {
  const entries: [K, V][] = [];
  for (const entry of map) {
    if (entries.length === count) break;
    entries.push(entry);
  }
  return entries;
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
  let running: Promise<void> | null = null;
  let isStopped = false;

  /** Where notes went that still stand in the index under a former path. */
  const moves = new Map<string, string>();

  function wish(path: string, input: NoteInput | undefined): void {
    // A path that is asked for is a note's own again, whoever had it before.
    moves.delete(path);
    wishes.delete(path);
    wishes.set(path, { input });
    run();
  }

  /** Drops what is known under the former paths of a note; gives those of which something was. */
  function dropFormer(path: string): string[] {
    const former = [...moves].filter(([, to]) => to === path).map(([from]) => from);
    for (const from of former) moves.delete(from);
    return former.filter(drop);
  }

  /** Drops a path from the index; true where something was known of it. */
  function drop(path: string): boolean {
    const wasUnreadable = unreadable.delete(path);
    return index.remove(path) || wasUnreadable;
  }

  function apply(path: string, input: NoteInput | null): void {
    unreadable.delete(path);
    if (input) index.upsert(parse(input));
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
  function take(path: string, read: PromiseSettledResult<NoteInput | null>): string[] {
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

  /** Reads batch after batch, and parses each slice by slice. */
  async function work(): Promise<void> {
    let changed = new Set<string>();
    let sliceStart = ports.scheduler.now();
    const finishSlice = async () => {
      if (changed.size > 0) onSlice(changed);
      changed = new Set();
      await ports.scheduler.yield();
      sliceStart = ports.scheduler.now();
    };
    while (wishes.size > 0 && !isStopped) {
      const batch = firstOf(wishes, READS_IN_FLIGHT);
      const inputs = await Promise.allSettled(
        batch.map(async ([path, { input }]) => input ?? ports.notes.read(path)),
      );
      for (const [at, [path, asked]] of batch.entries()) {
        const read = inputs[at];
        if (wishes.get(path) !== asked || read === undefined) continue;
        wishes.delete(path);
        for (const each of take(path, read)) changed.add(each);
        if (ports.scheduler.now() - sliceStart >= SLICE) await finishSlice();
      }
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
      for (const [former, at] of moves) if (at === from) moves.set(former, to);
      moves.set(from, to);
      wish(to, undefined);
    },
    forget(path) {
      wishes.delete(path);
      moves.delete(path);
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
