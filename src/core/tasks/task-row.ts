import { entityRef } from '../graph/entity-ref';
import type { VaultGraph } from '../graph/vault-graph';
import type { EntityRef, Owner } from '../model/entities';
import type { SourceSpan } from '../model/source-span';
import type { DueSource, TaskPriority, TaskStatus } from '../model/task';
import type { ResolvedTask } from './vault-tasks';

/** A task as views show it: plain data, with the line that an order is carried out on. */
export interface TaskRow {
  /** Unique in its view, stable while the line stays. */
  readonly key: string;
  readonly span: SourceSpan;
  readonly noteTitle: string;
  readonly text: string;
  readonly symbol: string;
  readonly status: TaskStatus;
  readonly owner: Owner;
  /** Who an ambiguous owner may be; else empty. */
  readonly ownerCandidates: readonly EntityRef[];
  readonly due: string | null;
  readonly dueFrom: DueSource | null;
  readonly dueText: string | null;
  readonly suggestedDue: boolean;
  readonly late: boolean;
  readonly priority: TaskPriority | null;
}

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
