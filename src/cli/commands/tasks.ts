import { isOpen, type TaskStatus } from '../../core/model/task';
import type { TaskFilter } from '../../core/tasks/filter-tasks';
import type { DueBucket } from '../../core/model/section-names';
import { bucketOf, type ResolvedTask } from '../../core/tasks/vault-tasks';
import { answered, choiceOf, refused, type Command } from '../command';
import { findAccount } from '../find-account';
import { findOwner } from '../find-owner';
import { shownTask, taskBlock } from '../task-lines';
import { blocks } from '../text-lines';
import type { Terminal } from '../terminal';
import { taskJson } from '../to-json';

const STATUSES = ['open', 'proposed', 'done', 'all'] as const satisfies readonly TaskFilter['status'][];
const DUES = ['overdue', 'today', 'week', 'none'] as const satisfies readonly TaskFilter['due'][];

type Group = DueBucket | Exclude<TaskStatus, 'open' | 'in-progress'>;
const GROUPS: readonly (readonly [Group, string])[] = [
  ['overdue', 'Overdue'],
  ['this-week', 'This week'],
  ['later', 'Later'],
  ['no-date', 'No date'],
  ['proposed', 'Proposed'],
  ['done', 'Done'],
  ['cancelled', 'Cancelled'],
];

/** Open work by when it is due; what is no open work cannot be late. */
function groupOf({ task }: ResolvedTask, today: string): Group {
  return isOpen(task) ? bucketOf(task, today) : (task.status as Exclude<TaskStatus, 'open' | 'in-progress'>);
}

function text(tasks: readonly ResolvedTask[], today: string, terminal: Terminal): string {
  if (tasks.length === 0) return 'No tasks.';
  const shown = GROUPS.map(([group, title]) =>
    taskBlock(title, tasks.filter((each) => groupOf(each, today) === group).map(shownTask), terminal),
  );
  return blocks(...shown);
}

export const tasksCommand: Command = {
  name: 'tasks',
  argument: null,
  summary: 'Tasks of all notes, the most urgent first',
  flags: [
    { name: 'account', value: 'NAME', help: "only this account's" },
    {
      name: 'owner',
      value: 'NAME',
      help: 'only those of this person or team; "me" for the owner of the vault',
    },
    { name: 'status', value: 'STATUS', choices: STATUSES, help: 'which ones; without, the open ones' },
    { name: 'due', value: 'WHEN', choices: DUES, help: 'only those due then' },
  ],
  run({ engine, today, flags }) {
    const account = flags['account'] === undefined ? null : findAccount(engine, flags['account']);
    if (account && 'refusal' in account) return refused(account.refusal);
    const owner = flags['owner'] === undefined ? null : findOwner(engine, flags['owner'], today);
    if (owner && 'refusal' in owner) return refused(owner.refusal);
    const due = choiceOf(flags['due'], DUES);
    const filter: TaskFilter = {
      status: choiceOf(flags['status'], STATUSES) ?? 'open',
      ...(account && { account: account.found }),
      ...(owner && { owner: owner.found }),
      ...(due && { due }),
    };
    const tasks = engine.tasks(filter, today);
    return answered(
      tasks.map((each) => taskJson(engine, each)),
      (terminal) => text(tasks, today, terminal),
    );
  },
};
