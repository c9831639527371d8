import type { TaskRow } from '../core/dashboard/view-models';
import type { LineEdit } from '../core/edits/line-edit';
import { completeTask, reopenTask } from '../core/edits/task-edits';
import { taskSymbol } from '../core/edits/set-task-symbol';
import type { SourceSpan } from '../core/model/source-span';
import type { TaskStatus } from '../core/model/task';
import { statusOfSymbol, type TaskConventions } from '../core/model/task-conventions';
import type { ToggleResult } from '../views/actions';
import type { Changes } from './changes';
import type { TasksPlugin } from './tasks-plugin';
import { today } from './today';

/** What a row was before it was completed here, and the change that completed it. */
interface Before {
  readonly id: string;
  readonly span: SourceSpan;
  readonly symbol: string;
  readonly status: TaskStatus;
}

/**
 * Completes a task of the panel, or takes that back. A task that was completed here is undone, to the byte; any other
 * done task becomes open. Nothing is done to a line that is no task any more.
 */
export function createTaskToggle(
  changes: Changes,
  tasksPlugin: TasksPlugin,
): (row: TaskRow) => Promise<ToggleResult> {
  const completedHere = new Map<string, Before>();

  async function takeBack(row: TaskRow, { id, span, symbol, status }: Before): Promise<ToggleResult> {
    const outcome = await changes.undo(id);
    if (!outcome) return { ok: false, reason: 'This change is no longer in the undo history' };
    const [refusal] = outcome.refused;
    if (refusal) return { ok: false, reason: refusal.reason };
    completedHere.delete(keyOf(row.span));
    return { ok: true, span, symbol, status };
  }

  return async (row) => {
    const before = completedHere.get(keyOf(row.span));
    if (before) return takeBack(row, before);

    const conventions = await tasksPlugin.conventions();
    const edit = toggled(row, conventions, tasksPlugin);
    if (!edit) return { ok: false, reason: 'This line is not a task' };
    const isDone = row.status === 'done';
    const title = `${isDone ? 'Reopen' : 'Complete'} “${row.text}”`;
    const { id, written, refused } = await changes.write({ title, edits: [edit] });
    if (id === null) return { ok: false, reason: refused[0]?.reason ?? 'The note could not be written' };

    // Of a task that recurs there are two lines: the other one is its next time.
    const spans = written[0] ?? [];
    const span = spans.find(({ text }) => isDone !== isDoneLine(text, conventions)) ?? row.span;
    if (!isDone) completedHere.set(keyOf(span), { ...row, id });
    const symbol = taskSymbol(span.text) ?? row.symbol;
    return { ok: true, span, symbol, status: isDone ? 'open' : 'done' };
  };
}

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

const keyOf = ({ path, line, text, ordinal }: SourceSpan): string =>
  JSON.stringify([path, line, text, ordinal]);
