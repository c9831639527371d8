import type { RollupTask } from './rollup-row';
import type { TaskStack } from './task-stacks';

/** Tasks of which some ask for the same. */
export interface Stack {
  /** Two or more; those of the stack that are known here, in its order. */
  readonly members: readonly RollupTask[];
  readonly ownersDiffer: boolean;
  readonly datesDiffer: boolean;
}

export type StackOf = ReadonlyMap<RollupTask, Stack>;

/** The stacks of these tasks. One that was worked out before a note changed has the members that are still there. */
export function stackedTasks(tasks: readonly RollupTask[], stacks: readonly TaskStack[]): StackOf {
  const stackOf = new Map<RollupTask, Stack>();
  if (stacks.length === 0) return stackOf;
  const byKey = new Map(tasks.map((task) => [task.row.key, task]));
  for (const { members, ownersDiffer, datesDiffer } of stacks) {
    const known = members.flatMap(({ task: { span } }) => byKey.get(`${span.path}:${span.line}`) ?? []);
    if (known.length < 2) continue;
    const stack = { members: known, ownersDiffer, datesDiffer };
    for (const task of known) stackOf.set(task, stack);
  }
  return stackOf;
}
