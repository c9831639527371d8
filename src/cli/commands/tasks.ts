import { isOpen, type TaskStatus } from '../../core/model/task';
import type { TaskFilter } from '../../core/tasks/filter-tasks';
import type { DueBucket } from '../../core/model/section-names';
import { isPending } from '../../core/tasks/task-groups';
import { bucketOf, type ResolvedTask } from '../../core/tasks/vault-tasks';
import { answered, choiceOf, refused, type Command } from '../command';
import { createDuplicates, type Duplicates } from '../duplicates';
import { findAccount } from '../find-account';
import { findOwner } from '../find-owner';
import type { DuplicateTasksJson } from '../json-shapes';
import { shownTask, taskBlock } from '../task-lines';
import { blocks, heading } from '../text-lines';
import type { Terminal } from '../terminal';
import { lineJson, taskJson } from '../to-json';
import { count } from '../wording';

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

/** What differs among tasks that ask for the same. */
function differences(members: readonly ResolvedTask[], duplicates: Duplicates): string {
  const stack = members[0] && duplicates.stackOf(members[0].task.span);
  const flags = [stack?.ownersDiffer ? 'different owners' : '', stack?.datesDiffer ? 'different dates' : ''];
  return flags.filter((flag) => flag !== '').join(', ');
}

/** The tasks that are there more than once, the one that stands for all first. */
function stackedText(
  clusters: readonly (readonly ResolvedTask[])[],
  duplicates: Duplicates,
  terminal: Terminal,
): string {
  const tasks = clusters.reduce((sum, { length }) => sum + length, 0);
  if (tasks === 0) return 'No tasks.';
  const amount = `${count(tasks, 'task')} that ${tasks === 1 ? 'asks' : 'ask'} for ${count(clusters.length, 'thing')}`;
  const shown = clusters
    .filter(({ length }) => length > 1)
    .map((members) =>
      taskBlock(`×${members.length}`, members.map(shownTask), terminal, differences(members, duplicates)),
    );
  return blocks(heading('Asked for more than once', terminal, amount), ...shown);
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
    {
      name: 'duplicates',
      value: null,
      help: 'what asks for the same put together; without --status, open and proposed ones',
    },
  ],
  run({ engine, today, flags }) {
    const account = flags['account'] === undefined ? null : findAccount(engine, flags['account']);
    if (account && 'refusal' in account) return refused(account.refusal);
    const owner = flags['owner'] === undefined ? null : findOwner(engine, flags['owner'], today);
    if (owner && 'refusal' in owner) return refused(owner.refusal);
    const due = choiceOf(flags['due'], DUES);
    const isStacked = flags['duplicates'] !== undefined;
    const status = choiceOf(flags['status'], STATUSES);
    const filter: TaskFilter = {
      status: status ?? (isStacked ? 'all' : 'open'),
      ...(account && { account: account.found }),
      ...(owner && { owner: owner.found }),
      ...(due && { due }),
    };
    const found = engine.tasks(filter, today);
    const tasks = isStacked && !status ? found.filter(({ task }) => isPending(task)) : found;
    const duplicates = createDuplicates(engine.taskStacks(today));
    const items = tasks.map((each) => taskJson(engine, each, duplicates));
    if (!isStacked) return answered(items, (terminal) => text(tasks, today, terminal));
    const clusters = duplicates.clusters(tasks);
    const json: DuplicateTasksJson = {
      items,
      clusters: clusters.map((members) => members.map(({ task }) => lineJson(task.span))),
    };
    return answered(json, (terminal) => stackedText(clusters, duplicates, terminal));
  },
};
