import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  NORTHWIND,
  NORTHWIND_TEXT,
  TODAY,
  VAULT,
  hides,
  panel,
  shows,
  task,
  textOf,
  title,
} from '../support/panel-page';
import { launchPreview, type Preview } from '../support/preview';

let preview: Preview;
beforeAll(async () => {
  preview = await launchPreview(VAULT, TODAY);
});
afterAll(() => preview.close());

describe('completing a task', () => {
  test('writes the character and the day, keeps line endings, and takes it back', async () => {
    const page = await preview.open({ note: NORTHWIND });
    const row = task(page, 'Draft the contract');
    await row.getByRole('checkbox').click();
    await shows(row, 'Undo');
    expect(await textOf(page, NORTHWIND)).toBe(
      NORTHWIND_TEXT.replace('[/] Draft', '[x] Draft').replace('2026-01-03', '2026-01-03 ✅ 2026-01-07'),
    );
    await row.getByRole('button', { name: 'Undo' }).click();
    await hides(row.getByRole('button', { name: 'Undo' }));
    expect(await textOf(page, NORTHWIND)).toBe(NORTHWIND_TEXT);
  });

  test('of two identical lines writes the one that was meant', async () => {
    const page = await preview.open({ note: NORTHWIND });
    const row = task(page, 'Call the depot').nth(1);
    await row.getByRole('checkbox').click();
    await shows(row, 'Undo');
    const lines = NORTHWIND_TEXT.split('\r\n');
    const last = lines.findLastIndex((line) => line.includes('Call the depot'));
    lines[last] = lines[last]!.replace('[ ]', '[x]').replace('2026-01-04', '2026-01-04 ✅ 2026-01-07');
    expect(await textOf(page, NORTHWIND)).toBe(lines.join('\r\n'));
  });

  test('is made to what stands in the editor, saved or not', async () => {
    const page = await preview.open({ note: NORTHWIND });
    await shows(title(page), 'Northwind Freight');
    await page.locator('.mod-root').getByRole('button', { name: 'Edit', exact: true }).click();
    const editor = page.locator('.mod-root textarea');
    await editor.evaluate((el: HTMLTextAreaElement) =>
      el.setSelectionRange(el.value.length, el.value.length),
    );
    await editor.pressSequentially('Typed just now');
    await task(page, 'Send the offer').getByRole('checkbox').click();
    await shows(task(page, 'Send the offer'), 'Undo');
    const text = await textOf(page, NORTHWIND);
    expect(text).toContain('- [x] Send the offer');
    expect(text).toContain('Typed just now');
    expect(await editor.inputValue()).toContain('- [x] Send the offer');
  });

  test('is refused with its reason where the line has changed', async () => {
    const page = await preview.open({ note: NORTHWIND });
    await shows(panel(page), 'Send the offer');
    // The file changes while the click is under way: the panel cannot know yet.
    await page.evaluate((path) => {
      const { adapter } = window.host!.app.vault;
      const file = adapter.disk.files.get(path)!;
      if (typeof file.data === 'string') file.data = file.data.replace('Send the offer', 'Send both offers');
    }, NORTHWIND);
    await task(page, 'Send the offer').getByRole('checkbox').click();
    await shows(panel(page), 'Not written: This line has changed since it was read');
    expect(await textOf(page, NORTHWIND)).toBe(NORTHWIND_TEXT.replace('the offer', 'both offers'));
  });
});
