import type { VaultGraph } from '../graph/vault-graph';
import { DUE_BUCKETS, SIDES } from '../model/section-names';
import { isOpen } from '../model/task';
import { taskRow } from '../tasks/task-row';
import { bucketOf, byUrgency, taskSide, type ResolvedTask } from '../tasks/vault-tasks';
import type { ActionGroup, Actions } from './view-models';

/** Open work by when it is due and who owes it; proposals are only counted. */
export function actions(graph: VaultGraph, tasks: readonly ResolvedTask[], today: string): Actions {
  const open = tasks.filter(({ task }) => isOpen(task)).sort(byUrgency);
  // Each task is looked at once: who owes hundreds of them is asked of the graph.
  const found = new Map<string, ResolvedTask[]>();
  for (const each of open) {
    const key = `${bucketOf(each.task, today)} ${taskSide(graph, each.owner)}`;
    const known = found.get(key);
    if (known) known.push(each);
    else found.set(key, [each]);
  }
  const groups = DUE_BUCKETS.flatMap((bucket) =>
    SIDES.flatMap((side): ActionGroup[] => {
      const rows = found.get(`${bucket} ${side}`);
      return rows ? [{ bucket, side, rows: rows.map((row) => taskRow(graph, row)) }] : [];
    }),
  );
  return {
    open: open.length,
    overdue: open.filter(({ late }) => late).length,
    proposed: tasks.filter(({ task }) => task.status === 'proposed').length,
    groups,
  };
}
