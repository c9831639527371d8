import type { SourceSpan } from '../model/source-span';
import type { TaskStatus } from '../model/task';
import {
  PROPOSED_TAG,
  statusOfSymbol,
  symbolOfStatus,
  type TaskConventions,
} from '../model/task-conventions';
import { removeLine, replaceLine, type LineEdit } from './line-edit';
import { setTaskSymbol } from './set-task-symbol';
import { withDate, withoutDate } from './task-dates';

/** Edits of one task line. Each is null where the line is no task. `today` is the day in the owner's calendar. */

/** Puts a symbol into the box, and the dates that go with what it means: a done task says when, an open one does not. */
export function setStatus(
  span: SourceSpan,
  symbol: string,
  conventions: TaskConventions,
  today: string,
): LineEdit | null {
  const edit = setTaskSymbol(span, symbol);
  const text = edit?.lines[0];
  if (text === undefined) return null;
  const status = statusOfSymbol(conventions, symbol);
  return replaceLine(span, withDatesOf(text, status, conventions, today));
}

export const completeTask = (span: SourceSpan, conventions: TaskConventions, today: string) =>
  setStatus(span, symbolOfStatus(conventions, 'done'), conventions, today);

export const reopenTask = (span: SourceSpan, conventions: TaskConventions, today: string) =>
  setStatus(span, symbolOfStatus(conventions, 'open'), conventions, today);

export const cancelTask = (span: SourceSpan, conventions: TaskConventions, today: string) =>
  setStatus(span, symbolOfStatus(conventions, 'cancelled'), conventions, today);

/** What becomes of a proposal that is taken on. */
export interface Acceptance {
  readonly acceptSymbol: string;
  /** Without `#`. The tag that makes a task a proposal goes in any case. */
  readonly acceptRemovesTags: readonly string[];
}

export function acceptProposal(
  span: SourceSpan,
  { acceptSymbol, acceptRemovesTags }: Acceptance,
): LineEdit | null {
  const edit = setTaskSymbol(span, acceptSymbol);
  const text = edit?.lines[0];
  if (text === undefined) return null;
  const untagged = [PROPOSED_TAG, ...acceptRemovesTags].reduce(withoutTag, text);
  return replaceLine(span, untagged);
}

export function declineProposal(
  span: SourceSpan,
  as: 'cancelled' | 'rejected' | 'removed',
  conventions: TaskConventions,
  today: string,
): LineEdit | null {
  if (as === 'cancelled') return cancelTask(span, conventions, today);
  return as === 'rejected' ? setTaskSymbol(span, 'R') : setTaskSymbol(span, ' ') && removeLine(span);
}

function withDatesOf(
  text: string,
  status: TaskStatus | null,
  conventions: TaskConventions,
  today: string,
): string {
  const { doneDate, cancelledDate, dateFormat } = conventions;
  const undone = status === 'done' ? text : withoutDate(text, 'done');
  const bare = status === 'cancelled' ? undone : withoutDate(undone, 'cancelled');
  if (status === 'done' && doneDate) return withDate(bare, 'done', today, dateFormat);
  if (status === 'cancelled' && cancelledDate) return withDate(bare, 'cancelled', today, dateFormat);
  return bare;
}

/** Removes a tag and the space before it, wherever it stands by itself. */
function withoutTag(text: string, tag: string): string {
  const name = tag.replace(/^#/, '').replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  if (name === '') return text;
  return text.replace(new RegExp(`\\s#${name}(?![\\p{L}\\p{M}\\p{N}_/-])`, 'giu'), '');
}
