import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/cli-run';
import { tempVault } from '../support/temp-vault';

const VAULT = {
  'Customers/Northwind.md': '---\ntype: customer\n---\n## Key Facts\n\n- Two depots.\n',
  'Customers/Halden.md': '---\ntype: customer\n---\n- [ ] Call them. 📅 2026-01-06\n',
};

const index = async (root: string, ...flags: string[]) => {
  const run = await runCli(['index', '--vault', root, '--json', ...flags]);
  expect(run.status).toBe(0);
  return { errors: run.errors, summary: JSON.parse(run.stdout) as Record<string, unknown> };
};

describe('--cache FILE', () => {
  test('is made, taken at the next run, and follows the notes', async () => {
    const root = tempVault(VAULT);
    const cache = join(tempVault(), 'index.cache');
    const cold = await index(root, '--cache', cache);
    const made = readFileSync(cache);
    expect(await index(root, '--cache', cache)).toEqual(cold);
    expect(readFileSync(cache)).toEqual(made);
    writeFileSync(join(root, 'Customers/Halden.md'), '---\ntype: customer\n---\n');
    expect(await index(root, '--cache', cache)).toEqual(await index(root));
    expect(readFileSync(cache)).not.toEqual(made);
    expect(readdirSync(join(cache, '..'))).toEqual(['index.cache']);
  });

  test('counts from the folder that the user is in', async () => {
    const root = tempVault(VAULT);
    await runCli(['index', '--vault', '.', '--cache', 'kept'], { cwd: root });
    expect(readdirSync(root)).toContain('kept');
  });

  test('without it, nothing is written', async () => {
    const root = tempVault(VAULT);
    await index(root);
    expect(readdirSync(root, { recursive: true }).sort()).toEqual(
      ['Customers', ...Object.keys(VAULT)].sort(),
    );
  });

  test('that is damaged is told, and made anew', async () => {
    const root = tempVault(VAULT);
    const cache = join(root, 'index.cache');
    const { summary } = await index(root, '--cache', cache);
    const bytes = readFileSync(cache);
    bytes[bytes.length - 30]! ^= 4;
    writeFileSync(cache, bytes);
    const again = await index(root, '--cache', cache);
    expect(again.summary).toEqual(summary);
    expect(again.errors).toEqual([expect.stringContaining('is damaged, so all are read anew')]);
    expect((await index(root, '--cache', cache)).errors).toEqual([]);
  });

  test('that is a file of the user is left as it is', async () => {
    const root = tempVault(VAULT);
    const note = join(root, 'Customers/Northwind.md');
    const run = await index(root, '--cache', note);
    expect(run.errors).toHaveLength(2);
    expect(run.errors[0]).toContain('is no cache of this program, and is left as it is');
    expect(readFileSync(note, 'utf8')).toBe(VAULT['Customers/Northwind.md']);
  });

  test('that several runs save at once is one of theirs as a whole', async () => {
    const root = tempVault(VAULT);
    const cache = join(root, 'index.cache');
    const runs = await Promise.all(Array.from({ length: 8 }, () => index(root, '--cache', cache)));
    expect(runs.flatMap(({ errors }) => errors)).toEqual([]);
    const made = readFileSync(cache);
    expect(await index(root, '--cache', cache)).toEqual(runs[0]);
    expect(readFileSync(cache)).toEqual(made);
    expect(readdirSync(root).sort()).toEqual(['Customers', 'index.cache']);
  });

  test('in a folder that does not exist is told, and the answer is there', async () => {
    const run = await index(tempVault(VAULT), '--cache', join(tempVault(), 'no/such/file'));
    expect(run.errors).toEqual([expect.stringContaining('could not be kept for the next start')]);
    expect(run.summary).toMatchObject({ notes: 2 });
  });
});
