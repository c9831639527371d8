import { taskTextStart } from '../../edits/set-task-symbol';
import { parseTaskText } from '../../parse/task-line';
import type { Task } from '../../model/task';

/** The days that a task's line tells, each null where it tells none. */
export interface TaskDays {
  readonly created: string | null;
  readonly done: string | null;
  readonly cancelled: string | null;
}

/** Only a line with one of these can tell when it was made or given up; damaged signs count as well. */
const MAY_TELL = /➕|❌|created|cancelled|[^\p{ASCII}\p{L}\p{P}]/u;

/** What the line itself says of when the task was made, done and given up. */
export function taskDays({ span, done }: Pick<Task, 'span' | 'done'>): TaskDays {
  const start = MAY_TELL.test(span.text) ? taskTextStart(span.text) : null;
  if (start === null) return { created: null, done, cancelled: null };
  const { created, cancelled } = parseTaskText(span.text.slice(start), null);
  return { created, done, cancelled };
}
