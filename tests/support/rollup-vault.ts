import type { VaultGraph } from '../../src/core/graph/vault-graph';
import { finish } from '../../src/core/index/slices';
import type { Note } from '../../src/core/model/note';
import type { Rollup, RollupGroup, RollupRow } from '../../src/core/tasks/rollup-model';
import { rollup } from '../../src/core/tasks/rollup';
import { createRollupList } from '../../src/core/tasks/rollup-list';
import { NO_FILTER, type RollupQuery } from '../../src/core/model/rollup-query';
import type { RollupTask } from '../../src/core/tasks/rollup-row';
import { stackedTasks } from '../../src/core/tasks/stacked-tasks';
import type { TaskStack } from '../../src/core/tasks/task-stacks';
import { resolveTasks } from '../../src/core/tasks/vault-tasks';
import { noteOf } from './note-builder';
import { graphOf, type VaultFiles } from './vault-builder';

/** A Wednesday. */
export const TODAY = '2026-01-07';

export interface RollupVault {
  readonly graph: VaultGraph;
  readonly notes: readonly Note[];
  readonly tasks: readonly RollupTask[];
  ask(query: {
    readonly groupBy?: RollupQuery['groupBy'];
    readonly filter?: Partial<RollupQuery['filter']>;
    readonly keep?: ReadonlySet<string>;
  }): Rollup;
}

/** Tasks of these notes, of which those with the same words in `stacked` are one. */
export function rollupVault(files: VaultFiles, stacked: readonly (readonly string[])[] = []): RollupVault {
  const graph = graphOf(files);
  const notes = Object.entries(files).map(([path, text]) => noteOf(text, path));
  const tasks = finish(createRollupList().steps(graph, notes, TODAY));
  const resolved = notes.flatMap((note) => resolveTasks(graph, note, TODAY));
  const stacks = stacked.map((texts): TaskStack => ({
    members: texts.flatMap((text) => resolved.filter(({ task }) => task.text === text)),
    ownersDiffer: false,
    datesDiffer: true,
  }));
  return {
    graph,
    notes,
    tasks,
    ask: ({ groupBy = [], filter = {}, keep }) =>
      rollup(tasks, stackedTasks(tasks, stacks), {
        groupBy,
        filter: { ...NO_FILTER, ...filter },
        ...(keep && { keep }),
      }),
  };
}

export const textsOf = (rows: readonly RollupRow[]): readonly string[] => rows.map(({ text }) => text);

/** `Me 2 (1 late): a, b`, inner groups with an indent. */
export function outline(groups: readonly RollupGroup[], indent = ''): readonly string[] {
  return groups.flatMap(({ name, detail, count, overdue, groups: inner, rows }) => [
    `${indent}${name}${detail === null ? '' : ` [${detail}]`} ${count}${overdue > 0 ? ` (${overdue} late)` : ''}` +
      (rows.length > 0 ? `: ${textsOf(rows).join(', ')}` : ''),
    ...outline(inner, `${indent}  `),
  ]);
}
