import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TODAY, activeNote, hides, shows, textOf, within } from '../support/panel-page';
import { launchPreview, type Preview } from '../support/preview';
import { sampleVaultTexts } from '../support/sample-vault-texts';

const PICTURES = fileURLToPath(new URL('__screenshots__', import.meta.url));
let preview: Preview;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  preview = await launchPreview(sampleVaultTexts(), TODAY);
});
afterAll(() => preview.close());

const view = (page: Page): Locator => page.locator('.ai-roll');
const picture = (page: Page, name: string) => page.screenshot({ path: `${PICTURES}/rollup-${name}.png` });
const openRollup = async (page: Page): Promise<void> => {
  await page.evaluate(() =>
    window.host!.app.commands.executeCommandById('account-intelligence:open-task-rollup'),
  );
  await shows(view(page), 'open');
};
const dark = (page: Page) =>
  page.evaluate(() => document.body.classList.replace('theme-light', 'theme-dark'));

const row = (page: Page, text: string): Locator =>
  view(page).locator('.ai-roll-row').filter({ hasText: text });

async function widen(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1500, height: 900 });
}

/** Shows it in the right sidebar, as wide as a narrow panel. */
async function openInSidebar(page: Page, width: number): Promise<void> {
  await page.evaluate(async (px) => {
    const { workspace } = window.host!.app;
    const leaf = workspace.getRightLeaf(false)!;
    await leaf.setViewState({ type: 'account-intelligence-rollup', active: true });
    await workspace.revealLeaf(leaf);
    const split = document.querySelector<HTMLElement>('.mod-right-split')!;
    split.style.flex = `0 0 ${px}px`;
    split.style.width = `${px}px`;
  }, width);
  await shows(view(page), 'open');
}

async function useIt(page: Page): Promise<void> {
  await row(page, 'Compare the two restore quotes').getByRole('checkbox').click();
  await shows(view(page), 'Undo');
  await row(page, 'Draft the exit criteria').click({ position: { x: 3, y: 3 } });
  await row(page, 'Ask Kathi').click({ position: { x: 3, y: 3 }, modifiers: ['Shift'] });
  await row(page, 'Send the revised sizing').getByRole('button', { name: /times/ }).click();
  await shows(row(page, 'Send the revised sizing'), 'Different dates');
  await row(page, 'Ask Kathi').locator('.ai-roll-date').click();
  await page.keyboard.type('next fri');
}

test('looks as it should', async () => {
  const page = await preview.open();
  await widen(page);
  await openRollup(page);
  await useIt(page);
  await picture(page, 'wide');
  await dark(page);
  await picture(page, 'wide-dark');
});

test('looks as it should in a narrow panel', async () => {
  const page = await preview.open();
  await openInSidebar(page, 300);
  await useIt(page);
  await picture(page, 'narrow');
  await dark(page);
  await picture(page, 'narrow-dark');
});

test('looks as it should on a phone', async () => {
  const page = await preview.open({ phone: true });
  await openRollup(page);
  await page.evaluate(() => window.host!.app.workspace.rightSplit.collapse());
  await page.waitForTimeout(400);
  await picture(page, 'phone');
});

const headings = (page: Page, level: number): Promise<string[]> =>
  view(page).locator(`[role="row"][aria-expanded][aria-level="${level}"] .ai-roll-name`).allInnerTexts();
const focusedLine = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      document.activeElement?.querySelector('.ai-roll-name, .ai-roll-text > .ai-text')?.textContent.trim() ??
      '',
  );
const selected = (page: Page): Promise<number> => view(page).locator('[aria-selected="true"]').count();
const field = (page: Page): Locator => view(page).getByRole('textbox', { name: 'Filter tasks' });
const menuItem = (page: Page, name: string): Locator =>
  page.locator('.menu .menu-item').filter({ hasText: name });
/** The line of a note that has these words. */
const lineOf = async (page: Page, path: string, words: string): Promise<string | undefined> =>
  (await textOf(page, path)).split('\n').find((line) => line.includes(words));
const BUDGET = 'Customers/Kestrel Grid/2025-12-12 - Budget call.md';

describe('grouping', () => {
  test('in any order, by adding, moving and removing', async () => {
    const page = await preview.open();
    await widen(page);
    await openRollup(page);
    expect((await headings(page, 1))[0]).toBe('Me');
    await view(page)
      .getByRole('button', { name: /Group also by/ })
      .click();
    await menuItem(page, 'Account').click();
    await within(async () => expect(await headings(page, 3)).not.toEqual([]));
    // The chip keeps the focus while it is moved.
    await view(page)
      .getByRole('button', { name: /^Account, 3 of 3/ })
      .focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await within(async () => expect((await headings(page, 1))[0]).toBe('Brightmoor Council'));
    await page.keyboard.press('Delete');
    await view(page).getByRole('button', { name: 'Do not group by Owner' }).click();
    await within(async () => expect((await headings(page, 1)).slice(0, 2)).toEqual(['Overdue', 'This week']));
    await view(page).getByRole('button', { name: 'Do not group by Due' }).click();
    await within(async () => expect(await headings(page, 1)).toEqual([]));
    expect(await view(page).locator('.ai-roll-row').first().innerText()).toContain('Write back to Sam');
  });

  test('is remembered for the next tab, and closed groups with this one', async () => {
    const page = await preview.open();
    await openRollup(page);
    await view(page).getByRole('button', { name: 'Do not group by Due' }).click();
    await view(page).locator('.ai-roll-group').filter({ hasText: 'Me' }).first().click();
    await hides(row(page, 'Compare the two restore quotes'));
    const state = await page.evaluate(() => {
      const [leaf] = window.host!.app.workspace.getLeavesOfType('account-intelligence-rollup');
      const stored = leaf!.view.getState();
      leaf!.detach();
      return stored;
    });
    expect(state).toMatchObject({ groupBy: ['owner'], toggled: ['owner=me\n'] });
    await openRollup(page);
    expect(await headings(page, 2)).toEqual([]);
    await shows(view(page), 'Compare the two restore quotes');
  });
});

describe('filtering', () => {
  test('by words, by what a menu offers, and out of an empty list again', async () => {
    const page = await preview.open();
    await widen(page);
    await openRollup(page);
    await page.keyboard.press('/');
    await page.keyboard.type('KIRKENES oestfjord');
    await shows(view(page), 'Nothing matches “KIRKENES oestfjord”');
    await shows(view(page), 'Without this filter: 39 open tasks.');
    await field(page).fill('three days kirkenes ostfjord');
    await shows(view(page), '1 match');
    await page.keyboard.press('Escape');
    await view(page)
      .getByRole('button', { name: /^Source/ })
      .click();
    await menuItem(page, 'Person notes').click();
    await shows(view(page).getByRole('button', { name: /^Source/ }), 'Person notes');
    await view(page)
      .getByRole('button', { name: /^Status/ })
      .click();
    await menuItem(page, 'Proposed').click();
    await shows(view(page), 'Nothing matches Status: Proposed, Source: Person notes');
    await picture(page, 'empty');
    await view(page).getByRole('button', { name: 'Clear filters' }).click();
    await shows(view(page), 'Compare the two restore quotes');
  });

  test('in a narrow panel by one button that says how many are set', async () => {
    const page = await preview.open();
    await openInSidebar(page, 300);
    await view(page).getByRole('button', { name: 'Filters' }).click();
    await menuItem(page, 'Owner: Anyone').click();
    await page.locator('.prompt-input').fill('Dana');
    await page.keyboard.press('Enter');
    await within(async () => expect(await headings(page, 1)).toEqual(['Dana Whitfield']));
    await shows(view(page).getByRole('button', { name: 'Filters, 1 set' }), '1');
  });

  test('by the account of the active note', async () => {
    const page = await preview.open({ note: BUDGET });
    // Not offered before the index knows what the note is about.
    await within(async () => {
      const isDone = await page.evaluate(() =>
        window.host!.app.commands.executeCommandById('account-intelligence:open-account-tasks'),
      );
      expect(isDone).toBe(true);
    });
    await shows(view(page), 'Compare the two restore quotes');
    await shows(view(page).getByRole('button', { name: 'Filters, 1 set' }), '1');
    // What the filter says need not stand in every row.
    for (const text of await view(page).locator('.ai-roll-row').allInnerTexts())
      expect(text).not.toMatch(/Northwind Freight|Brightmoor Council|No account/);
  });
});

describe('changing tasks', () => {
  test('a completed row stays until it is taken back or put away', async () => {
    const page = await preview.open();
    await openRollup(page);
    const quotes = row(page, 'Compare the two restore quotes');
    await quotes.getByRole('checkbox').click();
    await shows(quotes, 'Undo');
    expect(await lineOf(page, BUDGET, 'two restore quotes')).toContain('- [x] ');
    await shows(view(page), '38 open');
    await quotes.getByRole('button', { name: 'Undo' }).click();
    await shows(view(page), '39 open');
    expect(await lineOf(page, BUDGET, 'two restore quotes')).toContain('- [ ] ');
    await quotes.getByRole('checkbox').click();
    await shows(quotes, 'Undo');
    await view(page).getByRole('button', { name: 'Hide 1 changed' }).click();
    await hides(quotes);
  });

  test('the date in words, read before it is saved', async () => {
    const page = await preview.open();
    await openRollup(page);
    await row(page, 'Compare the two restore quotes').locator('.ai-roll-date').click();
    await page.keyboard.type('next fri');
    await shows(row(page, 'Compare the two restore quotes'), 'Fri 16 Jan');
    await page.keyboard.press('Enter');
    await within(async () =>
      expect(await lineOf(page, BUDGET, 'two restore quotes')).toContain('2026-01-16'),
    );
    // It went to another group, and the focus with it.
    await within(async () => expect(await focusedLine(page)).toContain('Compare the two restore quotes'));
    await shows(row(page, 'Compare the two restore quotes'), 'Fri 16 Jan');
  });

  test('an owner by typing, and one of several by a click', async () => {
    const page = await preview.open();
    await openRollup(page);
    await row(page, 'Compare the two restore quotes').click({ position: { x: 3, y: 3 } });
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await page.keyboard.type('priya');
    await page.keyboard.press('Enter');
    await within(async () => expect(await lineOf(page, BUDGET, 'two restore quotes')).toContain('Priya'));
    await field(page).fill('sam');
    const which = view(page)
      .getByRole('group', { name: /^Which/ })
      .first();
    await picture(page, 'which');
    const name = await which.getByRole('button').first().locator('span').first().innerText();
    const before = await view(page)
      .getByRole('group', { name: /^Which/ })
      .count();
    await which.getByRole('button').first().click();
    await within(async () =>
      expect(
        await view(page)
          .getByRole('group', { name: /^Which/ })
          .count(),
      ).toBe(before - 1),
    );
    expect(name).toMatch(/^Sam /);
  });

  test('any status by a right click on the box, and the menu of the row', async () => {
    const page = await preview.open();
    await openRollup(page);
    const quotes = row(page, 'Compare the two restore quotes');
    await quotes.getByRole('checkbox').click({ button: 'right' });
    await menuItem(page, 'In progress').or(menuItem(page, 'In Progress')).first().click();
    await within(async () => expect(await lineOf(page, BUDGET, 'two restore quotes')).toContain('- [/] '));
    await quotes.click({ button: 'right', position: { x: 60, y: 5 } });
    await menuItem(page, 'Priority…').click();
    await menuItem(page, 'Highest').click();
    await within(async () => expect(await lineOf(page, BUDGET, 'two restore quotes')).toContain('🔺'));
  });

  test('several at once, shown first, taken back as one', async () => {
    const page = await preview.open();
    await openRollup(page);
    await row(page, 'Compare the two restore quotes').click({ position: { x: 3, y: 3 } });
    await row(page, 'Propose three days').click({ position: { x: 3, y: 3 }, modifiers: ['Control'] });
    expect(await selected(page)).toBe(2);
    await shows(view(page).locator('.ai-bulk'), '2 selected, 2 notes');
    await page.keyboard.press('d');
    await page.keyboard.type('in two weeks');
    await page.keyboard.press('Enter');
    await shows(page.locator('.modal'), '2 lines in 2 notes');
    await picture(page, 'bulk-preview');
    await page
      .locator('.modal')
      .getByRole('button', { name: /2 tasks/ })
      .click();
    await within(async () =>
      expect(await lineOf(page, BUDGET, 'two restore quotes')).toContain('2026-01-21'),
    );
    await page.evaluate(() =>
      window.host!.app.commands.executeCommandById('account-intelligence:undo-last-change'),
    );
    await within(async () =>
      expect(await lineOf(page, BUDGET, 'two restore quotes')).toContain('2026-01-09'),
    );
    await within(async () =>
      expect(await row(page, 'Propose three days').locator('.ai-roll-date').innerText()).toBe('Wed 14 Jan'),
    );
  });
});

test('all of it by keyboard alone', async () => {
  const page = await preview.open();
  await openRollup(page);
  // The command put the focus into the view.
  await page.keyboard.press('j');
  expect(await focusedLine(page)).toBe('Me');
  await page.keyboard.press('ArrowLeft');
  await hides(row(page, 'Write back to Sam'));
  await page.keyboard.press('ArrowRight');
  await shows(view(page), 'Write back to Sam');
  await page.keyboard.press('j');
  expect(await focusedLine(page)).toBe('Overdue');
  await page.keyboard.press('j');
  expect(await focusedLine(page)).toContain('Write back to Sam');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  expect(await selected(page)).toBe(3);
  await page.keyboard.press('Space');
  expect(await selected(page)).toBe(2);
  await page.keyboard.press('Control+a');
  await shows(view(page).locator('.ai-bulk'), 'selected');
  await page.keyboard.press('Escape');
  expect(await selected(page)).toBe(0);
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  expect(await focusedLine(page)).toBe('Me');
  for (let step = 0; step < 8; step++) await page.keyboard.press('ArrowDown');
  const here = await focusedLine(page);
  await page.keyboard.press('x');
  await shows(view(page), 'Undo');
  expect(await focusedLine(page)).toBe(here);
  await page.keyboard.press('x');
  await hides(view(page).getByRole('button', { name: 'Undo' }));
  await within(async () => expect(await focusedLine(page)).toBe(here));
  await page.keyboard.press('?');
  await shows(view(page).getByRole('dialog'), 'Select all that is shown');
  await page.keyboard.press('Escape');
  await within(async () => expect(await focusedLine(page)).toBe(here));
  await page.keyboard.press('Enter');
  await within(async () => expect(await activeNote(page)).toMatch(/md$/));
});
