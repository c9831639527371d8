import { setup } from 'obsidian-test-mocks/setup';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { createSettingsStore, type SettingsStore } from '../../src/obsidian/settings-store';

const notices = vi.hoisted((): string[] => []);
vi.mock('obsidian', () => ({
  Notice: function (message: string) {
    notices.push(message);
  },
}));

let stored: unknown;
let store: SettingsStore;
const onChange = vi.fn();
const log = { error: vi.fn() };
const file = {
  loadData: vi.fn(() => Promise.resolve(structuredClone(stored))),
  saveData: vi.fn((data: unknown) => {
    stored = structuredClone(data);
    return Promise.resolve();
  }),
};

beforeAll(() => setup());
beforeEach(() => {
  vi.clearAllMocks();
  notices.length = 0;
  stored = null;
  store = createSettingsStore(file, onChange, log);
});

describe('the stored settings', () => {
  test('are the defaults for a new user, and nothing is written', async () => {
    await store.load();
    expect(store.current).toEqual(DEFAULT_SETTINGS);
    expect(file.saveData).not.toHaveBeenCalled();
    expect(notices).toEqual([]);
  });

  test('hold only what was set, so that better defaults reach everybody else', async () => {
    await store.load();
    await store.set('ownerNames', ['Robin Ashdown']);
    expect(stored).toEqual({ version: 1, ownerNames: ['Robin Ashdown'] });
    expect(store.current).toEqual({ ...DEFAULT_SETTINGS, ownerNames: ['Robin Ashdown'] });
    expect(onChange).toHaveBeenLastCalledWith(store.current);
  });

  test('survive a restart', async () => {
    await store.set('kindProperty', 'kind');
    const next = createSettingsStore(file, onChange, log);
    await next.load();
    expect(next.current.kindProperty).toBe('kind');
  });

  test('can be reset one by one', async () => {
    stored = { version: 1, kindRules: [], kindProperty: 'kind' };
    await store.load();
    await store.reset('kindRules');
    expect(stored).toEqual({ version: 1, kindProperty: 'kind' });
    expect(store.current.kindRules).toEqual(DEFAULT_SETTINGS.kindRules);
  });

  test('that cannot be read are named once; the others hold and the file is kept', async () => {
    const before = { version: 1, ownerNames: 'Robin', kindRules: 7, kindProperty: 'kind', fromLater: true };
    stored = structuredClone(before);
    await store.load();
    expect(store.current).toEqual({ ...DEFAULT_SETTINGS, kindProperty: 'kind' });
    expect(notices).toEqual([
      'Account Intelligence could not read some of its settings and uses the defaults: your names, the kinds of notes. ' +
        'Set them again in the settings. Until you do, the stored file stays as it is.',
    ]);
    expect(stored).toEqual(before);
    await store.set('ownCompanies', ['Tessera Storage']);
    expect(stored).toEqual({ ...before, ownCompanies: ['Tessera Storage'] });
  });

  test.each(['text', 7, [1]])('that are no settings at all (%j) are told', async (data) => {
    stored = data;
    await store.load();
    expect(store.current).toEqual(DEFAULT_SETTINGS);
    expect(notices).toHaveLength(1);
  });

  test('that cannot be loaded or saved are told, and what was set holds', async () => {
    const failure = new Error('No disk');
    file.loadData.mockRejectedValueOnce(failure);
    await store.load();
    file.saveData.mockRejectedValueOnce(failure);
    await store.set('kindProperty', 'kind');
    expect(log.error.mock.calls).toEqual([
      ['The settings could not be read.', failure],
      ['The settings could not be saved.', failure],
    ]);
    expect(store.current.kindProperty).toBe('kind');
  });
});

test('a file that could not be read is not written over by the next change', async () => {
  stored = { version: 1, ownerNames: ['Robin'], ownCompanies: ['Tessera'] };
  file.loadData.mockRejectedValueOnce(new Error('half written'));
  await store.load();
  expect(store.current).toEqual(DEFAULT_SETTINGS);
  await store.set('kindProperty', 'class');
  expect(stored).toEqual({
    version: 1,
    ownerNames: ['Robin'],
    ownCompanies: ['Tessera'],
    kindProperty: 'class',
  });
});

test('settings that are known stay where the file cannot be read again', async () => {
  stored = { version: 1, ownerNames: ['Robin'] };
  await store.load();
  file.loadData.mockRejectedValueOnce(new Error('half written'));
  await store.load();
  expect(store.current.ownerNames).toEqual(['Robin']);
});
