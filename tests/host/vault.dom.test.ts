import { describe, expect, test } from 'vitest';
import { TFile, TFolder, type TAbstractFile } from './obsidian/vault/files';
import { MemoryAdapter } from './obsidian/vault/memory-adapter';
import { Vault } from './obsidian/vault/vault';
import { normalizePath } from './obsidian/text/normalize-path';

interface Opened {
  vault: Vault;
  /** Every event so far, as `name path` or `rename new <- old`. */
  events: string[];
}

/** A loaded vault that holds these notes and the folders above them. */
async function open(files: Record<string, string> = {}): Promise<Opened> {
  const vault = prepare(files);
  await vault.load();
  return { vault, events: recordEvents(vault) };
}

function prepare(files: Record<string, string>): Vault {
  const adapter = new MemoryAdapter('Test');
  for (const [path, text] of Object.entries(files)) {
    const folders = path.split('/').slice(0, -1);
    folders.forEach((_, n) => adapter.disk.folders.add(folders.slice(0, n + 1).join('/')));
    adapter.disk.put(path, text);
  }
  return new Vault(adapter);
}

function recordEvents(vault: Vault): string[] {
  const events: string[] = [];
  for (const name of ['create', 'modify', 'delete']) {
    vault.on(name, (file: TAbstractFile) => events.push(`${name} ${file.path}`));
  }
  vault.on('rename', (file: TAbstractFile, old: string) => events.push(`rename ${file.path} <- ${old}`));
  return events;
}

function fileAt(vault: Vault, path: string): TFile {
  const file = vault.getFileByPath(path);
  if (!file) throw new Error(`The test has no file ${path}.`);
  return file;
}

describe('the documentation says of the vault:', () => {
  test('create "is also called when the vault is first loaded for each existing file"', async () => {
    const vault = prepare({ 'Accounts/Northwind.md': '', 'Inbox.md': '' });
    const events = recordEvents(vault);
    expect(vault.getFiles()).toEqual([]);
    await vault.load();
    expect(events).toEqual(['create Accounts', 'create Accounts/Northwind.md', 'create Inbox.md']);
  });

  test('createFolder and createBinary throw where the path is taken; create does the same', async () => {
    const { vault } = await open({ 'A/B.md': 'kept' });
    await expect(vault.create('A/B.md', '')).rejects.toThrow('File already exists.');
    await expect(vault.createBinary('A/B.md', new ArrayBuffer(0))).rejects.toThrow('File already exists.');
    await expect(vault.createFolder('A')).rejects.toThrow('Folder already exists.');
    expect(await vault.read(fileAt(vault, 'A/B.md'))).toBe('kept');
  });

  test('createBinary keeps the bytes as they are, and later changes of the buffer out', async () => {
    const { vault, events } = await open({ 'A/B.md': '' });
    const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0xff]);
    const file = await vault.createBinary('A/Map.png', bytes.buffer);
    bytes.fill(0);
    expect([file.path, file.extension, file.stat.size]).toEqual(['A/Map.png', 'png', 7]);
    expect([...new Uint8Array(await vault.readBinary(file))]).toEqual([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0xff,
    ]);
    expect(events).toEqual(['create A/Map.png']);
    await expect(vault.createBinary('B/Map.png', bytes.buffer)).rejects.toThrow('ENOENT');
  });

  test('(not said, so the stricter way) create fails where the folder is missing', async () => {
    const { vault, events } = await open();
    await expect(vault.create('No/Such.md', '')).rejects.toThrow('ENOENT');
    expect(events).toEqual([]);
  });

  test('getFileByPath and getFolderByPath return null for what is not there or is the other kind', async () => {
    const { vault } = await open({ 'A/B.md': '' });
    expect(vault.getFileByPath('A/B.md')).toBeInstanceOf(TFile);
    expect(vault.getFolderByPath('A')).toBeInstanceOf(TFolder);
    expect([
      vault.getFileByPath('A'),
      vault.getFolderByPath('A/B.md'),
      vault.getFileByPath('a/b.md'),
    ]).toEqual([null, null, null]);
  });

  test('stat holds creation, last modification and the size in bytes', async () => {
    const { vault } = await open();
    const before = Date.now();
    const file = await vault.create('Ä.md', 'ü📅');
    expect(file.stat.size).toBe(6);
    expect(file.stat.ctime).toBeGreaterThanOrEqual(before);
    const { ctime } = file.stat;
    await vault.modify(file, 'x', { mtime: 99 });
    expect(file.stat).toEqual({ ctime, mtime: 99, size: 1 });
  });

  test('process reads, changes and saves atomically: nothing comes between', async () => {
    const { vault } = await open({ 'Count.md': '0' });
    const file = fileAt(vault, 'Count.md');
    const add = (): Promise<string> => vault.process(file, (text) => String(Number(text) + 1));
    const results = await Promise.all(Array.from({ length: 50 }, add));
    expect(await vault.read(file)).toBe('50');
    expect(results.at(-1)).toBe('50');
  });

  test('modify and append wait for a process on the same file', async () => {
    const { vault } = await open({ 'A.md': 'a' });
    const file = fileAt(vault, 'A.md');
    await Promise.all([
      vault.process(file, (text) => `${text}b`),
      vault.append(file, 'c'),
      vault.append(file, 'd'),
    ]);
    expect(await vault.read(file)).toBe('abcd');
  });

  test('process takes a callback that answers at once; a promise is refused and the file stays', async () => {
    const { vault } = await open({ 'A.md': 'kept' });
    const slow = (() => Promise.resolve('x')) as unknown as () => string;
    await expect(vault.process(fileAt(vault, 'A.md'), slow)).rejects.toThrow('must return a string');
    expect(await vault.read(fileAt(vault, 'A.md'))).toBe('kept');
  });

  test('an error in the callback of process reaches the caller and blocks nobody after it', async () => {
    const { vault, events } = await open({ 'A.md': 'a' });
    const file = fileAt(vault, 'A.md');
    const refuse = vault.process(file, () => {
      throw new Error('differs');
    });
    const next = vault.append(file, 'b');
    await expect(refuse).rejects.toThrow('differs');
    await next;
    expect(await vault.read(file)).toBe('ab');
    expect(events).toEqual(['modify A.md']);
  });

  test('rename moves a folder with all it holds and says so for each', async () => {
    const { vault, events } = await open({ 'A/B/C.md': 'c', 'A/D.md': 'd' });
    const folder = vault.getFolderByPath('A');
    await vault.rename(folder as TFolder, 'Z');
    expect(events).toEqual([
      'rename Z <- A',
      'rename Z/B <- A/B',
      'rename Z/B/C.md <- A/B/C.md',
      'rename Z/D.md <- A/D.md',
    ]);
    expect(await vault.read(fileAt(vault, 'Z/B/C.md'))).toBe('c');
    expect(vault.getAbstractFileByPath('A/D.md')).toBeNull();
  });

  test('rename keeps the file object and updates its name, extension and parent', async () => {
    const { vault } = await open({ 'A/Old.md': '', 'B/Other.md': '' });
    const file = fileAt(vault, 'A/Old.md');
    await vault.rename(file, 'B/New.txt');
    expect(vault.getFileByPath('B/New.txt')).toBe(file);
    expect([file.basename, file.extension, file.parent?.path]).toEqual(['New', 'txt', 'B']);
    expect(vault.getFolderByPath('A')?.children).toEqual([]);
    expect(vault.getMarkdownFiles().map(({ path }) => path)).toEqual(['B/Other.md']);
  });

  test('rename onto a file that exists fails', async () => {
    const { vault } = await open({ 'A.md': 'a', 'B.md': 'b' });
    await expect(vault.rename(fileAt(vault, 'A.md'), 'B.md')).rejects.toThrow(
      'Destination file already exists!',
    );
    expect(await vault.read(fileAt(vault, 'B.md'))).toBe('b');
  });

  test('delete removes a folder with all it holds, the innermost first', async () => {
    const { vault, events } = await open({ 'A/B/C.md': '', 'A/D.md': '' });
    await vault.delete(vault.getFolderByPath('A') as TFolder);
    expect(events).toEqual(['delete A/B/C.md', 'delete A/D.md', 'delete A/B', 'delete A']);
    expect(vault.getFiles()).toEqual([]);
  });

  test('force: "Should attempt to delete folder even if it has hidden children"', async () => {
    const { vault } = await open({ 'A/.hidden': '' });
    const folder = vault.getFolderByPath('A') as TFolder;
    await expect(vault.delete(folder)).rejects.toThrow('hidden');
    await vault.delete(folder, true);
    expect(vault.getFolderByPath('A')).toBeNull();
  });

  test('local trash: "Files will be moved into the .trash folder at the root of the vault"', async () => {
    const { vault, events } = await open({ 'A.md': 'text' });
    await vault.trash(fileAt(vault, 'A.md'), false);
    expect(await vault.adapter.read('.trash/A.md')).toBe('text');
    expect(events).toEqual(['delete A.md']);
    expect(vault.getFileByPath('.trash/A.md')).toBeNull();
  });

  test('what was written past the vault, through the adapter, shows in it', async () => {
    const { vault, events } = await open({ 'A.md': 'a' });
    await vault.adapter.write('A.md', 'b');
    await vault.adapter.write('.obsidian/x.json', '{}').catch(() => undefined);
    await vault.adapter.remove('A.md');
    expect(events).toEqual(['modify A.md', 'delete A.md']);
  });

  test('hidden files are no part of it and can be reached through the adapter', async () => {
    const { vault, events } = await open();
    await vault.adapter.mkdir('.obsidian/plugins/x');
    await vault.adapter.write('.obsidian/plugins/x/data.json', '{}');
    expect(events).toEqual([]);
    expect(vault.getAllLoadedFiles().map(({ path }) => path)).toEqual(['/']);
    expect(await vault.adapter.list('.obsidian/plugins/x')).toEqual({
      files: ['.obsidian/plugins/x/data.json'],
      folders: [],
    });
    expect(await vault.adapter.stat('.obsidian/plugins')).toMatchObject({ type: 'folder' });
  });

  test('a file that is gone is not written again by who still holds it', async () => {
    const { vault } = await open({ 'A.md': '' });
    const file = fileAt(vault, 'A.md');
    await vault.delete(file);
    await expect(vault.modify(file, 'x')).rejects.toThrow('ENOENT');
    await expect(vault.read(file)).rejects.toThrow('ENOENT');
    expect(await vault.adapter.exists('A.md')).toBe(false);
  });

  test('copy takes a folder with all it holds', async () => {
    const { vault } = await open({ 'A/B.md': 'b' });
    await vault.copy(vault.getFolderByPath('A') as TFolder, 'Z');
    expect(await vault.read(fileAt(vault, 'Z/B.md'))).toBe('b');
    expect(await vault.read(fileAt(vault, 'A/B.md'))).toBe('b');
  });

  test('text keeps its bytes: byte order mark, line endings, damaged characters', async () => {
    const text = '\uFEFF# A\r\nüìÖ\r\n';
    const { vault } = await open({ 'A.md': text });
    const file = fileAt(vault, 'A.md');
    expect(await vault.read(file)).toBe(text);
    await vault.modifyBinary(file, await vault.readBinary(file));
    expect(await vault.read(file)).toBe(text);
  });

  test('every read gives the page a turn, as a disk would', async () => {
    const { vault } = await open({ 'A.md': '' });
    const page = { breathed: false };
    setTimeout(() => (page.breathed = true));
    const patience = performance.now() + 2000;
    while (!page.breathed && performance.now() < patience) await vault.cachedRead(fileAt(vault, 'A.md'));
    expect(page.breathed).toBe(true);
  });
});

describe('normalizePath', () => {
  test.each([
    ['a//b\\c', 'a/b/c'],
    ['/a/b/', 'a/b'],
    ['/', '/'],
    ['', '/'],
    ['a\u00a0b', 'a b'],
    ['Malmo\u0308', 'Malm\u00f6'],
  ])('%j is %j', (path, normal) => {
    expect(normalizePath(path)).toBe(normal);
  });
});
