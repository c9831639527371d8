import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildFixture } from '../host/fixture-plugin/build.mjs';
import { launchPreview, type Preview } from '../support/preview';

const PLAN = [
  '---',
  'status: open',
  '---',
  '# Plan',
  'Intro with [[Other]], [[Nowhere]] and #topic.',
  '',
  '- [ ] Task at line six',
  '- [?] Proposed',
  '',
  '```fixture',
  'block',
  '```',
  '',
  '## Second',
  'Under the second heading. %%hidden%%',
  '',
].join('\n');

const VAULT = { 'Plan.md': PLAN, 'Other.md': '# Other\n\nAnother note.\n', 'Folder/Deep.md': 'Deep.\n' };

/** "Debounced save in 2 seconds from now", says the documentation. */
const SAVED = { timeout: 5_000 };

let preview: Preview;
beforeAll(async () => {
  preview = await launchPreview(VAULT, '2026-01-07', buildFixture);
});
afterAll(() => preview.close());

const open = (options: { note?: string; phone?: boolean } = {}): Promise<Page> =>
  preview.open({ note: 'Plan.md', ...options });
const log = (page: Page): Promise<string[]> =>
  page.evaluate(() => Reflect.get(window.host!.plugin!, 'log') as string[]);
const textOf = (page: Page, path: string): Promise<string> =>
  page.evaluate((at) => window.host!.app.vault.adapter.read(at), path);
const note = (page: Page): Locator =>
  page.locator('.mod-root .workspace-leaf:not(.mod-hidden) .markdown-preview-view');
const tabs = (page: Page): Locator => page.locator('.mod-root .workspace-tab-header');
const notice = (page: Page, text: string): Locator => page.locator('.notice', { hasText: text });
const count = (page: Page): Locator => page.locator('.fixture-count');
const row = (page: Page, name: string): Locator => page.locator('.setting-item', { hasText: name }).first();

async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+p');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

async function openSettings(page: Page): Promise<void> {
  await page.locator('[aria-label="Settings"]').click();
  await page.locator('.vertical-tab-nav-item', { hasText: 'Fixture' }).click();
}

describe('starting', () => {
  test('goes in the order of the app', async () => {
    const page = await open();
    await expect.poll(() => log(page)).toContain('onUserEnable');
    const events = await log(page);
    const order = ['onload 0 files, layout false', 'create Plan.md', 'layout-ready 3 files', 'onUserEnable'];
    expect(events.filter((event) => order.includes(event))).toEqual(order);
    expect(events).toContain('changed Plan.md');
    expect(events.filter((event) => event === 'resolved')).toHaveLength(1);
  });

  test('calls onUserEnable once, and brings layout, view state and data.json back after a reload', async () => {
    const page = await open();
    await count(page).click();
    await page.keyboard.press('j');
    await page.evaluate(() => window.host!.plugin!.saveData({ text: 'kept' }));
    await page.locator('[data-path="Other.md"]').click({ modifiers: ['Control'] });
    await expect.poll(() => tabs(page).count()).toBe(2);
    await page.goto(page.url().replace(/\?.*/, ''));
    await page.waitForFunction(() => window.host?.ready);
    expect(await log(page)).not.toContain('onUserEnable');
    await expect.poll(() => count(page).textContent()).toBe('Count 1');
    expect(await tabs(page).allTextContents()).toEqual(['Plan', 'Other']);
    expect(await page.evaluate(() => window.host!.plugin!.loadData())).toEqual({ text: 'kept' });
  });

  test('leaves the tabs in the background deferred until they are shown', async () => {
    const page = await open();
    await page.locator('[data-path="Other.md"]').click({ modifiers: ['Control'] });
    await expect.poll(() => tabs(page).count()).toBe(2);
    await page.goto(page.url().replace(/\?.*/, ''));
    await page.waitForFunction(() => window.host?.ready);
    const deferred = (): Promise<boolean[]> =>
      page.evaluate(() => window.host!.app.workspace.rootSplit.leaves().map((leaf) => leaf.isDeferred));
    expect(await deferred()).toEqual([true, false]);
    await tabs(page).first().click();
    await expect.poll(deferred).toEqual([false, false]);
    await note(page).locator('h1', { hasText: 'Plan' }).waitFor();
  });

  test('pretends the sample day, with time running on', async () => {
    const page = await open();
    const [day, later] = await page.evaluate(async () => {
      const start = Date.now();
      await new Promise((resolve) => window.setTimeout(resolve, 30));
      return [new Date().toDateString(), new Date().getTime() - start] as const;
    });
    expect(day).toBe('Wed Jan 07 2026');
    expect(later).toBeGreaterThanOrEqual(29);
    expect(await page.evaluate(() => new Date() instanceof Date && new Date(0).constructor === Date)).toBe(
      true,
    );
    await page.locator('.status-bar', { hasText: 'Sample day: 7 Jan 2026' }).waitFor();
  });
});

describe('notes', () => {
  test('are read as the app renders them', async () => {
    const page = await open();
    await note(page).locator('.metadata-property', { hasText: 'status' }).waitFor();
    expect(await note(page).locator('a.internal-link.is-unresolved').allTextContents()).toEqual(['Nowhere']);
    expect(await note(page).locator('a.tag').textContent()).toBe('#topic');
    expect(await note(page).locator('li[data-task="?"] input').isChecked()).toBe(true);
    expect(await note(page).textContent()).not.toContain('hidden');
  });

  test('tick a task on its own line', async () => {
    const page = await open();
    await note(page).locator('li', { hasText: 'Task at line six' }).locator('input').click();
    await expect.poll(() => textOf(page, 'Plan.md')).toBe(PLAN.replace('- [ ]', '- [x]'));
    await expect.poll(() => note(page).locator('li[data-task="x"]').count()).toBe(1);
  });

  test('can be edited as text, and are saved', async () => {
    const page = await open();
    await note(page).click();
    await page.keyboard.press('Control+e');
    await page.locator('textarea.markdown-source-text').press('Control+End');
    await page.keyboard.type('The end.');
    await expect.poll(() => textOf(page, 'Plan.md'), SAVED).toBe(`${PLAN}The end.`);
    expect(await log(page)).toContain('modify Plan.md');
  });

  test('keep what is being typed when the file changes beneath', async () => {
    const page = await open();
    await note(page).click();
    await page.keyboard.press('Control+e');
    await page.locator('textarea.markdown-source-text').press('Control+End');
    await page.keyboard.type('Typed.');
    await page.evaluate(() => {
      const { vault } = window.host!.app;
      return vault.process(vault.getFileByPath('Plan.md')!, (text) => text.replace('Intro', 'Changed'));
    });
    await expect.poll(() => textOf(page, 'Plan.md'), SAVED).toBe(`${PLAN.replace('Intro', 'Changed')}Typed.`);
  });

  test('follow links, in a new tab with Ctrl or the middle button', async () => {
    const page = await open();
    const link = note(page).locator('a', { hasText: 'Other' });
    await link.click({ modifiers: ['Control'] });
    await expect.poll(() => tabs(page).count()).toBe(2);
    await tabs(page).first().click();
    await link.click({ button: 'middle' });
    await expect.poll(() => tabs(page).count()).toBe(3);
    await tabs(page).first().click();
    await link.click();
    await expect.poll(() => tabs(page).allTextContents()).toEqual(['Other', 'Other', 'Other']);
  });

  test('keep a block that did not change, and tell it where it has moved', async () => {
    const page = await open();
    const block = note(page).locator('.fixture-block');
    const before = await block.textContent();
    await page.evaluate(() => {
      const { vault } = window.host!.app;
      return vault.process(vault.getFileByPath('Plan.md')!, (text) =>
        text.replace('# Plan\n', '# Plan\n\nMore.\n\n'),
      );
    });
    await note(page).locator('p', { hasText: 'More.' }).waitFor();
    expect(await block.textContent()).toBe(before);
    await block.click();
    expect(await block.textContent()).toBe('line 12');
    await page.evaluate(() => {
      const { vault } = window.host!.app;
      return vault.process(vault.getFileByPath('Plan.md')!, (text) => text.replace('\nblock\n', '\nother\n'));
    });
    await expect.poll(() => log(page)).toContain('block gone block');
  });

  test('open at a line, and flash it', async () => {
    const page = await open({ note: 'Other.md' });
    await page.locator('.fixture-link').click();
    expect(await note(page).locator('.is-flashing').textContent()).toContain('Task at line six');
    expect(await tabs(page).allTextContents()).toEqual(['Plan']);
  });

  test('show themselves on hover, at the linked heading; with Mod where the source says so', async () => {
    const page = await open({ note: 'Other.md' });
    const popover = page.locator('.hover-popover');
    await page.locator('.fixture-link').hover();
    await page.waitForTimeout(600);
    expect(await popover.count()).toBe(0);
    await page.keyboard.down('Control');
    await popover.locator('.is-flashing', { hasText: 'Second' }).waitFor();
    await page.keyboard.up('Control');
    await page.mouse.move(400, 700);
    await popover.waitFor({ state: 'detached' });
  });
});

describe('the workspace', () => {
  test('says which leaf and which file are active; a side view keeps the file', async () => {
    const page = await open();
    await note(page).click();
    await expect.poll(() => log(page)).toContain('active markdown');
    await count(page).click();
    await expect.poll(async () => (await log(page)).at(-1)).toBe('active fixture-view');
    expect(await page.evaluate(() => window.host!.app.workspace.getActiveFile()?.path)).toBe('Plan.md');
    expect((await log(page)).filter((event) => event.startsWith('file-open'))).toEqual(['file-open Plan.md']);
  });

  test('gives the keys of a view only while the view is active', async () => {
    const page = await open();
    await note(page).click();
    await page.keyboard.press('j');
    expect(await count(page).textContent()).toBe('Count 0');
    await count(page).click();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect.poll(() => count(page).textContent()).toBe('Count 2');
  });

  test('getLeaf: the free leaf, a new tab, a split; a pinned one is left alone', async () => {
    const page = await open();
    const shape = await page.evaluate(() => {
      const { workspace } = window.host!.app;
      const first = workspace.getLeaf(false);
      const reused = workspace.getLeaf(false) === first;
      first.setPinned(true);
      const other = workspace.getLeaf(false);
      const split = workspace.getLeaf('split');
      return {
        reused,
        pinned: other !== first,
        inSplit: split.parent !== other.parent,
        groups: workspace.rootSplit.children.length,
      };
    });
    expect(shape).toEqual({ reused: true, pinned: true, inSplit: true, groups: 2 });
  });

  test('the last tab leaves an empty one behind', async () => {
    const page = await open();
    await tabs(page).first().locator('.workspace-tab-header-inner-close-button').click();
    await expect.poll(() => tabs(page).allTextContents()).toEqual(['New tab']);
    expect(await page.evaluate(() => window.host!.app.workspace.getActiveFile())).toBeNull();
  });

  test('opens a view in a window of its own', async () => {
    const page = await open();
    const popup = page.waitForEvent('popup');
    await page.evaluate(async () => {
      const leaf = window.host!.app.workspace.getLeaf('window');
      await leaf.setViewState({ type: 'fixture-view', active: true });
    });
    const other = await popup;
    await other.locator('.fixture-count').click();
    await other.keyboard.press('j');
    await expect.poll(() => other.locator('.fixture-count').textContent()).toBe('Count 1');
    expect(
      await other.locator('.fixture-count').evaluate((el) => el.win === window && el.doc === document),
    ).toBe(true);
  });

  test('unloads a plugin without a trace and keeps its tab for later', async () => {
    const page = await open();
    await openSettings(page);
    await page.locator('.vertical-tab-nav-item', { hasText: 'Community plugins' }).click();
    const toggle = row(page, 'Fixture').locator('.checkbox-container');
    await toggle.click();
    expect(await page.locator('.vertical-tab-nav-item', { hasText: 'Fixture' }).count()).toBe(0);
    await page
      .locator('.side-dock-ribbon-action[aria-label="Fixture ribbon"]')
      .waitFor({ state: 'detached' });
    await expect
      .poll(() => page.locator('.mod-right-split').textContent())
      .toContain('Plugin no longer active');
    expect(
      await page.evaluate(() =>
        Object.keys(window.host!.app.commands.commands).filter((id) => id.startsWith('fixture:')),
      ),
    ).toEqual([]);
    await toggle.click();
    await count(page).waitFor();
    expect(await log(page)).toEqual(expect.arrayContaining(['onload 3 files, layout true', 'onUserEnable']));
  });

  test('tells the plugin when data.json is changed from outside, and only then', async () => {
    const page = await open();
    await page.evaluate(() => window.host!.plugin!.saveData({ a: 1 }));
    expect(await log(page)).not.toContain('onExternalSettingsChange');
    await page.evaluate(() =>
      window.host!.app.vault.adapter.write('.obsidian/plugins/fixture/data.json', '{}'),
    );
    expect(await log(page)).toContain('onExternalSettingsChange');
  });
});

describe('dialogs and menus', () => {
  test('the palette lists what can run and runs it', async () => {
    const page = await open();
    await note(page).click();
    await runCommand(page, 'say hello');
    await notice(page, 'Hello').waitFor();
    await page.keyboard.press('Control+p');
    await page.keyboard.type('needs');
    expect(await page.locator('.suggestion-item').allTextContents()).toEqual(['Fixture: Needs a note']);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+e');
    await runCommand(page, 'needs an editor');
    await expect.poll(() => page.locator('textarea.markdown-source-text').inputValue()).toContain('typed');
  });

  test('the quick switcher finds a note', async () => {
    const page = await open();
    await page.keyboard.press('Control+o');
    await page.keyboard.type('deep');
    await page.keyboard.press('Enter');
    await expect.poll(() => tabs(page).allTextContents()).toEqual(['Deep']);
  });

  test('a modal takes the keys and the focus, keeps Tab inside, and gives the focus back', async () => {
    const page = await open();
    await count(page).focus();
    await runCommand(page, 'open modal');
    await page.locator('.fixture-input').focus();
    await page.keyboard.type('jj');
    expect(await page.locator('.fixture-input').inputValue()).toBe('jj');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.locator('.fixture-input').evaluate((el) => el === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await notice(page, 'Modal closed').waitFor();
    expect(await count(page).evaluate((el) => el === document.activeElement)).toBe(true);
    expect(await count(page).textContent()).toBe('Count 0');
  });

  test('a menu works by mouse and by keys', async () => {
    const page = await open();
    await count(page).click({ button: 'right' });
    await page.locator('.menu-item', { hasText: 'First' }).click();
    await notice(page, 'First taken').waitFor();
    await count(page).click({ button: 'right' });
    await page.locator('.menu').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await notice(page, 'Second taken').waitFor();
    await count(page).click({ button: 'right' });
    await page.locator('.menu').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.menu').count()).toBe(0);
  });

  test('plugins add to the menu of a file', async () => {
    const page = await open();
    await page.locator('[data-path="Other.md"]').click({ button: 'right' });
    await page.locator('.menu-item', { hasText: 'From the fixture' }).click();
    await notice(page, 'file-explorer-context-menu Other.md').waitFor();
  });

  test('a tooltip shows on hover', async () => {
    const page = await open();
    await count(page).hover();
    expect(await page.locator('.tooltip').textContent()).toBe('Counts the key j');
  });

  test('the ribbon, the status bar and the theme', async () => {
    const page = await open();
    await page.locator('[aria-label="Fixture ribbon"]').click();
    await notice(page, 'From the ribbon').waitFor();
    await page.locator('.status-bar', { hasText: 'Fixture status' }).waitFor();
    await page.locator('[aria-label="Toggle light/dark mode"]').click();
    expect(await page.locator('body').getAttribute('class')).toContain('theme-dark');
    expect(await log(page)).toContain('css-change');
    expect(await count(page).evaluate((el) => getComputedStyle(el).color)).toBe('rgb(1, 2, 3)');
  });
});

describe('declarative settings', () => {
  test('bind every control to plugin.settings and save', async () => {
    const page = await open();
    await openSettings(page);
    await row(page, 'Toggle').locator('.checkbox-container').click();
    await row(page, 'Only with toggle').locator('textarea').fill('Now visible');
    await row(page, 'Text').locator('input').fill('Fine');
    await row(page, 'Number').locator('input').fill('7');
    await row(page, 'Slider').locator('input').fill('4');
    await row(page, 'Dropdown').locator('select').selectOption('b');
    await row(page, 'Folder').locator('input').pressSequentially('fol');
    await page.keyboard.press('Enter');
    await row(page, 'File').locator('input').pressSequentially('deep');
    await page.locator('.suggestion-container .suggestion-item').click();
    expect(await row(page, 'Slider').locator('.slider-value').textContent()).toBe('4 d');
    const saved = {
      toggle: true,
      area: 'Now visible',
      text: 'Fine',
      number: 7,
      slider: 4,
      dropdown: 'b',
      folder: 'Folder',
      file: 'Folder/Deep.md',
    };
    await expect
      .poll(async () => JSON.parse(await textOf(page, '.obsidian/plugins/fixture/data.json')) as unknown)
      .toMatchObject(saved);
  });

  test('refuse what "validate" refuses, with its message', async () => {
    const page = await open();
    await openSettings(page);
    const text = row(page, 'Text');
    await text.locator('input').fill('Fine');
    await text.locator('input').fill('Loud!');
    expect(await text.locator('.setting-item-error').textContent()).toBe('No shouting');
    expect(JSON.parse(await textOf(page, '.obsidian/plugins/fixture/data.json'))).toMatchObject({
      text: 'Fine',
    });
    await text.locator('input').fill('Quiet');
    await text.locator('.setting-item-error').waitFor({ state: 'detached' });
  });

  test('run actions, own rows, lists and pages', async () => {
    const page = await open();
    await openSettings(page);
    await row(page, 'Act').click();
    expect(await log(page)).toContain('acted');
    await page.locator('button', { hasText: 'Own button' }).waitFor();
    const names = page.locator('.setting-group.mod-list');
    const listed = (): Promise<string[]> =>
      names.locator('.setting-items .setting-item-name').allTextContents();
    await names.locator('[aria-label="Add a name"]').click();
    await expect.poll(listed).toEqual(['one', 'two', 'new']);
    await names.locator('[aria-label="Drag to reorder"]').first().press('ArrowDown');
    await expect.poll(listed).toEqual(['two', 'one', 'new']);
    await names.locator('.setting-items > .setting-item').nth(1).press('Delete');
    await expect.poll(listed).toEqual(['two', 'new']);
    await names.locator('[aria-label="Delete"]').first().click();
    await names.locator('[aria-label="Delete"]').first().click();
    await names.locator('.setting-list-empty', { hasText: 'No names yet' }).waitFor();
    await row(page, 'More').click();
    await row(page, 'Inside').locator('.checkbox-container').click();
    await page.locator('[aria-label="Back"]').click();
    await row(page, 'Act').waitFor();
  });
});

describe('as a phone', () => {
  test('has drawers in the place of panels, no status bar, no hover, and says so', async () => {
    const page = await open({ phone: true });
    await count(page).waitFor();
    expect(await page.locator('body').getAttribute('class')).toContain('is-mobile is-phone');
    expect(await page.locator('.status-bar').count()).toBe(0);
    await page.locator('.workspace-drawer-backdrop').click({ position: { x: 10, y: 300 } });
    await count(page).waitFor({ state: 'hidden' });
    await page.locator('[aria-label="Open right drawer"]').click();
    await count(page).waitFor();
    await page.locator('.fixture-link').hover();
    await page.keyboard.down('Control');
    await page.waitForTimeout(500);
    expect(await page.locator('.hover-popover, .tooltip').count()).toBe(0);
  });

  test('offers the ribbon as a menu', async () => {
    const page = await open({ phone: true });
    await page.locator('.workspace-drawer-backdrop').click({ position: { x: 10, y: 300 } });
    await page.locator('[aria-label="Ribbon menu"]').click();
    await page.locator('.menu-item', { hasText: 'Fixture ribbon' }).click();
    await notice(page, 'From the ribbon').waitFor();
  });

  test('has no windows of its own', async () => {
    const page = await open({ phone: true });
    const refused = await page.evaluate(() => {
      try {
        window.host!.app.workspace.getLeaf('window');
        return 'opened';
      } catch (error) {
        return String(error);
      }
    });
    expect(refused).toContain('no pop-out windows');
  });
});
