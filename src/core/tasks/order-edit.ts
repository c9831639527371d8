import type { LineEdit } from '../edits/line-edit';
import { replaceLine } from '../edits/line-edit';
import {
  acceptProposal,
  cancelTask,
  completeTask,
  declineProposal,
  reopenTask,
  setStatus,
} from '../edits/task-edits';
import { taskSymbol } from '../edits/set-task-symbol';
import type { Owner } from '../model/entities';
import { foldName, personKey } from '../model/name';
import type { Task } from '../model/task';
import { statusOfSymbol, type TaskConventions } from '../model/task-conventions';
import type { TaskFields } from '../parse/task-fields';
import type { Settings } from '../settings';
import { keepsOthers, type ChangedField } from './kept-fields';
import { linesOwned } from './owner-edits';
import { partsOf } from './task-line-parts';
import type { Assignee, TaskOrder } from './task-order';
import { linesDue, linesPriority } from './value-edits';

/** The task that an order is for, as it was read. */
export type OrderedTask = Pick<Task, 'span' | 'status' | 'suggestedDue'>;

export interface OrderContext {
  readonly settings: Pick<Settings, 'acceptSymbol' | 'acceptRemovesTags' | 'declineProposals'>;
  readonly conventions: TaskConventions;
  /** The day in the owner's calendar. */
  readonly today: string;
  /** The date of the task's note, against which its words are read. */
  readonly noteDate: string | null;
  /** Who is meant by the owners of a line in this note; without, names are compared. */
  readonly ownerOf?: (owners: TaskFields['owners']) => Owner;
}

/** What an order makes of one line. */
export type OrderEdit =
  | { readonly kind: 'edit'; readonly edit: LineEdit }
  /** The task is so already. */
  | { readonly kind: 'unchanged' }
  /** It cannot be done to this line. `reason` is one sentence for people, without its period. */
  | { readonly kind: 'refused'; readonly reason: string };

const UNCHANGED: OrderEdit = { kind: 'unchanged' };
const refused = (reason: string): OrderEdit => ({ kind: 'refused', reason });
const NO_TASK = refused('This line is not a task');

/**
 * The edit of one task's line by an order. The new line is read again before it is taken: it says exactly what was asked
 * for, and all else that it said before. Where no way to write it does, the order is refused.
 */
export function editOf(task: OrderedTask, order: TaskOrder, context: OrderContext): OrderEdit {
  const { span, status } = task;
  const { conventions, settings, today } = context;
  if (taskSymbol(span.text) === null) return NO_TASK;
  switch (order.kind) {
    case 'complete':
      return status === 'done' ? UNCHANGED : edited(completeTask(span, conventions, today));
    case 'reopen':
      return status === 'done' || status === 'cancelled'
        ? edited(reopenTask(span, conventions, today))
        : UNCHANGED;
    case 'status':
      return edited(withSymbol(task, order.symbol, context));
    case 'accept':
      return status === 'proposed' ? accepted(task, order.keepSuggestedDate, context) : UNCHANGED;
    case 'drop':
      if (status === 'done') return refused('It is done already');
      if (status === 'cancelled') return UNCHANGED;
      return edited(
        status === 'proposed'
          ? declineProposal(span, settings.declineProposals, conventions, today)
          : cancelTask(span, conventions, today),
      );
    case 'due':
      return withDue(task, order.date, context);
    case 'priority':
      return rewritten(task, context, {
        changed: 'priority',
        isMeant: ({ priority }) => priority === order.priority,
        lines: (parts) => linesPriority(parts, order.priority, conventions.dateFormat),
        reason: () => 'The priority cannot be written into this line',
      });
    case 'assign':
      return assigned(task, order.to, context);
  }
}

function edited(edit: LineEdit | null): OrderEdit {
  if (!edit) return NO_TASK;
  return edit.lines.length === 1 && edit.lines[0] === edit.span.text ? UNCHANGED : { kind: 'edit', edit };
}

/** A proposal by its tag stays one whatever stands in its box: what means open or in progress takes it on. */
function withSymbol(
  { span, status }: OrderedTask,
  symbol: string,
  { conventions, settings, today }: OrderContext,
): LineEdit | null {
  const meaning = statusOfSymbol(conventions, symbol);
  if (status === 'proposed' && (meaning === 'open' || meaning === 'in-progress'))
    return acceptProposal(span, { ...settings, acceptSymbol: symbol });
  return setStatus(span, symbol, conventions, today);
}

function accepted({ span, suggestedDue }: OrderedTask, keepsDate: boolean, context: OrderContext): OrderEdit {
  const edit = acceptProposal(span, context.settings);
  const text = edit?.lines[0];
  if (text === undefined) return NO_TASK;
  const parts = suggestedDue && !keepsDate ? partsOf(text, context.noteDate) : null;
  if (!parts) return edited(edit);
  for (const line of linesDue(parts, null, context.conventions.dateFormat)) {
    const after = partsOf(line, context.noteDate)?.fields;
    const isGone = after && (after.due === null || after.dueFrom === 'text');
    if (isGone && keepsOthers(parts.fields, after, 'due')) return edited(replaceLine(span, line));
  }
  return refused('The suggested date cannot be taken out of this line');
}

function withDue(task: OrderedTask, date: string | null, context: OrderContext): OrderEdit {
  return rewritten(task, context, {
    changed: 'due',
    isMeant: ({ due }) => due === date,
    lines: (parts) => linesDue(parts, date, context.conventions.dateFormat),
    reason: (after) =>
      date === null && after?.dueText
        ? `Its sentence says “${after.dueText}”: give it another date, or change the sentence`
        : 'The date cannot be written into this line',
  });
}

function assigned(task: OrderedTask, to: Assignee | null, context: OrderContext): OrderEdit {
  return rewritten(task, context, {
    changed: 'owners',
    isMeant: ({ owners }) => (to ? owners.length === 1 && isOwner(owners, to, context) : owners.length === 0),
    lines: (parts) => linesOwned(parts, to),
    reason: () =>
      to ? `“${to.name}” would be read as somebody else here` : 'The owner cannot be taken out of this line',
  });
}

function isOwner(owners: TaskFields['owners'], to: Assignee, { ownerOf }: OrderContext): boolean {
  const name = owners[0]?.name ?? '';
  const owner = ownerOf?.(owners);
  if (to.isMe) return owner ? owner.kind === 'me' : foldName(name) === 'me';
  if (to.id !== null && owner) return owner.kind === 'person' && owner.id === to.id;
  return owner?.kind !== 'me' && personKey(name) === personKey(to.name);
}

interface Rewriting {
  readonly changed: ChangedField;
  readonly isMeant: (fields: TaskFields) => boolean;
  readonly lines: (parts: NonNullable<ReturnType<typeof partsOf>>) => Iterable<string>;
  /** Why it cannot be done, by what the last try would have said. */
  readonly reason: (last: TaskFields | null) => string;
}

function rewritten(
  { span }: OrderedTask,
  { noteDate }: OrderContext,
  { changed, isMeant, lines, reason }: Rewriting,
): OrderEdit {
  const parts = partsOf(span.text, noteDate);
  if (!parts) return NO_TASK;
  if (isMeant(parts.fields)) return UNCHANGED;
  let last: TaskFields | null = null;
  for (const line of lines(parts)) {
    last = partsOf(line, noteDate)?.fields ?? null;
    if (last && isMeant(last) && keepsOthers(parts.fields, last, changed))
      return edited(replaceLine(span, line));
  }
  return refused(reason(last));
}
