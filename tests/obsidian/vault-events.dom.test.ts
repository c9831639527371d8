import { Component, type TFile } from 'obsidian';
import { App } from 'obsidian-test-mocks/obsidian';
import { setup } from 'obsidian-test-mocks/setup';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { followVault } from '../../src/obsidian/vault-events';

let app: ReturnType<App['asOriginalType__']>;
let component: Component;
let layoutIsReady: () => void;
const engine = {
  start: vi.fn(() => Promise.resolve()),
  noteChanged: vi.fn(),
  noteRemoved: vi.fn(),
  noteRenamed: vi.fn(),
};
const log = { error: vi.fn() };

beforeAll(() => setup());
beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  app = App.createConfigured__({
    files: { 'Accounts/Northwind.md': 'text', 'Old.txt': 'x' },
  }).asOriginalType__();
  component = new Component();
  component.load();
  const workspace = { onLayoutReady: (callback: () => unknown) => void (layoutIsReady = () => callback()) };
  const { vault, metadataCache } = app;
  followVault({ vault, metadataCache, workspace }, engine, component, log);
});
afterEach(() => {
  component.unload();
  vi.useRealTimers();
});

const note = (path = 'Accounts/Northwind.md'): TFile => app.vault.getFileByPath(path)!;

describe('before the layout is ready', () => {
  test('the files that the vault loads are no news', () => {
    app.vault.trigger('create', note());
    // With its text, the metadata cache of the mocks tells it too.
    expect(engine.noteChanged).not.toHaveBeenCalledWith('Accounts/Northwind.md');
    expect(engine.start).not.toHaveBeenCalled();
  });

  test('what the metadata cache has read is taken, with its text', () => {
    note().stat = { ctime: 1, mtime: 2, size: 3 };
    app.metadataCache.trigger('changed', note(), 'new text', {});
    expect(engine.noteChanged).toHaveBeenCalledWith('Accounts/Northwind.md', {
      path: 'Accounts/Northwind.md',
      text: 'new text',
      mtime: 2,
      size: 3,
    });
  });
});

describe('once the layout is ready', () => {
  beforeEach(() => {
    layoutIsReady();
    engine.start.mockClear();
  });

  test('everything is scanned once', () => {
    layoutIsReady();
    expect(engine.start).toHaveBeenCalledTimes(1);
  });

  test.each(['create', 'modify'])('%s: the note is read', (event) => {
    app.vault.trigger(event, note());
    expect(engine.noteChanged).toHaveBeenCalledWith('Accounts/Northwind.md');
  });

  test('delete: the note is removed', () => {
    app.vault.trigger('delete', note());
    expect(engine.noteRemoved).toHaveBeenCalledWith('Accounts/Northwind.md');
  });

  test('deleted from the cache: the note is removed', () => {
    app.metadataCache.trigger('deleted', note(), null);
    expect(engine.noteRemoved).toHaveBeenCalledWith('Accounts/Northwind.md');
  });

  test.each([
    ['Before.md', 'Accounts/Northwind.md', 'noteRenamed', ['Before.md', 'Accounts/Northwind.md']],
    ['Before.txt', 'Accounts/Northwind.md', 'noteChanged', ['Accounts/Northwind.md']],
    ['Old.md', 'Old.txt', 'noteRemoved', ['Old.md']],
  ] as const)('rename from %s to %s: %s', (from, to, method, args) => {
    app.vault.trigger('rename', note(to), from);
    expect(engine[method].mock.calls).toEqual([args]);
    const all = [engine.noteChanged, engine.noteRemoved, engine.noteRenamed];
    expect(all.flatMap(({ mock }) => mock.calls)).toHaveLength(1);
  });

  test.each(['create', 'modify', 'delete', 'rename'])(
    '%s of another kind of file is none of ours',
    (event) => {
      app.vault.trigger(event, note('Old.txt'), 'Older.txt');
      app.metadataCache.trigger('changed', note('Old.txt'), 'x', {});
      vi.runAllTimers();
      const all = [engine.noteChanged, engine.noteRemoved, engine.noteRenamed, engine.start];
      expect(all.flatMap(({ mock }) => mock.calls)).toEqual([]);
    },
  );

  test.each(['delete', 'rename'])('%s of a folder whose files have no events: all is reconciled', (event) => {
    app.vault.trigger(event, app.vault.getFolderByPath('Accounts'), 'Before');
    vi.runAllTimers();
    expect(engine.start).toHaveBeenCalledTimes(1);
  });

  test('a swarm of “resolved” reconciles once, within a second', () => {
    for (let n = 0; n < 20; n += 1) app.metadataCache.trigger('resolved');
    vi.advanceTimersByTime(1_000);
    expect(engine.start).toHaveBeenCalledTimes(1);
  });

  test('a scan that fails is told', async () => {
    const failure = new Error('No vault');
    engine.start.mockRejectedValueOnce(failure);
    app.metadataCache.trigger('resolved');
    await vi.runAllTimersAsync();
    expect(log.error).toHaveBeenCalledWith('The notes could not be read.', failure);
  });

  test('nothing is heard after unloading, not even what was waiting', () => {
    app.metadataCache.trigger('resolved');
    component.unload();
    app.vault.trigger('modify', note());
    app.metadataCache.trigger('changed', note(), 'x', {});
    layoutIsReady();
    app.vault.trigger('create', note());
    vi.runAllTimers();
    const all = [engine.noteChanged, engine.start];
    expect(all.flatMap(({ mock }) => mock.calls)).toEqual([]);
  });
});
