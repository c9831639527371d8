import type { Engine } from '../core/engine';
import type { TaskRow } from '../core/dashboard/view-models';
import { pagesOf, type DiffPage } from '../core/edits/change-diff';
import type { Change } from '../core/edits/line-edit';
import { taskSymbol } from '../core/edits/set-task-symbol';
import type { SourceSpan } from '../core/model/source-span';
import { statusOfSymbol, type StatusChoice, type TaskConventions } from '../core/model/task-conventions';
import type { TaskPriority, TaskStatus } from '../core/model/task';
import { plannedDay } from '../core/parse/planned-day';
import { orderButton, orderTitle } from '../core/tasks/order-title';
import type { TaskOrder } from '../core/tasks/task-order';
import type { RefusedNote } from '../views/diff/refused-notes';
import type { OrderOutcome, TaskEditing, TaskOutcome } from '../views/tasks/task-editing';
import type { ChangeOutcome, Changes } from './changes';
import { meant, planOrder, type OrderPlan, type PlanServices } from './order-plan';
import type { TasksPlugin } from './tasks-plugin';
import { today } from './today';

/** What is shown before an order is done. */
export interface OrderPreview {
  readonly title: string;
  /** What its button says. */
  readonly button: string;
  readonly pages: readonly DiffPage[];
  readonly lines: number;
  readonly notes: number;
  /** What cannot be done, with its reason. */
  readonly refused: readonly RefusedNote[];
  /** What stands above these; of tasks, unless it is said. */
  readonly refusedTitle?: string;
  /** How many tasks are so already. */
  readonly unchanged: number;
}

/** One entry of a menu to choose from. */
export interface MenuChoice<Value> {
  readonly title: string;
  readonly value: Value;
  readonly isChecked: boolean;
}

/** What an order asks and tells the user. */
export interface OrderDialogs {
  /** Shows what would be written; whether the user agrees. */
  confirm(preview: OrderPreview): Promise<boolean>;
  /** Tells what was not done. */
  refused(title: string, refused: readonly RefusedNote[]): void;
  /** Tells what was done, in which notes, and offers to take it back. */
  written(title: string, paths: readonly string[], undo: () => void): void;
  /** Resolves with null where nothing was chosen. */
  choose<Value>(
    choices: readonly MenuChoice<Value>[],
    event: MouseEvent | KeyboardEvent,
  ): Promise<Value | null>;
}

export interface TaskEditingServices extends PlanServices {
  readonly engine: Pick<Engine, 'editOf' | 'assignees'>;
  readonly changes: Pick<Changes, 'write' | 'undo'>;
  readonly tasksPlugin: TasksPlugin;
  readonly dialogs: OrderDialogs;
}

/** So many lines of a note stand on one page of a preview. */
const PAGE = 20;

const PRIORITIES: readonly (readonly [priority: TaskPriority | null, name: string])[] = [
  ['highest', 'Highest'],
  ['high', 'High'],
  ['medium', 'Medium'],
  [null, 'No priority'],
  ['low', 'Low'],
  ['lowest', 'Lowest'],
];

const CANCELED: OrderOutcome = { id: null, isCanceled: true, tasks: [] };

/** Changing tasks, for all views. One order is one change, and one undo takes it back. */
export function createTaskEditing(services: TaskEditingServices): TaskEditing {
  const { engine, changes, tasksPlugin, dialogs } = services;

  async function undo(id: string): Promise<string | null> {
    const outcome = await changes.undo(id);
    if (!outcome) return 'This change is no longer in the undo history';
    return outcome.refused[0]?.reason ?? null;
  }

  async function order(
    rows: readonly TaskRow[],
    asked: TaskOrder,
    { preview = false }: { readonly preview?: boolean } = {},
  ): Promise<OrderOutcome> {
    const conventions = await tasksPlugin.conventions();
    const plan = await planOrder(rows, asked, conventions, services);
    const change: Change = {
      title: orderTitle(asked, changedTexts(rows, plan), today()),
      edits: plan.edits,
    };
    const isShown = preview || rows.length > 1;
    if (isShown && change.edits.length > 0 && !(await dialogs.confirm(previewOf(change, asked, rows, plan))))
      return CANCELED;
    const written: ChangeOutcome =
      change.edits.length > 0 ? await changes.write(change) : { id: null, written: [], refused: [] };
    const result = { plan, written, order: meant(asked, conventions), conventions };
    if (isShown) tell(change, rows, result);
    return { id: written.id, isCanceled: false, tasks: rows.map((row, at) => outcomeOf(row, at, result)) };
  }

  function tell(change: Change, rows: readonly TaskRow[], { plan, written }: Result): void {
    const { id } = written;
    const refused = [...refusedRows(rows, plan), ...written.refused];
    if (id !== null) {
      const paths = written.written.flatMap((spans, at) =>
        spans ? (change.edits[at]?.span.path ?? []) : [],
      );
      dialogs.written(change.title, [...new Set(paths)], () => {
        void undo(id).then((reason) => {
          if (reason !== null)
            dialogs.refused(`Not undone: ${change.title}`, [{ path: paths[0] ?? '', reason, diff: null }]);
        });
      });
    }
    if (refused.length > 0) dialogs.refused(`Not done everywhere: ${change.title}`, refused);
  }

  async function chooseStatus(row: TaskRow, event: MouseEvent | KeyboardEvent): Promise<TaskOrder | null> {
    const { choices } = await tasksPlugin.conventions();
    const known = choices.some(({ symbol }) => symbol === row.symbol);
    const all: readonly StatusChoice[] = known
      ? choices
      : [...choices, { symbol: row.symbol, name: `[${row.symbol}]` }];
    const symbol = await dialogs.choose(
      all.map(({ symbol: value, name }) => ({ title: name, value, isChecked: value === row.symbol })),
      event,
    );
    return symbol === null ? null : { kind: 'status', symbol };
  }

  async function choosePriority(row: TaskRow, event: MouseEvent | KeyboardEvent): Promise<TaskOrder | null> {
    const chosen = await dialogs.choose(
      PRIORITIES.map(([priority, title]) => ({
        title,
        value: { priority },
        isChecked: priority === row.priority,
      })),
      event,
    );
    return chosen && { kind: 'priority', ...chosen };
  }

  return {
    order,
    undo,
    readDay: (words) => plannedDay(words, today()),
    assignees: (typed, row) => engine.assignees(typed, row ? { note: row.span.path } : {}),
    chooseStatus,
    choosePriority,
  };
}

interface Result {
  readonly plan: OrderPlan;
  readonly written: ChangeOutcome;
  readonly order: TaskOrder;
  readonly conventions: TaskConventions;
}

/** What stands in the title: the tasks that change, or all of them where none does. */
function changedTexts(rows: readonly TaskRow[], plan: OrderPlan): readonly string[] {
  const changed = new Map<number, string>();
  for (const [at, row] of rows.entries()) {
    const place = plan.rows[at];
    if (typeof place === 'number') changed.set(place, row.text);
  }
  return changed.size > 0 ? [...changed.values()] : rows.map(({ text }) => text);
}

const previewOf = (
  change: Change,
  order: TaskOrder,
  rows: readonly TaskRow[],
  plan: OrderPlan,
): OrderPreview => ({
  title: change.title,
  button: orderButton(order, change.edits.length),
  pages: pagesOf(change, PAGE),
  lines: change.edits.length,
  notes: new Set(change.edits.map(({ span }) => span.path)).size,
  refused: refusedRows(rows, plan),
  unchanged: plan.rows.filter((place) => place === null).length,
});

function refusedRows(rows: readonly TaskRow[], plan: OrderPlan): readonly RefusedNote[] {
  return rows.flatMap(({ span, text }, at) => {
    const place = plan.rows[at];
    if (place === undefined || place === null || typeof place === 'number') return [];
    return [{ path: span.path, reason: `“${text}”: ${place.reason}`, diff: null }];
  });
}

function outcomeOf(row: TaskRow, at: number, { plan, written, order, conventions }: Result): TaskOutcome {
  const place = plan.rows[at];
  if (place === undefined || place === null)
    return { ok: true, span: row.span, symbol: row.symbol, status: row.status };
  if (typeof place !== 'number') return { ok: false, reason: place.reason };
  const spans = written.written[place];
  if (!spans) return { ok: false, reason: refusalIn(row.span.path, written) };
  const span = spanOf(spans, order, conventions);
  if (!span)
    return { ok: true, span, symbol: row.symbol, status: order.kind === 'complete' ? 'done' : 'cancelled' };
  const symbol = taskSymbol(span.text);
  return {
    ok: true,
    span,
    symbol: symbol ?? row.symbol,
    status: statusAfter(row, order, symbol ?? row.symbol, conventions),
  };
}

const refusalIn = (path: string, { refused }: ChangeOutcome): string =>
  refused.find((each) => each.path === path)?.reason ?? 'The note could not be written';

/** Of a task that recurs there are two lines: the other one is its next time. */
function spanOf(
  spans: readonly SourceSpan[],
  { kind }: TaskOrder,
  conventions: TaskConventions,
): SourceSpan | null {
  const isDone = ({ text }: SourceSpan) => statusOfSymbol(conventions, taskSymbol(text) ?? ' ') === 'done';
  return (kind === 'complete' ? spans.find(isDone) : undefined) ?? spans[0] ?? null;
}

function statusAfter(
  row: TaskRow,
  { kind }: TaskOrder,
  symbol: string,
  conventions: TaskConventions,
): TaskStatus {
  if (kind === 'due' || kind === 'priority' || kind === 'assign') return row.status;
  return statusOfSymbol(conventions, symbol) ?? row.status;
}
