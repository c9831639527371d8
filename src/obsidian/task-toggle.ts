import { reverseEdit, type LineEdit } from '../core/edits/line-edit';
import { setTaskSymbol } from '../core/edits/set-task-symbol';
import type { TaskRow } from '../core/dashboard/view-models';
import type { SourceSpan } from '../core/model/source-span';
import type { TaskStatus } from '../core/model/task';
import type { ToggleResult } from '../views/actions';
import type { NoteWriter } from './note-writer';

const DONE = { symbol: 'x', status: 'done' } as const;
const OPEN = { symbol: ' ', status: 'open' } as const;

/** What a line was before it was completed here. */
interface Before {
  readonly edit: LineEdit;
  readonly symbol: string;
  readonly status: TaskStatus;
}

/**
 * Completes a task of the panel, or takes that back. A task that was completed here gets back the very line it had
 * (`[/]` stays in progress); any other done task becomes open. Nothing is done to a line that is no task any more.
 */
export function createTaskToggle(writer: NoteWriter): (row: TaskRow) => Promise<ToggleResult> {
  const completedHere = new Map<string, Before>();
  return async (row) => {
    const key = keyOf(row.span);
    const before = completedHere.get(key);
    const next = before ?? (row.status === 'done' ? OPEN : DONE);
    const edit = before ? reverseEdit(before.edit, row.span) : setTaskSymbol(row.span, next.symbol);
    if (!edit) return { ok: false, reason: 'This line is not a task' };

    const result = await writer.process(row.span.path, [edit]);
    if (!result.ok) return result;
    const [span = row.span] = result.written;
    completedHere.delete(key);
    if (next === DONE) completedHere.set(keyOf(span), { edit, symbol: row.symbol, status: row.status });
    return { ok: true, span, symbol: next.symbol, status: next.status };
  };
}

const keyOf = ({ path, line, text, ordinal }: SourceSpan): string =>
  JSON.stringify([path, line, text, ordinal]);
