import type { TaskRow } from '../../core/dashboard/view-models';
import type { SourceSpan } from '../../core/model/source-span';
import type { TaskStatus } from '../../core/model/task';
import type { Assignee, TaskOrder } from '../../core/tasks/task-order';

/** What became of one task of an order. */
export type TaskOutcome =
  /** Written: the line as it is now; null where the line is gone, as the order asked for. */
  | {
      readonly ok: true;
      readonly span: SourceSpan | null;
      readonly symbol: string;
      readonly status: TaskStatus;
    }
  /** Left as it was. `reason` is one sentence for people. */
  | { readonly ok: false; readonly reason: string };

export interface OrderOutcome {
  /** What `undo` takes; null where nothing was written. */
  readonly id: string | null;
  /** The user looked at the preview and went back. */
  readonly isCanceled: boolean;
  /** In the order of the tasks. Empty where the user went back. */
  readonly tasks: readonly TaskOutcome[];
}

/** How words were read as a day. */
export interface DayReading {
  /** `YYYY-MM-DD`; null for words that mean no date. */
  readonly date: string | null;
}

/** What views ask of their host to change tasks. Nothing rejects: what fails has its reason. */
export interface TaskEditing {
  /**
   * Does an order to tasks, as one change with one undo. Of more than one task, or with `preview`, the host shows every
   * line that it would write, and asks first.
   */
  order(
    rows: readonly TaskRow[],
    order: TaskOrder,
    options?: { readonly preview?: boolean },
  ): Promise<OrderOutcome>;
  /** Takes an order back; null once it is, else why it was not. */
  undo(id: string): Promise<string | null>;
  /** Reads `next fri`, `in two weeks`, `2026-01-16`, `none` against today; null where the words are no day. */
  readDay(words: string): DayReading | null;
  /** Who a task of this row may be given to, likely ones first; all of them where nothing is typed. */
  assignees(typed: string, row: TaskRow | null): readonly Assignee[];
  /** Opens the menu of statuses at the pointer or, for a key, at the event's target; null where nothing was chosen. */
  chooseStatus(row: TaskRow, event: MouseEvent | KeyboardEvent): Promise<TaskOrder | null>;
  /** The same for priorities. */
  choosePriority(row: TaskRow, event: MouseEvent | KeyboardEvent): Promise<TaskOrder | null>;
}
