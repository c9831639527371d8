import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Playwright from 'playwright-core';
import type * as FindBrowser from '../../scripts/find-browser.mjs';
import type * as Host from '../host/serve.mjs';
import { proposalVault } from '../support/proposal-vault';

const PROPOSALS = 2_600;
const DECISIONS = 200;
/** About as fast as somebody decides who does not read. */
const BETWEEN_MS = 120;
const GOAL_MS = 50;

/** A module that finds its own files by its place, so it cannot be bundled. */
const load = async <T>(path: string): Promise<T> => (await import(pathToFileURL(resolve(path)).href)) as T;

/** Notes, for each key press, the milliseconds until the frame with its answer has been drawn. */
function watchKeys(): void {
  const times: number[] = [];
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    },
    true,
  );
  Object.assign(window, { keyTimes: times });
}

const part = (sorted: readonly number[], of: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))] ?? 0).toFixed(1);

/** From a key to the frame with the next card, while the decisions before it are being written. */
export async function run(): Promise<void> {
  const { files, proposals } = proposalVault(PROPOSALS);
  const [{ chromium }, { findBrowser }, { serve }] = await Promise.all([
    load<typeof Playwright>('node_modules/playwright-core/index.mjs'),
    load<typeof FindBrowser>('scripts/find-browser.mjs'),
    load<typeof Host>('tests/host/serve.mjs'),
  ]);
  const server = await serve({ vault: { ...files }, today: '2026-01-07' });
  const browser = await chromium.launch(findBrowser() ?? {});
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.waitForFunction(() => window.host?.ready);
    await page.evaluate(() => window.host!.app.commands.executeCommandById('account-intelligence:triage'));
    await page.getByText('One decision for many').waitFor({ timeout: 60_000 });
    await page.evaluate(watchKeys);
    const rows = [];
    for (const [name, keys] of [
      ['accept', ['1']],
      ['decline', ['3']],
      ['snooze', ['h']],
      ['skip', [' ']],
      ['decline, undo', ['3', 'z']],
    ] as const) {
      await page.evaluate(() => ((window as unknown as { keyTimes: number[] }).keyTimes.length = 0));
      for (let at = 0; at < DECISIONS / keys.length; at++)
        for (const key of keys) {
          await page.keyboard.press(key);
          await page.waitForTimeout(BETWEEN_MS);
        }
      const times = await page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
      const sorted = [...times].sort((a, b) => a - b);
      rows.push({
        proposals,
        key: name,
        presses: sorted.length,
        'p50, ms': part(sorted, 0.5),
        'p95, ms': part(sorted, 0.95),
        'longest, ms': part(sorted, 1),
        [`p95 within ${GOAL_MS}`]: Number(part(sorted, 0.95)) <= GOAL_MS ? 'yes' : 'NO',
      });
    }
    console.table(rows);
  } finally {
    await browser.close();
    await server.close();
  }
}
