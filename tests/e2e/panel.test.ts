import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  NORTHWIND,
  TESSERA,
  DANA,
  PLANNING,
  SHOPPING,
  TODAY,
  VAULT,
  activeNote,
  hides,
  openNote,
  panel,
  shows,
  task,
  textOf,
  title,
  within,
} from '../support/panel-page';
import { launchPreview, type Preview } from '../support/preview';

let preview: Preview;
beforeAll(async () => {
  preview = await launchPreview(VAULT, TODAY);
});
afterAll(() => preview.close());

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
    await shows(tasks, 'New task');
    await page.evaluate(async () => {
      const { vault } = window.host!.app;
      const file = vault.getFileByPath('Meetings/2026-01-06 - New.md')!;
      await vault.process(file, (text) => text.replace('New task', 'Edited task'));
    });
    await shows(tasks, 'Edited task');
    await page.evaluate(async () => {
      const { vault, fileManager } = window.host!.app;
      await fileManager.renameFile(vault.getFolderByPath('Meetings')!, 'Calls');
    });
    await shows(tasks, 'Edited task');
    await task(page, 'Edited task').locator('.ai-task-text').click();
    await within(async () => expect(await activeNote(page)).toBe('Calls/2026-01-06 - New.md'));
    await page.evaluate(async () => {
      const { vault, fileManager } = window.host!.app;
      await fileManager.trashFile(vault.getFolderByPath('Calls')!);
    });
    await openNote(page, NORTHWIND);
    await shows(title(page), 'Northwind Freight');
    await hides(task(page, 'Edited task'));
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
