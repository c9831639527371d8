import { expect, test, vi } from 'vitest';
import { createEngine } from '../../src/core/engine';
import type { Change } from '../../src/core/edits/line-edit';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings';
import { createReviewDesk } from '../../src/obsidian/review-desk';
import { createMemoryVault } from '../support/memory-vault';

const NORTHWIND = 'Accounts/Northwind Freight.md';
const SYNC = 'Meetings/2025-12-26 - Weekly sync.md';
const FILES = {
  [NORTHWIND]: [
    ...['---', 'type: customer', '---', '# Northwind Freight', '## Key Facts'],
    ...['- The pilot covers two depots.', '- the pilot covers two depots', '- Label printers go first.', ''],
  ].join('\n'),
  [SYNC]: [
    ...['---', 'date: 2025-12-26', 'account: Northwind Freight', 'participants: [Dana Whitfield]', '---'],
    ...['## Key Information', '- Label printers go first', '- Label **printers** go first', ''],
  ].join('\n'),
};

type Written = (change: Change) => readonly string[];

/** A review of a vault that is not read yet. */
function createDesk(written: Written = () => [], files: Readonly<Record<string, string>> = FILES) {
  const vault = createMemoryVault(files);
  const settings = {
    current: DEFAULT_SETTINGS,
    set: <Key extends keyof Settings>(key: Key, value: Settings[Key]) => {
      settings.current = { ...settings.current, [key]: value };
      return Promise.resolve();
    },
  };
  const engine = createEngine(vault.ports, settings.current);
  const changes: Change[] = [];
  const dialogs = { confirm: vi.fn(() => Promise.resolve(true)), refused: vi.fn(), written: vi.fn() };
  const desk = createReviewDesk(
    {
      ...{ engine, settings, dialogs, scheduler: vault.ports.scheduler, log: { error: vi.fn() } },
      changes: {
        write(change) {
          changes.push(change);
          const refused = written(change).map((path) => ({ path, reason: 'It has changed', diff: null }));
          return Promise.resolve({ id: 'x', written: change.edits.map(() => []), refused });
        },
        undo: () => Promise.resolve(null),
      },
      readNote: async (path) => (await vault.ports.notes.read(path))?.text ?? null,
      today: () => '2026-01-07',
      indexed: () => Promise.resolve(),
      onChange: () => undefined,
    },
    () => {
      const [account] = engine.entities('account');
      const note = { id: 'note' as const, name: 'This note', scope: { note: SYNC } };
      if (!account) return { section: 'key facts', scopes: [note], scope: 'note' };
      const all = { id: 'account' as const, name: 'All', scope: { account: account.id } };
      return { section: 'key facts', scopes: [all, note], scope: 'account' };
    },
  );
  return { desk, engine, changes, dialogs, settings };
}

async function openDesk(written?: Written, files?: Readonly<Record<string, string>>) {
  const { desk, engine, ...rest } = createDesk(written, files);
  await engine.start();
  desk.start();
  await vi.waitFor(() => expect(desk.shown.model?.after).not.toBeNull());
  await vi.waitFor(() => expect(desk.shown.state).toBe('review'));
  return { desk, ...rest };
}

test('notes are tidied one after the other by one change, each named in the preview', async () => {
  const { desk, changes, dialogs } = await openDesk();
  expect(desk.shown.model?.total).toBe(2);
  desk.actions.merge();
  desk.actions.merge();
  expect(desk.shown.model?.tidy).toEqual({ notes: 2, fewer: 2, reworded: 0 });
  desk.actions.tidy();
  await vi.waitFor(() => expect(dialogs.written).toHaveBeenCalled());
  expect(dialogs.confirm).toHaveBeenCalledWith(
    expect.objectContaining({ title: 'Tidy key facts of 2 notes', notes: 2 }),
  );
  expect(changes).toHaveLength(1);
  expect(new Set(changes[0]!.edits.map(({ span }) => span.path))).toEqual(new Set([NORTHWIND, SYNC]));
  // What other notes say is only named.
  expect(
    changes[0]!.edits.flatMap(({ lines }) => lines).filter((line) => line.includes('Sources')),
  ).toHaveLength(1);
});

test('the preview names what is left out', async () => {
  const unclosed = `${FILES[NORTHWIND]}\n\`\`\`\nnever closed\n`;
  const { desk, dialogs, settings } = await openDesk(undefined, { ...FILES, [NORTHWIND]: unclosed });
  await settings.set('mergedLines', 'archive');
  desk.actions.merge();
  desk.actions.merge();
  desk.actions.tidy();
  await vi.waitFor(() => expect(dialogs.written).toHaveBeenCalled());
  expect(dialogs.confirm).toHaveBeenCalledWith(
    expect.objectContaining({
      notes: 1,
      refusedTitle: '1 merge is left out',
      refused: [
        {
          path: NORTHWIND,
          reason:
            '“the pilot covers two depots” into “The pilot covers two depots.”, because code or a comment in this ' +
            'note is never closed, and the archive would become part of it',
          diff: null,
        },
      ],
    }),
  );
});

test('while notes are being read it waits, then begins with the accounts that are known by then', async () => {
  const { desk, engine } = createDesk();
  const stop = desk.start();
  expect(desk.shown).toMatchObject({ state: 'reading', scope: 'note', reading: { done: 0 } });
  await engine.start();
  expect(desk.shown).toMatchObject({ scope: 'account', reading: null });
  await vi.waitFor(() => expect(desk.shown.state).toBe('review'));
  stop();
});

test('a review that was closed while notes were being read compares nothing', async () => {
  const { desk, engine } = createDesk();
  desk.start()();
  await engine.start();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(desk.shown).toMatchObject({ state: 'reading', compared: 0 });
});

test('without consent nothing is written; what was refused is told', async () => {
  const { desk, changes, dialogs } = await openDesk(() => [SYNC]);
  desk.actions.merge();
  desk.actions.merge();
  dialogs.confirm.mockResolvedValueOnce(false);
  desk.actions.tidy();
  await vi.waitFor(() => expect(dialogs.confirm).toHaveBeenCalledTimes(1));
  expect(changes).toEqual([]);
  desk.actions.tidy();
  await vi.waitFor(() => expect(dialogs.refused).toHaveBeenCalled());
  expect(dialogs.written).toHaveBeenCalledWith('Tidy key facts of 2 notes', [NORTHWIND], expect.anything());
});

test('a line that was reworded is known by its new words', async () => {
  const { desk, dialogs, settings } = await openDesk();
  desk.actions.reword('Two depots are in the pilot');
  desk.actions.merge();
  desk.actions.tidy();
  await vi.waitFor(() => expect(dialogs.written).toHaveBeenCalled());
  await vi.waitFor(() =>
    expect(settings.current.factDecisions[0]).toMatchObject({
      text: null,
      facts: [{ text: 'two depots are in the pilot' }, {}],
    }),
  );
});
