import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DANA, TODAY, hides, openNote, panel, shows, textOf, title, within } from '../support/panel-page';
import { launchPreview, type Preview } from '../support/preview';
import { account, meeting } from '../support/vault-builder';

const PICTURES = fileURLToPath(new URL('__screenshots__', import.meta.url));
const SLIP = 'People/Dana Whitfeld.md';
const profile = (name: string): string =>
  `---\ntype: people\ncompany: Northwind Freight\nemail: dana@northwind.example\n---\n# ${name}\n`;
const meetings = ['2025-12-05', '2025-12-12', '2026-01-05'].map((day) => [
  `Meetings/${day} - Weekly sync.md`,
  meeting(
    ['Robin Ashdown', day === '2026-01-05' ? 'Dana Whitfield' : 'Ola Berg'],
    [`date: ${day}`, 'account: Northwind Freight'],
  ),
]);
const NOTES: Record<string, string> = {
  'Accounts/Northwind Freight.md': account('Northwind Freight', '- [ ] Send the drawings @Sam'),
  [DANA]: profile('Dana Whitfield'),
  [SLIP]: profile('Dana Whitfeld'),
  'People/Sam Hill.md': '---\ntype: people\n---\n',
  'People/Sam Lindqvist.md': '---\ntype: people\n---\n',
  'Partners/Fjellbit.md': '---\ntype: partners\n---\n# Fjellbit\n',
  'Inbox/Reading list.md': 'Books.\n',
  ...(Object.fromEntries(meetings) as Record<string, string>),
};

let preview: Preview;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  preview = await launchPreview(NOTES, TODAY);
});
afterAll(() => preview.close());

const picture = (page: Page, name: string) => page.screenshot({ path: `${PICTURES}/who-${name}.png` });
const asks = (page: Page) => panel(page).locator('.ai-ask');
const focusedText = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
const stored = async (page: Page): Promise<Record<string, unknown>> => {
  const data: unknown = await page.evaluate(() => window.host!.plugin!.loadData());
  return (data ?? {}) as Record<string, unknown>;
};
const openPanel = (page: Page) =>
  page.evaluate(() => window.host!.app.commands.executeCommandById('account-intelligence:open-panel'));

/** Presses Tab until the control with this text has the focus. */
async function tabTo(page: Page, text: string): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    if ((await focusedText(page)).startsWith(text)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${text}; it is at “${await focusedText(page)}”.`);
}

async function openSettings(page: Page) {
  await page.evaluate(() => {
    const { setting } = window.host!.app;
    setting.open();
    setting.openTabById('account-intelligence');
  });
  return page.locator('.vertical-tab-content');
}

describe('by keyboard alone', () => {
  test('the owner is confirmed, two people are joined, and taken apart again', async () => {
    const page = await preview.open({ note: DANA });
    await shows(asks(page), 'Are you Robin Ashdown?');
    await shows(asks(page), 'May be the same as Dana Whitfeld');
    await shows(asks(page), 'At 3 of 3 meetings and messages');
    await picture(page, 'questions');
    await openPanel(page);
    await page.keyboard.press('Home');
    await within(async () => expect(await focusedText(page)).toBe('Are you Robin Ashdown?'));
    await tabTo(page, 'Yes, that’s me');
    await page.keyboard.press('Enter');
    await shows(asks(page), 'You are Robin Ashdown');
    await within(async () => expect(await focusedText(page)).toBe('Undo'));
    expect(await stored(page)).toMatchObject({ ownerNames: ['Robin Ashdown'] });

    await page.keyboard.press('j');
    await within(async () => expect(await focusedText(page)).toBe('May be the same as Dana Whitfeld'));
    await tabTo(page, 'Same');
    await page.keyboard.press('Enter');
    await shows(asks(page), 'Joined with Dana Whitfeld');
    await shows(panel(page), '2 notes, one person');
    await picture(page, 'joined');
    await within(async () => expect(await focusedText(page)).toBe('Undo'));
    await page.keyboard.press('Enter');
    await shows(asks(page), 'May be the same as Dana Whitfeld');
    await within(async () => expect(await focusedText(page)).toBe('Same'));
    await hides(panel(page).getByText('2 notes, one person'));
    expect(await stored(page)).toMatchObject({ entityDecisions: [] });
    for (const path of [DANA, SLIP]) expect(await textOf(page, path)).toBe(NOTES[path]);
  });

  test('a rule is made for notes of no kind, and taken back', async () => {
    const page = await preview.open({ note: 'Partners/Fjellbit.md' });
    await shows(title(page), 'Accounts');
    const tab = await openSettings(page);
    await tabTo(page, 'Kinds in this vault');
    await page.keyboard.press('Enter');
    await shows(tab, '10 notes in this vault');
    await picture(page, 'guide');
    const row = tab.locator('[data-ai-guide-row="property:partners"]');
    await shows(row, '1 note: Fjellbit');
    await row.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await shows(row, 'Account now · 1 note');
    await within(async () => expect(await focusedText(page)).toBe('Undo'));
    await within(async () => expect(await tab.getByText('type: partners').count()).toBe(2));
    await picture(page, 'guide-made');
    await page.keyboard.press('Enter');
    await shows(row, '1 note: Fjellbit');
    await within(async () => expect(await focusedText(page)).toBe('Make a rule…'));
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await shows(row, 'Account now');
    await page.keyboard.press('Escape');
    await shows(title(page), 'Fjellbit');
  });
});

describe('what was said', () => {
  test('survives a restart and is taken back in the panel', async () => {
    const page = await preview.open({ note: DANA });
    await panel(page)
      .getByRole('button', { name: /^Different: / })
      .click();
    await shows(asks(page), 'Kept apart from Dana Whitfeld');
    await page.reload();
    await page.waitForFunction(() => window.host?.ready);
    const fold = panel(page).locator('[data-section="identity"]');
    await shows(fold, 'Who is who');
    await fold.getByRole('button', { name: 'Who is who' }).click();
    await shows(fold, 'Kept apart from Dana Whitfeld');
    await fold.getByRole('button', { name: /^Take back: / }).click();
    await hides(fold);
    await shows(asks(page), 'May be the same as Dana Whitfeld');
  });

  test('is listed in the settings, and taken back there', async () => {
    const page = await preview.open({ note: DANA });
    await panel(page)
      .getByRole('button', { name: /^Same: / })
      .click();
    await shows(panel(page), '2 notes, one person');
    const tab = await openSettings(page);
    await tab.getByText('Same or different').click();
    await shows(tab, 'Dana Whitfield and Dana Whitfeld');
    await shows(tab, 'One person');
    await picture(page, 'decisions');
    await tab.getByRole('button', { name: /^Take back: / }).click();
    await shows(tab, 'Nothing yet. The panel asks where two names may be one.');
    await page.keyboard.press('Escape');
    await hides(panel(page).getByText('2 notes, one person'));
    await shows(asks(page), 'May be the same as Dana Whitfeld');
  });
});

describe('the owner', () => {
  test('is asked for wherever the panel is, until it is put off', async () => {
    const page = await preview.open({ note: 'Inbox/Reading list.md' });
    await shows(asks(page), 'Are you Robin Ashdown?');
    await openNote(page, DANA);
    await shows(asks(page), 'Are you Robin Ashdown?');
    await panel(page).getByRole('button', { name: 'Not now' }).click();
    await hides(panel(page).getByText('Are you'));
    await openNote(page, SLIP);
    await shows(title(page), 'Dana Whitfeld');
    await hides(panel(page).getByText('Are you'));
  });

  test('is proposed in the settings too, to which the panel leads', async () => {
    const page = await preview.open({ note: DANA });
    await panel(page)
      .getByRole('button', { name: /^Somebody else/ })
      .click();
    const tab = page.locator('.vertical-tab-content');
    await shows(tab, 'Are you Robin Ashdown?');
    await picture(page, 'settings');
    await tab.getByRole('button', { name: 'Yes, that’s me' }).click();
    const names = tab.locator('.setting-item').filter({ hasText: 'Your names' }).getByRole('textbox');
    await within(async () => expect(await names.inputValue()).toBe('Robin Ashdown'));
    await hides(tab.getByText('Are you Robin Ashdown?').and(page.locator(':visible')));
    await page.keyboard.press('Escape');
    await hides(panel(page).getByText('Are you'));
  });
});

test('a name that several have comes with who they are', async () => {
  const page = await preview.open({ note: 'Accounts/Northwind Freight.md' });
  const task = panel(page).locator('.ai-task').filter({ hasText: 'Send the drawings' });
  await shows(task, 'Is it Sam Hill or Sam Lindqvist?');
  await task.getByRole('button', { name: 'Sam Hill' }).click();
  await shows(title(page), 'Sam Hill');
});
