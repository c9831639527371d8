import type { EntityId, Resolution } from '../model/entities';
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

/** What the names in a block mean. */
export interface BlockNames {
  readonly findAccount: (name: string) => Resolution;
  readonly nameOf: (id: EntityId) => string;
  /** The account that the note of the block is about; null where it is about none. */
  readonly accountHere: EntityId | null;
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
export function readTaskBlock(data: unknown, names: BlockNames): TaskBlock {
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

function accountOf(
  name: string | undefined,
  { findAccount, nameOf, accountHere }: BlockNames,
): Found<EntityId> {
  if (name === undefined) return { value: accountHere, problems: [] };
  if (foldName(name) === 'all') return { value: null, problems: [] };
  const found = findAccount(name);
  if (found.status === 'resolved') return { value: found.id, problems: [] };
  const candidates = found.candidates.map(({ id }) => nameOf(id));
  const isSeveral = found.status === 'ambiguous';
  return {
    value: null,
    problems: [
      {
        option: 'account',
        message: isSeveral ? `“${name}” may be several accounts.` : `No account is called “${name}”.`,
        wayOut:
          candidates.length > 0
            ? `Write one of: ${candidates.join(', ')}.`
            : 'Write the title of its note, or “all” for every account.',
      },
    ],
  };
}

/** By the name as the groups of the rollup show it. */
function ownerOf(name: string | undefined, { owners }: BlockNames): Found<OwnerKey> {
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
