import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runLimited } from '../../scripts/run-limited.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-limited-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const node = (code: string, seconds = 20) => runLimited(process.execPath, ['-e', code], { seconds });

describe('runLimited', () => {
  it('tells a good end from a bad one', async () => {
    await expect(node('')).resolves.toBe(true);
    await expect(node('process.exit(3)')).resolves.toBe(false);
  });

  it('is false for a program that does not exist', async () => {
    await expect(runLimited(join(folder, 'absent'), [], { seconds: 20 })).resolves.toBe(false);
  });

  it.skipIf(process.platform === 'win32')('ends what hangs, with its children', async () => {
    const trace = join(folder, 'trace');
    const script = `(sleep 0.6; touch '${trace}') & sleep 60`;
    await expect(runLimited('/bin/sh', ['-c', script], { seconds: 0.2 })).resolves.toBe(false);
    await sleep(700);
    expect(existsSync(trace)).toBe(false);
  });
});
