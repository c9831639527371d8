import { Component } from 'obsidian';
import { setup } from 'obsidian-test-mocks/setup';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { keepIndex } from '../../src/obsidian/cache-saver';
import type { IndexStatus } from '../../src/core/dashboard/view-models';

const QUIET = 20_000;
const APART = 600_000;

let component: Component;
let phase: IndexStatus['phase'];
let changed: () => void;
const saveCache = vi.fn(() => Promise.resolve());

const hide = (state: DocumentVisibilityState): void => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
};

beforeAll(() => setup());
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  saveCache.mockClear();
  phase = 'ready';
  component = new Component();
  component.load();
  const engine = {
    saveCache,
    get status() {
      return { phase, done: 0, total: 0, unreadable: [] };
    },
    subscribe(listener: () => void) {
      changed = listener;
      return () => (changed = () => undefined);
    },
  };
  keepIndex(engine as unknown as Parameters<typeof keepIndex>[0], component);
});
afterEach(() => {
  component.unload();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('saves in the first quiet moment after the index is there', () => {
  phase = 'indexing';
  changed();
  vi.advanceTimersByTime(QUIET);
  expect(saveCache).not.toHaveBeenCalled();
  phase = 'ready';
  changed();
  vi.advanceTimersByTime(QUIET - 1);
  changed();
  vi.advanceTimersByTime(QUIET - 1);
  expect(saveCache).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(saveCache).toHaveBeenCalledTimes(1);
});

test('leaves ten minutes between two saves', () => {
  changed();
  vi.advanceTimersByTime(QUIET);
  changed();
  vi.advanceTimersByTime(APART - 1);
  expect(saveCache).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  expect(saveCache).toHaveBeenCalledTimes(2);
});

test('saves when the window goes out of sight, not when it comes back', () => {
  changed();
  hide('hidden');
  expect(saveCache).toHaveBeenCalledTimes(1);
  hide('visible');
  vi.advanceTimersByTime(APART);
  expect(saveCache).toHaveBeenCalledTimes(1);
});

test('saves nothing while the first index is not whole, and nothing after it was unloaded', () => {
  phase = 'indexing';
  hide('hidden');
  phase = 'ready';
  changed();
  component.unload();
  hide('hidden');
  vi.advanceTimersByTime(APART);
  expect(saveCache).not.toHaveBeenCalled();
});
