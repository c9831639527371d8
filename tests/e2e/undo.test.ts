import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  NORTHWIND,
  NORTHWIND_TEXT,
  TESSERA,
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

const UNDO_FOLDER = '.obsidian/plugins/account-intelligence/undo';
const COMPLETED = NORTHWIND_TEXT.replace(
  '[/] Draft the contract @Me 📅 2026-01-03',
  '[x] Draft the contract @Me 📅 2026-01-03 ✅ 2026-01-07',
);

async function complete(page: Page): Promise<void> {
  await task(page, 'Draft the contract').getByRole('checkbox').click();
  await shows(task(page, 'Draft the contract'), 'Undo');
  expect(await textOf(page, NORTHWIND)).toBe(COMPLETED);
}

async function reload(page: Page): Promise<void> {
  await page.reload();
  await page.waitForFunction(() => window.host?.ready);
  await shows(panel(page), 'Northwind Freight');
}

/** Somebody else writes the file. */
const change = (page: Page, path: string, from: string, to: string): Promise<void> =>
  page.evaluate(
    async ([at, was, is]) => {
      const { adapter } = window.host!.app.vault;
      const text = await adapter.read(at!);
      if (!text.includes(was!)) throw new Error(`There is no ${was} in ${at}`);
      await adapter.write(at!, text.replace(was!, is!));
    },
    [path, from, to],
  );

const notices = (page: Page) => page.locator('.notice');
const dialog = (page: Page) => page.getByRole('dialog');
const records = (page: Page): Promise<string[]> =>
  page.evaluate(
    (folder) =>
      [...window.host!.app.vault.adapter.disk.files.keys()].filter((path) => path.startsWith(folder)),
    UNDO_FOLDER,
  );

describe('undo', () => {
  test('takes a completed task back after a restart, byte for byte, and redo completes it again', async () => {
    const page = await preview.open({ note: NORTHWIND, keep: true });
    await complete(page);
    await reload(page);
    expect(await textOf(page, NORTHWIND)).toBe(COMPLETED);

    await run(page, 'Undo last change');
    await shows(notices(page), 'Undone: Complete “Draft the contract”\nIn Northwind Freight');
    expect(await textOf(page, NORTHWIND)).toBe(NORTHWIND_TEXT);
    await run(page, 'Undo last change');
    await shows(notices(page), 'There is nothing to undo.');

    await reload(page);
    await run(page, 'Redo');
    await shows(notices(page), 'Redone: Complete “Draft the contract”');
    expect(await textOf(page, NORTHWIND)).toBe(COMPLETED);
  });

  test('of the row and of the palette are one: what one took back, the other does not', async () => {
    const page = await preview.open({ note: NORTHWIND });
    await complete(page);
    await task(page, 'Draft the contract').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => textOf(page, NORTHWIND)).toBe(NORTHWIND_TEXT);
    await run(page, 'Undo last change');
    await shows(notices(page), 'There is nothing to undo.');
    await run(page, 'Redo');
    await expect.poll(() => textOf(page, NORTHWIND)).toBe(COMPLETED);
  });

  test('keeps what was written elsewhere in the note meanwhile', async () => {
    const page = await preview.open({ note: NORTHWIND });
    await complete(page);
    await change(page, NORTHWIND, '# Northwind Freight\r\n', '# Northwind Freight\r\nNew line\r\n');
    await run(page, 'Undo last change');
    await expect
      .poll(() => textOf(page, NORTHWIND))
      .toBe(NORTHWIND_TEXT.replace('# Northwind Freight\r\n', '# Northwind Freight\r\nNew line\r\n'));
  });

  test('keeps what was typed and is not saved yet', async () => {
    const page = await preview.open({ note: NORTHWIND });
    await complete(page);
    await page.locator('.mod-root').getByRole('button', { name: 'Edit', exact: true }).click();
    const editor = page.locator('.mod-root textarea');
    await editor.evaluate((el: HTMLTextAreaElement) =>
      el.setSelectionRange(el.value.length, el.value.length),
    );
    await editor.pressSequentially('Typed just now');
    await run(page, 'Undo last change');
    await shows(notices(page), 'Undone: Complete “Draft the contract”');
    const text = await textOf(page, NORTHWIND);
    expect(text).toContain('- [/] Draft the contract @Me 📅 2026-01-03');
    expect(text).toContain('Typed just now');
    expect(await editor.inputValue()).toContain('- [/] Draft the contract');
  });

  test('finds a note that was moved meanwhile', async () => {
    const page = await preview.open({ note: NORTHWIND });
    await complete(page);
    const moved = 'Old/Moved.md';
    await page.evaluate(
      async ([from, to]) => {
        const { fileManager, vault } = window.host!.app;
        await fileManager.renameFile(vault.getFileByPath(from!)!, to!);
      },
      [NORTHWIND, moved],
    );
    // Renames are followed in one go, as a folder tells of each of its notes.
    await expect
      .poll(async () => {
        const [record] = await records(page);
        return textOf(page, record!);
      })
      .toContain(moved);
    await run(page, 'Undo last change');
    await shows(notices(page), 'In Moved');
    expect(await textOf(page, moved)).toBe(NORTHWIND_TEXT);
  });

  test('is refused where the line has changed: it shows the difference, and nothing is written', async () => {
    const page = await preview.open({ note: NORTHWIND });
    await complete(page);
    await change(page, NORTHWIND, '[x] Draft the contract @Me', '[x] Draft both contracts @Me');
    const changed = await textOf(page, NORTHWIND);

    await run(page, 'Undo last change');
    await shows(dialog(page), 'Not undone: Complete “Draft the contract”');
    expect(await dialog(page).locator('del').allInnerTexts()).toEqual(['the', 'contract']);
    expect(await dialog(page).locator('ins').allInnerTexts()).toEqual(['both', 'contracts']);
    await shows(dialog(page), 'Written, line 13');
    expect(await textOf(page, NORTHWIND)).toBe(changed);
    await page.screenshot({ path: 'tests/e2e/__screenshots__/undo-refused.png' });

    // Left as it is, it no longer stands in the way.
    await dialog(page).getByRole('button', { name: 'Leave as it is' }).click();
    await run(page, 'Undo last change');
    await shows(notices(page), 'There is nothing to undo.');
    expect(await textOf(page, NORTHWIND)).toBe(changed);
  });

  test('opens the note of a refusal at the line', async () => {
    const page = await preview.open({ note: TESSERA });
    await page.evaluate(() =>
      window.host!.app.commands.executeCommandById('account-intelligence:open-panel'),
    );
    await page.evaluate(async (path) => {
      const { workspace, vault } = window.host!.app;
      await workspace.getLeaf(false).openFile(vault.getFileByPath(path)!);
    }, NORTHWIND);
    await complete(page);
    await change(page, NORTHWIND, '[x] Draft', '[-] Draft');
    await run(page, 'Undo last change');
    await dialog(page).getByRole('button', { name: NORTHWIND }).click();
    await expect.poll(() => dialog(page).count()).toBe(0);
    expect(await page.evaluate(() => window.host!.app.workspace.getActiveFile()?.path)).toBe(NORTHWIND);
  });

  test('passes over a damaged record with a notice, and still takes back what came before', async () => {
    const page = await preview.open({ note: NORTHWIND, keep: true });
    await complete(page);
    await task(page, 'Send the offer').getByRole('checkbox').click();
    await shows(task(page, 'Send the offer'), 'Undo');
    const [, newest] = (await records(page)).sort();
    await page.evaluate((path) => window.host!.app.vault.adapter.write(path, '{"version":1,'), newest!);
    await reload(page);
    await run(page, 'Undo last change');
    await shows(notices(page), 'one change can no longer be undone, because its record is damaged');
    await shows(notices(page), 'Undone: Complete “Draft the contract”');
  });
});

describe('the commands for a task', () => {
  test('are offered on its line in the editor, and what they write is taken back', async () => {
    const page = await preview.open({ note: NORTHWIND });
    await shows(panel(page), 'Send the offer');
    await page.locator('.mod-root').getByRole('button', { name: 'Edit', exact: true }).click();
    await page.locator('.mod-root textarea').evaluate((el: HTMLTextAreaElement) => {
      const at = el.value.indexOf('Send the offer');
      el.setSelectionRange(at, at);
    });
    await page.keyboard.press('ControlOrMeta+P');
    await page.locator('.prompt-input').fill('Account Intelligence: Accept proposed task');
    // What is nearest to it instead: the command itself does not apply to a task that is no proposal.
    await shows(page.locator('.prompt'), 'Triage proposed tasks');
    await hides(page.locator('.prompt').getByText('Accept proposed task'));
    await page.keyboard.press('Escape');

    await run(page, 'Cancel task');
    await shows(notices(page), 'Canceled: “Send the offer”\nIn Northwind Freight');
    const line = '- [ ] Send the offer @Me 📅 2026-01-02';
    expect(await textOf(page, NORTHWIND)).toBe(
      NORTHWIND_TEXT.replace(line, `${line.replace('[ ]', '[-]')} ❌ 2026-01-07`),
    );
    await run(page, 'Undo last change');
    await expect.poll(() => textOf(page, NORTHWIND)).toBe(NORTHWIND_TEXT);
  });
});

describe('the Tasks plugin', () => {
  test('completes a task that recurs, and tells which symbols mean what', async () => {
    const page = await preview.open({ note: NORTHWIND });
    await page.evaluate(() => {
      const { plugins } = window.host!.app.plugins;
      Reflect.set(plugins, 'obsidian-tasks-plugin', {
        loadData: () => Promise.resolve({ setDoneDate: true }),
        apiV1: {
          executeToggleTaskDoneCommand: (line: string) =>
            `${line.replace('[/]', '[ ]')}\n${line.replace('[/]', '[x]')} ✅ 2026-01-07`,
        },
      });
    });
    await task(page, 'Draft the contract').getByRole('checkbox').click();
    await shows(task(page, 'Draft the contract'), 'Undo');
    const line = '- [/] Draft the contract @Me 📅 2026-01-03';
    const [next, done] = [line.replace('[/]', '[ ]'), `${line.replace('[/]', '[x]')} ✅ 2026-01-07`];
    expect(await textOf(page, NORTHWIND)).toBe(NORTHWIND_TEXT.replace(line, `${next}\r\n${done}`));
    await run(page, 'Undo last change');
    await expect.poll(() => textOf(page, NORTHWIND)).toBe(NORTHWIND_TEXT);
  });
});
