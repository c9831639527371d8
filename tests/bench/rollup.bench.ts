import { NO_FILTER, type RollupQuery } from '../../src/core/model/rollup-query';
import { createRollups, type RollupSource } from '../../src/core/tasks/rollups';
import { byUrgency, resolveTasks } from '../../src/core/tasks/vault-tasks';
import { finish, type Steps } from '../../src/core/index/slices';
import { noteOf } from '../support/note-builder';
import { graphOf } from '../support/vault-builder';
import { interleave, median } from './interleave';
import { tasksOfAccounts } from './tasks-of-accounts';

const TODAY = '2026-01-07';
function* noStacks(): Steps<[]> {
  yield;
  return [];
}

const timed = (run: () => unknown): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

/** Grouping and filtering of tasks that are ready, beside a plain sort of the same tasks. */
export async function run(): Promise<void> {
  const files = tasksOfAccounts(5_000);
  const notes = Object.entries(files).map(([path, text]) => noteOf(text, path));
  const graph = graphOf(files);
  const source: RollupSource = { graph, revision: 0, notes, stacks: noStacks };
  const resolved = notes.flatMap((note) => resolveTasks(graph, note, TODAY));
  const rollups = createRollups();
  const ask = (groupBy: RollupQuery['groupBy'], text = '') =>
    finish(rollups.steps(source, { groupBy, filter: { ...NO_FILTER, text } }, TODAY));
  const prepared = timed(() => ask([]));
  const rows = await Promise.all(
    (
      [
        ['owner, due', () => ask(['owner', 'due'])],
        ['account, owner, due, project', () => ask(['account', 'owner', 'due', 'project'])],
        ['owner, due, with a text', () => ask(['owner', 'due'], 'depot 16')],
      ] as const
    ).map(async ([what, contender]) => {
      const { a, b, ratio } = await interleave(contender, () => [...resolved].sort(byUrgency), {
        rounds: 15,
      });
      const goal = a <= 10 ? 'yes' : 'NO';
      return {
        what,
        ms: a.toFixed(2),
        'a plain sort, ms': b.toFixed(2),
        ratio: ratio.toFixed(2),
        '≤ 10 ms': goal,
      };
    }),
  );
  console.log(`${resolved.length} tasks; getting them ready the first time: ${prepared.toFixed(0)} ms`);
  console.table(rows);
  const changed = median(
    Array.from({ length: 15 }, (_, n) =>
      timed(() => {
        const again = { ...source, revision: n + 1 };
        finish(rollups.steps(again, { groupBy: ['owner', 'due'], filter: NO_FILTER }, TODAY));
      }),
    ),
  );
  console.log(`after a change elsewhere in the vault: ${changed.toFixed(2)} ms`);
}
