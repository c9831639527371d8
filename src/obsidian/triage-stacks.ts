import type { Engine } from '../core/engine';
import type { TaskStack } from '../core/tasks/task-stacks';

/** Looks for tasks that ask for the same while the user decides. */
export interface StackFinder {
  find(today: string): void;
  stop(): void;
}

interface FinderHost {
  /** Runs something after so many milliseconds. */
  readonly later: (run: () => void, ms: number) => void;
  readonly onFound: (stacks: readonly TaskStack[]) => void;
  readonly onFailure: (cause: unknown) => void;
}

/** Each decision is written and changes the index; what was compared before that is kept. */
const AGAIN_AFTER_MS = 300;

export function createStackFinder(
  engine: Pick<Engine, 'findTaskStacks'>,
  { later, onFound, onFailure }: FinderHost,
): StackFinder {
  let isStopped = false;
  let asked = 0;
  const isWanted = (which: number): boolean => !isStopped && which === asked;

  async function look(today: string, which: number): Promise<void> {
    if (!isWanted(which)) return;
    const stacks = await engine.findTaskStacks(today);
    if (!isWanted(which)) return;
    if (stacks) onFound(stacks);
    else later(() => void look(today, which).catch(onFailure), AGAIN_AFTER_MS);
  }

  return {
    find(today) {
      asked++;
      void look(today, asked).catch(onFailure);
    },
    stop: () => void (isStopped = true),
  };
}
