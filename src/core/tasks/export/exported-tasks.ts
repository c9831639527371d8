import type { TaskPriority, TaskStatus } from '../../model/task';

/** A task as it leaves the vault: everything by name, as nobody there knows ids. Dates are `YYYY-MM-DD`. */
export interface ExportedTask {
  readonly text: string;
  readonly status: TaskStatus;
  /** Null where it is nobody's yet. */
  readonly owner: string | null;
  readonly due: string | null;
  /** The date is a machine's suggestion: said, and never a deadline. */
  readonly suggestedDue: boolean;
  readonly priority: TaskPriority | null;
  readonly accounts: readonly string[];
  readonly projects: readonly string[];
  /** `line` is zero-based. */
  readonly note: { readonly path: string; readonly title: string; readonly line: number };
}

/** What is shown, in its groups. A group holds either groups or tasks. */
export interface ExportedGroup {
  /** Empty where nothing is grouped. */
  readonly heading: string;
  readonly groups: readonly ExportedGroup[];
  readonly tasks: readonly ExportedTask[];
}

/** The tasks of all groups in their order, each once: of two accounts, one task stands in the groups of both. */
export function tasksOf(groups: readonly ExportedGroup[]): readonly ExportedTask[] {
  const byPlace = new Map<string, ExportedTask>();
  const visit = (group: ExportedGroup): void => {
    for (const task of group.tasks) {
      const place = JSON.stringify([task.note.path, task.note.line]);
      if (!byPlace.has(place)) byPlace.set(place, task);
    }
    group.groups.forEach(visit);
  };
  groups.forEach(visit);
  return [...byPlace.values()];
}
