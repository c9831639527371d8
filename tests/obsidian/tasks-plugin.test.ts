import type { App } from 'obsidian';
import { describe, expect, test, vi } from 'vitest';
import { DEFAULT_TASK_CONVENTIONS } from '../../src/core/model/task-conventions';
import { createTasksPlugin, knowingStatuses } from '../../src/obsidian/tasks-plugin';

const log = { error: vi.fn() };
const withTasks = (plugin: unknown) =>
  createTasksPlugin({ plugins: { plugins: { 'obsidian-tasks-plugin': plugin } } } as unknown as App, log);

describe('the settings of the Tasks plugin', () => {
  test('are read anew through the plugin itself', async () => {
    const stored = { setDoneDate: false };
    const tasks = withTasks({
      stored,
      loadData(this: { stored: unknown }) {
        return Promise.resolve(this.stored);
      },
    });
    expect(await tasks.conventions()).toMatchObject({ doneDate: false });
    stored.setDoneDate = true;
    expect(await tasks.conventions()).toMatchObject({ doneDate: true });
  });

  test.each([undefined, null, {}, { loadData: 3 }])(
    'are the defaults where the plugin is %j',
    async (plugin) => {
      expect(await withTasks(plugin).conventions()).toBe(DEFAULT_TASK_CONVENTIONS);
      expect(await createTasksPlugin({} as App, log).conventions()).toBe(DEFAULT_TASK_CONVENTIONS);
    },
  );

  test('are the defaults where they cannot be read, and that is told', async () => {
    const failure = new Error('Unexpected end of JSON input');
    const tasks = withTasks({ loadData: () => Promise.reject(failure) });
    expect(await tasks.conventions()).toBe(DEFAULT_TASK_CONVENTIONS);
    expect(log.error).toHaveBeenCalledWith(
      'The settings of the Tasks plugin could not be read; its defaults are used.',
      failure,
    );
  });

  test('are known before the first note is read', async () => {
    const steps: string[] = [];
    const engine = {
      start: () => Promise.resolve(void steps.push('start')),
      updateTaskStatuses: () => void steps.push('statuses'),
      noteChanged: vi.fn(),
      noteRemoved: vi.fn(),
      noteRenamed: vi.fn(),
    };
    await knowingStatuses(engine, withTasks({})).start();
    expect(steps).toEqual(['statuses', 'start']);
  });
});

describe('what the Tasks plugin makes of a line', () => {
  const answering = (answer: unknown) => withTasks({ apiV1: { executeToggleTaskDoneCommand: () => answer } });

  test.each([
    ['- [x] Call ✅ 2026-01-07', ['- [x] Call ✅ 2026-01-07']],
    ['- [ ] Call 🔁\n- [x] Call 🔁', ['- [ ] Call 🔁', '- [x] Call 🔁']],
    ['', []],
  ])('%j', (answer, lines) => {
    expect(answering(answer).toggle('- [ ] Call', 'Note.md')).toEqual(lines);
  });

  test.each([[undefined], [null], [3], ['- [ ] Call'], ['- [x] Call\r\nNext']])(
    'is no answer: %j',
    (answer) => {
      expect(answering(answer).toggle('- [ ] Call', 'Note.md')).toBeNull();
    },
  );

  test('gets the line and the path, as a method of the API', () => {
    const toggle = vi.fn(function (this: unknown) {
      return this === apiV1 ? '- [x] Call' : '';
    });
    const apiV1 = { executeToggleTaskDoneCommand: toggle };
    expect(withTasks({ apiV1 }).toggle('- [ ] Call', 'Note.md')).toEqual(['- [x] Call']);
    expect(toggle).toHaveBeenCalledWith('- [ ] Call', 'Note.md');
  });

  test.each([undefined, {}, { apiV1: null }, { apiV1: { executeToggleTaskDoneCommand: 3 } }])(
    'is nothing where the plugin is %j',
    (plugin) => {
      expect(withTasks(plugin).toggle('- [ ] Call', 'Note.md')).toBeNull();
    },
  );

  test('is nothing where it throws, and that is told', () => {
    const failure = new Error('Broken');
    const apiV1 = {
      executeToggleTaskDoneCommand() {
        throw failure;
      },
    };
    expect(withTasks({ apiV1 }).toggle('- [ ] Call', 'Note.md')).toBeNull();
    expect(log.error).toHaveBeenLastCalledWith(
      'The Tasks plugin could not complete a task, so it was completed without it.',
      failure,
    );
  });
});
