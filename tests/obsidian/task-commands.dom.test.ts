import type { Command, Editor, MarkdownFileInfo } from 'obsidian';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createEngine } from '../../src/core/engine';
import { DEFAULT_TASK_CONVENTIONS } from '../../src/core/model/task-conventions';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings';
import type { Changes } from '../../src/obsidian/changes';
import { addTaskCommands } from '../../src/obsidian/task-commands';
import { createMemoryVault } from '../support/memory-vault';
import { changesOver, createMemoryNotes, type MemoryNotes } from '../support/memory-writes';

const notices = vi.hoisted((): string[] => []);
vi.mock('obsidian', async (original) => ({
  ...(await original<object>()),
  Notice: function (message: string) {
    notices.push(message);
  },
}));

const NOTE = 'Meetings/Planning.md';
const ACCEPT = 'accept-proposed-task';
const DECLINE = 'decline-proposed-task';
const CANCEL = 'cancel-task';

let notes: MemoryNotes;
let changes: Changes;
let commands: Map<string, Command>;

beforeEach(() => {
  notices.length = 0;
  vi.useFakeTimers({ now: new Date(2026, 0, 7, 9), toFake: ['Date'] });
});
afterEach(() => void vi.useRealTimers());

async function open(text: string, settings: Partial<Settings> = {}): Promise<void> {
  const engine = createEngine(createMemoryVault({ [NOTE]: text }).ports, DEFAULT_SETTINGS);
  await engine.start();
  notes = createMemoryNotes({ [NOTE]: text });
  changes = changesOver(notes);
  commands = new Map();
  addTaskCommands(
    { addCommand: (command) => (commands.set(command.id, command), command) },
    {
      engine,
      changes,
      tasksPlugin: { conventions: () => Promise.resolve(DEFAULT_TASK_CONVENTIONS) },
      settings: { current: { ...DEFAULT_SETTINGS, ...settings } },
    },
  );
}

const text = () => notes.texts.get(NOTE);

/** Calls a command as Obsidian does, in an editor with this text. */
function call(id: string, checking: boolean, line: number, shown = text() ?? '', path: string | null = NOTE) {
  const editor = { getCursor: () => ({ line, ch: 0 }), getLine: (at: number) => shown.split('\n')[at] };
  const info = { file: path === null ? null : { path } };
  return commands
    .get(id)
    ?.editorCheckCallback?.(checking, editor as unknown as Editor, info as MarkdownFileInfo);
}

const offered = (line: number, shown?: string, path?: string | null): readonly string[] =>
  [...commands.keys()].filter((id) => call(id, true, line, shown, path) === true);

async function run(id: string, line = 1): Promise<string | undefined> {
  expect(call(id, false, line)).toBe(true);
  await vi.waitFor(() => expect(notices).toHaveLength(1));
  return notices[0];
}

describe('the commands for the task on the line of the cursor', () => {
  test.each([
    ['- [?] Call Dana', [ACCEPT, DECLINE]],
    ['- [ ] Call Dana #proposed', [ACCEPT, DECLINE]],
    ['- [ ] Call Dana', [CANCEL]],
    ['- [/] Call Dana', [CANCEL]],
    ['- [x] Call Dana', []],
    ['- [-] Call Dana', []],
    ['- Call Dana', []],
  ])('%s', async (line, ids) => {
    await open(`# Planning\n${line}\n`);
    expect(offered(1)).toEqual(ids);
    expect(offered(0)).toEqual([]);
    expect(text()).toBe(`# Planning\n${line}\n`);
  });

  test('are not offered where the editor shows another line than was read, or no note', async () => {
    await open('# Planning\n- [ ] Call Dana\n');
    expect(offered(1, '# Planning\n- [ ] Call Dana today\n')).toEqual([]);
    expect(offered(1, '# Planning\nNew\n- [ ] Call Dana\n')).toEqual([]);
    expect(offered(1, undefined, null)).toEqual([]);
    expect(offered(1, undefined, 'Meetings/Other.md')).toEqual([]);
  });

  test.each<[string, string, Partial<Settings>, string, string]>([
    [ACCEPT, '- [?] Call Dana', {}, '- [ ] Call Dana\n', 'Accepted'],
    [
      ACCEPT,
      '- [ ] Call Dana #proposed #inbox',
      { acceptSymbol: '/', acceptRemovesTags: ['inbox'] },
      '- [/] Call Dana\n',
      'Accepted',
    ],
    [DECLINE, '- [?] Call Dana', {}, '- [-] Call Dana ❌ 2026-01-07\n', 'Declined'],
    [DECLINE, '- [?] Call Dana', { declineProposals: 'rejected' }, '- [R] Call Dana\n', 'Declined'],
    [DECLINE, '- [?] Call Dana', { declineProposals: 'removed' }, '', 'Declined'],
    [CANCEL, '- [/] Call Dana', {}, '- [-] Call Dana ❌ 2026-01-07\n', 'Canceled'],
  ])('%s on %s with %o', async (id, line, settings, written, told) => {
    await open(`# Planning\n${line}\nAfter\n`, settings);
    const notice = await run(id);
    expect(notice).toBe(`${told}: “Call Dana”\nIn Planning. “Undo last change” takes it back.`);
    expect(text()).toBe(`# Planning\n${written}After\n`);
    await changes.undo();
    expect(text()).toBe(`# Planning\n${line}\nAfter\n`);
  });

  test('write nothing where the line changes meanwhile, and say so', async () => {
    await open('# Planning\n- [?] Call Dana\n');
    const changed = '# Planning\n- [?] Call Dana today\n';
    notes.beforeWrite = () => void notes.texts.set(NOTE, changed);
    expect(await run(ACCEPT)).toMatch(/^Not done: Accept “Call Dana”\n.+\. The note is as it was\.$/s);
    expect(text()).toBe(changed);
    expect(await changes.undo()).toBeNull();
  });
});
