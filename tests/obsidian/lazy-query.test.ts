import { beforeEach, expect, test, vi } from 'vitest';
import type { IndexStatus } from '../../src/core/dashboard/view-models';
import { createLazyQuery, type LazyQuery } from '../../src/obsidian/lazy-query';

const TODAY = '2026-01-07';
let revision: number;
let phase: IndexStatus['phase'];
let clock: number;
let cost: number;
let waiting: { run: () => void; ms: number }[];
let query: LazyQuery<string>;
const ask = vi.fn((today: string): Promise<string | undefined> => {
  clock += cost;
  return Promise.resolve(`${revision} on ${today}`);
});
const onChange = vi.fn();
const onFailure = vi.fn();
const wait = async () => {
  for (const { run } of waiting.splice(0)) run();
  await new Promise((resolve) => setImmediate(resolve));
};

beforeEach(() => {
  revision = 1;
  phase = 'ready';
  clock = 0;
  cost = 0;
  waiting = [];
  vi.clearAllMocks();
  const engine = {
    get revision() {
      return revision;
    },
    get status() {
      return { phase, done: 1, total: 1, unreadable: [] };
    },
  };
  const later = (run: () => void, ms: number) => void waiting.push({ run, ms });
  query = createLazyQuery(engine, ask, { now: () => clock, later, onChange, onFailure });
});

test('is answered later, once for each state of the index', async () => {
  expect(query.value(TODAY)).toBeNull();
  expect(query.value(TODAY)).toBeNull();
  expect(ask).not.toHaveBeenCalled();
  expect(query.isCurrent(TODAY)).toBe(false);
  await wait();
  expect(onChange).toHaveBeenCalledTimes(1);
  expect(query.value(TODAY)).toBe('1 on 2026-01-07');
  expect(query.isCurrent(TODAY)).toBe(true);
  expect(waiting).toEqual([]);
});

test('keeps the old answer until a newer one is there', async () => {
  query.value(TODAY);
  await wait();
  revision = 2;
  expect(query.value(TODAY)).toBe('1 on 2026-01-07');
  expect(query.isCurrent(TODAY)).toBe(false);
  await wait();
  expect(query.value(TODAY)).toBe('2 on 2026-01-07');
});

test('is not asked of an index that is under way', async () => {
  phase = 'indexing';
  expect(query.value(TODAY)).toBeNull();
  expect(waiting).toEqual([]);
});

test('rests in proportion to what the last answer took', async () => {
  cost = 90;
  query.value(TODAY);
  await wait();
  revision = 2;
  query.value(TODAY);
  expect(waiting[0]?.ms).toBe(450);
});

test('says a failure once, and is not asked again before the index changes', async () => {
  ask.mockImplementationOnce(() => {
    throw new Error('broken');
  });
  query.value(TODAY);
  await wait();
  expect(onFailure).toHaveBeenCalledTimes(1);
  expect(query.value(TODAY)).toBeNull();
  expect(waiting).toEqual([]);
});

test('asks again where the index has changed before there was an answer', async () => {
  ask.mockResolvedValueOnce(undefined);
  query.value(TODAY);
  await wait();
  expect(query.value(TODAY)).toBeNull();
  expect(onChange).toHaveBeenCalledTimes(1);
  await wait();
  expect(query.value(TODAY)).toBe('1 on 2026-01-07');
});

test('asks nothing once it is stopped', async () => {
  query.value(TODAY);
  query.stop();
  await wait();
  expect(ask).not.toHaveBeenCalled();
});
