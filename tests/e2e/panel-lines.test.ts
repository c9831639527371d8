import type { Menu, TFile } from 'obsidian';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  NORTHWIND,
  PLANNING,
  TODAY,
  VAULT,
  activeNote,
  openNote,
  panel,
  shows,
  task,
  title,
  within,
} from '../support/panel-page';
import { launchPreview, type Preview } from '../support/preview';

let preview: Preview;
beforeAll(async () => {
  preview = await launchPreview(VAULT, TODAY);
});
afterAll(() => preview.close());

describe('the keyboard', () => {
  test('leads from the filter back to the rows, wherever the focus was before', async () => {
    const page = await preview.open({ note: NORTHWIND });
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('[data-ai-row]')?.textContent ?? '');
    await task(page, 'Send the offer').locator('[data-ai-open]').focus();
    await page.keyboard.press('j');
    for (const query of ['offer', 'nothing like this']) {
      await page.keyboard.press('/');
      await page.keyboard.type(query);
      await page.keyboard.press('Escape');
      await within(async () => expect(await focused()).not.toBe(''));
      await page.keyboard.press('End');
      await page.keyboard.press('Home');
      expect(await focused()).not.toBe('');
    }
  });
});

describe('links and lines', () => {
  test('open their note at its line, the right one of two with one name', async () => {
    const page = await preview.open({ note: PLANNING });
    await task(page, 'Send the offer').locator('.ai-task-text').click();
    await within(async () => expect(await activeNote(page)).toBe(NORTHWIND));
    await shows(page.locator('.mod-root .is-flashing'), 'Send the offer');
  });

  test('open a new tab with a modifier or the middle button', async () => {
    const page = await preview.open({ note: PLANNING });
    const tabs = () => page.evaluate(() => window.host!.app.workspace.getLeavesOfType('markdown').length);
    await task(page, 'Send the offer')
      .locator('.ai-task-text')
      .click({ modifiers: ['ControlOrMeta'] });
    await within(async () => expect(await tabs()).toBe(2));
    await openNote(page, PLANNING);
    await task(page, 'Send the offer').locator('.ai-task-text').click({ button: 'middle' });
    await within(async () => expect(await tabs()).toBe(3));
  });

  test('show their note on hover with the modifier', async () => {
    const page = await preview.open({ note: PLANNING });
    await shows(title(page), 'Northwind Freight');
    await page.keyboard.down('ControlOrMeta');
    await task(page, 'Send the offer').hover();
    await shows(page.locator('.hover-popover'), 'Send the offer');
    await page.keyboard.up('ControlOrMeta');
  });

  test('inside a fact are rendered, open their target, and never create a note', async () => {
    const page = await preview.open({ note: PLANNING });
    const fact = panel(page).locator('.ai-text').filter({ hasText: 'The archive holds' });
    await shows(fact.locator('strong'), 'seven');
    await fact.getByRole('link', { name: 'Nowhere' }).click();
    await shows(page.locator('.notice'), 'No note is called “Nowhere” yet.');
    await fact.getByRole('link', { name: 'Archive' }).click();
    await within(async () => expect(await activeNote(page)).toBe('Archive.md'));
    expect(await page.evaluate(() => window.host!.app.vault.getFileByPath('Nowhere.md'))).toBeNull();
  });

  test('show HTML of a note as text', async () => {
    const page = await preview.open({ note: PLANNING });
    const fact = panel(page).locator('.ai-text').filter({ hasText: 'the box' });
    await shows(fact.locator('em'), 'always');
    expect(await fact.innerText()).toBe('They call it <b>the box</b>, always.');
  });

  test('have a menu that opens, copies, and lets other plugins add to it', async () => {
    const page = await preview.open({ note: PLANNING });
    await page.evaluate(() => {
      window.host!.app.workspace.on('file-menu', (menu: Menu, file: TFile) => {
        menu.addItem((item) => item.setTitle(`From another plugin: ${file.path}`));
      });
    });
    const row = task(page, 'Send the offer');
    await row.click({ button: 'right' });
    const menu = page.locator('.menu');
    await shows(menu, `From another plugin: ${NORTHWIND}`);
    await menu.getByText('Copy text').click();
    await within(async () =>
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Send the offer'),
    );
    await row.click({ button: 'right' });
    await menu.getByText('Open to the right').click();
    await within(async () => expect(await activeNote(page)).toBe(NORTHWIND));
    expect(await page.evaluate(() => window.host!.app.workspace.getLeavesOfType('markdown').length)).toBe(2);
  });

  test('say so when their note is gone', async () => {
    const page = await preview.open({ note: PLANNING });
    await shows(panel(page), 'Send the offer');
    const row = task(page, 'Send the offer').locator('.ai-task-text');
    // Gone in the same moment as the click: the panel still shows its line.
    await row.evaluate(async (el: HTMLElement, path) => {
      const { vault } = window.host!.app;
      const getFileByPath = vault.getFileByPath.bind(vault);
      vault.getFileByPath = (at) => (at === path ? null : getFileByPath(at));
      el.click();
      await Promise.resolve();
    }, NORTHWIND);
    await shows(page.locator('.notice'), `This note is gone: ${NORTHWIND}`);
  });
});
