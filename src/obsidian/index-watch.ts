import type { Engine } from '../core/engine';

/** Follows which notes the index takes up. */
export interface IndexWatch {
  /** Returns the way to stop. */
  start(): () => void;
  /** Resolves when the index has taken up the note anew, or after a while where it does not. */
  indexed(path: string): Promise<void>;
}

/** An index that has not taken up a change by then has nothing new to say. */
const MOST_WAIT_MS = 2_000;

interface WatchHost {
  /** Runs something after so many milliseconds. */
  readonly later: (run: () => void, ms: number) => void;
  /** Notes were changed, added or removed. */
  readonly onPaths: (paths: ReadonlySet<string>) => Promise<void>;
}

export function createIndexWatch(
  engine: Pick<Engine, 'subscribe'>,
  { later, onPaths }: WatchHost,
): IndexWatch {
  const waiting = new Map<string, Set<() => void>>();
  /** One after the other: of two that are under way at once, the older might have the last word. */
  let last: Promise<void> = Promise.resolve();

  async function take(paths: ReadonlySet<string>): Promise<void> {
    await onPaths(paths);
    for (const path of paths) {
      for (const done of waiting.get(path) ?? []) done();
      waiting.delete(path);
    }
  }
  return {
    start: () =>
      engine.subscribe(({ paths }) => {
        if (paths.size > 0) last = last.then(() => take(paths));
      }),
    indexed: (path) =>
      new Promise((resolve) => {
        const done = waiting.get(path) ?? new Set();
        waiting.set(path, done.add(resolve));
        later(resolve, MOST_WAIT_MS);
      }),
  };
}
