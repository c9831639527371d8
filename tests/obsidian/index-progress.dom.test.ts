import { Platform, type Plugin } from 'obsidian';
import { setup } from 'obsidian-test-mocks/setup';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { IndexChange } from '../../src/core/engine';
import { showFirstIndex } from '../../src/obsidian/index-progress';

const notices = vi.hoisted((): { text: string; isShown: boolean }[] => []);
vi.mock('obsidian', () => ({
  Platform: { isMobile: false },
  Notice: function (this: Record<string, unknown>, text: string) {
    const notice = { text, isShown: true };
    notices.push(notice);
    this['setMessage'] = (changed: string) => (notice.text = changed);
    this['hide'] = () => (notice.isShown = false);
  },
}));

let status: IndexChange['status'];
let listener: ((change: IndexChange) => void) | null;
let unload: (() => void)[];
let statusBar: HTMLElement;

const engine = {
  get status() {
    return status;
  },
  subscribe(added: (change: IndexChange) => void) {
    listener = added;
    return () => (listener = null);
  },
};

beforeAll(() => setup());
beforeEach(() => {
  vi.useFakeTimers();
  notices.length = 0;
  unload = [];
  statusBar = createDiv();
  Platform.isMobile = false;
  status = { phase: 'idle', done: 0, total: 0, unreadable: [] };
  const plugin = {
    addStatusBarItem: () => statusBar.createDiv(),
    register: (callback: () => void) => unload.push(callback),
  };
  showFirstIndex(plugin as unknown as Plugin, engine);
});
afterEach(() => vi.useRealTimers());

function report(phase: 'indexing' | 'ready', done: number, total: number): void {
  status = { phase, done, total, unreadable: [] };
  listener?.({ revision: 1, paths: new Set(), status });
}

describe('the progress of the first index', () => {
  test('stands in the status bar until everything is read', () => {
    report('indexing', 10, 2500);
    vi.advanceTimersByTime(1_000);
    expect(statusBar.textContent).toBe('Reading notes: 10 of 2,500');
    report('indexing', 1200, 2500);
    expect(statusBar.textContent).toBe('Reading notes: 1,200 of 2,500');
    report('ready', 2500, 2500);
    expect(statusBar.childElementCount).toBe(0);
    expect(listener).toBeNull();
  });

  test('is not shown for a vault that is read at once', () => {
    report('indexing', 10, 20);
    report('ready', 20, 20);
    vi.advanceTimersByTime(10_000);
    expect(statusBar.childElementCount).toBe(0);
  });

  test('stands in a notice on mobile', () => {
    Platform.isMobile = true;
    report('indexing', 10, 2500);
    vi.advanceTimersByTime(1_000);
    report('indexing', 20, 2500);
    expect(notices).toEqual([{ text: 'Reading notes: 20 of 2,500', isShown: true }]);
    report('ready', 2500, 2500);
    expect(notices).toEqual([{ text: 'Reading notes: 20 of 2,500', isShown: false }]);
    expect(statusBar.childElementCount).toBe(0);
  });

  test('goes away with the plugin', () => {
    report('indexing', 10, 2500);
    vi.advanceTimersByTime(1_000);
    for (const callback of unload) callback();
    expect(statusBar.childElementCount).toBe(0);
    expect(listener).toBeNull();
  });
});
