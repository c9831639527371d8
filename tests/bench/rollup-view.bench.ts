import { NO_FILTER } from '../../src/core/model/rollup-query';
import { finish } from '../../src/core/index/slices';
import { createRollupList } from '../../src/core/tasks/rollup-list';
import { rollup } from '../../src/core/tasks/rollup';
import { noteOf } from '../support/note-builder';
import { graphOf } from '../support/vault-builder';
import { withBenchPage } from './bench-page';
import { median } from './interleave';
import type { RollupRound } from './rollup-page';
import { tasksOfAccounts } from './tasks-of-accounts';

const TODAY = '2026-01-07';
const TASKS = 5_000;
const ROUNDS = 7;
const MOST_NODES = 500;

/** Drawing 5,000 tasks in 100 groups in Chromium, beside drawing all of them anew without a window, in one run. */
export async function run(): Promise<void> {
  const files = tasksOfAccounts(TASKS);
  const notes = Object.entries(files).map(([path, text]) => noteOf(text, path));
  const tasks = finish(createRollupList().steps(graphOf(files), notes, TODAY));
  const ask = (text: string) =>
    rollup(tasks, new Map(), { groupBy: ['account'], filter: { ...NO_FILTER, text } });
  await withBenchPage('rollup-page.tsx', async (page) => {
    const rounds: RollupRound[] = [];
    for (let round = 0; round <= ROUNDS; round++)
      rounds.push(
        await page.evaluate(([all, some]) => window.rollupBench.round(all, some), [
          ask(''),
          ask('depot 16'),
        ] as const),
      );
    // The first one warms up.
    const of = (pick: (round: RollupRound) => number): number => median(rounds.slice(1).map(pick));
    const rebuild = of((each) => each.rebuild);
    const row = (what: string, ms: number, beside: number, goal: number | null) => ({
      what,
      ms: ms.toFixed(1),
      'drawn anew, ms': beside.toFixed(0),
      ratio: `1/${(beside / ms).toFixed(0)}`,
      goal: goal === null ? '' : `≤ 1/${goal}`,
      met: goal === null ? '' : beside / ms >= goal ? 'yes' : 'NO',
    });
    const nodes = of((each) => each.nodes);
    console.table([
      row(
        'first paint',
        of((each) => each.first),
        rebuild,
        15,
      ),
      row(
        'one row changed',
        of((each) => each.change),
        of((each) => each.rebuildAgain),
        50,
      ),
      row(
        'filter',
        of((each) => each.filter),
        of((each) => each.rebuildAgain),
        null,
      ),
    ]);
    console.log(
      `${nodes} nodes for ${TASKS} tasks; goal ≤ ${MOST_NODES}: ${nodes <= MOST_NODES ? 'met' : 'NOT MET'}`,
    );
  });
}
