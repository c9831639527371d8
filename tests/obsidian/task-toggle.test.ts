import { beforeEach, describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/core/edits/apply-edits';
import type { TaskRow } from '../../src/core/dashboard/view-models';
import type { TaskStatus } from '../../src/core/model/task';
import { createTaskToggle } from '../../src/obsidian/task-toggle';

let text: string;
let toggle: ReturnType<typeof createTaskToggle>;

beforeEach(() => {
  toggle = createTaskToggle({
    process(_, edits) {
      const result = applyEdits(text, edits);
      if (result.ok) text = result.text;
      return Promise.resolve(result.ok ? result : { ok: false, reason: 'Refused' });
    },
  });
});

const row = (line: number, symbol: string, status: TaskStatus, ordinal = 0): TaskRow =>
  ({
    span: { path: 'Note.md', line, text: text.split('\n')[line] ?? '', ordinal },
    symbol,
    status,
  }) as TaskRow;

describe('completing a task', () => {
  test.each([
    [' ', 'open'],
    ['/', 'in-progress'],
    ['!', 'open'],
  ] as const)('[%s] is completed, and taken back to what it was', async (symbol, status) => {
    text = `Before\n- [${symbol}] Call Dana\nAfter`;
    const task = row(1, symbol, status);
    const done = await toggle(task);
    expect(done).toMatchObject({ ok: true, symbol: 'x', status: 'done', span: { text: '- [x] Call Dana' } });
    expect(text).toBe('Before\n- [x] Call Dana\nAfter');
    if (!done.ok) return;
    const undone = await toggle({ ...task, ...done });
    expect(undone).toEqual({ ok: true, symbol, status, span: task.span });
    expect(text).toBe(`Before\n- [${symbol}] Call Dana\nAfter`);
  });

  test('can be repeated after it was taken back', async () => {
    text = '- [/] Call Dana';
    const task = row(0, '/', 'in-progress');
    const done = await toggle(task);
    if (!done.ok) throw new Error(done.reason);
    await toggle({ ...task, ...done });
    expect(await toggle(task)).toMatchObject({ ok: true, symbol: 'x' });
    expect(text).toBe('- [x] Call Dana');
  });

  test('opens a task that was done elsewhere', async () => {
    text = '- [X] Call Dana';
    expect(await toggle(row(0, 'X', 'done'))).toMatchObject({ ok: true, symbol: ' ', status: 'open' });
    expect(text).toBe('- [ ] Call Dana');
  });

  test('is refused where the line has changed, and can be taken back once it reads the same again', async () => {
    text = '- [/] Call Dana';
    const task = row(0, '/', 'in-progress');
    const done = await toggle(task);
    if (!done.ok) throw new Error(done.reason);
    text = '- [x] Call Dana today';
    expect(await toggle({ ...task, ...done })).toEqual({ ok: false, reason: 'Refused' });
    expect(text).toBe('- [x] Call Dana today');
    text = '- [x] Call Dana';
    expect(await toggle({ ...task, ...done })).toMatchObject({ ok: true, symbol: '/' });
  });

  test('of two identical tasks writes the one that was meant', async () => {
    text = '- [ ] Call\n- [ ] Call';
    await toggle(row(1, ' ', 'open', 1));
    expect(text).toBe('- [ ] Call\n- [x] Call');
  });

  test('is refused for a line that is no task', async () => {
    text = 'Call Dana';
    expect(await toggle(row(0, ' ', 'open'))).toEqual({ ok: false, reason: 'This line is not a task' });
  });
});
