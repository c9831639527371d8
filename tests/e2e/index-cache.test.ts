import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchPreview, type Preview } from '../support/preview';
import { account, person } from '../support/vault-builder';

const FILES = {
  'Customers/Northwind.md': account('Northwind Freight', '## Key Facts', '- Two depots.'),
  'People/Dana.md': person('Dana Whitfield', 'Northwind Freight'),
};

let preview: Preview;
beforeAll(async () => {
  preview = await launchPreview(FILES, '2026-01-07');
});
afterAll(() => preview.close());

/** Counts in `window.unpacked`, from the next load on, what is decompressed. */
async function countUnpacked(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.set(window, 'unpacked', 0);
    window.DecompressionStream = new Proxy(DecompressionStream, {
      construct(target, parameters: [CompressionFormat]) {
        Reflect.set(window, 'unpacked', Number(Reflect.get(window, 'unpacked')) + 1);
        return new target(...parameters);
      },
    });
  });
}

/** Loads the page anew; gives how many parts of a cache it took. */
async function reload(page: Page): Promise<number> {
  await page.goto(page.url().replace(/\?.*/, '?open=Customers/Northwind.md'));
  await page.waitForFunction(() => window.host?.ready);
  await expect.poll(() => page.locator('.ai-panel').textContent()).toContain('Two depots.');
  return page.evaluate(() => Number(Reflect.get(window, 'unpacked')));
}

/** What a phone does when the app goes out of sight. */
const hide = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });

/** The first letters of the caches in the database; with `clear`, they are gone then. */
const kept = (page: Page, clear = false): Promise<string[]> =>
  page.evaluate(async (gone) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(request.error?.message));
      });
    const database = await done(indexedDB.open('account-intelligence'));
    const caches = database.transaction('index-caches', 'readwrite').objectStore('index-caches');
    const all = (await done(caches.getAll())) as Uint8Array[];
    if (gone) await done(caches.clear());
    database.close();
    return all.map((bytes) => new TextDecoder().decode(bytes.subarray(0, 7)));
  }, clear);

describe('the index cache of the app', () => {
  test('is kept when the window goes out of sight, and is taken at the next start', async () => {
    const page = await preview.open({ note: 'Customers/Northwind.md' });
    const warnings: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'warning') warnings.push(message.text());
    });
    await countUnpacked(page);
    await expect.poll(() => page.locator('.ai-panel').textContent()).toContain('Two depots.');
    // Nothing is kept of an index that is not whole yet.
    await expect
      .poll(async () => {
        await hide(page);
        return kept(page);
      })
      .toEqual(['AICACHE']);
    expect(await reload(page)).toBe(1);
    await kept(page, true);
    expect(await reload(page)).toBe(0);
    expect(warnings).toEqual([]);
  });
});
