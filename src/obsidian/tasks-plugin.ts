import type { App } from 'obsidian';
import * as z from 'zod/mini';
import type { Engine } from '../core/engine';
import { isOneLine } from '../core/edits/text-lines';
import type { TaskStatus } from '../core/model/task';
import {
  DEFAULT_TASK_CONVENTIONS,
  PROPOSAL_STATUSES,
  type TaskConventions,
} from '../core/model/task-conventions';
import type { Logger } from '../core/ports';

const TASKS_ID = 'obsidian-tasks-plugin';

/** The Tasks plugin, as far as it is installed, switched on, and has what is asked of it. Looked up at every call. */
export interface TasksPlugin {
  /** What its settings say, else its defaults. Never rejects. */
  conventions(): Promise<TaskConventions>;
  /**
   * The lines that it makes of a task line whose box is clicked: two where the task recurs, none where it says so. Null
   * where it cannot be asked, or has no good answer.
   */
  toggle(line: string, path: string): readonly string[] | null;
}

/** As in Tasks, any other type is TODO. What waits is open work too. */
const STATUS_OF_TYPE: ReadonlyMap<string | undefined, TaskStatus | null> = new Map([
  ['IN_PROGRESS', 'in-progress'],
  ['DONE', 'done'],
  ['CANCELLED', 'cancelled'],
  ['NON_TASK', null],
]);

/** A field that is malformed counts as missing; what a later version of Tasks may add is passed over. */
const lenient = <Field extends z.core.$ZodType>(field: Field) => z.catch(z.optional(field), undefined);
const status = z.object({ symbol: z.string().check(z.regex(/^[^\r\n]$/u)), type: lenient(z.string()) });
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
  for (const each of listed) {
    // As in Tasks, the first of a symbol counts.
    if (!each || Object.hasOwn(own, each.symbol)) continue;
    const meaning = STATUS_OF_TYPE.get(each.type);
    own[each.symbol] = meaning === undefined ? 'open' : meaning;
  }
  return {
    statuses: { ...DEFAULT_TASK_CONVENTIONS.statuses, ...own, ...PROPOSAL_STATUSES },
    doneDate: setDoneDate ?? DEFAULT_TASK_CONVENTIONS.doneDate,
    cancelledDate: setCancelledDate ?? DEFAULT_TASK_CONVENTIONS.cancelledDate,
    dateFormat: taskFormat === 'dataview' ? 'field' : 'emoji',
  };
}

export function createTasksPlugin(app: App, log: Logger): TasksPlugin {
  return {
    async conventions() {
      const plugin = member(pluginsOf(app), TASKS_ID);
      const loadData = member(plugin, 'loadData');
      if (!isFunction(loadData)) return DEFAULT_TASK_CONVENTIONS;
      try {
        return readTasksSettings(await loadData.call(plugin));
      } catch (error) {
        log.error('The settings of the Tasks plugin could not be read; its defaults are used.', error);
        return DEFAULT_TASK_CONVENTIONS;
      }
    },
    toggle(line, path) {
      const api = member(member(pluginsOf(app), TASKS_ID), 'apiV1');
      const toggle = member(api, 'executeToggleTaskDoneCommand');
      if (!isFunction(toggle)) return null;
      try {
        return linesOf(toggle.call(api, line, path), line);
      } catch (error) {
        log.error('The Tasks plugin could not complete a task, so it was completed without it.', error);
        return null;
      }
    },
  };
}

type NoteEvents = Pick<Engine, 'start' | 'noteChanged' | 'noteRemoved' | 'noteRenamed'>;

/** The engine, which reads no note before it knows what the boxes of tasks mean, and asks again at every scan. */
export const knowingStatuses = (
  engine: NoteEvents & Pick<Engine, 'updateTaskStatuses'>,
  tasksPlugin: Pick<TasksPlugin, 'conventions'>,
): NoteEvents => ({
  ...engine,
  async start() {
    engine.updateTaskStatuses((await tasksPlugin.conventions()).statuses);
    await engine.start();
  },
});

function linesOf(answer: unknown, line: string): readonly string[] | null {
  if (typeof answer !== 'string' || answer === line) return null;
  const lines = answer === '' ? [] : answer.split('\n');
  return lines.every(isOneLine) ? lines : null;
}

/** Which plugins are on is no part of the documented API: what is not as it was is as if Tasks were not there. */
const pluginsOf = (app: App): unknown => member(member(app, 'plugins'), 'plugins');

const member = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null ? (Reflect.get(of, name) as unknown) : undefined;

const isFunction = (value: unknown): value is (...args: readonly unknown[]) => unknown =>
  typeof value === 'function';
