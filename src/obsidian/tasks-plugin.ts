import type { App } from 'obsidian';
import type { Engine } from '../core/engine';
import { isOneLine } from '../core/edits/text-lines';
import { DEFAULT_TASK_CONVENTIONS, type TaskConventions } from '../core/model/task-conventions';
import type { Logger } from '../core/ports';
import { readTasksSettings, TASKS_ID } from '../core/settings/tasks-plugin-settings';

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
