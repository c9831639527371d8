import { Component } from 'obsidian';
import { App } from 'obsidian-test-mocks/obsidian';
import { setup } from 'obsidian-test-mocks/setup';
import { beforeAll, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings';
import { factDecision } from '../../src/core/facts/fact-decisions';
import { keepDecisions } from '../../src/obsidian/decision-keeper';

beforeAll(() => setup());

const fact = (path: string) => ({ path, text: 'one', ordinal: 0 });
const side = (name: string, ...notes: string[]) => ({ kind: 'account' as const, name, notes });

/** A store that, like the real one, takes its time to change. */
function createStore() {
  const store = {
    current: {
      ...DEFAULT_SETTINGS,
      factDecisions: [
        factDecision('never', [fact('Old/A.md'), fact('Else.md')], { excluded: [fact('Old/B.md')] }),
      ],
      entityDecisions: [{ a: side('A', 'Old/A.md'), b: side('B', 'Old/B.md'), verdict: 'same', until: null }],
    } as Settings,
    set: vi.fn(async (key: string, value: unknown) => {
      await Promise.resolve();
      store.current = { ...store.current, [key]: value };
    }),
  };
  return store;
}

test('decisions follow a folder and its notes, told at once, and are left alone by other moves', async () => {
  const { vault } = App.createConfigured__({ files: { 'New/A.md': '', 'New/B.md': '' } }).asOriginalType__();
  const component = new Component();
  component.load();
  const store = createStore();
  const log = { error: vi.fn() };
  keepDecisions(vault, store, component, log);
  vault.trigger('rename', { path: 'Else.md' }, 'Other.md');
  vault.trigger('rename', { path: 'New/A.md' }, 'Old/A.md');
  vault.trigger('rename', { path: 'New' }, 'Old');
  vault.trigger('rename', { path: 'New/B.md' }, 'Old/B.md');
  await vi.waitFor(() =>
    expect(store.current.entityDecisions[0]).toMatchObject({
      a: { notes: ['New/A.md'] },
      b: { notes: ['New/B.md'] },
    }),
  );
  expect(store.current.factDecisions[0]).toMatchObject({
    facts: [{ path: 'New/A.md' }, { path: 'Else.md' }],
    excluded: [{ path: 'New/B.md' }],
  });
  expect(store.set).toHaveBeenCalledTimes(4);
  expect(log.error).not.toHaveBeenCalled();
});

test('a decision that cannot be stored is told, and later ones still are', async () => {
  const { vault } = App.createConfigured__({ files: {} }).asOriginalType__();
  const component = new Component();
  component.load();
  const store = createStore();
  const log = { error: vi.fn() };
  keepDecisions(vault, store, component, log);
  store.set.mockRejectedValueOnce(new Error('full'));
  vault.trigger('rename', { path: 'New/A.md' }, 'Old/A.md');
  vault.trigger('rename', { path: 'New/B.md' }, 'Old/B.md');
  await vi.waitFor(() => expect(store.current.entityDecisions[0]?.b.notes).toEqual(['New/B.md']));
  expect(log.error).toHaveBeenCalledTimes(1);
});
