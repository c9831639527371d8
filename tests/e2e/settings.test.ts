import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  NORTHWIND,
  SHOPPING,
  TODAY,
  VAULT,
  hides,
  openNote,
  panel,
  shows,
  title,
  within,
} from '../support/panel-page';
import { launchPreview, type Preview } from '../support/preview';

const GERMAN = 'Customers/Halden Clinics.md';
const GERMAN_TEXT = '---\ntype: customer\n---\n# Halden Clinics\n## 📌 Wichtige Fakten:\n- Zwei Standorte.\n';

let preview: Preview;
beforeAll(async () => {
  preview = await launchPreview({ ...VAULT, [GERMAN]: GERMAN_TEXT }, TODAY);
});
afterAll(() => preview.close());

describe('the settings', () => {
  const openSettings = async (page: Page): Promise<Locator> => {
    await page.evaluate(() => {
      const { setting } = window.host!.app;
      setting.open();
      setting.openTabById('account-intelligence');
    });
    return page.locator('.vertical-tab-content');
  };

  test('apply at once and survive a restart', async () => {
    const page = await preview.open({ note: SHOPPING });
    await shows(title(page), 'Accounts');
    const tab = await openSettings(page);
    await tab.getByText('Kinds of notes').click();
    await tab.getByRole('button', { name: 'Add rule' }).click();
    const rule = tab.locator('.ai-kind-rule').first();
    await within(async () =>
      expect(await rule.getByRole('textbox').evaluate((el) => el === document.activeElement)).toBe(true),
    );
    await rule.getByRole('combobox', { name: 'Kind' }).selectOption('Account');
    await rule.getByRole('combobox', { name: 'Where to look' }).selectOption('Folder');
    await rule.getByRole('textbox', { name: 'Value' }).fill('Old');
    await page.keyboard.press('Escape');
    await shows(panel(page).locator('.ai-account'), 'Northwind Freight');
    await openNote(page, 'Old/Northwind Freight.md');
    await shows(title(page), 'Northwind Freight');
    await shows(panel(page), '2 notes, one account');

    await page.reload();
    await page.waitForFunction(() => window.host?.ready);
    const again = await openSettings(page);
    await again.getByText('Kinds of notes').click();
    const first = again.locator('.ai-kind-rule').first();
    expect(await first.getByRole('textbox', { name: 'Value' }).inputValue()).toBe('Old');
  });

  test('that another device has changed apply too', async () => {
    const page = await preview.open({ note: NORTHWIND });
    await shows(title(page), 'Northwind Freight');
    await page.evaluate(async () => {
      const { plugin } = window.host!;
      await plugin!.saveData({ version: 1, kindRules: [], ownerNames: 'damaged' });
      await plugin!.onExternalSettingsChange!();
    });
    await shows(page.locator('.notice'), 'uses the defaults: your names');
    // Without rules, no note is an account.
    await hides(panel(page).locator('.ai-contact'));
  });

  test('name the headings in the words of the user, for each role once', async () => {
    const page = await preview.open({ note: GERMAN });
    await shows(title(page), 'Halden Clinics');
    const facts = panel(page).locator('.ai-fact');
    await hides(facts);
    const tab = await openSettings(page);
    await tab.getByText('Headings of notes').click();
    const row = (name: string) => tab.locator('.setting-item').filter({ hasText: name });
    await shows(row('Key facts'), 'Their list items are facts.');
    const input = row('Key facts').getByRole('textbox');
    expect(await input.inputValue()).toBe('Key Facts, Key Information, Key Info, Facts');
    await input.fill('Key Facts, Next Steps');
    await shows(row('Key facts'), '“Next Steps” already means tasks. Take it away there first.');
    await input.fill('Key Facts, wichtige fakten');
    await hides(row('Key facts').getByText('already means'));
    await page.keyboard.press('Escape');
    await shows(facts, 'Zwei Standorte.');

    await page.reload();
    await page.waitForFunction(() => window.host?.ready);
    await openNote(page, GERMAN);
    await shows(panel(page).locator('.ai-fact'), 'Zwei Standorte.');
    const again = await openSettings(page);
    await shows(again.locator('.setting-item').filter({ hasText: 'Headings of notes' }), '1 changed');
    await again.getByText('Headings of notes').click();
    await again.getByText('Restore defaults').click();
    await page.getByRole('button', { name: 'Restore defaults', exact: true }).click();
    await hides(panel(page).locator('.ai-fact'));
  });

  test('refuse a property without a name', async () => {
    const page = await preview.open();
    const tab = await openSettings(page);
    const property = tab.locator('.setting-item').filter({ hasText: 'Property that tells the kind' });
    await property.locator('input').fill(' ');
    await shows(property, 'Name a property.');
  });

  test('restore the default rules only after a second question', async () => {
    const page = await preview.open();
    const tab = await openSettings(page);
    await tab.getByText('Kinds of notes').click();
    const rules = tab.locator('.ai-kind-rule');
    const before = await rules.count();
    await rules.first().getByRole('textbox', { name: 'Value' }).focus();
    await page.keyboard.press('Backspace');
    expect(await rules.count()).toBe(before);
    await tab.getByRole('button', { name: 'Delete' }).first().click();
    await within(async () => expect(await rules.count()).toBe(before - 1));
    await tab.getByText('Restore defaults').click();
    await page.getByRole('button', { name: 'Restore defaults', exact: true }).click();
    await within(async () => expect(await rules.count()).toBe(before));
  });
});
