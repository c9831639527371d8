import type { Engine } from '../core/engine';
import type { LineEdit } from '../core/edits/line-edit';
import { createSlices } from '../core/index/slices';
import type { TaskRow } from '../core/dashboard/view-models';
import { symbolOfStatus, type TaskConventions } from '../core/model/task-conventions';
import type { Scheduler } from '../core/ports';
import type { Settings } from '../core/settings';
import type { TaskOrder } from '../core/tasks/task-order';
import type { TasksPlugin } from './tasks-plugin';
import { today } from './today';
import { toggled } from './toggled-line';

/** What an order would do, before anything is written. */
export interface OrderPlan {
  readonly edits: readonly LineEdit[];
  /** For each row, the place of its edit in `edits`; null where it is so already; else why it cannot be done. */
  readonly rows: readonly (number | null | { readonly reason: string })[];
}

export interface PlanServices {
  readonly engine: Pick<Engine, 'editOf'>;
  readonly tasksPlugin: Pick<TasksPlugin, 'toggle'>;
  readonly settings: { readonly current: Settings };
  readonly scheduler: Scheduler;
}

/** Works out the edits of many rows in time slices. A line that stands in two rows is edited once. */
export async function planOrder(
  rows: readonly TaskRow[],
  asked: TaskOrder,
  conventions: TaskConventions,
  { engine, tasksPlugin, settings, scheduler }: PlanServices,
): Promise<OrderPlan> {
  const order = meant(asked, conventions);
  const context = { settings: settings.current, conventions, today: today() };
  const edits: LineEdit[] = [];
  const placeOf = new Map<string, OrderPlan['rows'][number]>();
  const slices = createSlices(scheduler);
  const planned: OrderPlan['rows'][number][] = [];
  for (const row of rows) {
    const key = `${row.span.path}:${row.span.line}`;
    const known = placeOf.get(key);
    if (known !== undefined) {
      planned.push(known);
      continue;
    }
    const result = await slices.run(() => engine.editOf(row, order, context));
    let place: OrderPlan['rows'][number] = null;
    if (result.kind === 'refused') place = { reason: result.reason };
    else if (result.kind === 'edit') {
      place = edits.length;
      edits.push(throughTasks(row, order, conventions, tasksPlugin) ?? result.edit);
    }
    placeOf.set(key, place);
    planned.push(place);
  }
  return { edits, rows: planned };
}

/** The usual symbol of done work, chosen by hand, completes a task as a click on its box does. */
export const meant = (order: TaskOrder, conventions: TaskConventions): TaskOrder =>
  order.kind === 'status' && order.symbol === symbolOfStatus(conventions, 'done')
    ? { kind: 'complete' }
    : order;

/** The Tasks plugin knows of recurrence, so completing and reopening done work goes through it. */
function throughTasks(
  row: TaskRow,
  { kind }: TaskOrder,
  conventions: TaskConventions,
  tasksPlugin: PlanServices['tasksPlugin'],
): LineEdit | null {
  const isToggle = kind === 'complete' || (kind === 'reopen' && row.status === 'done');
  return isToggle ? toggled(row, conventions, tasksPlugin) : null;
}
