import type { TaskRow } from '../core/dashboard/view-models';
import type { LineEdit } from '../core/edits/line-edit';
import { completeTask, reopenTask } from '../core/edits/task-edits';
import { taskSymbol } from '../core/edits/set-task-symbol';
import { statusOfSymbol, type TaskConventions } from '../core/model/task-conventions';
import type { TasksPlugin } from './tasks-plugin';
import { today } from './today';

/**
 * What the Tasks plugin makes of the line, as it knows of recurrence and dates; without it, or where it would put the
 * task into another state, the symbol and the date.
 */
export function toggled(
  { span, status }: Pick<TaskRow, 'span' | 'status'>,
  conventions: TaskConventions,
  tasksPlugin: Pick<TasksPlugin, 'toggle'>,
): LineEdit | null {
  const isDone = status === 'done';
  const plain = isDone ? reopenTask(span, conventions, today()) : completeTask(span, conventions, today());
  if (!plain) return null;
  const lines = tasksPlugin.toggle(span.text, span.path);
  const isMeant = lines?.some((line) => isDoneLine(line, conventions) !== isDone) ?? false;
  const goes = !isDone && lines?.length === 0;
  return lines && (isMeant || goes) ? { span, lines } : plain;
}

function isDoneLine(line: string, conventions: TaskConventions): boolean {
  const symbol = taskSymbol(line);
  return symbol !== null && statusOfSymbol(conventions, symbol) === 'done';
}
