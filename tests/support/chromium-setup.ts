import type { TestProject } from 'vitest/node';
import { type Browser, findBrowser } from '../../scripts/find-browser.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** What to launch, as playwright-core's `chromium.launch()` takes it. */
    browser: Browser;
  }
}

/** Looks for the browser once for all Chromium tests, which take it with `inject('browser')`. */
export default function setup(project: TestProject): void {
  const browser = findBrowser();
  if (!browser)
    throw new Error('There is no Chromium for these tests: run "node scripts/ensure-browser.mjs".');
  project.provide('browser', browser);
}
