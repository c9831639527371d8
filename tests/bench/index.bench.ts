import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFolderSource } from '../../src/cli/folder-source';
import { parseYaml } from '../../src/cli/parse-yaml';
import { scheduler } from '../../src/cli/scheduler';
import { createEngine } from '../../src/core/engine';
import { OWNER_SETTINGS } from '../support/vault-builder';
import { interleave } from './interleave';

const SAMPLE = 'tests/vault';
const ROUNDS = 5;

/** The sample vault so many times over, each copy in a folder of its own: every name means the notes of all copies. */
function copies(times: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'account-intelligence-bench-'));
  for (let copy = 0; copy < times; copy++) cpSync(SAMPLE, join(folder, `Copy ${copy}`), { recursive: true });
  return folder;
}

const source = (folder: string) =>
  createFolderSource(folder, (path, reason) => console.error(`${path} was skipped: ${reason}`));

async function read(folder: string): Promise<number> {
  const notes = source(folder);
  let size = 0;
  for (const { path } of await notes.list()) size += (await notes.read(path))?.text.length ?? 0;
  return size;
}

async function index(folder: string): Promise<number> {
  const engine = createEngine(
    {
      notes: source(folder),
      parseYaml,
      scheduler,
      logger: { error: (message, cause) => console.error(message, cause) },
    },
    OWNER_SETTINGS,
  );
  await engine.start();
  return engine.summary().notes;
}

/** Indexing a vault from cold against only reading its files, at two sizes: the ratio is to stay as the vault grows. */
export async function run(): Promise<void> {
  const rows = [];
  for (const times of [10, 40]) {
    const folder = copies(times);
    try {
      const notes = await index(folder);
      const { a, b, ratio } = await interleave(
        () => index(folder),
        () => read(folder),
        { rounds: ROUNDS },
      );
      rows.push({ notes, 'index, ms': a.toFixed(0), 'read, ms': b.toFixed(0), ratio: ratio.toFixed(1) });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  console.table(rows);
}
