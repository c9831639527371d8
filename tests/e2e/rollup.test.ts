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

const view = (page: Page): Locator => page.locator('.ai-roll');
const picture = (page: Page, name: string) => page.screenshot({ path: `${PICTURES}/rollup-${name}.png` });
const openRollup = async (page: Page): Promise<void> => {
  await page.evaluate(() =>
    window.host!.app.commands.executeCommandById('account-intelligence:open-task-rollup'),
  );
  await shows(view(page), 'open', 5);
};
const dark = (page: Page) =>
  page.evaluate(() => document.body.classList.replace('theme-light', 'theme-dark'));

const row = (page: Page, text: string): Locator =>
  view(page).locator('.ai-roll-row').filter({ hasText: text });

async function widen(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1500, height: 900 });
}

/** Shows it in the right sidebar, as wide as a narrow panel. */
async function openInSidebar(page: Page, width: number): Promise<void> {
  await page.evaluate(async (px) => {
    const { workspace } = window.host!.app;
    const leaf = workspace.getRightLeaf(false)!;
    await leaf.setViewState({ type: 'account-intelligence-rollup', active: true });
    await workspace.revealLeaf(leaf);
    const split = document.querySelector<HTMLElement>('.mod-right-split')!;
    split.style.flex = `0 0 ${px}px`;
    split.style.width = `${px}px`;
  }, width);
  await shows(view(page), 'open', 5);
}

async function useIt(page: Page): Promise<void> {
  await row(page, 'Compare the two restore quotes').getByRole('checkbox').click();
  await shows(view(page), 'Undo');
  await row(page, 'Send the revised sizing').getByRole('button', { name: /times/ }).click();
  await row(page, 'Draft the exit criteria').click({ position: { x: 3, y: 3 } });
  await row(page, 'Ask Kathi').click({ position: { x: 3, y: 3 }, modifiers: ['Shift'] });
  await row(page, 'Answer the auditor').locator('.ai-roll-date').click();
  await page.keyboard.type('next fri');
}

test('looks as it should', async () => {
  const page = await preview.open();
  await widen(page);
  await openRollup(page);
  await useIt(page);
  await picture(page, 'wide');
  await dark(page);
  await picture(page, 'wide-dark');
});

test('looks as it should in a narrow panel', async () => {
  const page = await preview.open();
  await openInSidebar(page, 300);
  await useIt(page);
  await picture(page, 'narrow');
  await dark(page);
  await picture(page, 'narrow-dark');
});

test('looks as it should on a phone', async () => {
  const page = await preview.open({ phone: true });
  await openRollup(page);
  await page.evaluate(() => window.host!.app.workspace.rightSplit.collapse());
  await page.waitForTimeout(400);
  await picture(page, 'phone');
});
