import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Playwright from 'playwright-core';
import type * as FindBrowser from '../../scripts/find-browser.mjs';
import type * as Host from '../host/serve.mjs';
import { vaultOfSize } from './vault-of-size';

const NOTES = 10_000;
/** Longer tasks are noticed. */
const LONGEST_MS = 50;
/** For the host itself to come to rest: it is not what is measured. */
const REST_MS = 5_000;
/** Obsidian saves two seconds after the last key. */
const UNTIL_SAVED_MS = 2_600;
const BURSTS = 6;

/** A module that finds its own files by its place, so it cannot be bundled. */
const load = async <T>(path: string): Promise<T> => (await import(pathToFileURL(resolve(path)).href)) as T;

interface Measured {
  /** Milliseconds of every task over 50 ms, longest first. */
  readonly long: readonly number[];
  readonly seconds: number;
}

/** Switches the plugin off and on again, and watches the main thread until the first index is there. */
function indexAgain(page: Playwright.Page, isCold: boolean, isOpen: boolean): Promise<Measured> {
  return page.evaluate(
    async ([forget, withPanel]) => {
      const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
      const { pluginSwitch } = window.host!;
      pluginSwitch.disable();
      if (forget) indexedDB.deleteDatabase('account-intelligence');
      await wait(1_000);
      const long: number[] = [];
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) long.push(Math.round(duration));
      });
      observer.observe({ type: 'longtask' });
      const start = performance.now();
      await pluginSwitch.enable(withPanel);
      let seconds = 0;
      // Progress is shown after half a second, and taken away when all notes are read.
      await wait(700);
      while (document.querySelector('.status-bar')?.textContent.includes('Reading notes')) {
        await wait(50);
        seconds = (performance.now() - start) / 1000;
      }
      await wait(2_000);
      observer.disconnect();
      return { long: long.sort((a, b) => b - a), seconds };
    },
    [isCold, isOpen] as const,
  );
}

/** Types into an account's note, with pauses in which Obsidian saves it, and the panel shows what changed. */
async function typeIntoNote(
  page: Playwright.Page,
): Promise<readonly [long: readonly number[], keys: readonly number[]]> {
  await page.evaluate(async () => {
    const { vault, workspace } = window.host!.app;
    const note = vault.getMarkdownFiles().find(({ path }) => /(?:^|\/)Customers\/[^/]*\.md$/.test(path));
    if (!note) throw new Error('The vault has no note to type into.');
    const leaf = workspace.getLeaf(false);
    await leaf.openFile(note, { active: true, state: { mode: 'source' }, eState: { focus: true } });
  });
  await page.locator('.ai-panel .ai-section').first().waitFor();
  await page.waitForTimeout(REST_MS);
  const typed = await page.evaluateHandle(() => {
    const [long, keys]: [number[], number[]] = [[], []];
    const watch = (into: number[], options: PerformanceObserverInit & { durationThreshold?: number }) =>
      new PerformanceObserver((list) => {
        for (const { name, duration } of list.getEntries())
          if (options.type === 'longtask' || name === 'keydown') into.push(Math.round(duration));
      }).observe(options);
    watch(long, { type: 'longtask' });
    watch(keys, { type: 'event', durationThreshold: 16 });
    return [long, keys] as const;
  });
  await page.locator('.markdown-source-text').focus();
  for (let burst = 0; burst < BURSTS; burst++) {
    await page.keyboard.type('- one more line, as it is said\n', { delay: 60 });
    await page.waitForTimeout(UNTIL_SAVED_MS);
  }
  const [long, keys] = await typed.jsonValue();
  return [[...long].sort((a, b) => b - a), [...keys].sort((a, b) => b - a)];
}

const hide = (page: Playwright.Page): Promise<void> =>
  page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'visibilityState');
  });

/** Tasks of the page's main thread while ten thousand notes are indexed in Chromium, with the panel open and shut. */
export async function run(): Promise<void> {
  const root = process.env['BENCH_VAULT'] ?? vaultOfSize(NOTES);
  const [{ chromium }, { findBrowser }, { serve }] = await Promise.all([
    load<typeof Playwright>('node_modules/playwright-core/index.mjs'),
    load<typeof FindBrowser>('scripts/find-browser.mjs'),
    load<typeof Host>('tests/host/serve.mjs'),
  ]);
  const server = await serve({ vault: root, today: '2026-01-07' });
  const browser = await chromium.launch(findBrowser() ?? {});
  try {
    const page = await browser.newPage();
    await page.goto(server.url, { timeout: 300_000 });
    await page.waitForFunction(() => window.host?.ready, null, { timeout: 300_000 });
    await page.waitForTimeout(REST_MS);
    const rows = [];
    for (const isOpen of [true, false]) {
      if (!isOpen) await page.evaluate(() => window.host!.app.workspace.rightSplit.collapse());
      for (const isCold of [true, false]) {
        const { long, seconds } = await indexAgain(page, isCold, isOpen);
        rows.push({
          start: isCold ? 'cold' : 'from the cache',
          panel: isOpen ? 'all accounts' : 'shut',
          'seconds, about': seconds.toFixed(1),
          'longest task, ms': long[0] ?? `< ${LONGEST_MS}`,
          'tasks over 50 ms': long.length,
          met: long.length === 0 ? 'yes' : 'NO',
        });
        await hide(page);
        await page.waitForTimeout(REST_MS);
      }
    }
    console.table(rows);
    await page.evaluate(() => window.host!.app.workspace.rightSplit.expand());
    const [long, keys] = await typeIntoNote(page);
    console.table([
      {
        typing: 'into the note of the account that the panel shows',
        'key to paint, ms, longest': keys[0] ?? '< 16',
        'tasks over 50 ms': long.length,
        'longest task, ms': long[0] ?? `< ${LONGEST_MS}`,
        met: long.length === 0 ? 'yes' : 'NO',
      },
    ]);
  } finally {
    await browser.close();
    await server.close();
    if (process.env['BENCH_VAULT'] === undefined) rmSync(root, { recursive: true });
  }
}
