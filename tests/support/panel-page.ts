// What the Chromium tests of the panel share: a small vault, where things are on the page, and waiting.
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The day that the pages pretend. */
export const TODAY = '2026-01-07';

export const NORTHWIND = 'Accounts/Northwind Freight.md';
export const TESSERA = 'Accounts/Tessera Storage.md';
export const DANA = 'People/Dana Whitfield.md';
export const PLANNING = 'Meetings/2026-01-05 - Joint planning.md';
export const SHOPPING = 'Shopping.md';

export const NORTHWIND_TEXT = [
  '---',
  'type: customer',
  'status: Active',
  '---',
  '# Northwind Freight',
  '',
  '## Key Facts',
  '- The archive holds **seven** years, see [[Archive]] and [[Nowhere]].',
  '- They call it <b>the box</b>, *always*.',
  '',
  '## Action Items',
  '- [ ] Send the offer @Me 📅 2026-01-02',
  '- [/] Draft the contract @Me 📅 2026-01-03',
  '- [ ] Call the depot @Me 📅 2026-01-04  ',
  '- [ ] Call the depot @Me 📅 2026-01-04  ',
  '',
].join('\r\n');

/** Two accounts, a person and a meeting with both; the account's own note has CRLF and trailing spaces to keep. */
export const VAULT = {
  [NORTHWIND]: NORTHWIND_TEXT,
  [TESSERA]: '---\ntype: customer\n---\n# Tessera Storage\n',
  [DANA]: '---\ntype: people\ncompany: Northwind Freight\n---\n# Dana Whitfield\n',
  [PLANNING]: [
    '---',
    'date: 2026-01-05',
    'account: [Northwind Freight, Tessera Storage]',
    'participants: [Dana Whitfield]',
    '---',
    '# Joint planning',
    '',
  ].join('\n'),
  [SHOPPING]: 'Bread and butter.\n',
  'Archive.md': '# Archive\n\nShelves and boxes.\n',
  // A second note of the same name: a link text alone would not tell them apart.
  'Old/Northwind Freight.md': 'An old copy.\n',
};

export const panel = (page: Page): Locator => page.locator('.ai-panel');
export const title = (page: Page): Locator => panel(page).locator('.ai-title');
export const task = (page: Page, text: string): Locator =>
  panel(page).locator('.ai-task').filter({ hasText: text });

/** A note as it stands in the file. */
export const textOf = (page: Page, path: string): Promise<string> =>
  page.evaluate((at) => window.host!.app.vault.adapter.read(at), path);
export const activeNote = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => window.host!.app.workspace.getActiveFile()?.path);

/** Runs a command as a person does: from the palette, by its name. */
export async function run(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+P');
  await page.locator('.prompt-input').fill(`Account Intelligence: ${name}`);
  await page.keyboard.press('Enter');
}

export async function openNote(page: Page, path: string): Promise<void> {
  await page.evaluate(async (at) => {
    const { workspace, vault } = window.host!.app;
    await workspace.getLeaf(false).openFile(vault.getFileByPath(at)!);
  }, path);
}

/** No limit of the plugin's, and more than a slow machine needs: no test measures time. */
const PATIENCE_MS = 20_000;

/** Resolves once `check` does, or fails as it fails when the time is up. */
export async function within(check: () => Promise<void>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/** Some element of the locator shows this text. */
export const shows = (locator: Locator, text: string): Promise<void> =>
  within(async () => expect((await locator.allInnerTexts()).join(' | ')).toContain(text));

/** No element of the locator is there. */
export const hides = (locator: Locator): Promise<void> =>
  within(async () => expect(await locator.count()).toBe(0));
