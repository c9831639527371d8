import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createEngine, type Engine } from '../../../src/core/engine';
import type { Cache } from '../../../src/core/ports';
import { DEFAULT_TASK_CONVENTIONS } from '../../../src/core/model/task-conventions';
import { createMemoryVault, type MemoryVault } from '../../support/memory-vault';
import { account, meeting, OWNER_SETTINGS, person } from '../../support/vault-builder';

const TODAY = '2026-01-07';
const FILES = {
  'Customers/Northwind.md': account('Northwind Freight', '## Key Facts', '- Two depots.'),
  'People/Dana.md': person('Dana Whitfield', 'Northwind Freight'),
  'Meetings/2026-01-05 - Sync.md': meeting(
    ['Robin Ashdown', 'Dana Whitfield'],
    [],
    '- [ ] Send it. @Me 📅 2026-01-06',
  ),
};

/** A place for one cache, with what was told of failures. */
function shelf(reader = 'r1') {
  const failures: string[] = [];
  let kept: Uint8Array | null = null;
  let saves = 0;
  const cache: Cache = {
    reader,
    onFailure: (message) => void failures.push(message),
    store: {
      load: () => Promise.resolve(kept),
      save: (bytes) => {
        kept = bytes;
        saves++;
        return Promise.resolve();
      },
      compress: (bytes) => Promise.resolve(gzipSync(bytes)),
      decompress: (bytes) => Promise.resolve(gunzipSync(bytes)),
    },
  };
  return {
    cache,
    failures,
    put: (bytes: Uint8Array | null) => (kept = bytes),
    bytes: () => kept ?? new Uint8Array(),
    saves: () => saves,
  };
}

type Shelf = ReturnType<typeof shelf>;

async function started(vault: MemoryVault, { cache }: Shelf): Promise<Engine> {
  const engine = createEngine({ ...vault.ports, cache }, OWNER_SETTINGS);
  await engine.start();
  return engine;
}
const shown = (engine: Engine) => ({
  accounts: engine.accounts(TODAY),
  dashboard: engine.dashboard('account:northwind freight', TODAY),
  tasks: engine.tasks({}, TODAY).map(({ note, ...rest }) => ({ ...rest, in: note.path })),
  problems: engine.problems(),
  summary: engine.summary(),
});
const readings = (vault: MemoryVault) => [...vault.reads.values()].reduce((sum, count) => sum + count, 0);

describe('the index cache', () => {
  test('spares reading what has not changed, and nothing else is different', async () => {
    const vault = createMemoryVault(FILES);
    const place = shelf();
    const cold = await started(vault, place);
    await cold.saveCache();
    expect(readings(vault)).toBe(3);
    const warm = await started(vault, place);
    expect(readings(vault)).toBe(3);
    expect(shown(warm)).toEqual(shown(cold));
    expect(warm.status).toEqual({ phase: 'ready', done: 3, total: 3, unreadable: [] });
  });

  test('what changed, came and went since is read, and only that', async () => {
    const vault = createMemoryVault(FILES);
    const place = shelf();
    await (await started(vault, place)).saveCache();
    vault.write('Customers/Northwind.md', account('Northwind Freight', '## Key Facts', '- Nine depots.'));
    vault.write('Customers/Halden.md', account('Halden Clinics'));
    vault.remove('People/Dana.md');
    const warm = await started(vault, place);
    expect([...vault.reads]).toEqual([
      ['Customers/Northwind.md', 2],
      ['People/Dana.md', 1],
      ['Meetings/2026-01-05 - Sync.md', 1],
      ['Customers/Halden.md', 1],
    ]);
    expect(shown(warm)).toEqual(shown(await started(vault, shelf())));
  });

  test('tells which notes it brought', async () => {
    const vault = createMemoryVault(FILES);
    const place = shelf();
    await (await started(vault, place)).saveCache();
    const warm = createEngine({ ...vault.ports, cache: place.cache }, OWNER_SETTINGS);
    const paths = new Set<string>();
    warm.subscribe((change) => change.paths.forEach((path) => paths.add(path)));
    await warm.start();
    expect([...paths].sort()).toEqual(Object.keys(FILES).sort());
  });

  test('is saved only when there is something new', async () => {
    const vault = createMemoryVault(FILES);
    const place = shelf();
    const engine = await started(vault, place);
    await engine.saveCache();
    await engine.saveCache();
    expect(place.saves()).toBe(1);
    await (await started(vault, place)).saveCache();
    expect(place.saves()).toBe(1);
    vault.write('People/Ola.md', person('Ola Berg', 'Northwind Freight'));
    engine.noteChanged('People/Ola.md');
    await engine.settled();
    await engine.saveCache();
    expect(place.saves()).toBe(2);
  });

  test('is not saved again for settings by which no note is read otherwise', async () => {
    const place = shelf();
    const engine = await started(createMemoryVault(FILES), place);
    await engine.saveCache();
    engine.updateSettings({ ...OWNER_SETTINGS, ownerNames: ['Dana Whitfield'] });
    await engine.settled();
    await engine.saveCache();
    expect(place.saves()).toBe(1);
  });

  test('what an event told while the cache was loaded is newer than the cache', async () => {
    const vault = createMemoryVault(FILES);
    const place = shelf();
    await (await started(vault, place)).saveCache();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const load = () => held.then(() => place.bytes());
    const cache: Cache = { ...place.cache, store: { ...place.cache.store, load } };
    const engine = createEngine({ ...vault.ports, cache }, OWNER_SETTINGS);
    const start = engine.start();
    await new Promise((resolve) => setImmediate(resolve));
    vault.remove('People/Dana.md');
    engine.noteRemoved('People/Dana.md');
    release();
    await start;
    expect(engine.note('People/Dana.md')).toBeNull();
    expect(engine.summary().notes).toBe(2);
  });

  const damages: readonly [string, (bytes: Uint8Array) => Uint8Array | null][] = [
    ['missing', () => null],
    ['empty', () => new Uint8Array()],
    ['foreign', () => new TextEncoder().encode('%PDF-1.7 of somebody else')],
    ['cut', (bytes) => bytes.subarray(0, bytes.length - 5)],
    ['damaged in one bit', (bytes) => bytes.map((byte, at) => (at === bytes.length - 30 ? byte ^ 4 : byte))],
    ['of another format', (bytes) => bytes.map((byte, at) => (at === 7 ? byte + 1 : byte))],
  ];
  test.each(damages)('that is %s is dropped, rebuilt and replaced', async (_, damage) => {
    const vault = createMemoryVault(FILES);
    const place = shelf();
    const cold = await started(vault, place);
    await cold.saveCache();
    place.put(damage(place.bytes()));
    const warm = await started(vault, place);
    expect(readings(vault)).toBe(6);
    expect(shown(warm)).toEqual(shown(cold));
    await warm.saveCache();
    await started(vault, place);
    expect(readings(vault)).toBe(6);
  });

  test('of another reader is dropped', async () => {
    const vault = createMemoryVault(FILES);
    const place = shelf();
    await (await started(vault, place)).saveCache();
    await started(vault, { ...place, cache: { ...place.cache, reader: 'r2' } });
    expect(readings(vault)).toBe(6);
  });

  test('that was read by other names of headings is dropped', async () => {
    const vault = createMemoryVault(FILES);
    const place = shelf();
    await (await started(vault, place)).saveCache();
    const settings = { ...OWNER_SETTINGS, headingNames: { fact: ['Wichtige Fakten'] } };
    const engine = createEngine({ ...vault.ports, cache: place.cache }, settings);
    await engine.start();
    expect(readings(vault)).toBe(6);
    expect(engine.summary().facts).toBe(0);
  });

  test('that was read by other meanings of task boxes is dropped, by the same ones taken', async () => {
    const vault = createMemoryVault(FILES);
    const place = shelf();
    const { statuses } = DEFAULT_TASK_CONVENTIONS;
    const start = async (given: typeof statuses) => {
      const engine = createEngine({ ...vault.ports, cache: place.cache }, OWNER_SETTINGS);
      engine.updateTaskStatuses(given);
      await engine.start();
      await engine.saveCache();
    };
    await start({ ...statuses, v: 'done' });
    await start({ ...statuses, v: 'done' });
    expect(readings(vault)).toBe(3);
    await start(statuses);
    expect(readings(vault)).toBe(6);
  });

  test('of another vault brings nothing', async () => {
    const place = shelf();
    await (await started(createMemoryVault(FILES), place)).saveCache();
    const other = createMemoryVault({ 'Customers/Halden.md': account('Halden Clinics') });
    const engine = await started(other, place);
    expect(engine.summary()).toMatchObject({ notes: 1, entities: { account: 1 } });
  });

  test('that can be neither loaded nor saved costs nothing but time', async () => {
    const vault = createMemoryVault(FILES);
    const place = shelf();
    const no = () => Promise.reject(new Error('disk full'));
    const cache: Cache = { ...place.cache, store: { ...place.cache.store, load: no, save: no } };
    const engine = createEngine({ ...vault.ports, cache }, OWNER_SETTINGS);
    await engine.start();
    await engine.saveCache();
    expect(engine.summary().notes).toBe(3);
    expect(place.failures).toHaveLength(2);
    expect(vault.errors).toEqual([]);
  });
});
