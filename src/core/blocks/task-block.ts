import type { EntityId } from '../model/entities';
import { foldName } from '../model/name';
import type { Rollup } from '../tasks/rollup-model';
import {
  NO_FILTER,
  ROLLUP_DIMENSIONS,
  ROLLUP_STATUSES,
  type OwnerKey,
  type RollupDue,
  type RollupQuery,
} from '../model/rollup-query';
import { accountNamed, type BlockNames } from './account-option';
import { readBlockOptions, type OptionKinds, type OptionProblem } from './block-options';

const DUES = ['overdue', 'today', 'this week', 'next week', 'later', 'no date'] as const;
const MOST_ROWS = 500;
const ROWS = 50;

const OPTIONS = {
  account: { takes: 'name', example: 'Northwind Freight' },
  owner: { takes: 'name', example: 'me' },
  due: { takes: 'choice', of: DUES },
  group: { takes: 'choices', of: ROLLUP_DIMENSIONS, orNone: true },
  status: { takes: 'choice', of: ROLLUP_STATUSES },
  limit: { takes: 'count', most: MOST_ROWS },
} as const satisfies OptionKinds;

/** What the names in a block of tasks mean. */
export interface TaskBlockNames extends BlockNames {
  /** Whose tasks there are. */
  readonly owners: () => Rollup['choices']['owner'];
}

/** What an `account-tasks` block asks for. */
export interface TaskBlock {
  /** Null where an option is wrong: what would be shown without it is not what was asked for. */
  readonly query: RollupQuery | null;
  /** Whose tasks they are; null for those of all accounts. */
  readonly account: EntityId | null;
  readonly limit: number;
  readonly problems: readonly OptionProblem[];
}

/**
 * Reads an `account-tasks` block from what its YAML says. Without an account it is about that of its note, where that
 * is one; `account: all` asks for all.
 */
export function readTaskBlock(data: unknown, names: TaskBlockNames): TaskBlock {
  const { values, problems } = readBlockOptions(data, OPTIONS);
  const account = accountOf(values.account, names);
  const owner = ownerOf(values.owner, names);
  const found = [...problems, ...account.problems, ...owner.problems];
  const limit = values.limit ?? ROWS;
  if (found.length > 0) return { query: null, account: null, limit, problems: found };
  const due = values.due === undefined ? null : (values.due.replace(' ', '-') as RollupDue);
  const filter = {
    ...NO_FILTER,
    account: account.value,
    owner: owner.value,
    status: values.status ?? NO_FILTER.status,
    due,
  };
  const groupBy = values.group ?? (account.value === null ? ['account', 'due'] : ['due']);
  return { query: { groupBy, filter }, account: account.value, limit, problems: [] };
}

interface Found<Value> {
  readonly value: Value | null;
  readonly problems: readonly OptionProblem[];
}

function accountOf(name: string | undefined, names: BlockNames): Found<EntityId> {
  if (name === undefined) return { value: names.accountHere, problems: [] };
  if (foldName(name) === 'all') return { value: null, problems: [] };
  const { value, problems } = accountNamed(name, names);
  return {
    value,
    problems: problems.map((each) => ({ ...each, wayOut: `${each.wayOut} “all” means every account.` })),
  };
}

/** By the name as the groups of the rollup show it. */
function ownerOf(name: string | undefined, { owners }: TaskBlockNames): Found<OwnerKey> {
  if (name === undefined) return { value: null, problems: [] };
  const wanted = foldName(name.replace(/^@/, ''));
  const all = owners();
  const exact = all.filter((owner) => foldName(owner.name) === wanted);
  const matches = exact.length > 0 ? exact : all.filter((owner) => startsWord(foldName(owner.name), wanted));
  const [only] = matches;
  if (only && matches.length === 1) return { value: only.value, problems: [] };
  // Nothing is to be done by the owner of the vault: that is an answer.
  if (wanted === 'me') return { value: 'me', problems: [] };
  const several = matches.map((owner) =>
    owner.detail === null ? owner.name : `${owner.name} (${owner.detail})`,
  );
  return {
    value: null,
    problems: [
      {
        option: 'owner',
        message:
          several.length > 0 ? `“${name}” may be several people.` : `No task is anybody’s called “${name}”.`,
        wayOut:
          several.length > 0
            ? `Write one of: ${several.join(', ')}.`
            : 'Write a name as the task lines do, or me, unassigned or ambiguous.',
      },
    ],
  };
}

const startsWord = (name: string, wanted: string): boolean =>
  wanted !== '' && ` ${name}`.includes(` ${wanted}`);
