import { expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings';
import { renameInMemory, withSkipped } from '../../src/core/tasks/triage-memory';
import { createTriageKeeper } from '../../src/obsidian/triage-keeper';

const span = (path: string) => ({ path, line: 1, text: '- [?] Call', ordinal: 0 });

function keeper() {
  let current: Settings = DEFAULT_SETTINGS;
  const settings = {
    get current() {
      return current;
    },
    set current(now) {
      current = now;
    },
    set: vi.fn(async (key: string, value: unknown) => {
      current = { ...current, [key]: value };
      await Promise.resolve();
    }),
  };
  const runs: (() => void)[] = [];
  const log = { error: vi.fn() };
  const later = (run: () => void) => void runs.push(run);
  return { settings, runs, log, keeper: createTriageKeeper({ settings, log, later }) };
}

test('what is remembered holds at once, and is stored once for many decisions', async () => {
  const { keeper: kept, settings, runs } = keeper();
  for (const path of ['a.md', 'b.md', 'c.md']) kept.change((memory) => withSkipped(memory, [span(path)]));
  expect(kept.current.skipped).toHaveLength(3);
  expect(settings.set).not.toHaveBeenCalled();
  expect(runs).toHaveLength(1);
  runs[0]!();
  await kept.flush();
  expect(settings.set).toHaveBeenCalledTimes(1);
  expect(settings.current.triage.skipped).toHaveLength(3);
});

test('what comes while it is stored counts once, and is stored after', async () => {
  const { keeper: kept, settings } = keeper();
  const count = () =>
    kept.change((memory) => ({
      ...memory,
      decided: { ...memory.decided, accepted: memory.decided.accepted + 1 },
    }));
  count();
  const stored = kept.flush();
  await Promise.resolve();
  expect(kept.current.decided.accepted).toBe(1);
  count();
  expect(kept.current.decided.accepted).toBe(2);
  await stored;
  await kept.flush();
  expect(settings.current.triage.decided.accepted).toBe(2);
});

test('is made to what another device has stored meanwhile', async () => {
  const { keeper: kept, settings } = keeper();
  kept.change((memory) => withSkipped(memory, [span('a.md')]));
  settings.current = { ...settings.current, triage: withSkipped(DEFAULT_SETTINGS.triage, [span('b.md')]) };
  await kept.flush();
  expect(settings.current.triage.skipped.map(({ path }) => path)).toEqual(['b.md', 'a.md']);
});

test('nothing is stored where nothing changes, and a failure is told', async () => {
  const { keeper: kept, settings, log } = keeper();
  kept.change((memory) => renameInMemory(memory, 'x.md', 'y.md'));
  await kept.flush();
  expect(settings.set).not.toHaveBeenCalled();
  settings.set.mockRejectedValueOnce(new Error('full'));
  kept.change((memory) => withSkipped(memory, [span('a.md')]));
  await kept.flush();
  expect(log.error).toHaveBeenCalledTimes(1);
});
