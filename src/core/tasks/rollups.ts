import type { VaultGraph } from '../graph/vault-graph';
import { finish, type Steps } from '../index/slices';
import type { EntityId } from '../model/entities';
import type { Note } from '../model/note';
import { rollupSteps } from './rollup';
import { createRollupList } from './rollup-list';
import type { Rollup } from './rollup-model';
import type { RollupQuery } from '../model/rollup-query';
import type { RollupTask } from './rollup-row';
import { stackedTasks, type StackOf } from './stacked-tasks';
import type { TaskStack } from './task-stacks';

/** The index at one revision. */
export interface RollupSource {
  readonly graph: VaultGraph;
  readonly revision: number;
  readonly notes: Iterable<Note>;
  readonly stacks: (today: string) => Steps<readonly TaskStack[]>;
}

/** Answers questions for rollups; what is the same for all questions is worked out once for each revision. */
export interface Rollups {
  /** In steps, as in a large vault getting the tasks takes long the first time. */
  steps(source: RollupSource, query: RollupQuery, today: string): Steps<Rollup>;
  answer(source: RollupSource, query: RollupQuery, today: string): Rollup;
}

interface Ready {
  readonly of: RollupSource;
  readonly today: string;
  readonly tasks: readonly RollupTask[];
  readonly stackOf: StackOf;
}

export function createRollups(): Rollups {
  const list = createRollupList();
  let ready: Ready | null = null;

  function* prepared(of: RollupSource, today: string): Steps<Ready> {
    if (ready?.of.graph === of.graph && ready.of.revision === of.revision && ready.today === today)
      return ready;
    const tasks = yield* list.steps(of.graph, of.notes, today);
    const stacks = yield* of.stacks(today);
    ready = { of, today, tasks, stackOf: stackedTasks(tasks, stacks) };
    yield;
    return ready;
  }

  function* steps(source: RollupSource, query: RollupQuery, today: string): Steps<Rollup> {
    const { tasks, stackOf } = yield* prepared(source, today);
    const { filter } = query;
    const id: EntityId | null = filter.account && source.graph.entities.canonical(filter.account);
    return yield* rollupSteps(tasks, stackOf, { ...query, filter: { ...filter, account: id } });
  }

  return {
    steps,
    answer: (source, query, today) => finish(steps(source, query, today)),
  };
}
