import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hides, panel, run, shows, textOf, TODAY } from '../support/panel-page';
import { launchPreview, type Preview } from '../support/preview';
import { sampleVaultTexts } from '../support/sample-vault-texts';

const PICTURES = fileURLToPath(new URL('__screenshots__', import.meta.url));
const NORTHWIND = 'Customers/Northwind Freight.md';
const block = (...lines: readonly string[]): string => ['```account-tasks', ...lines, '```', ''].join('\n');

let preview: Preview;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  const notes = sampleVaultTexts();
  preview = await launchPreview(
    {
      ...notes,
      'Blocks/Northwind.md': `---\naccount: Northwind Freight\n---\n${block('limit: 6')}`,
      'Blocks/Week.md': block('account: "[[Halden Clinics]]"', 'group: owner, due', 'status: open'),
      'Blocks/Wrong.md': block('acount: Northwind', 'due: soon', 'limit: 9000'),
      'Blocks/No YAML.md': block('account: [[', 'x'),
      'Blocks/Mine.md': block('account: all', 'owner: me', 'due: overdue', 'group: none'),
    },
    TODAY,
  );
});
afterAll(() => preview.close());

const theBlock = (page: Page): Locator => page.locator('.mod-root .ai-block-host');
const row = (page: Page, text: string): Locator => theBlock(page).getByRole('row').filter({ hasText: text });

test('shows the tasks of the note’s account, as many as it says, and opens the others', async () => {
  const page = await preview.open({ note: 'Blocks/Northwind.md' });
  await shows(theBlock(page), 'Northwind Freight');
  await shows(theBlock(page), '9 open');
  await shows(row(page, 'Send the revised sizing sheet'), '5 notes');
  await page.screenshot({ path: `${PICTURES}/task-block-light.png` });
  await theBlock(page).getByRole('button', { name: '3 more in the task rollup' }).click();
  await shows(page.locator('.mod-root'), 'Tasks: Northwind Freight');
});

test('is worked with in place, and follows the notes', async () => {
  const page = await preview.open({ note: 'Blocks/Northwind.md' });
  await row(page, 'Send the revised sizing sheet').getByRole('checkbox').click();
  await shows(row(page, 'Send the revised sizing sheet'), 'Undo');
  const source = 'Accounts/Northwind Freight/2025-12-26 - Weekly sync.md';
  await expect.poll(() => textOf(page, source)).toContain('✅ 2026-01-07');
  await shows(theBlock(page), '8 open');
  // Somebody else writes a task.
  await page.evaluate(async (path) => {
    const { adapter } = window.host!.app.vault;
    await adapter.write(path, `${await adapter.read(path)}\n- [ ] Call the new depot @Me 📅 2025-12-01\n`);
  }, NORTHWIND);
  await shows(row(page, 'Call the new depot'), 'Northwind Freight');
});

test('by keyboard: a date in words', async () => {
  const page = await preview.open({ note: 'Blocks/Week.md' });
  await shows(theBlock(page), 'Halden Clinics');
  await theBlock(page).locator('[role="row"][tabindex="0"]').focus();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('d');
  await page.keyboard.type('in two weeks');
  await shows(theBlock(page), 'in 14 days');
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.body.classList.replace('theme-light', 'theme-dark'));
  await page.screenshot({ path: `${PICTURES}/task-block-dark.png` });
});

test('says what is wrong with its options, and what may be written', async () => {
  const page = await preview.open({ note: 'Blocks/Wrong.md' });
  await shows(theBlock(page), 'There is no option “acount”. Did you mean “account”?');
  await shows(
    theBlock(page),
    '“soon” is no value of “due”. Use overdue, today, this week, next week, later or no date.',
  );
  await shows(theBlock(page), '“9000” is no value of “limit”. Use a whole number from 1 to 500.');
  await page.screenshot({ path: `${PICTURES}/task-block-wrong.png` });
});

test('says that its options are no YAML', async () => {
  const page = await preview.open({ note: 'Blocks/No YAML.md' });
  await shows(theBlock(page), 'The options are no YAML');
});

test('of one list, filtered, and on a phone', async () => {
  const page = await preview.open({ note: 'Blocks/Mine.md', phone: true });
  await shows(theBlock(page), 'All accounts');
  await hides(theBlock(page).getByRole('rowheader'));
  await page.evaluate(() => window.host!.app.workspace.rightSplit.collapse());
  await page.screenshot({ path: `${PICTURES}/task-block-phone.png` });
});

test('what is shown can be taken away as Markdown, CSV and iCalendar', async () => {
  const page = await preview.open({ note: NORTHWIND });
  // The command is there once the note is known.
  await shows(panel(page), 'Northwind Freight');
  await run(page, 'Open tasks for this account');
  const rollup = page.locator('.mod-root .ai-roll');
  await shows(rollup, '9 open');
  const choose = async (item: string) => {
    await rollup.getByRole('button', { name: 'Export' }).click();
    await page.locator('.menu').getByText(item, { exact: true }).click();
  };
  await choose('Copy as Markdown');
  await shows(page.locator('.notice'), 'Copied 9 tasks as Markdown.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^# Tasks: Northwind Freight\n\n## Me\n\n### Overdue\n\n- Send the revised sizing sheet/,
  );
  await choose('Save as CSV file');
  await shows(page.locator('.notice'), 'Saved 9 tasks as Tasks Northwind Freight 2026-01-07.csv.');
  expect(await textOf(page, 'Tasks Northwind Freight 2026-01-07.csv')).toMatch(/^Task,Status,Owner,Due,/);
  await choose('Save as iCalendar file');
  await shows(page.locator('.notice'), 'Saved 9 tasks as Tasks Northwind Freight 2026-01-07.ics.');
  const calendar = await textOf(page, 'Tasks Northwind Freight 2026-01-07.ics');
  expect(calendar.match(/BEGIN:VTODO/g)).toHaveLength(9);
});
