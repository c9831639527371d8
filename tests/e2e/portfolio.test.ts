import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { TODAY, shows } from '../support/panel-page';
import { launchPreview, type Preview } from '../support/preview';
import { sampleVaultTexts } from '../support/sample-vault-texts';

const PICTURES = fileURLToPath(new URL('__screenshots__', import.meta.url));
let preview: Preview;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  preview = await launchPreview(sampleVaultTexts(), TODAY);
});
afterAll(() => preview.close());

const view = (page: Page): Locator => page.locator('.ai-port');
const picture = (page: Page, name: string) => page.screenshot({ path: `${PICTURES}/portfolio-${name}.png` });
const dark = (page: Page) =>
  page.evaluate(() => document.body.classList.replace('theme-light', 'theme-dark'));
const row = (page: Page, name: string): Locator =>
  view(page).locator('.ai-port-row').filter({ hasText: name });

async function openPortfolio(page: Page): Promise<void> {
  await page.evaluate(() =>
    window.host!.app.commands.executeCommandById('account-intelligence:open-portfolio'),
  );
  await shows(view(page), 'active');
}

/** Shows it in the right sidebar, as wide as a narrow panel. */
async function openInSidebar(page: Page, width: number): Promise<void> {
  await page.evaluate(async (px) => {
    const { workspace } = window.host!.app;
    const leaf = workspace.getRightLeaf(false)!;
    await leaf.setViewState({ type: 'account-intelligence-portfolio', active: true });
    await workspace.revealLeaf(leaf);
    const split = document.querySelector<HTMLElement>('.mod-right-split')!;
    split.style.flex = `0 0 ${px}px`;
    split.style.width = `${px}px`;
  }, width);
  await shows(view(page), 'active');
}

test('looks as it should', async () => {
  const page = await preview.open();
  await page.setViewportSize({ width: 1500, height: 900 });
  await openPortfolio(page);
  await picture(page, 'wide-closed');
  await page.keyboard.press('j');
  await page.keyboard.press(' ');
  await shows(view(page), 'Why it is here');
  await picture(page, 'wide');
  await dark(page);
  await picture(page, 'wide-dark');
});

test('looks as it should in a narrow panel', async () => {
  const page = await preview.open();
  await openInSidebar(page, 300);
  await picture(page, 'narrow-closed');
  await row(page, 'Northwind Freight').locator('.ai-port-toggle').click();
  await shows(view(page), 'Why it is here');
  await picture(page, 'narrow');
  await dark(page);
  await picture(page, 'narrow-dark');
});

test('looks as it should on a phone', async () => {
  const page = await preview.open({ phone: true });
  await openPortfolio(page);
  await page.evaluate(() => window.host!.app.workspace.rightSplit.collapse());
  await page.waitForTimeout(400);
  await picture(page, 'phone');
});
