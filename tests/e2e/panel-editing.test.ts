import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  NORTHWIND,
  NORTHWIND_TEXT,
  TODAY,
  VAULT,
  hides,
  panel,
  run,
  shows,
  task,
  textOf,
} from '../support/panel-page';
import { launchPreview, type Preview } from '../support/preview';

let preview: Preview;
beforeAll(async () => {
  preview = await launchPreview(VAULT, TODAY);
});
afterAll(() => preview.close());

test('a date and an owner are typed into the row, by keys alone, and undone', async () => {
  const page = await preview.open({ note: NORTHWIND });
  const row = task(page, 'Send the offer');
  await row.locator('[data-ai-open]').focus();
  await page.keyboard.press('d');
  await page.keyboard.type('next fri');
  await shows(row, 'Fri 16 Jan, in 9 days');
  await page.screenshot({ path: 'tests/e2e/__screenshots__/panel-date-editor.png' });
  await page.keyboard.press('Enter');
  await shows(row, '16 Jan');
  expect(await textOf(page, NORTHWIND)).toBe(
    NORTHWIND_TEXT.replace('Send the offer @Me 📅 2026-01-02', 'Send the offer @Me 📅 2026-01-16'),
  );
  expect(await panel(page).evaluate((el) => el.contains(document.activeElement))).toBe(true);

  await row.locator('[data-ai-open]').focus();
  await page.keyboard.press('a');
  await page.keyboard.type('dana');
  await page.screenshot({ path: 'tests/e2e/__screenshots__/panel-owner-editor.png' });
  await page.keyboard.press('Enter');
  await shows(row, 'Dana Whitfield');
  expect(await textOf(page, NORTHWIND)).toContain('- [ ] Send the offer @Dana Whitfield 📅 2026-01-16\r\n');

  await page.evaluate(() =>
    window.host?.app.commands.executeCommandById('account-intelligence:undo-last-change'),
  );
  await page.waitForFunction(
    async ([path]) => (await window.host?.app.vault.adapter.read(path ?? ''))?.includes('Send the offer @Me'),
    [NORTHWIND],
  );
});

const menuItem = (page: Page, name: string) => page.locator('.menu .menu-item').filter({ hasText: name });

test('a right click on the box gives a task any status, and the row stays with Undo', async () => {
  const page = await preview.open({ note: NORTHWIND });
  const row = task(page, 'Send the offer');
  await row.getByRole('checkbox').click({ button: 'right' });
  await page.screenshot({ path: 'tests/e2e/__screenshots__/panel-status-menu.png' });
  await menuItem(page, 'Canceled').click();
  await shows(row, 'Undo');
  expect(await textOf(page, NORTHWIND)).toContain('- [-] Send the offer @Me 📅 2026-01-02 ❌ 2026-01-07\r\n');
  await row.getByRole('button', { name: 'Undo' }).click();
  await hides(row.getByRole('button', { name: 'Undo' }));
  expect(await textOf(page, NORTHWIND)).toBe(NORTHWIND_TEXT);
});

test('on a phone the menu of a row leads to its date', async () => {
  const page = await preview.open({ note: NORTHWIND, phone: true });
  await run(page, 'Open account panel');
  const row = task(page, 'Send the offer');
  await row.getByRole('button', { name: 'More' }).click();
  await page.screenshot({ path: 'tests/e2e/__screenshots__/panel-menu-phone.png' });
  await menuItem(page, 'Move date…').click();
  await page.keyboard.type('next fri');
  await page.keyboard.press('Enter');
  await shows(row, '16 Jan');
});

test('“All tasks” opens the rollup of the account', async () => {
  const page = await preview.open({ note: NORTHWIND });
  await panel(page).getByRole('button', { name: 'All tasks' }).click();
  await shows(page.locator('.ai-roll'), 'Northwind Freight');
  await shows(page.locator('.ai-roll'), 'Draft the contract');
});
