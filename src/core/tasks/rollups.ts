import { entityRef } from '../graph/entity-ref';
import type { VaultGraph } from '../graph/vault-graph';
import { finish, type Steps } from '../index/slices';
import type { EntityId } from '../model/entities';
import type { Note } from '../model/note';
import { rollupSteps } from './rollup';
import { createRollupList } from './rollup-list';
import type { Rollup } from './rollup-model';
import type { RollupFilter, RollupQuery } from '../model/rollup-query';
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

const isPerson = (owner: string): owner is EntityId => owner.startsWith('person:');

/** What is filtered by stays among the choices where it shows nothing: it has a name all the same. */
function withChosen(graph: VaultGraph, found: Rollup, { account, owner }: RollupFilter): Rollup {
  const { choices } = found;
  const chosen = <Value extends EntityId>(value: Value) => ({
    ...{ value, name: entityRef(graph, value).name, detail: null, count: 0 },
  });
  const lacks = (listed: readonly { readonly value: string }[], value: string): boolean =>
    listed.every((each) => each.value !== value);
  return {
    ...found,
    choices: {
      ...choices,
      account:
        account !== null && lacks(choices.account, account)
          ? [...choices.account, chosen(account)]
          : choices.account,
      owner:
        owner !== null && isPerson(owner) && lacks(choices.owner, owner)
          ? [...choices.owner, chosen(owner)]
          : choices.owner,
    },
  };
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
    const found = yield* rollupSteps(tasks, stackOf, { ...query, filter: { ...filter, account: id } });
    return withChosen(source.graph, found, { ...filter, account: id });
  }

  return {
    steps,
    answer: (source, query, today) => finish(steps(source, query, today)),
  };
}
