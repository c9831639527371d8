import { mkdirSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolderSource, folderProblem } from '../../src/cli/folder-source';
import { tempVault } from '../support/temp-vault';

function sourceOf(root: string) {
  const skipped: string[] = [];
  const source = createFolderSource(root, (path) => skipped.push(path));
  return { source, skipped, list: async () => (await source.list()).map(({ path }) => path) };
}

describe('the notes of a folder', () => {
  it('are all Markdown files in it, sorted, without the hidden ones', async () => {
    const root = tempVault({
      'b.md': '',
      'a/deep/er/n.MD': '',
      'a/picture.png': '',
      'a.b/c.md': '',
      '.obsidian/x.md': '',
      '.trash/gone.md': '',
      'a/.git/x.md': '',
      '.hidden.md': '',
      'folder.md/inside.md': '',
    });
    const { source, list, skipped } = sourceOf(root);
    expect(await list()).toEqual(['a.b/c.md', 'a/deep/er/n.MD', 'b.md', 'folder.md/inside.md']);
    expect(source.paths).toEqual(await list());
    expect(skipped).toEqual([]);
  });

  it('have their size and time, in the list as when they are read', async () => {
    const root = tempVault({ 'a.md': 'æ' });
    const { source } = sourceOf(root);
    const [listed] = await source.list();
    expect(listed).toMatchObject({ path: 'a.md', size: 2 });
    expect(await source.read('a.md')).toEqual({ ...listed, text: 'æ' });
  });

  it('keep the letters that the disk has', async () => {
    const decomposed = 'Małgorzata O\u0301.md';
    const { list, source } = sourceOf(tempVault({ [decomposed]: 'x' }));
    expect(await list()).toEqual([decomposed]);
    expect(await source.read(decomposed)).toMatchObject({ text: 'x' });
  });

  it('keep a byte order mark, line ends, and places of bytes that are no UTF-8', async () => {
    const root = tempVault({
      'bom.md': '\uFEFFa\r\nb',
      'bytes.md': Uint8Array.from([0x61, 0xe9, 0x62, 0xf0, 0x9f, 0x63]),
    });
    const { source } = sourceOf(root);
    expect((await source.read('bom.md'))?.text).toBe('\uFEFFa\r\nb');
    expect((await source.read('bytes.md'))?.text).toBe('a\uFFFDb\uFFFDc');
  });

  it('are none where the file has vanished, and an error where it cannot be read', async () => {
    const root = tempVault({ 'a.md': 'x', 'b.md/n.md': 'x' });
    const { source } = sourceOf(root);
    await source.list();
    unlinkSync(join(root, 'a.md'));
    expect(await source.read('a.md')).toBeNull();
    await expect(source.read('b.md')).rejects.toThrow('EISDIR');
  });
});

describe('links', () => {
  it('to folders and notes elsewhere are followed, each folder once', async () => {
    const elsewhere = tempVault({ 'shared/n.md': '', 'one.md': '' });
    const root = tempVault({ 'own.md': '' });
    symlinkSync(join(elsewhere, 'shared'), join(root, 'linked'));
    symlinkSync(join(elsewhere, 'shared'), join(root, 'linked again'));
    symlinkSync(join(elsewhere, 'one.md'), join(root, 'one.md'));
    expect(await sourceOf(root).list()).toHaveLength(3);
    expect(await sourceOf(root).list()).toEqual(expect.arrayContaining(['one.md', 'own.md']));
  });

  it('in circles end', async () => {
    const elsewhere = tempVault({ 'n.md': '' });
    const root = tempVault({ 'a/own.md': '' });
    symlinkSync(root, join(root, 'a/up'));
    symlinkSync(join(root, '..'), join(root, 'a/above'));
    symlinkSync(join(root, 'a'), join(root, 'same'));
    symlinkSync(elsewhere, join(root, 'away'));
    symlinkSync(elsewhere, join(elsewhere, 'self'));
    symlinkSync(root, join(elsewhere, 'back'));
    expect(await sourceOf(root).list()).toEqual(['a/own.md', 'away/n.md']);
  });

  it('that lead nowhere are told of where they were to be notes', async () => {
    const root = tempVault({ 'a.md': '' });
    symlinkSync(join(root, 'missing'), join(root, 'broken.md'));
    symlinkSync(join(root, 'missing'), join(root, 'broken'));
    const { list, skipped } = sourceOf(root);
    expect(await list()).toEqual(['a.md']);
    expect(skipped).toEqual(['broken.md']);
  });
});

describe('a folder', () => {
  it('can be read, is none, or is not there', () => {
    const root = tempVault({ 'a.md': '' });
    mkdirSync(join(root, 'empty'));
    writeFileSync(join(root, 'file'), '');
    expect(folderProblem(join(root, 'empty'))).toBeNull();
    expect(folderProblem(join(root, 'file'))).toBe('it is not a folder');
    expect(folderProblem(join(root, 'missing'))).toBe('there is no such folder');
  });
});
