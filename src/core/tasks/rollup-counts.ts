import { foldName } from '../model/name';
import { compareTexts } from '../model/order';
import { statusClass, type Verdict } from './rollup-filter';
import type { Rollup, RollupChoice } from './rollup-model';
import {
  ROLLUP_STATUSES,
  SOURCE_NAMES,
  STATUS_NAMES,
  TASK_SOURCES,
  type RollupStatus,
  type TaskSource,
} from '../model/rollup-query';
import type { RollupTask } from './rollup-row';
import type { Stack } from './stacked-tasks';

/** Counts what is the same in several notes once. */
class Count {
  private singles = 0;
  private stacks: Set<Stack> | null = null;

  add(stack: Stack | undefined): void {
    if (stack === undefined) this.singles++;
    else (this.stacks ??= new Set()).add(stack);
  }

  get value(): number {
    return this.singles + (this.stacks?.size ?? 0);
  }
}

interface Option<Value> {
  readonly value: Value;
  readonly name: string;
  readonly detail: string | null;
  readonly rank: number;
  readonly count: Count;
}

/** The values of one filter, as they are met. */
class Options<Value> {
  private readonly found = new Map<Value, Option<Value>>();

  add(value: Value, stack: Stack | undefined, name: string, detail: string | null = null, rank = 0): void {
    let option = this.found.get(value);
    if (!option) this.found.set(value, (option = { value, name, detail, rank, count: new Count() }));
    option.count.add(stack);
  }

  choices(): readonly RollupChoice<Value>[] {
    return [...this.found.values()]
      .map((option) => ({ option, key: `${foldName(option.name)}\n${String(option.value)}` }))
      .sort((a, b) => a.option.rank - b.option.rank || compareTexts(a.key, b.key))
      .map(({ option: { value, name, detail, count } }) => ({ value, name, detail, count: count.value }));
  }
}

type Counts = Pick<Rollup, 'totals' | 'choices' | 'unfiltered'>;

/** Counts of a rollup, gathered task by task. */
export function createRollupCounts() {
  const account = new Options<RollupTask['row']['accounts'][number]['id']>();
  const owner = new Options<string>();
  const status = new Options<RollupStatus>();
  const source = new Options<TaskSource>();
  const all = { open: new Count(), proposed: new Count(), done: new Count(), all: new Count() };
  const overdue = new Count();
  const openAccounts = new Set<string>();
  const passing = { open: new Count(), proposed: new Count(), done: new Count() };

  function addStatus(task: RollupTask, stack: Stack | undefined): void {
    const { row } = task;
    const is = statusClass(row.status);
    status.add(is, stack, STATUS_NAMES[is], null, ROLLUP_STATUSES.indexOf(is));
    status.add('all', stack, STATUS_NAMES.all, null, ROLLUP_STATUSES.length);
    passing[is].add(stack);
    if (row.late) overdue.add(stack);
    if (is === 'open') for (const { id } of row.accounts) openAccounts.add(id);
  }

  return {
    add(task: RollupTask, stack: Stack | undefined, { fails }: Verdict): void {
      const { row } = task;
      all[statusClass(row.status)].add(stack);
      all.all.add(stack);
      if (fails === 'several') return;
      if (fails === null || fails === 'status') addStatus(task, stack);
      if (fails === null || fails === 'account')
        for (const { id, name } of row.accounts) account.add(id, stack, name);
      if (fails === null || fails === 'owner') {
        const { key, name, detail, rank } = row.ownerGroup;
        owner.add(key, stack, name, detail, rank);
      }
      if (fails === null || fails === 'source')
        source.add(row.source, stack, SOURCE_NAMES[row.source], null, TASK_SOURCES.indexOf(row.source));
    },
    counts: (): Counts => ({
      totals: {
        open: passing.open.value,
        overdue: overdue.value,
        proposed: passing.proposed.value,
        accounts: openAccounts.size,
      },
      choices: {
        account: account.choices(),
        owner: owner.choices(),
        status: status.choices(),
        source: source.choices(),
      },
      unfiltered: {
        open: all.open.value,
        proposed: all.proposed.value,
        done: all.done.value,
        all: all.all.value,
      },
    }),
  };
}
