import type { VaultGraph } from '../graph/vault-graph';
import { DUE_BUCKETS, SIDES } from '../model/section-names';
import { isOpen } from '../model/task';
import { bucketOf, byUrgency, taskSide, type ResolvedTask } from '../tasks/vault-tasks';
import type { ActionGroup, Actions, TaskRow } from './view-models';

export function taskRow({ note, task, owner, late }: ResolvedTask): TaskRow {
  const { span } = task;
  return {
    key: `${span.path}:${span.line}`,
    span,
    noteTitle: note.title,
    text: task.text,
    symbol: task.symbol,
    status: task.status,
    owner,
    due: task.due,
    dueFrom: task.dueFrom,
    dueText: task.dueText,
    suggestedDue: task.suggestedDue,
    late,
    priority: task.priority,
  };
}

/** Open work by when it is due and who owes it; proposals are only counted. */
export function actions(graph: VaultGraph, tasks: readonly ResolvedTask[], today: string): Actions {
  const open = tasks.filter(({ task }) => isOpen(task)).sort(byUrgency);
  const groups = DUE_BUCKETS.flatMap((bucket) =>
    SIDES.flatMap((side): ActionGroup[] => {
      const rows = open.filter(
        (each) => bucketOf(each.task, today) === bucket && taskSide(graph, each.owner) === side,
      );
      return rows.length > 0 ? [{ bucket, side, rows: rows.map(taskRow) }] : [];
    }),
  );
  return {
    open: open.length,
    overdue: open.filter(({ late }) => late).length,
    proposed: tasks.filter(({ task }) => task.status === 'proposed').length,
    groups,
  };
}
