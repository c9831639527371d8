import { chromium, type Browser, type Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { serve, type ServedPlugin } from '../host/serve.mjs';

/** A preview host in Chromium, with a plugin that runs in it. */
export interface Preview {
  /** A page of its own, with its own copy of the vault, once the app and the plugin are ready. */
  open(options?: PageOptions): Promise<Page>;
  close(): Promise<void>;
}

export interface PageOptions {
  /** Path of the note that is open first. */
  readonly note?: string;
  readonly phone?: boolean;
  /** Lets the test move the clock on, with `page.clock`. */
  readonly clock?: boolean;
  /** The notes outlive a reload as they were left. */
  readonly keep?: boolean;
}

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

/**
 * Serves these notes, or those of a folder, on this day, with the project's plugin or the given one. A page that logs
 * an error or throws fails the test that opened it.
 */
export async function launchPreview(
  vault: string | Record<string, string>,
  today: string,
  plugin?: () => Promise<ServedPlugin>,
): Promise<Preview> {
  const server = await serve({ vault, today, ...(plugin && { plugin }) });
  const browser: Browser = await chromium.launch(inject('browser'));
  return {
    async open({ note, phone = false, clock = false, keep = false } = {}) {
      const context = await browser.newContext({ viewport: phone ? PHONE : DESKTOP, hasTouch: phone });
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      context.setDefaultTimeout(20_000);
      const page = await context.newPage();
      if (clock) await page.clock.install();
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      onTestFinished(async () => {
        await context.close();
        if (errors.length > 0) throw new Error(`The page had errors:\n${errors.join('\n')}`);
      });
      const query = new URLSearchParams({
        ...(note && { open: note }),
        ...(phone && { phone: '1' }),
        ...(keep && { keep: '1' }),
      });
      await page.goto(`${server.url}?${query.toString()}`);
      await page.waitForFunction(() => window.host?.ready);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
