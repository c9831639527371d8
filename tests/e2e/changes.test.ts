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
  title,
} from '../support/panel-page';
import { launchPreview, type Preview } from '../support/preview';

const meeting = (date: string, name: string, ...body: readonly string[]): Record<string, string> => ({
  [`Meetings/${date} - ${name}.md`]: [
    ...['---', `date: ${date}`, 'account: Northwind Freight', `participants: [Dana Whitfield]`, '---'],
    ...[`# ${name}`, '', ...body, ''],
  ].join('\n'),
});
const FILES = {
  ...VAULT,
  [NORTHWIND]: NORTHWIND_TEXT,
  ...meeting('2025-12-20', 'Kickoff', '## Key Facts', '- The archive holds 40 TB of scans.'),
  ...meeting(
    '2026-01-04',
    'Weekly sync',
    ...['- [ ] Ask for two quotes @Me', '## Key Facts', '- The archive holds 55 TB of scans.'],
    ...['- Procurement needs two quotes.', '## Decisions', '- Go or no-go on 30 January.'],
  ),
};

let preview: Preview;
beforeAll(async () => {
  preview = await launchPreview(FILES, TODAY);
});
afterAll(() => preview.close());

const dialog = (page: Page) => page.locator('.ai-changes-dialog');

/** As if the account had been looked at on a day. */
async function lookedOn(page: Page, day: string): Promise<void> {
  await shows(title(page), 'Northwind Freight');
  await page.evaluate(
    (last) =>
      window.host!.app.saveLocalStorage('account-intelligence-last-looks', [
        ['account:northwind freight', last, null],
      ]),
    day,
  );
  await page.reload();
  await page.waitForFunction(() => window.host?.ready);
}

test('the panel says how much changed since the last look, and leads to what, by keyboard', async () => {
  const page = await preview.open({ note: NORTHWIND, keep: true });
  await lookedOn(page, '2025-12-26');
  await panel(page).getByRole('button', { name: '8 changes since 26 Dec' }).focus();
  await page.keyboard.press('Enter');
  for (const text of [
    'Says otherwise than before',
    'Before: The archive holds 40 TB',
    'Procurement needs two quotes',
  ])
    await shows(dialog(page), text);
  await page.screenshot({ path: 'tests/e2e/__screenshots__/changes.png' });

  await page.keyboard.press('Tab');
  await dialog(page).getByLabel('Changes since another day').focus();
  await page.keyboard.type('yesterday');
  await shows(dialog(page), 'Tue 6 Jan 2026, yesterday');
  await shows(dialog(page), 'Nothing changed for Northwind Freight since 6 Jan');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('3 jan');
  await shows(dialog(page), 'Go or no-go on 30 January');
  await dialog(page).getByRole('button', { name: 'Copy as Markdown' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('# What changed: Northwind Freight\n\nSince 2026-01-03, as of 2026-01-07.');
  await page.keyboard.press('Escape');
  await hides(dialog(page));
});

test('who was never looked at before has no such line; the command works all the same', async () => {
  const page = await preview.open({ note: NORTHWIND });
  await shows(title(page), 'Northwind Freight');
  await hides(panel(page).locator('.ai-changes-line'));
  await run(page, 'Show what changed');
  await shows(dialog(page), 'Last meeting · 5 Jan');
  await dialog(page).getByRole('button', { name: '7 days' }).click();
  await shows(dialog(page), 'Procurement needs two quotes');
  await dialog(page)
    .getByRole('link', { name: /Weekly sync/ })
    .first()
    .click();
  await hides(dialog(page));
  expect(await page.evaluate(() => window.host!.app.workspace.getActiveFile()?.path)).toBe(
    'Meetings/2026-01-04 - Weekly sync.md',
  );
});

test('reads well on a phone', async () => {
  const page = await preview.open({ note: NORTHWIND, phone: true });
  await run(page, 'Show what changed');
  await dialog(page).getByRole('button', { name: '30 days' }).click();
  await shows(dialog(page), 'Says otherwise than before');
  await page.screenshot({ path: 'tests/e2e/__screenshots__/changes-phone.png' });
});
