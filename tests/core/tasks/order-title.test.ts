import { expect, test } from 'vitest';
import { orderButton, orderTitle } from '../../../src/core/tasks/order-title';
import type { TaskOrder } from '../../../src/core/tasks/task-order';

const ola = { id: null, name: 'Ola Berg', detail: null, isMe: false };

test.each<[TaskOrder, one: string, many: string, button: string]>([
  [{ kind: 'complete' }, 'Complete “Call Dana”', 'Complete 3 tasks', 'Complete 3 tasks'],
  [{ kind: 'reopen' }, 'Reopen “Call Dana”', 'Reopen 3 tasks', 'Reopen 3 tasks'],
  [{ kind: 'status', symbol: '/' }, 'Set “Call Dana” to [/]', 'Set 3 tasks to [/]', 'Change 3 tasks'],
  [
    { kind: 'assign', to: ola },
    'Assign “Call Dana” to Ola Berg',
    'Assign 3 tasks to Ola Berg',
    'Assign 3 tasks',
  ],
  [
    { kind: 'assign', to: { ...ola, isMe: true } },
    'Assign “Call Dana” to me',
    'Assign 3 tasks to me',
    'Assign 3 tasks',
  ],
  [{ kind: 'assign', to: null }, 'Unassign “Call Dana”', 'Unassign 3 tasks', 'Unassign 3 tasks'],
  [
    { kind: 'due', date: '2026-01-16' },
    'Move “Call Dana” to Fri 16 Jan',
    'Move 3 tasks to Fri 16 Jan',
    'Move 3 tasks',
  ],
  [
    { kind: 'due', date: '2027-01-16' },
    'Move “Call Dana” to Sat 16 Jan 2027',
    'Move 3 tasks to Sat 16 Jan 2027',
    'Move 3 tasks',
  ],
  [
    { kind: 'due', date: null },
    'Take the date off “Call Dana”',
    'Take the date off 3 tasks',
    'Clear 3 dates',
  ],
  [
    { kind: 'priority', priority: 'high' },
    'Give “Call Dana” high priority',
    'Give 3 tasks high priority',
    'Change 3 tasks',
  ],
  [
    { kind: 'priority', priority: null },
    'Take the priority off “Call Dana”',
    'Take the priority off 3 tasks',
    'Change 3 tasks',
  ],
  [{ kind: 'accept', keepSuggestedDate: true }, 'Accept “Call Dana”', 'Accept 3 tasks', 'Accept 3 tasks'],
  [{ kind: 'drop' }, 'Drop “Call Dana”', 'Drop 3 tasks', 'Drop 3 tasks'],
])('%j', (order, one, many, button) => {
  expect(orderTitle(order, ['Call Dana'], '2026-01-07')).toBe(one);
  expect(orderTitle(order, ['Call Dana', 'a', 'b'], '2026-01-07')).toBe(many);
  expect(orderButton(order, 3)).toBe(button);
});
