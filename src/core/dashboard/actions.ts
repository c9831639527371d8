import type { VaultGraph } from '../graph/vault-graph';
import { DUE_BUCKETS, SIDES } from '../model/section-names';
import { isOpen } from '../model/task';
import { bucketOf, byUrgency, taskSide, type ResolvedTask } from '../tasks/vault-tasks';
import { entityRef } from './links';
import type { ActionGroup, Actions, EntityRef, TaskRow } from './view-models';

function ownerCandidates(graph: VaultGraph, { note, owner }: ResolvedTask): readonly EntityRef[] {
  if (owner.kind !== 'ambiguous') return [];
  const found = graph.resolver.resolve(owner.name, ['person'], note);
  return found.status === 'resolved' ? [] : found.candidates.map(({ id }) => entityRef(graph, id));
}

export function taskRow(graph: VaultGraph, resolved: ResolvedTask): TaskRow {
  const { note, task, owner, late } = resolved;
  const { span } = task;
  return {
    key: `${span.path}:${span.line}`,
    span,
    noteTitle: note.title,
    text: task.text,
    symbol: task.symbol,
    status: task.status,
    owner,
    ownerCandidates: ownerCandidates(graph, resolved),
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
      return rows.length > 0 ? [{ bucket, side, rows: rows.map((row) => taskRow(graph, row)) }] : [];
    }),
  );
  return {
    open: open.length,
    overdue: open.filter(({ late }) => late).length,
    proposed: tasks.filter(({ task }) => task.status === 'proposed').length,
    groups,
  };
}
