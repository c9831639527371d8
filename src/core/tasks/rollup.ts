import { finish, type Steps } from '../index/slices';
import { createRollupCounts } from './rollup-counts';
import { rollupFilter } from './rollup-filter';
import { groupRows } from './rollup-groups';
import type { Rollup, RollupRow } from './rollup-model';
import type { RollupQuery } from '../model/rollup-query';
import type { RollupTask } from './rollup-row';
import type { Stack, StackOf } from './stacked-tasks';

/** A row that stands for the others of its stack. */
function stackRow(task: RollupTask, { members, ownersDiffer, datesDiffer }: Stack): RollupRow {
  const others = members.filter((each) => each !== task).map(({ row }) => row);
  return { ...task.row, stack: { others, ownersDiffer, datesDiffer } };
}

/** So many take about a millisecond. */
const TASKS_OF_A_STEP = 2_000;

/**
 * What a query shows of tasks, which come by urgency. Linear in their number, but for the groups, which are sorted by
 * name.
 */
export function* rollupSteps(
  tasks: readonly RollupTask[],
  stackOf: StackOf,
  query: RollupQuery,
): Steps<Rollup> {
  const verdictOn = rollupFilter(query);
  const counts = createRollupCounts();
  const passing: RollupTask[] = [];
  const keptTasks = new Set<RollupTask>();
  /** Of each stack the first member that passes: it stands for the others. */
  const heads = new Map<Stack, RollupTask>();
  let seen = 0;
  for (const task of tasks) {
    if (++seen % TASKS_OF_A_STEP === 0) yield;
    const stack = stackOf.size > 0 ? stackOf.get(task) : undefined;
    const verdict = verdictOn(task);
    counts.add(task, stack, verdict);
    if (verdict.isKept) keptTasks.add(task);
    else if (verdict.fails !== null) continue;
    else if (stack && isBefore(stack, task, heads.get(stack))) heads.set(stack, task);
    passing.push(task);
  }
  yield;
  const rows: RollupRow[] = [];
  const kept = new Set<RollupRow>();
  for (const task of passing) {
    const stack = stackOf.get(task);
    const isKept = keptTasks.has(task);
    if (stack && !isKept && heads.get(stack) !== task) continue;
    const row = stack ? stackRow(task, stack) : task.row;
    if (isKept) kept.add(row);
    rows.push(row);
  }
  yield;
  return {
    groups: groupRows({ rows, kept }, query.groupBy),
    rows,
    count: rows.length - kept.size,
    ...counts.counts(),
  };
}

/** The same at once. */
export const rollup = (tasks: readonly RollupTask[], stackOf: StackOf, query: RollupQuery): Rollup =>
  finish(rollupSteps(tasks, stackOf, query));

const isBefore = ({ members }: Stack, task: RollupTask, head: RollupTask | undefined): boolean =>
  head === undefined || members.indexOf(task) < members.indexOf(head);
