import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCacheStore } from '../../src/cli/cache-store';
import { createFolderSource } from '../../src/cli/folder-source';
import { parseYaml } from '../../src/cli/parse-yaml';
import { scheduler } from '../../src/cli/scheduler';
import { createEngine, type Engine } from '../../src/core/engine';
import { createVaultGraph } from '../../src/core/graph/vault-graph';
import { createNoteIndex } from '../../src/core/index/note-index';
import { StoredNote } from '../../src/core/index/stored-note';
import { parseNote } from '../../src/core/parse/parse-note';
import type { NoteInput, NoteSource } from '../../src/core/ports';
import { OWNER_SETTINGS } from '../support/vault-builder';
import { interleave } from './interleave';
import { vaultOfSize } from './vault-of-size';

const NOTES = 10_000;
const ROUNDS = 3;
const READS_IN_FLIGHT = 32;
const UPDATES = 2_000;
const TODAY = '2026-01-07';

interface Row {
  readonly what: string;
  readonly measured: string;
  readonly goal: string;
  readonly met: 'yes' | 'NO';
}

const row = (what: string, value: number, goal: number, unit = '×'): Row => ({
  what,
  measured: value.toFixed(2) + unit,
  goal: `≤ ${goal}${unit}`,
  met: value <= goal ? 'yes' : 'NO',
});

/** Reads files as the app does, without blocking. */
function asyncSource(root: string): NoteSource {
  const folder = createFolderSource(root, (path, reason) => console.error(`${path}: ${reason}`));
  return {
    list: () => folder.list(),
    async read(path) {
      const file = join(root, path);
      const { mtimeMs, size } = await stat(file);
      return { path, mtime: mtimeMs, size, text: await readFile(file, 'utf8') };
    },
  };
}

async function readOnly(root: string): Promise<readonly NoteInput[]> {
  const source = asyncSource(root);
  const listed = [...(await source.list())];
  const inputs: NoteInput[] = [];
  const reader = async () => {
    for (let next = listed.pop(); next; next = listed.pop()) {
      const input = await source.read(next.path);
      if (input) inputs.push(input);
    }
  };
  await Promise.all(Array.from({ length: READS_IN_FLIGHT }, reader));
  return inputs;
}

async function startEngine(root: string, cacheFile?: string): Promise<Engine> {
  const logger = { error: (message: string, cause: unknown) => console.error(message, cause) };
  const cache = cacheFile && {
    store: createCacheStore(cacheFile),
    reader: 'bench',
    onFailure: logger.error,
  };
  const engine = createEngine(
    { notes: asyncSource(root), parseYaml, scheduler, logger, ...(cache && { cache }) },
    OWNER_SETTINGS,
  );
  await engine.start();
  return engine;
}

const bytesOf = (inputs: readonly NoteInput[]): number => inputs.reduce((sum, { size }) => sum + size, 0);

/** Milliseconds to parse one note and to replace its part of the graph, sorted. */
function updateTimes(inputs: readonly NoteInput[]): readonly number[] {
  const graph = createVaultGraph(OWNER_SETTINGS);
  const index = createNoteIndex([graph.entities]);
  for (const input of inputs) index.upsert(StoredNote.of(parseNote(input, parseYaml)));
  const times: number[] = [];
  for (let update = 0; update < UPDATES; update++) {
    const input = inputs[(update * 7919) % inputs.length];
    if (!input) break;
    const changed = { ...input, text: `${input.text}\n- [ ] One more. 📅 2026-02-0${1 + (update % 9)}\n` };
    const start = performance.now();
    index.upsert(StoredNote.of(parseNote(changed, parseYaml)));
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

async function usedBytes(): Promise<number> {
  // A turn between two collections: what was asked for in this turn is held to its end.
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Bytes that an index takes once it is packed. Only the first in a process is measured alone. */
async function indexBytes(root: string, cacheFile: string): Promise<number> {
  const before = await usedBytes();
  const engine = await startEngine(root, cacheFile);
  await engine.saveCache();
  const after = await usedBytes();
  if (engine.summary().notes === 0) throw new Error('nothing was indexed');
  return after - before;
}

/** The rows of the goals that concern reading, indexing, updates, the cache and memory. */
export async function run(): Promise<void> {
  const given = process.env['BENCH_VAULT'];
  const root = given ?? vaultOfSize(NOTES);
  const scratch = mkdtempSync(join(tmpdir(), 'account-intelligence-bench-'));
  const cacheFile = join(scratch, 'index.cache');
  const rows: Row[] = [];
  try {
    const memory = await indexBytes(root, cacheFile);
    let inputs = await readOnly(root);
    const vaultBytes = bytesOf(inputs);
    console.log(`${inputs.length} notes, ${(vaultBytes / 1e6).toFixed(1)} MB\n`);
    const times = updateTimes(inputs);
    inputs = [];

    const cold = await interleave(
      () => startEngine(root),
      () => readOnly(root),
      { rounds: ROUNDS },
    );
    rows.push(row('cold index, reading included, against reading alone', cold.ratio, 2.5));
    console.log(`cold ${cold.a.toFixed(0)} ms, reading alone ${cold.b.toFixed(0)} ms`);

    rows.push(row('one note changed: parse and graph, p50', times[times.length >> 1] ?? NaN, 0.5, ' ms'));
    rows.push(row('the same, p99', times[Math.floor(times.length * 0.99)] ?? NaN, 3, ' ms'));

    const warm = await interleave(
      async () => (await startEngine(root, cacheFile)).tasks({}, TODAY),
      async () => (await startEngine(root)).tasks({}, TODAY),
      { rounds: ROUNDS },
    );
    console.log(`warm ${warm.a.toFixed(0)} ms, cold ${warm.b.toFixed(0)} ms, each to a list of tasks`);
    rows.push(row('warm start to a list of tasks, against cold', warm.ratio, 0.2));
    rows.push(row('cache, against the notes', statSync(cacheFile).size / vaultBytes, 0.35));

    rows.push(row('index in memory, against the notes', memory / vaultBytes, 1.5));

    if (given === undefined) rows.push(await growth(root));
  } finally {
    if (given === undefined) rmSync(root, { recursive: true });
    rmSync(scratch, { recursive: true });
  }
  console.table(rows);
}

/** Five times as many notes are to take little more than five times as long. */
async function growth(root: string): Promise<Row> {
  const larger = vaultOfSize(5 * NOTES);
  try {
    const { ratio } = await interleave(
      () => startEngine(larger),
      () => startEngine(root),
      { rounds: 2 },
    );
    return row(`${5 * NOTES} notes against ${NOTES}`, ratio, 6);
  } finally {
    rmSync(larger, { recursive: true });
  }
}
