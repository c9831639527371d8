import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildFixture } from './fixture-plugin/build.mjs';
import { readVault } from './read-vault.mjs';
import { serve } from './serve.mjs';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'preview-vault-'));
  mkdirSync(join(folder, 'Sub/.hidden'), { recursive: true });
  writeFileSync(join(folder, 'Crlf.md'), '\uFEFF# A\r\nüìÖ\r\n');
  writeFileSync(join(folder, 'Sub/Latin.md'), Buffer.from([0x41, 0xe9, 0x42]));
  writeFileSync(join(folder, 'Sub/.hidden/Secret.md'), 'secret');
  writeFileSync(join(folder, 'photo.png'), Buffer.from([0x89, 0x50]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a folder', () => {
  test('is read with its bytes as they are, without hidden and binary files', async () => {
    const { files, folders, skipped } = await readVault(folder);
    expect(Object.fromEntries(files.map(({ path, text }) => [path, text]))).toEqual({
      'Crlf.md': '\uFEFF# A\r\nüìÖ\r\n',
      'Sub/Latin.md': 'A\uFFFDB',
    });
    expect([folders, skipped]).toEqual([['Sub'], []]);
    expect(files[0]?.mtime).toBeGreaterThan(1_600_000_000_000);
    expect(files.map(({ size }) => size)).toEqual([16, 3]);
  });

  test('gives a hidden file that is asked for, where it is there', async () => {
    const { files } = await readVault(folder, ['Sub/.hidden/Secret.md', '.obsidian/plugins/x/data.json']);
    expect(files.map(({ path }) => path)).toEqual(['Crlf.md', 'Sub/Latin.md', 'Sub/.hidden/Secret.md']);
  });

  test('that holds a link to elsewhere is shown without it, and says so', async () => {
    const link = join(folder, 'Link.md');
    symlinkSync(join(folder, 'Crlf.md'), link);
    const { files, skipped } = await readVault(folder);
    rmSync(link);
    expect(files).toHaveLength(2);
    expect(skipped).toEqual(['Link.md']);
  });

  test('that is not there, or is a file, is named with what to do', async () => {
    await expect(readVault(join(folder, 'Nowhere'))).rejects.toThrow('Check the path');
    await expect(readVault(join(folder, 'Crlf.md'))).rejects.toThrow('Give the folder');
  });
});

describe('the server', () => {
  test('sends the vault and the plugin, to this machine alone, and lets the page reach nothing else', async () => {
    const before = readdirSync(folder);
    const server = await serve({ vault: folder, today: '2026-01-07', plugin: buildFixture });
    const vault: unknown = await (await fetch(`${server.url}vault.json`)).json();
    const page = await fetch(server.url);
    const port = Number(new URL(server.url).port);
    const foreign = await new Promise((resolve) => {
      const asked = request(
        { host: '127.0.0.1', port, path: '/vault.json', headers: { host: 'evil.example' } },
        ({ statusCode }) => resolve(statusCode),
      );
      asked.end();
    });
    const outside = await fetch(`${server.url}../package.json`);
    await server.close();
    expect(vault).toMatchObject({ today: '2026-01-07', folders: ['Sub'] });
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*connect-src 'self'$/);
    expect([foreign, outside.status]).toEqual([403, 404]);
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe('npm run demo', () => {
  const demo = (...args: string[]): { status: number | null; stderr: string } => {
    const script = fileURLToPath(new URL('demo.mjs', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [script, ...args], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    return { status, stderr };
  };

  test.each([
    [['--vault', '/no/such/folder'], 'There is no folder /no/such/folder'],
    [['--port', 'many'], '--port many is no port'],
    [['--today', 'soon'], '--today soon is no day'],
    [['--what'], 'Usage: npm run demo'],
  ])('%j says what is wrong, and no more', (args, message) => {
    const { status, stderr } = demo(...args);
    expect(status).toBe(1);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('at ');
  });

  test('says which way out there is when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const { status, stderr } = demo('--vault', folder, '--port', String(port));
    other.close();
    expect(status).toBe(1);
    expect(stderr).toContain(`Port ${port} is in use`);
    expect(stderr).toContain('--port 0');
  });
});
