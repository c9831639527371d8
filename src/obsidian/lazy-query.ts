import type { Engine } from '../core/engine';

/** An answer that takes too long to be worked out while something is drawn: it is worked out in time slices. */
export interface LazyQuery<Answer> {
  /** The latest answer that is known, null before the first; asks for a newer one where the index or the day has changed. */
  value(today: string): Answer | null;
  /** Whether `value` is about the index as it is. */
  isCurrent(today: string): boolean;
  stop(): void;
}

export interface LazyQueryHost {
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
  /** Runs something after so many milliseconds. */
  readonly later: (run: () => void, ms: number) => void;
  /** Called whenever `value` has a newer answer. */
  readonly onChange: () => void;
  readonly onFailure: (cause: unknown) => void;
}

/** What is drawn first should not wait for this. */
const FIRST_WAIT_MS = 50;
/** An answer is worked out anew after at least this many times the time that the last one took. */
const REST = 5;
const MOST_REST_MS = 10_000;

/** Asks `ask` in the background, once the first index is there: what part of the notes says is no answer. */
export function createLazyQuery<Answer>(
  engine: Pick<Engine, 'revision' | 'status'>,
  ask: (today: string) => Promise<Answer | undefined>,
  { now, later, onChange, onFailure }: LazyQueryHost,
): LazyQuery<Answer> {
  let answer: Answer | null = null;
  let answered = '';
  let wait = FIRST_WAIT_MS;
  let isDue = false;
  let isStopped = false;

  const isOver = (): boolean => isStopped;
  const stateOf = (today: string): string => `${engine.revision} ${today}`;

  async function run(today: string): Promise<void> {
    if (isOver()) return;
    const start = now();
    const state = stateOf(today);
    try {
      const fresh = await ask(today);
      // Undefined: there is something newer to ask about.
      if (fresh !== undefined) [answer, answered] = [fresh, state];
    } catch (cause) {
      answered = state;
      onFailure(cause);
    }
    isDue = false;
    wait = Math.min(MOST_REST_MS, Math.max(FIRST_WAIT_MS, REST * (now() - start)));
    if (!isOver()) onChange();
  }

  return {
    value(today) {
      if (!isDue && engine.status.phase === 'ready' && stateOf(today) !== answered) {
        isDue = true;
        later(() => void run(today), wait);
      }
      return answer;
    },
    isCurrent: (today) => stateOf(today) === answered,
    stop: () => void (isStopped = true),
  };
}
