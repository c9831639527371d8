import type { Menu } from 'obsidian';
import type { TaskRow } from '../core/dashboard/view-models';
import { isOpen } from '../core/model/task';
import type { RunTaskCommand, TaskCommand } from '../views/actions';

interface Entry {
  readonly command: TaskCommand;
  readonly title: string;
  readonly icon: string;
}

const pendingEntries = (row: TaskRow): readonly Entry[] => [
  { command: 'complete', title: 'Complete', icon: 'check' },
  { command: 'assign', title: 'Assign…', icon: 'user' },
  { command: 'due', title: row.due === null ? 'Set date…' : 'Move date…', icon: 'calendar' },
  { command: 'priority', title: 'Priority…', icon: 'flag' },
  { command: 'status', title: 'Status…', icon: 'circle-dot' },
  { command: 'drop', title: row.status === 'proposed' ? 'Decline' : 'Drop', icon: 'ban' },
];

const DONE_ENTRIES: readonly Entry[] = [
  { command: 'complete', title: 'Reopen', icon: 'rotate-ccw' },
  { command: 'status', title: 'Status…', icon: 'circle-dot' },
];

/** What can be done to a task, in the menu of its row. */
export function addTaskItems(menu: Menu, row: TaskRow, run: RunTaskCommand): void {
  const isPending = isOpen(row) || row.status === 'proposed';
  for (const { command, title, icon } of isPending ? pendingEntries(row) : DONE_ENTRIES)
    menu.addItem((item) =>
      item
        .setSection('ai-task')
        .setTitle(title)
        .setIcon(icon)
        .onClick((event) => run(command, event)),
    );
}
