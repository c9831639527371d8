import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createEngine, type Engine } from '../../src/core/engine';
import type { TaskRow } from '../../src/core/dashboard/view-models';
import { DEFAULT_TASK_CONVENTIONS } from '../../src/core/model/task-conventions';
import type { Settings } from '../../src/core/settings';
import type { RefusedNote } from '../../src/views/diff/refused-notes';
import type { TaskEditing } from '../../src/views/tasks/task-editing';
import type { Changes } from '../../src/obsidian/changes';
import { createTaskEditing, type MenuChoice, type OrderPreview } from '../../src/obsidian/task-editing';
import { createMemoryVault } from '../support/memory-vault';
import { changesOver, createMemoryNotes, type MemoryNotes } from '../support/memory-writes';
import { OWNER_SETTINGS } from '../support/vault-builder';

const DATED = '---\ndate: 2026-01-05\n---\n';
let notes: MemoryNotes;
let changes: Changes;
let engine: Engine;
let editing: TaskEditing;
let tasks: (line: string) => readonly string[] | null;
let agrees: boolean;
let shown: OrderPreview[];
let told: { readonly title: string; readonly refused: readonly RefusedNote[] }[];
let done: { readonly title: string; readonly paths: readonly string[]; readonly undo: () => void }[];
let offered: readonly MenuChoice<unknown>[];
let chosen: string | null;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 0, 7, 9), toFake: ['Date'] });
  tasks = () => null;
  agrees = true;
  shown = [];
  told = [];
  done = [];
});
afterEach(() => void vi.useRealTimers());

async function open(
  files: Readonly<Record<string, string>>,
  settings: Partial<Settings> = {},
): Promise<void> {
  const vault = createMemoryVault(files);
  engine = createEngine(vault.ports, OWNER_SETTINGS);
  await engine.start();
  notes = createMemoryNotes(files);
  changes = changesOver(notes);
  editing = createTaskEditing({
    engine,
    changes,
    scheduler: vault.ports.scheduler,
    settings: { current: { ...OWNER_SETTINGS, ...settings } },
    tasksPlugin: {
      conventions: () => Promise.resolve(DEFAULT_TASK_CONVENTIONS),
      toggle: (line) => tasks(line),
    },
    dialogs: {
      confirm(preview) {
        shown.push(preview);
        return Promise.resolve(agrees);
      },
      refused: (title, refused) => void told.push({ title, refused }),
      written: (title, paths, undo) => void done.push({ title, paths, undo }),
      choose<Value>(choices: readonly MenuChoice<Value>[]) {
        offered = choices;
        return Promise.resolve(choices.find(({ title }) => title === chosen)?.value ?? null);
      },
    },
  });
}

/** The tasks of the vault as a view has them. */
const rows = (): readonly TaskRow[] =>
  engine.tasks({ status: 'all' }, '2026-01-07').map(({ task, owner, late, note }) => ({
    ...task,
    key: `${task.span.path}:${task.span.line}`,
    noteTitle: note.title,
    owner,
    ownerCandidates: [],
    late,
  }));
const text = (path = 'A.md') => notes.texts.get(path)?.replace(DATED, '');
const event = {} as MouseEvent;

describe('an order to one task', () => {
  test('is written at once, and undone by its id', async () => {
    await open({ 'A.md': `${DATED}- [ ] Call the depot` });
    const outcome = await editing.order(rows(), { kind: 'due', date: '2026-01-16' });
    expect(text()).toBe('- [ ] Call the depot 📅 2026-01-16');
    expect(outcome).toMatchObject({
      isCanceled: false,
      tasks: [
        {
          ok: true,
          status: 'open',
          symbol: ' ',
          span: { line: 3, text: '- [ ] Call the depot 📅 2026-01-16' },
        },
      ],
    });
    expect([shown, done, told]).toEqual([[], [], []]);
    expect(await editing.undo(outcome.id ?? '')).toBeNull();
    expect(text()).toBe('- [ ] Call the depot');
    expect(await editing.undo('none')).toBe('This change is no longer in the undo history');
  });

  test('is shown first where that is asked for; going back writes nothing', async () => {
    await open({ 'A.md': '- [ ] Call the depot' });
    agrees = false;
    const outcome = await editing.order(rows(), { kind: 'complete' }, { preview: true });
    expect(outcome).toEqual({ id: null, isCanceled: true, tasks: [] });
    expect(text()).toBe('- [ ] Call the depot');
    expect(shown).toMatchObject([{ title: 'Complete “Call the depot”', lines: 1, notes: 1 }]);
    expect(shown[0]?.pages[0]?.diff().hunks).toHaveLength(1);
  });

  test('says in its place why it cannot be done', async () => {
    await open({ 'A.md': `${DATED}- [ ] Call the depot by Friday` });
    const outcome = await editing.order(rows(), { kind: 'due', date: null });
    expect(outcome.tasks).toEqual([{ ok: false, reason: expect.stringContaining('“Friday”') as string }]);
    expect(outcome.id).toBeNull();
    expect(told).toEqual([]);
  });

  test('is refused where the line has changed since it was read', async () => {
    await open({ 'A.md': '- [ ] Call the depot' });
    notes.texts.set('A.md', '- [ ] Call the office');
    const outcome = await editing.order(rows(), { kind: 'complete' });
    expect(outcome.tasks).toMatchObject([{ ok: false }]);
    expect(text()).toBe('- [ ] Call the office');
  });

  test('goes through the Tasks plugin where it completes, also by the menu; of two lines the done one counts', async () => {
    await open({ 'A.md': '- [ ] Call 🔁 every day 📅 2026-01-07' });
    tasks = (line) => ['- [ ] Call 🔁 every day 📅 2026-01-08', line.replace('[ ]', '[x]')];
    const outcome = await editing.order(rows(), { kind: 'status', symbol: 'x' });
    expect(text()).toBe('- [ ] Call 🔁 every day 📅 2026-01-08\n- [x] Call 🔁 every day 📅 2026-01-07');
    expect(outcome.tasks).toMatchObject([{ ok: true, status: 'done', symbol: 'x', span: { line: 1 } }]);
  });

  test('may take the line away', async () => {
    await open({ 'A.md': '- [?] Call the depot\nAfter' }, { declineProposals: 'removed' });
    const outcome = await editing.order(rows(), { kind: 'drop' });
    expect(text()).toBe('After');
    expect(outcome.tasks).toEqual([{ ok: true, span: null, symbol: '?', status: 'cancelled' }]);
  });

  test('that is so already writes nothing', async () => {
    await open({ 'A.md': '- [x] Call the depot' });
    const outcome = await editing.order(rows(), { kind: 'complete' });
    expect(outcome).toMatchObject({ id: null, tasks: [{ ok: true, status: 'done' }] });
  });
});

describe('an order to several tasks', () => {
  const FILES = {
    'A.md': '- [ ] Call the depot\n- [ ] Send the sheet\n',
    'B.md': `${DATED}- [ ] Book the room by Friday\n- [x] Pay 📅 2026-01-06`,
  };

  test('is shown, written as one change, told, and taken back by one undo', async () => {
    await open(FILES);
    const outcome = await editing.order(rows(), { kind: 'complete' });
    expect(shown).toMatchObject([
      {
        title: 'Complete 3 tasks',
        button: 'Complete 3 tasks',
        lines: 3,
        notes: 2,
        unchanged: 1,
        refused: [],
      },
    ]);
    expect(outcome.tasks.every(({ ok }) => ok)).toBe(true);
    expect(text('B.md')).toContain('- [x] Book the room by Friday ✅ 2026-01-07');
    expect(done).toMatchObject([{ title: 'Complete 3 tasks' }]);
    expect([...(done[0]?.paths ?? [])].sort()).toEqual(['A.md', 'B.md']);
    done[0]?.undo();
    await vi.waitFor(() => expect(text()).toBe(FILES['A.md']));
    await vi.waitFor(() => expect(notes.texts.get('B.md')).toBe(FILES['B.md']));
  });

  test('tells what was not done, and does the others', async () => {
    await open(FILES);
    const dated = rows().map((row) => (row.text === 'Pay' ? { ...row, status: 'open' as const } : row));
    const outcome = await editing.order(dated, { kind: 'due', date: null });
    expect(shown).toMatchObject([{ title: 'Take the date off “Pay”', button: 'Clear 1 date', lines: 1 }]);
    expect(shown[0]?.refused).toHaveLength(1);
    expect(outcome.tasks.filter(({ ok }) => !ok)).toHaveLength(1);
    expect(told).toMatchObject([{ refused: [{ path: 'B.md' }] }]);
    expect(text('B.md')).toContain('- [x] Pay');
    expect(text('B.md')).not.toContain('📅');
  });

  test('edits a line once that stands in two rows', async () => {
    await open({ 'A.md': '- [ ] Call the depot' });
    const [row] = rows();
    const outcome = await editing.order(row ? [row, row] : [], { kind: 'complete' });
    expect(outcome.tasks).toMatchObject([{ ok: true }, { ok: true }]);
    expect(text()).toBe('- [x] Call the depot ✅ 2026-01-07');
  });
});

describe('choosing', () => {
  test('a status, with the present one checked', async () => {
    await open({ 'A.md': '- [/] Call' });
    chosen = 'Canceled';
    const [row] = rows();
    if (!row) throw new Error('no row');
    expect(await editing.chooseStatus(row, event)).toEqual({ kind: 'status', symbol: '-' });
    expect(offered.filter(({ isChecked }) => isChecked).map(({ title }) => title)).toEqual(['In progress']);
    chosen = null;
    expect(await editing.chooseStatus({ ...row, symbol: '!' }, event)).toBeNull();
    expect(offered.at(-1)).toMatchObject({ title: '[!]', isChecked: true });
  });

  test('a priority, or none', async () => {
    await open({ 'A.md': '- [ ] Call ⏫' });
    chosen = 'No priority';
    const [row] = rows();
    if (!row) throw new Error('no row');
    expect(await editing.choosePriority(row, event)).toEqual({ kind: 'priority', priority: null });
    expect(offered.find(({ isChecked }) => isChecked)).toMatchObject({ title: 'High' });
    chosen = null;
    expect(await editing.choosePriority(row, event)).toBeNull();
  });

  test('a day is read against today', async () => {
    await open({});
    expect(editing.readDay('next fri')).toEqual({ date: '2026-01-16' });
    expect(editing.readDay('nonsense')).toBeNull();
  });
});
