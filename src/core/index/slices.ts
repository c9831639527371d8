import type { Scheduler } from '../ports';

/** Milliseconds that one slice may take, so that no task on the main thread is ever noticed. */
const SLICE = 4;

/** Long work, cut into slices between which the host has its turn. */
export interface Slices {
  /** Does a piece of work; then, where the slice is full, waits for the host. Gives what the piece gave. */
  run<T>(piece: () => T): Promise<T>;
}

/** `onSlice` is called before the host has its turn. Time spent waiting for something else does not fill a slice. */
export function createSlices(scheduler: Scheduler, onSlice: () => void = () => undefined): Slices {
  let busy = 0;
  return {
    async run(piece) {
      const start = scheduler.now();
      const made = piece();
      busy += scheduler.now() - start;
      if (busy >= SLICE) {
        onSlice();
        busy = 0;
        await scheduler.yield();
      }
      return made;
    },
  };
}

/** Long work that stops where it may be interrupted, and gives what it found at the end. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}

/** Does the steps in time slices; undefined where what they are about has changed meanwhile. */
export async function finishInSlices<T>(
  steps: Steps<T>,
  scheduler: Scheduler,
  isCurrent: () => boolean,
): Promise<T | undefined> {
  const slices = createSlices(scheduler);
  while (isCurrent()) {
    const next = await slices.run(() => steps.next());
    if (next.done === true) return next.value;
  }
  return undefined;
}
