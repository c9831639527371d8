import type { Finding } from '../model/finding';
import { parseNote } from '../parse/parse-note';
import type { EnginePorts, NoteInput } from '../ports';
import type { NoteIndex } from './note-index';

/** Milliseconds that one slice may take, so that no task on the main thread is ever noticed. */
const SLICE = 4;
/** How many notes are being read at once: reading waits, parsing does not. */
const READS_IN_FLIGHT = 16;

export interface IndexingQueue {
  /** Asks for a note to be read again; with `input`, takes that instead of reading. */
  enqueue(path: string, input?: NoteInput): void;
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

/**
 * Reads and indexes notes in time slices. `onSlice` is called after each slice that changed something, with the
 * paths that did. Of several wishes for one path the last counts, also while an earlier one is being read.
 */
export function createIndexingQueue(
  ports: EnginePorts,
  index: NoteIndex,
  onSlice: (paths: ReadonlySet<string>) => void,
): IndexingQueue {
  const wishes = new Map<string, Wish>();
  const unreadable = new Map<string, Finding>();
  let running: Promise<void> | null = null;
  let isStopped = false;

  function apply(path: string, input: NoteInput | null): void {
    unreadable.delete(path);
    if (input) index.upsert(parseNote(input, ports.parseYaml));
    else index.remove(path);
  }

  function refuse(path: string, cause: unknown): void {
    const reason = cause instanceof Error ? cause.message : String(cause);
    unreadable.set(path, {
      path,
      line: 0,
      rule: 'unreadable',
      message: `The note could not be read: ${reason}`,
    });
    index.remove(path);
    ports.logger.error(`Could not index ${path}`, cause);
  }

  /** Reads one batch, then parses it slice by slice. */
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
      const batch = [...wishes].slice(0, READS_IN_FLIGHT);
      const inputs = await Promise.allSettled(
        batch.map(async ([path, { input }]) => input ?? ports.notes.read(path)),
      );
      for (const [at, [path, wish]] of batch.entries()) {
        if (wishes.get(path) !== wish) continue;
        wishes.delete(path);
        const read = inputs[at];
        try {
          if (read?.status === 'fulfilled') apply(path, read.value);
          else refuse(path, read?.reason);
        } catch (cause) {
          refuse(path, cause);
        }
        changed.add(path);
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
    enqueue(path, input) {
      wishes.delete(path);
      wishes.set(path, { input });
      run();
    },
    forget(path) {
      wishes.delete(path);
      unreadable.delete(path);
      if (index.remove(path)) onSlice(new Set([path]));
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
