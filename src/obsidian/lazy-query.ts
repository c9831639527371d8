import type { Engine } from '../core/engine';

/** An answer that costs too much to be worked out while something is drawn. */
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
const REST = 20;
const MOST_REST_MS = 10_000;

/** Asks `ask` in the background, once the first index is there: what part of the notes says is no answer. */
export function createLazyQuery<Answer>(
  engine: Pick<Engine, 'revision' | 'status'>,
  ask: (today: string) => Answer,
  { now, later, onChange, onFailure }: LazyQueryHost,
): LazyQuery<Answer> {
  let answer: Answer | null = null;
  let answered = '';
  let wait = FIRST_WAIT_MS;
  let isDue = false;
  let isStopped = false;

  const stateOf = (today: string): string => `${engine.revision} ${today}`;

  function run(today: string): void {
    isDue = false;
    if (isStopped) return;
    const start = now();
    try {
      answered = stateOf(today);
      answer = ask(today);
    } catch (cause) {
      onFailure(cause);
    }
    wait = Math.min(MOST_REST_MS, Math.max(FIRST_WAIT_MS, REST * (now() - start)));
    onChange();
  }

  return {
    value(today) {
      if (!isDue && engine.status.phase === 'ready' && stateOf(today) !== answered) {
        isDue = true;
        later(() => run(today), wait);
      }
      return answer;
    },
    isCurrent: (today) => stateOf(today) === answered,
    stop: () => void (isStopped = true),
  };
}
