import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { cliOptions } from '../../esbuild.config.mjs';
import { SAMPLE_VAULT } from '../support/cli-run';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** The command line as it is installed: one bundle, run by Node. */
describe('the bundle', () => {
  let file: string;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'account-intelligence-'));
    file = join(folder, 'cli.mjs');
    await build({ ...cliOptions(), outfile: file });
    return () => rmSync(folder, { recursive: true });
  });

  it('runs, and ends with the status of the command', () => {
    const run = (...argv: string[]) =>
      spawnSync(process.execPath, [file, ...argv, '--vault', SAMPLE_VAULT], { encoding: 'utf8' });
    const index = run('index', '--json');
    expect(index).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(index.stdout)).toMatchObject({ notes: 111 });
    expect(run('account', 'Nobody Ltd')).toMatchObject({ status: 1, stdout: '' });
  });

  it('takes no offense at a reader who has read enough', () => {
    const command = `set -o pipefail; "$0" "$1" tasks --status all --json --vault "$2" | head -n 1`;
    const argv = ['-c', command, process.execPath, file, SAMPLE_VAULT];
    const { status, stdout, stderr } = spawnSync('bash', argv, { encoding: 'utf8' });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '[\n', stderr: '' });
  });

  it('loses nothing of a long output into a slow pipe', () => {
    const command = `"$0" "$1" tasks --status all --json --vault "$2" | (sleep 0.3; cat)`;
    const printed = execFileSync('bash', ['-c', command, process.execPath, file, SAMPLE_VAULT], {
      encoding: 'utf8',
    });
    expect(JSON.parse(printed)).toHaveLength(159);
  });
});
