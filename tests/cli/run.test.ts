import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli, SAMPLE_VAULT } from '../support/cli-run';
import { tempVault } from '../support/temp-vault';

const SAM_IN_HALDEN = 'Customers/Halden Clinics/2025-10-30 - Steering group';
const isRoot = process.getuid?.() === 0;

describe('exit statuses', () => {
  it.each([
    [['index'], 0],
    [['accounts', '--json'], 0],
    [['who', 'Dana Whitfield'], 0],
    [['account', 'Northwnd Freight'], 1],
    [['note', 'No such note'], 1],
    [['tasks', '--account', 'Nobody Ltd'], 1],
    [['facts', '--note', 'No such note'], 1],
    [['who', 'Sam', '--in', 'No such note'], 1],
    [['acounts'], 2],
    [['index', '--settings', 'missing.json'], 2],
    [['index', '--vault', 'README.md'], 3],
    [['index', '--vault', 'missing'], 3],
  ])('%j ends with %i', async (argv, status) => {
    const run = await runCli(argv);
    expect(run.status).toBe(status);
    expect(run.errors).toHaveLength(status === 0 ? 0 : 1);
    expect(run.stdout === '').toBe(status !== 0);
  });

  it('says what to do where the vault is no folder', async () => {
    const { stderr } = await runCli(['index', '--vault', 'README.md']);
    expect(stderr).toContain('it is not a folder');
    expect(stderr).toContain('--vault DIR');
  });

  it('tells an empty vault from one that cannot be read', async () => {
    const run = await runCli(['index', '--json'], { cwd: tempVault({ 'a.txt': 'no note' }) });
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ notes: 0, facts: 0, problems: [] });
    expect(run.errors).toEqual([expect.stringContaining('There are no Markdown notes in')]);
  });

  it('prints help on standard output, for all commands and for one', async () => {
    const all = await runCli(['--help']);
    expect(all).toMatchObject({ status: 0, stderr: '' });
    for (const word of ['index', 'problems', '--vault DIR', 'Exit status'])
      expect(all.stdout).toContain(word);
    const one = await runCli(['tasks', '--help']);
    expect(one.stdout).toContain('--due WHEN');
    expect(one.stdout).not.toContain('problems');
  });
});

describe('names', () => {
  it('lists the accounts near a name that is none', async () => {
    const { errors } = await runCli(['account', 'Northwnd Freight']);
    expect(errors).toEqual(['There is no account "Northwnd Freight". Near it: "Northwind Freight".']);
  });

  it('lists the accounts that start with or hold what was typed', async () => {
    const { errors } = await runCli(['account', 'halden']);
    expect(errors).toEqual(['There is no account "halden". Near it: "Halden Clinics".']);
  });

  it('lists the notes of a name that means two accounts', async () => {
    const note = (title: string, alias: string) =>
      `---\ntype: customer\ntitle: ${title}\naliases: [${alias}]\n---\n`;
    const cwd = tempVault({ 'a.md': note('Acme North', 'Acme'), 'b.md': note('Acme South', 'Acme') });
    const { status, errors } = await runCli(['account', 'Acme'], { cwd });
    expect(status).toBe(1);
    expect(errors).toEqual(['"Acme" is more than one account: "Acme North" (a.md); "Acme South" (b.md).']);
  });

  it('prints the candidates of a bare first name, and ends with 1', async () => {
    const { status, stdout, errors } = await runCli(['who', 'Sam', '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      resolved: null,
      candidates: [{ name: 'Sam Lindqvist' }, { name: 'Sam Okafor' }],
    });
    expect(errors).toHaveLength(1);
  });

  it('reads a mention inside its note', async () => {
    const { status, stdout } = await runCli(['who', 'Sam', '--json', '--in', SAM_IN_HALDEN]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      resolved: 'person:sam okafor',
      candidates: [{ id: 'person:sam okafor', kind: 'person', notes: ['People/Sam Okafor.md'] }],
    });
  });

  it('refuses an owner who may be two people, and takes a team and a kind of owner', async () => {
    expect(await runCli(['tasks', '--owner', 'Sam'])).toMatchObject({
      status: 1,
      errors: ['Say which "Sam": "Sam Lindqvist", "Sam Okafor".'],
    });
    for (const owner of ['Legal', 'me', 'ambiguous', 'Dana Whitfield']) {
      expect(await runCli(['tasks', '--owner', owner, '--status', 'all'])).toMatchObject({
        status: 0,
        errors: [],
      });
    }
  });
});

describe('paths of notes', () => {
  const titleOf = async (path: string, cwd = SAMPLE_VAULT) => {
    const { stdout, stderr } = await runCli(['note', path, '--json', '--vault', SAMPLE_VAULT], { cwd });
    return stderr === '' ? (JSON.parse(stdout) as { path: string }).path : stderr;
  };
  const path = 'People/Agnieszka Król.md';

  it.each([
    ['relative to the vault', path, SAMPLE_VAULT],
    ['without .md', 'People/Agnieszka Król', SAMPLE_VAULT],
    ['with ./', `./${path}`, SAMPLE_VAULT],
    ['absolute', join(SAMPLE_VAULT, path), SAMPLE_VAULT],
    ['relative to the current folder', 'Agnieszka Król.md', join(SAMPLE_VAULT, 'People')],
    ['with its marks as letters of their own', path.normalize('NFD'), SAMPLE_VAULT],
  ])('%s', async (_, given, cwd) => {
    expect(await titleOf(given, cwd)).toBe(path);
  });

  it('names the nearest note of a path that is none', async () => {
    expect(await titleOf('People/Agnieska Krol')).toContain('"People/Agnieszka Król.md"');
  });
});

describe('settings', () => {
  const note = '---\nkind: client\n---\n# Northwind Freight\n';
  const stored = JSON.stringify({ version: 1, kindProperty: 'kind' });
  const accountsIn = async (cwd: string, ...argv: string[]) => {
    const run = await runCli(['accounts', '--json', ...argv], { cwd });
    return {
      names: (JSON.parse(run.stdout) as { name: string }[]).map(({ name }) => name),
      errors: run.errors,
    };
  };

  it('are those of the plugin in the vault', async () => {
    const cwd = tempVault({ 'n.md': note, '.obsidian/plugins/account-intelligence/data.json': stored });
    expect(await accountsIn(cwd)).toEqual({ names: ['Northwind Freight'], errors: [] });
  });

  it('are those of --settings, where it is given', async () => {
    const cwd = tempVault({ 'n.md': note, 'mine.json': `\uFEFF${stored}` });
    expect(await accountsIn(cwd)).toEqual({ names: [], errors: [] });
    expect(await accountsIn(cwd, '--settings', 'mine.json')).toEqual({
      names: ['Northwind Freight'],
      errors: [],
    });
  });

  it.each([
    ['{not json', 'is not valid JSON: the default settings are used.'],
    ['{"kindProperty": 7, "ownerNames": "Robin"}', 'so the defaults are used: ownerNames, kindProperty.'],
  ])('%s is one warning', async (content, warning) => {
    const { errors } = await accountsIn(
      tempVault({ 'n.md': note, 'mine.json': content }),
      '--settings',
      'mine.json',
    );
    expect(errors).toEqual([expect.stringContaining(warning)]);
  });
});

describe('what cannot be read', () => {
  it.skipIf(isRoot)('lists a note without permission as a problem, and reads the others', async () => {
    const cwd = tempVault({ 'a.md': '# A', 'b.md': '# B' });
    chmodSync(join(cwd, 'a.md'), 0o000);
    const run = await runCli(['index', '--json'], { cwd });
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({
      notes: 1,
      problems: [{ path: 'a.md', rule: 'unreadable' }],
    });
    expect(run.errors).toHaveLength(1);
  });

  it('reads bytes that are no UTF-8, and says so', async () => {
    const cwd = tempVault();
    writeFileSync(join(cwd, 'a.md'), Buffer.from([0x23, 0x20, 0x41, 0xff, 0x0a]));
    const { stdout } = await runCli(['problems', '--json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject([{ path: 'a.md', line: 1, rule: 'damaged-text', fix: null }]);
  });
});

describe('progress', () => {
  const many = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`${index}.md`, '# A note']));

  it('is one line that is erased, on a terminal and for many notes only', async () => {
    const cwd = tempVault(many);
    const shown = await runCli(['index', '--json'], { cwd, columns: 80 });
    expect(shown.stderr).toMatch(/Reading notes: +[\d,]+ of 1,000/);
    expect(shown.stderr.endsWith('\r\u001B[2K')).toBe(true);
    expect(shown.stderr).not.toContain('\n');
    expect((await runCli(['index', '--json'], { cwd })).stderr).toBe('');
    expect((await runCli(['index', '--json'], { cwd: tempVault({ 'a.md': '' }), columns: 80 })).stderr).toBe(
      '',
    );
  });
});
