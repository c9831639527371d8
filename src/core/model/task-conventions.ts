import type { TaskStatus } from './task';

/** How the vault's owner writes tasks: what the Tasks plugin's settings say, where it is installed. */
export interface TaskConventions {
  /** What the characters between the brackets mean. Null: what has it is no task. Any other is open, as in Tasks. */
  readonly statuses: Readonly<Record<string, TaskStatus | null>>;
  /** What a user can choose from, in the order to show. */
  readonly choices: readonly StatusChoice[];
  /** Whether the day is written when a task is completed, and when it is cancelled. */
  readonly doneDate: boolean;
  readonly cancelledDate: boolean;
  /** The form of dates: `✅ 2026-01-07`, or `[completion:: 2026-01-07]`. */
  readonly dateFormat: 'emoji' | 'field';
}

/** A character of a task box, by the name that the vault's owner knows it by. */
export interface StatusChoice {
  readonly symbol: string;
  readonly name: string;
}

/** The pipeline's proposals, open and rejected. They mean this whatever the Tasks plugin makes of them. */
export const PROPOSAL_STATUSES = {
  '?': 'proposed',
  R: 'cancelled',
} as const satisfies TaskConventions['statuses'];

export const PROPOSAL_CHOICES: readonly StatusChoice[] = [
  { symbol: '?', name: 'Proposed' },
  { symbol: 'R', name: 'Rejected' },
];

/** The Tasks plugin's defaults. */
export const DEFAULT_TASK_CONVENTIONS: TaskConventions = {
  statuses: {
    ' ': 'open',
    '/': 'in-progress',
    x: 'done',
    X: 'done',
    '-': 'cancelled',
    ...PROPOSAL_STATUSES,
  },
  choices: [
    { symbol: ' ', name: 'To do' },
    { symbol: '/', name: 'In progress' },
    { symbol: 'x', name: 'Done' },
    { symbol: '-', name: 'Canceled' },
    ...PROPOSAL_CHOICES,
  ],
  doneDate: true,
  cancelledDate: true,
  dateFormat: 'emoji',
};

/** The tag of a proposal: an open task that has it is none until it is removed. */
export const PROPOSED_TAG = 'proposed';

/** What a symbol means; null where it says that the line is no task. */
export function statusOfSymbol(
  { statuses }: Pick<TaskConventions, 'statuses'>,
  symbol: string,
): TaskStatus | null {
  const status = Object.hasOwn(statuses, symbol) ? statuses[symbol] : undefined;
  return status === undefined ? 'open' : status;
}

const USUAL_SYMBOL: Readonly<Record<TaskStatus, string>> = {
  open: ' ',
  'in-progress': '/',
  proposed: '?',
  done: 'x',
  cancelled: '-',
};

/** The symbol that means a status: the usual one, else the first that the owner gave that meaning. */
export function symbolOfStatus(conventions: Pick<TaskConventions, 'statuses'>, status: TaskStatus): string {
  const usual = USUAL_SYMBOL[status];
  if (statusOfSymbol(conventions, usual) === status) return usual;
  const own = Object.entries(conventions.statuses).find(([, meaning]) => meaning === status);
  return own?.[0] ?? usual;
}
