import type { Engine } from '../core/engine';

/** What was asked, in the index as it was. */
interface Asked<Query> {
  readonly query: Query;
  readonly revision: number;
  readonly today: string;
}

/** The latest answer to the latest question; worked out in time slices, as a large vault has tens of thousands of tasks. */
export interface Answers<Query, Answer> {
  /** What is known, which may be about the former question; asks where the index or the question has changed. */
  answer(query: Query, today: string): Answer | null;
  stop(): void;
}

export interface AnswersHost {
  /** Called when `answer` has something newer. */
  readonly onChange: () => void;
  readonly onFailure: (cause: unknown) => void;
}

/** @param ask Undefined where the index has changed before the answer was there. */
export function createAnswers<Query, Answer>(
  engine: Pick<Engine, 'revision' | 'status'>,
  ask: (query: Query, today: string) => Promise<Answer | undefined>,
  { onChange, onFailure }: AnswersHost,
): Answers<Query, Answer> {
  let known: Answer | null = null;
  let answered: Asked<Query> | null = null;
  let wanted: Asked<Query> | null = null;
  let isRunning = false;
  let isStopped = false;

  const isSame = (a: Asked<Query> | null, b: Asked<Query>): boolean =>
    a?.query === b.query && a.revision === b.revision && a.today === b.today;

  /** One question at a time: what was asked meanwhile is asked next, and only the last of it. */
  async function run(): Promise<void> {
    isRunning = true;
    while (wanted && !isStopped && !isSame(answered, wanted)) {
      const asked = wanted;
      const found = await ask(asked.query, asked.today);
      // The index has changed meanwhile: the same question is asked of it as it is now.
      if (found === undefined) wanted = { ...wanted, revision: engine.revision };
      else {
        [known, answered] = [found, asked];
        if (!isOver()) onChange();
      }
    }
    isRunning = false;
  }
  const isOver = (): boolean => isStopped;

  return {
    answer(query, today) {
      const { revision, status } = engine;
      wanted = { query, revision, today };
      // Part of the notes would give rows that move with every slice: the first answer waits until all are read.
      const isReady = status.phase === 'ready';
      if (isReady && !isRunning && !isSame(answered, wanted))
        run().catch((cause: unknown) => {
          isRunning = false;
          answered = wanted;
          onFailure(cause);
        });
      return known;
    },
    stop: () => void (isStopped = true),
  };
}
