import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activeNote, shows, textOf, TODAY } from '../support/panel-page';
import { launchPreview, type Preview } from '../support/preview';
import { sampleVaultTexts } from '../support/sample-vault-texts';

const PICTURES = fileURLToPath(new URL('__screenshots__', import.meta.url));
const NORTHWIND = 'Customers/Northwind Freight.md';
const block = (kind: string, ...lines: readonly string[]): string =>
  ['```' + kind, ...lines, '```', ''].join('\n');

let preview: Preview;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  preview = await launchPreview(
    {
      ...sampleVaultTexts(),
      'Blocks/Dashboard.md': block('account-dashboard', 'account: Northwind Freight', 'limit: 3'),
      'Blocks/People.md': block('account-people', 'account: Northwind Freight', 'since: last meeting'),
      'Blocks/Timeline.md': block('account-timeline', 'account: Northwind Freight', 'since: 1 dec'),
      'Blocks/Wrong.md': block('account-dashboard', 'sections: poeple', 'since: next week'),
      'Blocks/Nobody.md': block('account-people'),
    },
    TODAY,
  );
});
afterAll(() => preview.close());

const theBlock = (page: Page): Locator => page.locator('.mod-root .ai-block-host');
const hideSides = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.host!.app.workspace.rightSplit.collapse();
    window.host!.app.workspace.leftSplit.collapse();
  });

test('a dashboard in a note is worked with as the panel is, and follows the notes', async () => {
  const page = await preview.open({ note: 'Blocks/Dashboard.md' });
  for (const text of ['Northwind Freight', 'Met', 'Open actions', 'People', 'Key facts', 'Timeline'])
    await shows(theBlock(page), text);
  expect(await theBlock(page).locator('[data-section="people"] .ai-person').count()).toBe(3);
  await hideSides(page);
  await page.screenshot({ path: `${PICTURES}/account-block.png`, fullPage: true });

  const row = theBlock(page).locator('.ai-task').first();
  const words = await row.locator('.ai-text').innerText();
  await row.locator('[data-ai-open]').focus();
  await page.keyboard.press('x');
  await shows(theBlock(page).locator('.ai-task').filter({ hasText: words }), 'Undo');
  await theBlock(page).getByRole('button', { name: 'Undo' }).click();

  await page.evaluate(async (path) => {
    const { adapter } = window.host!.app.vault;
    const text = await adapter.read(path);
    await adapter.write(
      path,
      text.replace('## Key Facts\n', '## Key Facts\n- 2026-01-07: The third depot is in Oslo\n'),
    );
  }, NORTHWIND);
  await shows(theBlock(page).locator('.ai-fact').first(), 'The third depot is in Oslo');
  expect(await textOf(page, NORTHWIND)).toContain('The third depot');
  await theBlock(page).locator('.ai-fact [data-ai-open]').first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => activeNote(page)).toBe(NORTHWIND);
});

test('people met, and what happened, since a day; on a phone too', async () => {
  const page = await preview.open({ note: 'Blocks/People.md' });
  await shows(theBlock(page), 'since 26 Dec');
  await shows(theBlock(page).locator('.ai-person'), 'Dana Whitfield');
  const phone = await preview.open({ note: 'Blocks/Timeline.md', phone: true });
  await shows(theBlock(phone), 'since 1 Dec');
  await shows(theBlock(phone), 'Weekly sync');
  await phone.evaluate(() => window.host!.app.workspace.rightSplit.collapse());
  await phone.screenshot({ path: `${PICTURES}/account-block-phone.png` });
});

test('what is wrong is said, with what may be written', async () => {
  const page = await preview.open({ note: 'Blocks/Wrong.md' });
  await shows(theBlock(page), '“poeple” is no value of “sections”. Use contact, attention');
  await shows(theBlock(page), '“next week” is no day that has been. Write one, as in “12 Nov”');
  const nobody = await preview.open({ note: 'Blocks/Nobody.md' });
  await shows(theBlock(nobody), 'This note is about no account. Name one');
});
