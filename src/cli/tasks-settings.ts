import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_TASK_CONVENTIONS, type TaskConventions } from '../core/model/task-conventions';
import { readTasksSettings, TASKS_ID } from '../core/settings/tasks-plugin-settings';

const ENABLED = ['.obsidian', 'community-plugins.json'];
const OF_VAULT = ['.obsidian', 'plugins', TASKS_ID, 'data.json'];

/**
 * How tasks are written in the vault at `root`: as the Tasks plugin's settings there say, where it is on, else its
 * defaults. So the command line reads tasks as the app does.
 */
export function readTaskConventions(root: string): {
  readonly conventions: TaskConventions;
  /** Why its settings could not be used; null where they could, or there are none. */
  readonly warning: string | null;
} {
  const enabled = jsonIn(join(root, ...ENABLED));
  if ('value' in enabled && Array.isArray(enabled.value) && !enabled.value.includes(TASKS_ID))
    return { conventions: DEFAULT_TASK_CONVENTIONS, warning: null };
  const file = join(root, ...OF_VAULT);
  const stored = jsonIn(file);
  if ('value' in stored) return { conventions: readTasksSettings(stored.value), warning: null };
  const warning =
    stored.problem === null
      ? null
      : `The settings of the Tasks plugin cannot be read, its defaults are used: ${stored.problem}.`;
  return { conventions: DEFAULT_TASK_CONVENTIONS, warning };
}

/** `problem` is null where there is no such file. */
function jsonIn(file: string): { readonly value: unknown } | { readonly problem: string | null } {
  try {
    return { value: JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { problem: null };
    return { problem: code === undefined ? `${file} is not valid JSON` : message };
  }
}
