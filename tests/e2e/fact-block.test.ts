import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activeNote, shows, TODAY } from '../support/panel-page';
import { launchPreview, type Preview } from '../support/preview';
import { sampleVaultTexts } from '../support/sample-vault-texts';

const PICTURES = fileURLToPath(new URL('__screenshots__', import.meta.url));
const NORTHWIND = 'Customers/Northwind Freight.md';
const block = (...lines: readonly string[]): string => ['```key-facts', ...lines, '```', ''].join('\n');

let preview: Preview;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  preview = await launchPreview(
    {
      ...sampleVaultTexts(),
      'Blocks/Facts.md': block('account: Northwind Freight', 'limit: 4'),
      'Blocks/New.md': block('account: Northwind Freight', 'new since: 2025-12-20'),
      'Blocks/Wrong.md': block('acount: Northwind', 'new since: soon'),
    },
    TODAY,
  );
});
afterAll(() => preview.close());

const theBlock = (page: Page): Locator => page.locator('.mod-root .ai-block-host');

test('shows the first facts of an account, follows its notes, and opens where a fact stands', async () => {
  const page = await preview.open({ note: 'Blocks/Facts.md' });
  await shows(theBlock(page), 'Northwind Freight');
  expect(await theBlock(page).locator('.ai-fact').count()).toBe(4);
  await page.screenshot({ path: `${PICTURES}/fact-block-light.png` });
  await page.evaluate(async (path) => {
    const { adapter } = window.host!.app.vault;
    const text = await adapter.read(path);
    await adapter.write(
      path,
      text.replace('## Key Facts\n', '## Key Facts\n- 2026-01-07: The third depot is in Oslo\n'),
    );
  }, NORTHWIND);
  await shows(theBlock(page).locator('.ai-fact').first(), 'The third depot is in Oslo');
  // By keyboard alone.
  await theBlock(page).locator('[data-ai-open][tabindex="0"]').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect.poll(() => activeNote(page)).toBe(NORTHWIND);
});

test('shows what is new since a day', async () => {
  const page = await preview.open({ note: 'Blocks/New.md', phone: true });
  await shows(theBlock(page), 'new since 2025-12-20');
  await page.evaluate(() => window.host!.app.workspace.rightSplit.collapse());
  await page.screenshot({ path: `${PICTURES}/fact-block-phone.png` });
});

test('says what is wrong with its options', async () => {
  const page = await preview.open({ note: 'Blocks/Wrong.md' });
  await shows(theBlock(page), 'There is no option “acount”. Did you mean “account”?');
  await shows(theBlock(page), '“soon” is no value of “new since”. Write a day');
});
