import type { Menu, TFile } from 'obsidian';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchPreview, type Preview } from '../support/preview';

const NORTHWIND = 'Accounts/Northwind Freight.md';
const TESSERA = 'Accounts/Tessera Storage.md';
const DANA = 'People/Dana Whitfield.md';
const PLANNING = 'Meetings/2026-01-05 - Joint planning.md';
const SHOPPING = 'Shopping.md';

const NORTHWIND_TEXT = [
  '---',
  'type: customer',
  'status: Active',
  '---',
  '# Northwind Freight',
  '',
  '## Key Facts',
  '- The archive holds **seven** years, see [[Archive]] and [[Nowhere]].',
  '- They call it <b>the box</b>, *always*.',
  '',
  '## Action Items',
  '- [ ] Send the offer @Me 📅 2026-01-02',
  '- [/] Draft the contract @Me 📅 2026-01-03',
  '- [ ] Call the depot @Me 📅 2026-01-04  ',
  '- [ ] Call the depot @Me 📅 2026-01-04  ',
  '',
].join('\r\n');

const VAULT = {
  [NORTHWIND]: NORTHWIND_TEXT,
  [TESSERA]: '---\ntype: customer\n---\n# Tessera Storage\n',
  [DANA]: '---\ntype: people\ncompany: Northwind Freight\n---\n# Dana Whitfield\n',
  [PLANNING]: [
    '---',
    'date: 2026-01-05',
    'account: [Northwind Freight, Tessera Storage]',
    'participants: [Dana Whitfield]',
    '---',
    '# Joint planning',
    '',
  ].join('\n'),
  [SHOPPING]: 'Bread and butter.\n',
  'Archive.md': '# Archive\n\nShelves and boxes.\n',
  // A second note of the same name: a link text alone would not tell them apart.
  'Old/Northwind Freight.md': 'An old copy.\n',
};

let preview: Preview;
beforeAll(async () => {
  preview = await launchPreview(VAULT, '2026-01-07');
});
afterAll(() => preview.close());

const panel = (page: Page): Locator => page.locator('.ai-panel');
const title = (page: Page): Locator => panel(page).locator('.ai-title');
const task = (page: Page, text: string): Locator => panel(page).locator('.ai-task').filter({ hasText: text });
const textOf = (page: Page, path: string): Promise<string> =>
  page.evaluate((at) => window.host!.app.vault.adapter.read(at), path);
const activeNote = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => window.host!.app.workspace.getActiveFile()?.path);

async function openNote(page: Page, path: string): Promise<void> {
  await page.evaluate(async (at) => {
    const { workspace, vault } = window.host!.app;
    await workspace.getLeaf(false).openFile(vault.getFileByPath(at)!);
  }, path);
}

/** Resolves once the locator's text is this one, or fails after a second: what users are promised. */
async function within(seconds: number, check: () => Promise<void>): Promise<void> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
const shows = (locator: Locator, text: string, seconds = 2): Promise<void> =>
  within(seconds, async () => expect((await locator.allInnerTexts()).join(' | ')).toContain(text));
const hides = (locator: Locator, seconds = 2): Promise<void> =>
  within(seconds, async () => expect(await locator.count()).toBe(0));

describe('opening the panel', () => {
  test('happens by itself when the plugin is switched on', async () => {
    const page = await preview.open({ note: NORTHWIND });
    await shows(title(page), 'Northwind Freight');
    expect(await page.locator('.mod-right-split .ai-panel').count()).toBe(1);
  });

  test('works by command and by ribbon, and never opens two', async () => {
    const page = await preview.open({ note: NORTHWIND });
    await page.evaluate(() => {
      const { workspace } = window.host!.app;
      for (const leaf of workspace.getLeavesOfType('account-intelligence-panel')) leaf.detach();
    });
    await hides(panel(page));
    const ran = await page.evaluate(() =>
      window.host!.app.commands.executeCommandById('account-intelligence:open-panel'),
    );
    expect(ran).toBe(true);
    await shows(title(page), 'Northwind Freight');
    await page.getByRole('button', { name: 'Open account panel' }).click();
    await shows(title(page), 'Northwind Freight');
    expect(await panel(page).count()).toBe(1);
  });
});

describe('what the panel shows', () => {
  test('follows the active note: account, person, none', async () => {
    const page = await preview.open({ note: NORTHWIND });
    await shows(title(page), 'Northwind Freight');
    await openNote(page, DANA);
    await shows(title(page), 'Dana Whitfield');
    await openNote(page, SHOPPING);
    await shows(title(page), 'Accounts');
    await shows(panel(page), '“Shopping” is about no account');
    await panel(page).getByText('Tessera Storage').click();
    await shows(title(page), 'Tessera Storage');
    await openNote(page, 'Archive.md');
    await shows(title(page), 'Tessera Storage');
    await openNote(page, NORTHWIND);
    await shows(title(page), 'Northwind Freight');
  });

  test('offers the accounts of a meeting, and remembers the one that was taken', async () => {
    const page = await preview.open({ note: PLANNING });
    await shows(title(page), 'Northwind Freight');
    await panel(page).getByRole('button', { name: 'Tessera Storage', exact: true }).click();
    await shows(title(page), 'Tessera Storage');
    await openNote(page, NORTHWIND);
    await shows(title(page), 'Northwind Freight');
    await openNote(page, PLANNING);
    await shows(title(page), 'Tessera Storage');
  });

  test('stays where it is pinned, also after a restart, and closed sections stay closed', async () => {
    const page = await preview.open({ note: NORTHWIND });
    await shows(title(page), 'Northwind Freight');
    await panel(page).locator('[data-section="facts"] .ai-section-toggle').click();
    await hides(panel(page).locator('[data-section="facts"] .ai-section-body'));
    await panel(page).getByRole('button', { name: 'Pin: stay here' }).click();
    await openNote(page, TESSERA);
    await shows(panel(page).getByRole('button', { name: /^Unpin/ }), '');
    await shows(title(page), 'Northwind Freight');

    await page.reload();
    await page.waitForFunction(() => window.host?.ready);
    await openNote(page, TESSERA);
    await shows(title(page), 'Northwind Freight');
    expect(await panel(page).locator('[data-section="facts"] .ai-section-body').count()).toBe(0);
    await panel(page)
      .getByRole('button', { name: /^Unpin/ })
      .click();
    await shows(title(page), 'Tessera Storage');
  });

  test('takes up created, edited, renamed, moved and deleted notes within a second', async () => {
    const page = await preview.open({ note: NORTHWIND });
    await shows(title(page), 'Northwind Freight');
    const tasks = panel(page).locator('.ai-task');
    await page.evaluate(async () => {
      const body =
        '---\ndate: 2026-01-06\naccount: Northwind Freight\nparticipants: [Dana Whitfield]\n---\n- [ ] New task\n';
      await window.host!.app.vault.create('Meetings/2026-01-06 - New.md', body);
    });
    await shows(tasks, 'New task', 1);
    await page.evaluate(async () => {
      const { vault } = window.host!.app;
      const file = vault.getFileByPath('Meetings/2026-01-06 - New.md')!;
      await vault.process(file, (text) => text.replace('New task', 'Edited task'));
    });
    await shows(tasks, 'Edited task', 1);
    await page.evaluate(async () => {
      const { vault, fileManager } = window.host!.app;
      await fileManager.renameFile(vault.getFolderByPath('Meetings')!, 'Calls');
    });
    await shows(tasks, 'Edited task', 1);
    await task(page, 'Edited task').locator('.ai-task-text').click();
    await within(1, async () => expect(await activeNote(page)).toBe('Calls/2026-01-06 - New.md'));
    await page.evaluate(async () => {
      const { vault, fileManager } = window.host!.app;
      await fileManager.trashFile(vault.getFolderByPath('Calls')!);
    });
    await openNote(page, NORTHWIND);
    await shows(title(page), 'Northwind Freight');
    await hides(task(page, 'Edited task'), 1);
  });
});

describe('a panel that is', () => {
  test('hidden does nothing, and is up to date once it is shown', async () => {
    const page = await preview.open({ note: NORTHWIND });
    await shows(title(page), 'Northwind Freight');
    const collapse = (hidden: boolean) =>
      page.evaluate((isHidden) => {
        const { rightSplit } = window.host!.app.workspace;
        if (isHidden) rightSplit.collapse();
        else rightSplit.expand();
      }, hidden);
    await collapse(true);
    await openNote(page, TESSERA);
    await page.waitForTimeout(200);
    expect(await title(page).evaluate((el) => el.textContent)).toBe('Northwind Freight');
    await collapse(false);
    await shows(title(page), 'Tessera Storage');
  });

  test('in a window of its own follows, completes and keeps up', async () => {
    const page = await preview.open({ note: NORTHWIND });
    await shows(title(page), 'Northwind Freight');
    const opened = page.waitForEvent('popup');
    await page.evaluate(() => {
      const { workspace } = window.host!.app;
      workspace.moveLeafToPopout(workspace.getLeavesOfType('account-intelligence-panel')[0]!);
    });
    const popout = await opened;
    await shows(title(popout), 'Northwind Freight');
    const row = task(popout, 'Send the offer');
    await row.getByRole('checkbox').click();
    await shows(row, 'Undo');
    expect(await textOf(page, NORTHWIND)).toContain('- [x] Send the offer');
    await openNote(page, TESSERA);
    await shows(title(popout), 'Tessera Storage');
  });

  test('open at midnight counts from the new day', async () => {
    const page = await preview.open({ note: NORTHWIND, clock: true });
    await shows(panel(page).locator('.ai-contact'), '2 d');
    await page.clock.fastForward('24:00:00');
    await shows(panel(page).locator('.ai-contact'), '3 d');
  });
});

describe('completing a task', () => {
  test('writes the one character, keeps line endings, and takes it back', async () => {
    const page = await preview.open({ note: NORTHWIND });
    const row = task(page, 'Draft the contract');
    await row.getByRole('checkbox').click();
    await shows(row, 'Undo');
    expect(await textOf(page, NORTHWIND)).toBe(NORTHWIND_TEXT.replace('[/] Draft', '[x] Draft'));
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
    lines[last] = lines[last]!.replace('[ ]', '[x]');
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

describe('links and lines', () => {
  test('open their note at its line, the right one of two with one name', async () => {
    const page = await preview.open({ note: PLANNING });
    await task(page, 'Send the offer').locator('.ai-task-text').click();
    await within(1, async () => expect(await activeNote(page)).toBe(NORTHWIND));
    await shows(page.locator('.mod-root .is-flashing'), 'Send the offer');
  });

  test('open a new tab with a modifier or the middle button', async () => {
    const page = await preview.open({ note: PLANNING });
    const tabs = () => page.evaluate(() => window.host!.app.workspace.getLeavesOfType('markdown').length);
    await task(page, 'Send the offer')
      .locator('.ai-task-text')
      .click({ modifiers: ['ControlOrMeta'] });
    await within(1, async () => expect(await tabs()).toBe(2));
    await openNote(page, PLANNING);
    await task(page, 'Send the offer').locator('.ai-task-text').click({ button: 'middle' });
    await within(1, async () => expect(await tabs()).toBe(3));
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
    await within(1, async () => expect(await activeNote(page)).toBe('Archive.md'));
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
    await within(1, async () =>
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Send the offer'),
    );
    await row.click({ button: 'right' });
    await menu.getByText('Open to the right').click();
    await within(1, async () => expect(await activeNote(page)).toBe(NORTHWIND));
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
    await within(1, async () =>
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
    await within(1, async () => expect(await rules.count()).toBe(before - 1));
    await tab.getByText('Restore defaults').click();
    await page.getByRole('button', { name: 'Restore defaults', exact: true }).click();
    await within(1, async () => expect(await rules.count()).toBe(before));
  });
});

describe('on a phone', () => {
  test('the panel opens in the drawer and completes tasks by touch', async () => {
    const page = await preview.open({ note: NORTHWIND, phone: true });
    await page.evaluate(() =>
      window.host!.app.commands.executeCommandById('account-intelligence:open-panel'),
    );
    await shows(title(page), 'Northwind Freight');
    const row = task(page, 'Send the offer');
    await row.getByRole('checkbox').tap();
    await shows(row, 'Undo');
    const { width, scroll } = await panel(page).evaluate((el) => ({
      width: el.clientWidth,
      scroll: el.scrollWidth,
    }));
    expect(width).toBeLessThanOrEqual(390);
    expect(scroll).toBeLessThanOrEqual(width);
  });

  test.each(['tap', 'key'] as const)('a row offers its menu by %s', async (how) => {
    const page = await preview.open({ note: NORTHWIND, phone: true });
    await page.evaluate(() =>
      window.host!.app.commands.executeCommandById('account-intelligence:open-panel'),
    );
    const more = task(page, 'Send the offer').getByRole('button', { name: 'More' });
    await (how === 'tap' ? more.tap() : more.press('Enter'));
    await shows(page.locator('.menu'), 'Copy text');
  });
});

test('nothing is left behind when the plugin is switched off', async () => {
  const page = await preview.open({ note: NORTHWIND });
  await shows(title(page), 'Northwind Freight');
  await page.evaluate(() => window.host!.plugin!.unload());
  await hides(panel(page));
  expect(await page.getByRole('button', { name: 'Open account panel' }).count()).toBe(0);
  const left = await page.evaluate(() => {
    const { commands, hoverLinkSources, setting } = window.host!.app;
    return {
      commands: Object.keys(commands.commands).filter((id) => id.startsWith('account-intelligence')),
      hoverSources: [...hoverLinkSources.keys()].filter((id) => id.startsWith('account-intelligence')),
      tabs: setting.pluginTabs.length,
      elements: document.querySelectorAll('[class*="ai-"]').length,
      leaves: window.host!.app.workspace.getLeavesOfType('account-intelligence-panel').length,
    };
  });
  // The leaf stays, with its place: Obsidian shows the panel in it again when the plugin is back.
  expect(left).toEqual({ commands: [], hoverSources: [], tabs: 0, elements: 0, leaves: 1 });
  await page.evaluate(async () => {
    const { vault } = window.host!.app;
    await vault.create('After.md', '- [ ] Nobody listens');
  });
});
