import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFindings } from '../support/accessibility';
import { TODAY, activeNote, hides, shows, textOf, within } from '../support/panel-page';
import { launchPreview, type Preview } from '../support/preview';
import { sampleVaultTexts } from '../support/sample-vault-texts';
import { account } from '../support/vault-builder';

const PICTURES = fileURLToPath(new URL('__screenshots__', import.meta.url));
let preview: Preview;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  preview = await launchPreview(sampleVaultTexts(), TODAY);
});
afterAll(() => preview.close());

const view = (page: Page): Locator => page.locator('.ai-port');
const picture = (page: Page, name: string) => page.screenshot({ path: `${PICTURES}/portfolio-${name}.png` });
const dark = (page: Page) =>
  page.evaluate(() => document.body.classList.replace('theme-light', 'theme-dark'));
const row = (page: Page, name: string): Locator =>
  view(page).locator('.ai-port-row').filter({ hasText: name });

async function openPortfolio(page: Page): Promise<void> {
  await page.evaluate(() =>
    window.host!.app.commands.executeCommandById('account-intelligence:open-portfolio'),
  );
  await shows(view(page), 'active');
}

/** Shows it in the right sidebar, as wide as a narrow panel. */
async function openInSidebar(page: Page, width: number): Promise<void> {
  await page.evaluate(async (px) => {
    const { workspace } = window.host!.app;
    const leaf = workspace.getRightLeaf(false)!;
    await leaf.setViewState({ type: 'account-intelligence-portfolio', active: true });
    await workspace.revealLeaf(leaf);
    const split = document.querySelector<HTMLElement>('.mod-right-split')!;
    split.style.flex = `0 0 ${px}px`;
    split.style.width = `${px}px`;
  }, width);
  await shows(view(page), 'active');
}

test('looks as it should', async () => {
  const page = await preview.open();
  await page.setViewportSize({ width: 1500, height: 900 });
  await openPortfolio(page);
  await picture(page, 'wide-closed');
  await page.keyboard.press('j');
  await page.keyboard.press(' ');
  await shows(view(page), 'Why it is here');
  await picture(page, 'wide');
  await dark(page);
  await picture(page, 'wide-dark');
});

test('looks as it should in a narrow panel', async () => {
  const page = await preview.open();
  await openInSidebar(page, 300);
  await picture(page, 'narrow-closed');
  await row(page, 'Northwind Freight').locator('.ai-port-toggle').click();
  await shows(view(page), 'Why it is here');
  await picture(page, 'narrow');
  await dark(page);
  await picture(page, 'narrow-dark');
});

test('looks as it should on a phone', async () => {
  const page = await preview.open({ phone: true });
  await openPortfolio(page);
  await page.evaluate(() => window.host!.app.workspace.rightSplit.collapse());
  await page.waitForTimeout(400);
  await picture(page, 'phone');
});

const names = (page: Page): Promise<string[]> => view(page).locator('.ai-port-link').allInnerTexts();
const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.querySelector('.ai-port-link')?.textContent.trim());
const menuItem = (page: Page, name: string): Locator =>
  page.locator('.menu .menu-item').filter({ hasText: name });
const widen = (page: Page) => page.setViewportSize({ width: 1500, height: 900 });
/** As the command leaves it: nothing else than keys was used. */
async function openByKeys(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+P');
  await page.locator('.prompt-input').fill('Account Intelligence: Open portfolio');
  await page.keyboard.press('Enter');
  await shows(view(page), 'active');
  await hides(view(page).locator('[aria-busy="true"]'));
}

describe('by keyboard', () => {
  test('one goes from row to row, sees why, completes a task, and opens the note', async () => {
    const page = await preview.open();
    await widen(page);
    await openByKeys(page);
    await page.keyboard.press('j');
    await within(async () => expect(await focused(page)).toBe('Northwind Freight'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await page.keyboard.press(' ');
    const peek = view(page).locator('.ai-port-peek');
    await shows(peek, '2 overdue by us');
    await shows(peek, 'Weekly sync');
    expect(await accessibilityFindings(page, '.ai-port')).toEqual([]);
    // From the row to its name, to what is behind it, and so on to the box of the first task.
    const box = peek.getByRole('checkbox', { name: /Send the revised sizing sheet/ });
    await box.focus();
    await page.keyboard.press(' ');
    await shows(peek, 'Undo');
    const line = async () =>
      (await textOf(page, 'Accounts/Northwind Freight/2025-12-26 - Weekly sync.md')).concat(
        await textOf(page, 'Customers/Northwind Freight.md'),
      );
    await within(async () => expect(await line()).toMatch(/- \[x\] .*Send the revised sizing sheet/));
    await peek.getByRole('button', { name: 'Undo' }).focus();
    await page.keyboard.press('Enter');
    await within(async () => expect(await line()).not.toMatch(/- \[x\] .*Send the revised sizing sheet/));
    await page.keyboard.press('Escape');
    await hides(peek);
    await within(async () => expect(await focused(page)).toBe('Northwind Freight'));
    await page.keyboard.press('ControlOrMeta+Enter');
    await within(async () => expect(await activeNote(page)).toContain('Northwind Freight'));
  });

  test('one sorts, filters and is told why nothing is left', async () => {
    const page = await preview.open();
    await widen(page);
    await openByKeys(page);
    await page.keyboard.press('j');
    await page.keyboard.press('s');
    await menuItem(page, 'Last met').click();
    await shows(view(page), 'Sorted by: last met, the longest ago first');
    await within(async () => expect((await names(page))[0]).toBe('Pell Street Archive'));
    await view(page).getByRole('columnheader', { name: 'Account' }).getByRole('button').press('Enter');
    await within(async () =>
      expect(await names(page)).toEqual((await names(page)).sort(new Intl.Collator('en').compare)),
    );
    await page.keyboard.press('/');
    await page.keyboard.type('freight');
    await within(async () => expect(await names(page)).toEqual(['Northwind Freight']));
    await view(page)
      .getByRole('button', { name: /^Single-threaded/ })
      .press('Enter');
    await shows(view(page).locator('.ai-empty'), 'Two filters are on: active, single-threaded.');
    await view(page).getByRole('button', { name: 'Clear the filters' }).press('Enter');
    await within(async () => expect(await names(page)).toEqual(['Northwind Freight']));
  });
});

test('what is set stays with the tab', async () => {
  const page = await preview.open();
  await widen(page);
  await openPortfolio(page);
  await view(page).getByRole('button', { name: 'Columns' }).click();
  await menuItem(page, 'Proposed').click();
  await hides(view(page).getByRole('columnheader', { name: 'Proposed' }));
  await row(page, 'Halden Clinics').locator('.ai-port-cell[data-column="met"]').click();
  await shows(view(page).locator('.ai-port-peek'), 'Why it is here');
  const state = await page.evaluate(() => {
    const [leaf] = window.host!.app.workspace.getLeavesOfType('account-intelligence-portfolio');
    return leaf!.view.getState();
  });
  expect(state).toMatchObject({ hidden: ['proposed'], peek: 'account:halden clinics' });
});

test('leads on to tasks and triage, and takes the table away', async () => {
  const page = await preview.open();
  await widen(page);
  await openPortfolio(page);
  await row(page, 'Northwind Freight').locator('.ai-port-toggle').click();
  await view(page).getByRole('button', { name: 'Export what is shown' }).click();
  await menuItem(page, 'Copy as Markdown').click();
  await within(async () =>
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('| Account | Last met |'),
  );
  await view(page)
    .getByRole('button', { name: /^Tasks 9/ })
    .click();
  await shows(page.locator('.ai-roll:not(.ai-port)'), 'Northwind Freight');
});

test('a thousand accounts are windowed, and the last one is a key away', async () => {
  const notes = Object.fromEntries(
    Array.from({ length: 1_000 }, (_, n) => {
      const name = `Works ${String(n).padStart(4, '0')}`;
      return [`Customers/${name}.md`, account(name, '- [ ] Send the plan @Me 📅 2026-01-02')];
    }),
  );
  const many = await launchPreview(notes, TODAY);
  try {
    const page = await many.open();
    await widen(page);
    await openPortfolio(page);
    await shows(view(page), '1,000 active');
    await page.keyboard.press('j');
    await page.keyboard.press('End');
    await within(async () => expect(await focused(page)).toBe('Works 0999'));
    await page.keyboard.press('Home');
    await within(async () => expect(await focused(page)).toBe('Works 0000'));
    expect(await view(page).locator('*').count()).toBeLessThanOrEqual(500);
  } finally {
    await many.close();
  }
});

test('a vault without accounts says what one looks like, in every width', async () => {
  const none = await launchPreview({ 'Shopping.md': 'Bread.\n' }, TODAY);
  try {
    const page = await none.open();
    await page.evaluate(() =>
      window.host!.app.commands.executeCommandById('account-intelligence:open-portfolio'),
    );
    await shows(view(page), 'No accounts yet');
    expect(await accessibilityFindings(page, '.ai-port')).toEqual([]);
    await picture(page, 'no-accounts');
  } finally {
    await none.close();
  }
});
