import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TaskRow } from '../../src/core/dashboard/view-models';
import type { TaskStatus } from '../../src/core/model/task';
import { DEFAULT_TASK_CONVENTIONS } from '../../src/core/model/task-conventions';
import type { Changes } from '../../src/obsidian/changes';
import { createTaskToggle } from '../../src/obsidian/task-toggle';
import { changesOver, createMemoryNotes, type MemoryNotes } from '../support/memory-writes';

let notes: MemoryNotes;
let changes: Changes;
let toggle: ReturnType<typeof createTaskToggle>;
/** What the Tasks plugin makes of a line; null without it. */
let tasks: (line: string) => readonly string[] | null;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 0, 7, 9), toFake: ['Date'] });
  tasks = () => null;
});
afterEach(() => void vi.useRealTimers());

function open(text: string): void {
  notes = createMemoryNotes({ 'Note.md': text });
  changes = changesOver(notes);
  toggle = createTaskToggle(changes, {
    conventions: () => Promise.resolve(DEFAULT_TASK_CONVENTIONS),
    toggle: (line) => tasks(line),
  });
}
const text = (): string => notes.texts.get('Note.md') ?? '';
const write = (now: string) => notes.texts.set('Note.md', now);

const row = (line: number, symbol: string, status: TaskStatus, ordinal = 0): TaskRow =>
  ({
    span: { path: 'Note.md', line, text: text().split('\n')[line] ?? '', ordinal },
    text: 'Call Dana',
    symbol,
    status,
  }) as TaskRow;

describe('completing a task', () => {
  test.each([
    [' ', 'open'],
    ['/', 'in-progress'],
    ['!', 'open'],
  ] as const)('[%s] is completed, and taken back to what it was', async (symbol, status) => {
    open(`Before\n- [${symbol}] Call Dana\nAfter`);
    const task = row(1, symbol, status);
    const done = await toggle(task);
    expect(done).toMatchObject({
      ok: true,
      symbol: 'x',
      status: 'done',
      span: { text: '- [x] Call Dana ✅ 2026-01-07' },
    });
    expect(text()).toBe('Before\n- [x] Call Dana ✅ 2026-01-07\nAfter');
    if (!done.ok) return;
    const undone = await toggle({ ...task, ...done });
    expect(undone).toEqual({ ok: true, symbol, status, span: task.span });
    expect(text()).toBe(`Before\n- [${symbol}] Call Dana\nAfter`);
  });

  test('can be repeated after it was taken back, here or by the command', async () => {
    open('- [/] Call Dana');
    const task = row(0, '/', 'in-progress');
    for (const takeBack of ['here', 'by the command']) {
      const done = await toggle(task);
      if (!done.ok) throw new Error(done.reason);
      if (takeBack === 'here') await toggle({ ...task, ...done });
      else expect(await changes.undo()).toMatchObject({ title: 'Complete “Call Dana”', done: ['Note.md'] });
      expect(text()).toBe('- [/] Call Dana');
    }
  });

  test('opens a task that was done elsewhere', async () => {
    open('- [X] Call Dana ✅ 2026-01-05');
    expect(await toggle(row(0, 'X', 'done'))).toMatchObject({ ok: true, symbol: ' ', status: 'open' });
    expect(text()).toBe('- [ ] Call Dana');
    expect(await changes.undo()).toMatchObject({ title: 'Reopen “Call Dana”' });
  });

  test('is not taken back where the line has changed, and is once it reads the same again', async () => {
    open('- [/] Call Dana');
    const task = row(0, '/', 'in-progress');
    const done = await toggle(task);
    if (!done.ok) throw new Error(done.reason);
    const written = text();
    write(`${written} today`);
    expect(await toggle({ ...task, ...done })).toEqual({
      ok: false,
      reason: 'What was written there has changed since',
    });
    expect(text()).toBe(`${written} today`);
    write(written);
    expect(await toggle({ ...task, ...done })).toMatchObject({ ok: true, symbol: '/' });
  });

  test('of two identical tasks writes the one that was meant', async () => {
    open('- [ ] Call\n- [ ] Call');
    await toggle(row(1, ' ', 'open', 1));
    expect(text()).toBe('- [ ] Call\n- [x] Call ✅ 2026-01-07');
  });

  test('is refused for a line that is no task, or has changed', async () => {
    open('Call Dana\n- [ ] Call');
    expect(await toggle(row(0, ' ', 'open'))).toEqual({ ok: false, reason: 'This line is not a task' });
    const task = row(1, ' ', 'open');
    write('- [ ] Call Ola');
    expect(await toggle(task)).toEqual({
      ok: false,
      reason: 'This line has changed since it was read: “- [ ] Call”',
    });
  });
});

describe('with the Tasks plugin', () => {
  test('a task that recurs becomes two lines, and one again', async () => {
    open('- [ ] Report 🔁 every week\nAfter');
    tasks = (line) => [line, line.replace('[ ]', '[x]')];
    const task = row(0, ' ', 'open');
    const done = await toggle(task);
    expect(text()).toBe('- [ ] Report 🔁 every week\n- [x] Report 🔁 every week\nAfter');
    expect(done).toMatchObject({
      ok: true,
      status: 'done',
      span: { line: 1, text: '- [x] Report 🔁 every week' },
    });
    if (!done.ok) return;
    expect(await toggle({ ...task, ...done })).toMatchObject({ ok: true, status: 'open' });
    expect(text()).toBe('- [ ] Report 🔁 every week\nAfter');
  });

  test('a task that it deletes is gone, and comes back', async () => {
    open('Before\n- [ ] Call 🏁 delete\nAfter');
    tasks = () => [];
    const task = row(1, ' ', 'open');
    const done = await toggle(task);
    expect(text()).toBe('Before\nAfter');
    if (!done.ok) throw new Error(done.reason);
    await toggle({ ...task, ...done });
    expect(text()).toBe('Before\n- [ ] Call 🏁 delete\nAfter');
  });

  test('a status of which the next is not done is completed all the same', async () => {
    open('- [!] Call');
    tasks = (line) => [line.replace('[!]', '[ ]')];
    await toggle(row(0, '!', 'open'));
    expect(text()).toBe('- [x] Call ✅ 2026-01-07');
  });

  test('a done task is opened as it opens it', async () => {
    open('- [x] Call ✅ 2026-01-05');
    tasks = () => ['- [ ] Call'];
    expect(await toggle(row(0, 'x', 'done'))).toMatchObject({ ok: true, status: 'open' });
    expect(text()).toBe('- [ ] Call');
  });
});
