import { dayName } from '../model/day-name';
import type { TaskOrder } from './task-order';

/**
 * What an order does, as the title of its change: `Complete “Call Dana”`, `Move 3 tasks to Fri 16 Jan`. `texts` are the
 * descriptions of the tasks that it changes.
 */
export function orderTitle(order: TaskOrder, texts: readonly string[], today: string): string {
  const what = texts.length === 1 ? `“${texts[0] ?? ''}”` : `${texts.length} tasks`;
  switch (order.kind) {
    case 'complete':
      return `Complete ${what}`;
    case 'reopen':
      return `Reopen ${what}`;
    case 'status':
      return `Set ${what} to [${order.symbol}]`;
    case 'assign':
      return order.to ? `Assign ${what} to ${order.to.isMe ? 'me' : order.to.name}` : `Unassign ${what}`;
    case 'due':
      return order.date === null
        ? `Take the date off ${what}`
        : `Move ${what} to ${dayName(order.date, today)}`;
    case 'priority':
      return order.priority === null
        ? `Take the priority off ${what}`
        : `Give ${what} ${order.priority} priority`;
    case 'accept':
      return `Accept ${what}`;
    case 'drop':
      return `Drop ${what}`;
  }
}

/** The same for a button, with how many tasks it changes: `Complete 3 tasks`. */
export function orderButton(order: TaskOrder, tasks: number): string {
  const many = tasks === 1 ? '1 task' : `${tasks} tasks`;
  switch (order.kind) {
    case 'due':
      return order.date === null ? `Clear ${tasks === 1 ? '1 date' : `${tasks} dates`}` : `Move ${many}`;
    case 'assign':
      return order.to ? `Assign ${many}` : `Unassign ${many}`;
    case 'status':
    case 'priority':
      return `Change ${many}`;
    case 'complete':
      return `Complete ${many}`;
    case 'reopen':
      return `Reopen ${many}`;
    case 'accept':
      return `Accept ${many}`;
    case 'drop':
      return `Drop ${many}`;
  }
}
