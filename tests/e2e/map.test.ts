import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFindings } from '../support/accessibility';
import { activeNote, hides, panel, run, shows, TODAY, within } from '../support/panel-page';
import { launchPreview, type Preview } from '../support/preview';
import { account, meeting, person } from '../support/vault-builder';

const PICTURES = fileURLToPath(new URL('__screenshots__', import.meta.url));
const NORTHWIND = 'Customers/Northwind Freight.md';
const BUSY = 'C/Northwind.md';

/** No place to break in 200 letters. */
const LONG = 'Frostschutzmittellagerverwaltung'.repeat(7).slice(0, 200);

/** More people than are drawn, long names, names from right to left, and one that nobody can tell. */
function busyVault(): Record<string, string> {
  const theirs = [
    'Maximiliana Featherstonehaugh-Cholmondeley',
    'יעל כהן',
    'Mika Sorvali',
    'Mika Tamm',
    ...Array.from({ length: 24 }, (_, n) => `Person Number${n}`),
  ];
  const files: Record<string, string> = {
    [BUSY]: account('Northwind Freight and Forwarding of the Northern Harbors'),
    'C/Quiet.md': account('Quiet Account'),
    'P/Robin.md': person('Robin Ashdown', 'Tessera Storage'),
  };
  theirs.forEach((name, index) => {
    files[`P/${name}.md`] = person(
      name,
      'Northwind Freight and Forwarding of the Northern Harbors',
      '**Role:** Deputy head of regional depot operations',
    );
    for (let day = 1; day < 29 - index; day++) {
      const path = `M/2025-${day % 2 === 0 ? '11' : '12'}-${String(day).padStart(2, '0')} - With ${index}.md`;
      files[path] = meeting([name, day % 3 === 0 ? 'Priya Nair (Tessera Storage)' : 'Robin Ashdown']);
    }
  });
  files['C/Long.md'] = account(LONG);
  files['P/Tove Lind.md'] = person('Tove Lind', LONG);
  files['M/2025-12-21 - Long.md'] = meeting(['Tove Lind', 'Robin Ashdown'], [`account: ${LONG}`]);
  files['M/2025-12-20 - Odd.md'] = meeting(
    ['Mika', 'Robin Ashdown'],
    ['account: Northwind Freight and Forwarding of the Northern Harbors'],
  );
  return files;
}

let sample: Preview;
let busy: Preview;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  const own = JSON.stringify({
    version: 1,
    ownerNames: ['Robin Ashdown'],
    ownCompanies: ['Tessera Storage'],
  });
  sample = await launchPreview(fileURLToPath(new URL('../vault', import.meta.url)), TODAY);
  busy = await launchPreview(
    { ...busyVault(), '.obsidian/plugins/account-intelligence/data.json': own },
    TODAY,
  );
});
afterAll(async () => {
  await sample.close();
  await busy.close();
});

const view = (page: Page): Locator => page.locator('.ai-map');
const row = (page: Page, name: string): Locator =>
  view(page)
    .locator('tbody tr')
    .filter({ has: page.getByRole('link', { name, exact: true }) });
const numbers = (page: Page) => view(page).locator('.ai-map-count').allTextContents();
const picture = (page: Page, name: string) => page.screenshot({ path: `${PICTURES}/map-${name}.png` });
const dark = (page: Page) =>
  page.evaluate(() => document.body.classList.replace('theme-light', 'theme-dark'));

/** Opens it as a person does who looks at an account. */
async function openMap(page: Page, says = 'Dana Whitfield'): Promise<void> {
  await shows(panel(page), 'Northwind Freight');
  await run(page, 'Show relationship map');
  await shows(view(page), says);
}

/** Shows it in the right sidebar, as wide as a narrow panel. */
async function openInSidebar(page: Page, account: string, width: number): Promise<void> {
  await page.evaluate(
    async ([id, px]) => {
      const { workspace } = window.host!.app;
      const leaf = workspace.getRightLeaf(false)!;
      await leaf.setViewState({ type: 'account-intelligence-map', active: true, state: { account: id } });
      await workspace.revealLeaf(leaf);
      document
        .querySelector<HTMLElement>('.mod-right-split')!
        .setCssProps({ flex: `0 0 ${px}px`, width: `${px}px` });
    },
    [account, width] as const,
  );
  await shows(view(page), 'meetings');
}

/** Nothing in the view is wider than it. */
const isNotWider = (page: Page) =>
  view(page).evaluate((el) => el.parentElement!.scrollWidth <= el.parentElement!.clientWidth);

describe('looks as it should', () => {
  test('in a tab, at rest and with somebody in focus', async () => {
    const page = await sample.open({ note: NORTHWIND });
    await openMap(page);
    await page.setViewportSize({ width: 1600, height: 1250 });
    await picture(page, 'light');
    await page.keyboard.press('j');
    await dark(page);
    await picture(page, 'dark-focus');
  });

  test('at 300 px', async () => {
    const page = await sample.open({ note: NORTHWIND });
    await openInSidebar(page, 'account:northwind freight', 300);
    expect(await isNotWider(page)).toBe(true);
    await picture(page, '300');
    await row(page, 'Ola Berg').hover();
    await dark(page);
    await picture(page, '300-dark');
  });

  test('with many people, long names and one that nobody can tell', async () => {
    const page = await busy.open({ note: BUSY });
    await openMap(page, 'Mika');
    await page.setViewportSize({ width: 1600, height: 1400 });
    await shows(view(page), '12 of 29 people');
    await shows(row(page, 'Mika'), 'Same as Mika Sorvali or Mika Tamm?');
    expect(await isNotWider(page)).toBe(true);
    await picture(page, 'busy');
    await openInSidebar(page, 'account:northwind freight and forwarding of the northern harbors', 300);
    await view(page).nth(1).scrollIntoViewIfNeeded();
    await picture(page, 'busy-300');
  });

  test('from right to left', async () => {
    const page = await sample.open({ note: NORTHWIND });
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    await openMap(page);
    await page.keyboard.press('j');
    const align = await view(page)
      .locator('.ai-map-headline')
      .evaluate((el) => getComputedStyle(el).textAlign);
    expect(align).toBe('right');
    await picture(page, 'rtl');
  });

  test('in forced colors', async () => {
    const page = await sample.open({ note: NORTHWIND });
    await page.emulateMedia({ forcedColors: 'active' });
    await openMap(page);
    await picture(page, 'forced');
  });

  test('on a phone, where a tap shows the numbers, and the drawer gives way', async () => {
    const page = await sample.open({ note: NORTHWIND, phone: true });
    await shows(panel(page), 'Northwind Freight');
    await panel(page).getByRole('button', { name: 'Map' }).tap();
    await shows(view(page), 'Dana Whitfield');
    await within(async () => {
      expect(await page.evaluate(() => window.host!.app.workspace.rightSplit.collapsed)).toBe(true);
    });
    await page.waitForTimeout(400);
    await view(page).locator('.ai-map-node').filter({ hasText: 'Dana' }).tap();
    expect(await numbers(page)).toEqual(['10', '1', '1', '1']);
    for (const name of ['Last 12 months', 'Save as picture']) {
      const box = await view(page).getByRole('button', { name }).boundingBox();
      expect(box!.height, name).toBeGreaterThanOrEqual(44);
    }
    await picture(page, 'phone');
    await view(page).getByRole('button', { name: 'Save as picture' }).tap();
    await shows(page.getByRole('dialog'), 'Save it as');
    await picture(page, 'phone-save');
  });
});

describe('by keyboard alone', () => {
  test('each person shows their numbers, the period changes, and a note opens', async () => {
    const page = await sample.open({ note: NORTHWIND });
    await openMap(page);
    await page.keyboard.press('j');
    expect(await numbers(page)).toEqual(['10', '1', '1', '1']);
    await page.keyboard.press('ArrowDown');
    expect(await numbers(page)).toEqual(['9', '1', '1']);
    await page.keyboard.press('Escape');
    expect(await numbers(page)).toEqual([]);

    await page.keyboard.press('p');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await shows(view(page).getByRole('button', { name: 'Last 3 months' }), 'Last 3 months');
    await shows(view(page), '15 meetings');

    await page.keyboard.press('?');
    await shows(view(page).getByRole('dialog'), 'Show everybody’s lines again');
    await page.keyboard.press('Escape');
    await hides(view(page).getByRole('dialog'));

    await row(page, 'Ola Berg').getByRole('link', { name: 'Ola Berg', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => activeNote(page)).toBe('People/Ola Berg.md');
  });

  test('a tab is opened once for an account, and another for another', async () => {
    const page = await sample.open({ note: NORTHWIND });
    await openMap(page);
    const count = () =>
      page.evaluate(() => window.host!.app.workspace.getLeavesOfType('account-intelligence-map').length);
    await panel(page).getByRole('button', { name: 'Map' }).click();
    expect(await count()).toBe(1);
    await page.evaluate(async () => {
      const { workspace, vault } = window.host!.app;
      await workspace.getLeaf('tab').openFile(vault.getFileByPath('Customers/Kestrel Grid.md')!);
    });
    await shows(panel(page), 'Kestrel Grid');
    await panel(page).getByRole('button', { name: 'Map' }).click();
    await shows(view(page).last(), 'Hannele Rautio');
    expect(await count()).toBe(2);
  });

  test('without an account in front, one is chosen', async () => {
    const page = await sample.open({ note: 'Inbox/Reading list.md' });
    await shows(panel(page), 'Northwind Freight');
    await run(page, 'Show relationship map');
    await page.locator('.prompt-input').fill('Halden');
    await page.keyboard.press('Enter');
    await shows(view(page), 'Sam Okafor');
  });

  test('an account without meetings says what one looks like', async () => {
    const page = await busy.open({ note: 'C/Quiet.md' });
    await shows(panel(page), 'Quiet Account');
    await run(page, 'Show relationship map');
    await shows(view(page), 'A meeting counts when its note has a day');
    await picture(page, 'empty');
  });
});

describe('as a picture', () => {
  /** What a saved picture is, and the color of its ground. */
  const pictureAt = (page: Page, path: string) =>
    page.evaluate(async (at) => {
      const bytes = await window.host!.app.vault.adapter.readBinary(at);
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const colors = new Set<number>();
      for (let n = 0; n < data.length; n += 4)
        colors.add((data[n]! << 16) | (data[n + 1]! << 8) | data[n + 2]!);
      return { width: bitmap.width, ground: [data[0], data[1], data[2], data[3]], colors: colors.size };
    }, path);

  test('is shown, saved beside the account, and never over a file that is there', async () => {
    const page = await sample.open({ note: NORTHWIND });
    await openMap(page);
    for (const name of ['Northwind Freight map 2026-01-07.png', 'Northwind Freight map 2026-01-07 2.png']) {
      await page.keyboard.press('s');
      await shows(page.getByRole('dialog'), 'Save it as');
      await picture(page, 'save');
      expect(await page.getByRole('dialog').getByRole('textbox').inputValue()).toContain(name);
      await page.getByRole('button', { name: 'Save picture' }).press('Enter');
      await hides(page.getByRole('dialog'));
      const saved = await pictureAt(page, `Accounts/Northwind Freight/${name}`);
      expect(saved).toMatchObject({ width: 1800, ground: [255, 255, 255, 255] });
      expect(saved.colors).toBeGreaterThan(50);
    }
  });

  test('is copied, in the colors of the theme', async () => {
    const page = await sample.open({ note: NORTHWIND });
    await openMap(page);
    await dark(page);
    await page.keyboard.press('s');
    await page.getByRole('button', { name: 'Copy picture' }).click();
    await shows(page.locator('.notice'), 'Copied the picture.');
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const bitmap = await createImageBitmap(await item!.getType('image/png'));
      return bitmap.width;
    });
    expect(copied).toBe(1800);
    await picture(page, 'save-dark');
  });

  test('is nowhere without a name', async () => {
    const page = await sample.open({ note: NORTHWIND });
    await openMap(page);
    await page.keyboard.press('s');
    await page.getByRole('dialog').getByRole('textbox').fill('  ');
    await page.getByRole('button', { name: 'Save picture' }).click();
    await shows(page.locator('.notice'), 'Give the picture a name.');
  });
});

test.each([1200, 300])('a name without a place to break stays in the view at %i px', async (width) => {
  const page = await busy.open({ note: 'C/Long.md' });
  await shows(panel(page), LONG);
  await run(page, 'Show relationship map');
  await shows(view(page), 'Tove Lind');
  await page.evaluate(() => {
    const { leftSplit, rightSplit } = window.host!.app.workspace;
    leftSplit.collapse();
    rightSplit.collapse();
  });
  await page.setViewportSize({ width, height: 900 });
  expect(await view(page).evaluate((el) => el.scrollWidth <= el.clientWidth)).toBe(true);
});

test.each([{ phone: false }, { phone: true }])('axe finds nothing wrong ($phone)', async ({ phone }) => {
  const page = await busy.open({ note: BUSY, phone });
  await shows(panel(page), 'Northwind Freight');
  await page.evaluate(() =>
    window.host!.app.commands.executeCommandById('account-intelligence:show-relationship-map'),
  );
  await shows(view(page), 'Mika');
  await page.waitForTimeout(400);
  expect(await accessibilityFindings(page, '.ai-map')).toEqual([]);
  await view(page).focus();
  await page.keyboard.press('j');
  await dark(page);
  expect(await accessibilityFindings(page, '.ai-map')).toEqual([]);
  await page.keyboard.press('s');
  expect(await accessibilityFindings(page, '.modal-content')).toEqual([]);
});
