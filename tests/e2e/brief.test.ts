import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activeNote, hides, openNote, panel, run, shows, textOf, TODAY } from '../support/panel-page';
import { launchPreview, type Preview } from '../support/preview';

const PICTURES = fileURLToPath(new URL('__screenshots__', import.meta.url));
const NORTHWIND = 'Customers/Northwind Freight.md';
const SYNC = 'Accounts/Northwind Freight/2025-12-26 - Weekly sync.md';

let preview: Preview;
beforeAll(async () => {
  preview = await launchPreview(fileURLToPath(new URL('../vault', import.meta.url)), TODAY);
});
afterAll(() => preview.close());

const dialog = (page: Page) => page.getByRole('dialog');
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test('shows what to know before a meeting with an account, and copies it', async () => {
  const page = await preview.open({ note: NORTHWIND });
  await shows(panel(page), 'Northwind Freight');
  await run(page, 'Prepare brief');
  await shows(dialog(page), 'Brief: Northwind Freight');
  await shows(
    dialog(page).getByRole('region', { name: 'They owe' }),
    'Share the signed-off network drawing of the Gdańsk gateway.',
  );
  await page.screenshot({ path: `${PICTURES}/brief-light.png` });
  await page.evaluate(() => document.body.classList.replace('theme-light', 'theme-dark'));
  await page.screenshot({ path: `${PICTURES}/brief-dark.png` });
  await dialog(page).getByRole('button', { name: 'Copy as Markdown' }).click();
  expect(await copied(page)).toMatch(
    /^# Brief: Northwind Freight\n\nAs of 2026-01-07\.\n\n## Last meetings\n/,
  );
});

test('of a meeting tells of who is there, and each line leads to its note', async () => {
  const page = await preview.open({ note: SYNC });
  await shows(panel(page), 'Northwind Freight');
  await run(page, 'Prepare brief');
  const people = dialog(page).getByRole('region', { name: 'People' });
  await shows(people, 'Dana Whitfield');
  expect(await people.getByRole('listitem').count()).toBe(2);
  await people.getByRole('link', { name: 'Open note Dana Whitfield' }).click();
  await hides(dialog(page));
  expect(await activeNote(page)).toBe('People/Dana Whitfield.md');
});

test('becomes a note where the user says, and never over one that is there', async () => {
  const page = await preview.open({ note: NORTHWIND });
  await shows(panel(page), 'Northwind Freight');
  // By keyboard alone: the panel's own key, then the field and its button.
  await panel(page).getByRole('button', { name: 'Prepare brief' }).focus();
  for (const made of ['Briefs/Next call.md', 'Briefs/Next call 2.md']) {
    if (made.endsWith('2.md')) await run(page, 'Prepare brief');
    else await page.keyboard.press('b');
    await shows(dialog(page), 'Brief: Northwind Freight');
    await dialog(page).getByRole('textbox').fill('Briefs/Next call');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await hides(dialog(page));
    await expect.poll(() => activeNote(page)).toBe(made);
    expect(await textOf(page, made)).toMatch(/^# Brief: Northwind Freight\n/);
    await openNote(page, NORTHWIND);
    await shows(panel(page), 'Northwind Freight');
  }
});

test('on a phone fills the screen', async () => {
  const page = await preview.open({ note: NORTHWIND, phone: true });
  // The command is there once the note is known.
  await shows(panel(page), 'Northwind Freight');
  await run(page, 'Prepare brief');
  await shows(dialog(page), 'Brief: Northwind Freight');
  const width = await dialog(page).evaluate((el) => el.scrollWidth - el.clientWidth);
  expect(width).toBe(0);
  await page.screenshot({ path: `${PICTURES}/brief-phone.png` });
});
