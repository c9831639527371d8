import type { SourceLine } from '../core/model/source-span';
import type { TaskStack } from '../core/tasks/task-stacks';
import type { ResolvedTask } from '../core/tasks/vault-tasks';
import type { LineJson } from './json-shapes';

/** Which task asks for the same as which other. */
export interface Duplicates {
  /** The stack that a task is in; undefined where nothing else asks for the same. */
  stackOf(place: SourceLine): TaskStack | undefined;
  /** The task that stands for this one; null where it stands for itself. */
  standingFor(place: SourceLine): LineJson | null;
  /** These tasks, those of one stack together in its order, by the first of each. */
  clusters(tasks: readonly ResolvedTask[]): readonly (readonly ResolvedTask[])[];
}

const keyOf = ({ path, line }: SourceLine): string => `${path}:${line}`;

export function createDuplicates(stacks: readonly TaskStack[]): Duplicates {
  const stackAt = new Map(
    stacks.flatMap((stack) => stack.members.map(({ task }) => [keyOf(task.span), stack] as const)),
  );
  return {
    stackOf: (place) => stackAt.get(keyOf(place)),
    standingFor(place) {
      const first = stackAt.get(keyOf(place))?.members[0]?.task.span;
      if (!first || keyOf(first) === keyOf(place)) return null;
      return { path: first.path, line: first.line + 1 };
    },
    clusters(tasks) {
      const byKey = new Map(tasks.map((each) => [keyOf(each.task.span), each]));
      const done = new Set<TaskStack>();
      return tasks.flatMap((each) => {
        const stack = stackAt.get(keyOf(each.task.span));
        if (!stack) return [[each]];
        if (done.has(stack)) return [];
        done.add(stack);
        return [stack.members.flatMap(({ task }) => byKey.get(keyOf(task.span)) ?? [])];
      });
    },
  };
}
