import { App } from 'obsidian-test-mocks/obsidian';
import { setup } from 'obsidian-test-mocks/setup';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createVaultSource } from '../../src/obsidian/vault-source';

let vault: ReturnType<App['asOriginalType__']>['vault'];

beforeAll(() => setup());
beforeEach(() => {
  const files = { 'Accounts/Northwind.md': '# Northwind', 'Picture.png': 'x', 'Board.canvas': '{}' };
  vault = App.createConfigured__({ files }).asOriginalType__().vault;
  for (const file of vault.getFiles()) file.stat = { ctime: 1, mtime: 1_700_000_000_000, size: 11 };
});

describe('the vault as a source of notes', () => {
  test('lists its Markdown files with their times and sizes', async () => {
    expect(await createVaultSource(vault).list()).toEqual([
      { path: 'Accounts/Northwind.md', mtime: 1_700_000_000_000, size: 11 },
    ]);
  });

  test('reads a note', async () => {
    expect(await createVaultSource(vault).read('Accounts/Northwind.md')).toEqual({
      path: 'Accounts/Northwind.md',
      mtime: 1_700_000_000_000,
      size: 11,
      text: '# Northwind',
    });
  });

  test.each(['Gone.md', 'Accounts'])('gives null for %s', async (path) => {
    expect(await createVaultSource(vault).read(path)).toBeNull();
  });

  test('gives null for a note that vanished from the disk before its event came', async () => {
    await vault.adapter.remove('Accounts/Northwind.md');
    expect(await createVaultSource(vault).read('Accounts/Northwind.md')).toBeNull();
  });

  test('rejects for a note that is there and cannot be read', async () => {
    vi.spyOn(vault, 'cachedRead').mockRejectedValue(new Error('No permission'));
    await expect(createVaultSource(vault).read('Accounts/Northwind.md')).rejects.toThrow('No permission');
  });

  test('takes the time from before the text, so that a change in between is seen later', async () => {
    const file = vault.getFileByPath('Accounts/Northwind.md')!;
    vi.spyOn(vault, 'cachedRead').mockImplementation(() => {
      file.stat = { ...file.stat, mtime: 1_700_000_009_999 };
      return Promise.resolve('# Northwind, edited');
    });
    expect(await createVaultSource(vault).read(file.path)).toMatchObject({ mtime: 1_700_000_000_000 });
  });
});
