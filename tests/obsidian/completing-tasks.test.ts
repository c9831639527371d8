import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createEngine } from '../../src/core/engine';
import type { TaskRow } from '../../src/core/dashboard/view-models';
import { DEFAULT_TASK_CONVENTIONS } from '../../src/core/model/task-conventions';
import type { Changes } from '../../src/obsidian/changes';
import { createTaskEditing } from '../../src/obsidian/task-editing';
import type { TaskEditing, TaskOutcome } from '../../src/views/tasks/task-editing';
import { createMemoryVault } from '../support/memory-vault';
import { changesOver, createMemoryNotes, type MemoryNotes } from '../support/memory-writes';
import { OWNER_SETTINGS } from '../support/vault-builder';

let notes: MemoryNotes;
let changes: Changes;
let editing: TaskEditing;
let rows: readonly TaskRow[];
/** What the Tasks plugin makes of a line; null without it. */
let tasks: (line: string) => readonly string[] | null;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 0, 7, 9), toFake: ['Date'] });
  tasks = () => null;
});
afterEach(() => void vi.useRealTimers());

async function open(note: string): Promise<void> {
  const vault = createMemoryVault({ 'Note.md': note });
  const engine = createEngine(vault.ports, OWNER_SETTINGS);
  await engine.start();
  notes = createMemoryNotes({ 'Note.md': note });
  changes = changesOver(notes);
  const nothing = () => undefined;
  editing = createTaskEditing({
    engine,
    changes,
    scheduler: vault.ports.scheduler,
    settings: { current: OWNER_SETTINGS },
    tasksPlugin: {
      conventions: () => Promise.resolve(DEFAULT_TASK_CONVENTIONS),
      toggle: (line) => tasks(line),
    },
    dialogs: {
      ...{ refused: nothing, written: nothing },
      confirm: () => Promise.resolve(false),
      choose: () => Promise.resolve(null),
    },
  });
  rows = engine.tasks({ status: 'all' }, '2026-01-07').map(({ task, owner, late, note: { title } }) => ({
    ...task,
    ...{ key: `${task.span.path}:${task.span.line}`, noteTitle: title, owner, ownerCandidates: [], late },
  }));
}
const text = (): string => notes.texts.get('Note.md') ?? '';
const write = (now: string) => notes.texts.set('Note.md', now);

async function order(kind: 'complete' | 'reopen', at = 0): Promise<{ id: string; task: TaskOutcome }> {
  const { id, tasks: outcomes } = await editing.order([rows.toSorted(byLine)[at]!], { kind });
  return { id: id ?? '', task: outcomes[0]! };
}
const byLine = (a: TaskRow, b: TaskRow): number => a.span.line - b.span.line;

describe('completing a task', () => {
  test.each([' ', '/', '!'])('[%s] is completed, and taken back to what it was', async (symbol) => {
    const before = `Before\n- [${symbol}] Call Dana\nAfter`;
    await open(before);
    const { id, task } = await order('complete');
    expect(task).toMatchObject({
      ...{ ok: true, symbol: 'x', status: 'done' },
      span: { text: '- [x] Call Dana ✅ 2026-01-07' },
    });
    expect(text()).toBe('Before\n- [x] Call Dana ✅ 2026-01-07\nAfter');
    expect(await editing.undo(id)).toBeNull();
    expect(text()).toBe(before);
  });

  test('can be repeated after it was taken back, here or by the command', async () => {
    await open('- [/] Call Dana');
    for (const takeBack of ['here', 'by the command']) {
      const { id } = await order('complete');
      if (takeBack === 'here') await editing.undo(id);
      else expect(await changes.undo()).toMatchObject({ title: 'Complete “Call Dana”', done: ['Note.md'] });
      expect(text()).toBe('- [/] Call Dana');
    }
  });

  test('opens a task that was done elsewhere', async () => {
    await open('- [X] Call Dana ✅ 2026-01-05');
    expect((await order('reopen')).task).toMatchObject({ ok: true, symbol: ' ', status: 'open' });
    expect(text()).toBe('- [ ] Call Dana');
    expect(await changes.undo()).toMatchObject({ title: 'Reopen “Call Dana”' });
  });

  test('is not taken back where the line has changed, and is once it reads the same again', async () => {
    await open('- [/] Call Dana');
    const { id } = await order('complete');
    const written = text();
    write(`${written} today`);
    expect(await editing.undo(id)).toBe('What was written there has changed since');
    expect(text()).toBe(`${written} today`);
    write(written);
    expect(await editing.undo(id)).toBeNull();
  });

  test('of two identical tasks writes the one that was meant', async () => {
    await open('- [ ] Call\n- [ ] Call');
    await order('complete', 1);
    expect(text()).toBe('- [ ] Call\n- [x] Call ✅ 2026-01-07');
  });
});

describe('with the Tasks plugin', () => {
  test('a task that recurs becomes two lines, and one again', async () => {
    await open('- [ ] Report 🔁 every week\nAfter');
    tasks = (line) => [line, line.replace('[ ]', '[x]')];
    const { id, task } = await order('complete');
    expect(text()).toBe('- [ ] Report 🔁 every week\n- [x] Report 🔁 every week\nAfter');
    expect(task).toMatchObject({
      ...{ ok: true, status: 'done' },
      span: { line: 1, text: '- [x] Report 🔁 every week' },
    });
    expect(await editing.undo(id)).toBeNull();
    expect(text()).toBe('- [ ] Report 🔁 every week\nAfter');
  });

  test('a task that it deletes is gone, and comes back', async () => {
    await open('Before\n- [ ] Call 🏁 delete\nAfter');
    tasks = () => [];
    const { id, task } = await order('complete');
    expect(text()).toBe('Before\nAfter');
    expect(task).toMatchObject({ ok: true, span: null, status: 'done' });
    expect(await editing.undo(id)).toBeNull();
    expect(text()).toBe('Before\n- [ ] Call 🏁 delete\nAfter');
  });

  test('a status of which the next is not done is completed all the same', async () => {
    await open('- [!] Call');
    tasks = (line) => [line.replace('[!]', '[ ]')];
    await order('complete');
    expect(text()).toBe('- [x] Call ✅ 2026-01-07');
  });

  test('a done task is opened as it opens it', async () => {
    await open('- [x] Call ✅ 2026-01-05');
    tasks = () => ['- [ ] Call'];
    expect((await order('reopen')).task).toMatchObject({ ok: true, status: 'open' });
    expect(text()).toBe('- [ ] Call');
  });
});
