import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Esbuild from 'esbuild';
import type * as Playwright from 'playwright-core';
import type * as FindBrowser from '../../scripts/find-browser.mjs';

/** A module that finds its own files by its place, so it cannot be bundled. */
const load = async <T>(path: string): Promise<T> => (await import(pathToFileURL(resolve(path)).href)) as T;

/** Shows the plugin's styles and a script of this folder in Chromium, for as long as `use` runs. */
export async function withBenchPage(
  script: string,
  use: (page: Playwright.Page) => Promise<void>,
): Promise<void> {
  const [{ chromium }, { findBrowser }, esbuild] = await Promise.all([
    load<typeof Playwright>('node_modules/playwright-core/index.mjs'),
    load<typeof FindBrowser>('scripts/find-browser.mjs'),
    load<typeof Esbuild>('node_modules/esbuild/lib/main.js'),
  ]);
  const built = await esbuild.build({
    entryPoints: [`tests/bench/${script}`],
    ...{ bundle: true, write: false, minify: true, format: 'iife' },
    ...{ jsx: 'automatic', jsxImportSource: 'preact' },
  });
  const browser = await chromium.launch(findBrowser() ?? {});
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
    await page.setContent('<!doctype html><body class="theme-light"></body>');
    const plain =
      '.ai-plain { position: static !important } .view-content { block-size: 900px } body { margin: 0 }';
    await page.addStyleTag({ content: readFileSync('styles.css', 'utf8') + plain });
    await page.addScriptTag({ content: built.outputFiles[0]?.text ?? '' });
    await use(page);
  } finally {
    await browser.close();
  }
}
