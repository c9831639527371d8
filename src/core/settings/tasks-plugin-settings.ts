import * as z from 'zod/mini';
import type { TaskStatus } from '../model/task';
import {
  DEFAULT_TASK_CONVENTIONS,
  PROPOSAL_CHOICES,
  PROPOSAL_STATUSES,
  type StatusChoice,
  type TaskConventions,
} from '../model/task-conventions';

export const TASKS_ID = 'obsidian-tasks-plugin';

/** As in Tasks, any other type is TODO. What waits is open work too. */
const STATUS_OF_TYPE: ReadonlyMap<string | undefined, TaskStatus | null> = new Map([
  ['IN_PROGRESS', 'in-progress'],
  ['DONE', 'done'],
  ['CANCELLED', 'cancelled'],
  ['NON_TASK', null],
]);

/** A field that is malformed counts as missing; what a later version of Tasks may add is passed over. */
const lenient = <Field extends z.core.$ZodType>(field: Field) => z.catch(z.optional(field), undefined);
const status = z.object({
  symbol: z.string().check(z.regex(/^[^\r\n]$/u)),
  name: lenient(z.string()),
  type: lenient(z.string()),
});
/** One malformed status must not cost the others. */
const statuses = lenient(z.array(z.catch(z.nullable(status), null)));
const tasksSettings = z.object({
  setDoneDate: lenient(z.boolean()),
  setCancelledDate: lenient(z.boolean()),
  taskFormat: lenient(z.string()),
  statusSettings: lenient(z.object({ coreStatuses: statuses, customStatuses: statuses })),
});

/** The conventions in what the Tasks plugin has stored; its defaults where that says nothing. */
export function readTasksSettings(stored: unknown): TaskConventions {
  const read = tasksSettings.safeParse(stored);
  if (!read.success) return DEFAULT_TASK_CONVENTIONS;
  const { statusSettings, setDoneDate, setCancelledDate, taskFormat } = read.data;
  const listed = [...(statusSettings?.coreStatuses ?? []), ...(statusSettings?.customStatuses ?? [])];
  const own: Record<string, TaskStatus | null> = {};
  const choices: StatusChoice[] = [];
  for (const each of listed) {
    // As in Tasks, the first of a symbol counts.
    if (!each || Object.hasOwn(own, each.symbol)) continue;
    const meaning = STATUS_OF_TYPE.get(each.type);
    own[each.symbol] = meaning === undefined ? 'open' : meaning;
    if (meaning !== null && !isProposal(each.symbol))
      choices.push({ symbol: each.symbol, name: each.name?.trim() || `[${each.symbol}]` });
  }
  return {
    choices: choices.length > 0 ? [...choices, ...PROPOSAL_CHOICES] : DEFAULT_TASK_CONVENTIONS.choices,
    statuses: { ...DEFAULT_TASK_CONVENTIONS.statuses, ...own, ...PROPOSAL_STATUSES },
    doneDate: setDoneDate ?? DEFAULT_TASK_CONVENTIONS.doneDate,
    cancelledDate: setCancelledDate ?? DEFAULT_TASK_CONVENTIONS.cancelledDate,
    dateFormat: taskFormat === 'dataview' ? 'field' : 'emoji',
  };
}

const isProposal = (symbol: string): boolean => Object.hasOwn(PROPOSAL_STATUSES, symbol);
