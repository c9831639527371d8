import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NORTHWIND, panel, shows, textOf, TODAY, VAULT } from '../support/panel-page';
import { launchPreview, type Preview } from '../support/preview';
import { openTriage, shownCard } from '../support/triage-page';

const SYNC = 'Meetings/2026-01-06 - Weekly sync.md';
const RAW = 'Meetings/2026-01-02 - Depot walkthrough.md';
const meeting = (date: string, account: string, ...tasks: string[]): string =>
  [
    '---',
    `date: ${date}`,
    `account: ${account}`,
    'source: transcript',
    `participants: [${account === 'Northwind Freight' ? 'Dana Whitfield' : 'Priya Nair'}]`,
    '---',
  ]
    .concat('', '## Action Items', ...tasks, '')
    .join('\n');
const FILES = {
  ...VAULT,
  [SYNC]: meeting(
    '2026-01-06',
    'Northwind Freight',
    '- [?] Send the offer for both depots @Dana Whitfield 📅 2026-01-16 ⏫ #task #proposed',
    '- [?] Name a pilot depot @TBD 📅 2026-01-16 #proposed',
    '- [?] Share the scan volumes @Me 📅 2026-01-16 #proposed',
    '- [?] Book the room @Me 📅 2026-01-16 #proposed',
  ),
  [RAW]: meeting(
    '2026-01-02',
    'Tessera Storage',
    ...Array.from({ length: 11 }, (_, at) => `- [?] ${'ABCDEFGHIJK'[at]!}-side ramp: measure @Me #proposed`),
  ),
};

let preview: Preview;
beforeAll(async () => {
  preview = await launchPreview(FILES, TODAY);
});
afterAll(() => preview.close());

const triage = (page: Page) => page.locator('.ai-triage');
const picture = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: `tests/e2e/__screenshots__/triage-${name}.png` });
};
const setDark = (page: Page, isDark: boolean): Promise<void> =>
  page.evaluate((dark) => {
    document.body.classList.toggle('theme-dark', dark);
    document.body.classList.toggle('theme-light', !dark);
  }, isDark);

describe('triage', () => {
  test('of an account opens from its panel, and holds only what is proposed for it', async () => {
    const page = await preview.open({ note: NORTHWIND });
    await shows(panel(page), '4 proposed');
    await panel(page).getByRole('button', { name: '4 proposed' }).click();
    await shows(triage(page), '0 of 4');
    expect(await triage(page).innerText()).toContain('Northwind Freight');
    expect((await shownCard(page)).path).toBe(SYNC);
    await shows(triage(page), 'suggested, 4 tasks share it');
    await picture(page, 'account-light');
    await setDark(page, true);
    await picture(page, 'account-dark');
  });

  test('ends with what was decided, and says so when it is left', async () => {
    const page = await preview.open({ note: NORTHWIND });
    await panel(page).getByRole('button', { name: '4 proposed' }).click();
    await shows(triage(page), '0 of 4');
    for (const key of ['1', '3', 'h', '1']) await page.keyboard.press(key);
    await shows(triage(page), 'Nothing to decide today');
    expect(await triage(page).innerText()).toContain(
      'You decided 4: 2 accepted, 1 declined, 1 snoozed. 0 left.',
    );
    await expect
      .poll(() => textOf(page, SYNC))
      .toBe(
        meeting(
          '2026-01-06',
          'Northwind Freight',
          '- [ ] Send the offer for both depots @Dana Whitfield ⏫ #task',
          '- [-] Name a pilot depot @TBD 📅 2026-01-16 #proposed ❌ 2026-01-07',
          '- [?] Share the scan volumes @Me 📅 2026-01-16 #proposed',
          '- [ ] Book the room @Me',
        ),
      );
    await page.evaluate(() =>
      window
        .host!.app.workspace.getLeavesOfType('account-intelligence-triage')
        .forEach((leaf) => leaf.detach()),
    );
    await shows(page.locator('.notice'), 'You decided 4');
  });

  test('opens the note beside it, and goes on', async () => {
    const page = await preview.open();
    await openTriage(page);
    const { path } = await shownCard(page);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => window.host!.app.workspace.getActiveFile()?.path)).toBe(path);
    expect(
      await page.locator('.workspace-leaf-content[data-type="account-intelligence-triage"]').count(),
    ).toBe(1);
  });

  test('keeps its place at the thumb on a phone, with targets of 44 px', async () => {
    const page = await preview.open({ phone: true });
    await page.evaluate(() => {
      window.host!.app.workspace.rightSplit.collapse();
      window.host!.app.commands.executeCommandById('account-intelligence:triage');
    });
    await shows(triage(page), 'One decision for many');
    await picture(page, 'phone');
    for (const name of ['Accept', 'Decline', 'Snooze', 'Skip', 'Preview']) {
      const box = await triage(page).getByRole('button', { name }).first().boundingBox();
      expect(box!.height, name).toBeGreaterThanOrEqual(44);
    }
    await triage(page).getByRole('button', { name: 'Preview' }).first().click();
    await picture(page, 'phone-sweep');
    await triage(page).getByRole('button', { name: 'Accept' }).click();
    await shows(triage(page), 'Just decided');
    await picture(page, 'phone-decided');
  });

  test('fits into 300 px', async () => {
    const page = await preview.open();
    await page.setViewportSize({ width: 700, height: 900 });
    await page.evaluate(() => window.host!.app.workspace.rightSplit.collapse());
    await openTriage(page);
    await page
      .locator('.ai-triage')
      .evaluate((el) => el.parentElement!.setCssProps({ 'max-width': '300px' }));
    await page.locator('.ai-triage').evaluate((el) => (el.style.inlineSize = '300px'));
    const widest = await triage(page).evaluate((el) => el.scrollWidth);
    expect(widest).toBeLessThanOrEqual(300);
    await picture(page, '300');
  });
});
