import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFindings } from '../support/accessibility';
import { openNote, shows } from '../support/panel-page';
import { launchPreview, type Preview } from '../support/preview';
import { sampleVaultTexts } from '../support/sample-vault-texts';

const TODAY = '2026-01-07';
const ACCOUNT = 'Customers/Northwind Freight.md';
const block = (kind: string, ...lines: readonly string[]): string =>
  [`\`\`\`${kind}`, ...lines, '```', ''].join('\n');

let preview: Preview;
beforeAll(async () => {
  preview = await launchPreview(
    {
      ...sampleVaultTexts(),
      'Blocks/Tasks.md': block('account-tasks', 'account: Northwind Freight', 'group: owner, due'),
      'Blocks/Wrong.md': block('account-tasks', 'acount: Northwind', 'due: soon'),
      'Blocks/Account.md': block('account-dashboard', 'account: Northwind Freight'),
      'Blocks/People.md': block('account-people', 'account: Northwind Freight'),
      'Blocks/Timeline.md': block('account-timeline', 'account: Northwind Freight'),
      'Blocks/Facts.md': block('key-facts', 'account: Northwind Freight'),
    },
    TODAY,
  );
});
afterAll(() => preview.close());

interface View {
  readonly name: string;
  /** Where it is on the page. */
  readonly root: string;
  readonly open: (page: Page) => Promise<void>;
  /** What it says once it is drawn. */
  readonly says: string;
}

const command = (id: string) => async (page: Page) => {
  await page.evaluate(
    (name) => window.host!.app.commands.executeCommandById(`account-intelligence:${name}`),
    id,
  );
};
const note = (path: string) => (page: Page) => openNote(page, path);
const key = (name: string) => async (page: Page) => {
  await page.locator('.ai-panel').focus();
  await page.keyboard.press(name);
};
const inTurn =
  (...steps: readonly ((page: Page) => Promise<void>)[]) =>
  async (page: Page) => {
    for (const step of steps) await step(page);
  };
/** A page of the settings whose rows are drawn by the plugin: those of the main page are drawn by the app. */
const settingsPage = (name: string, button: string) => async (page: Page) => {
  await page.evaluate(() => {
    const { setting } = window.host!.app;
    setting.open();
    setting.openTabById('account-intelligence');
  });
  const content = page.locator('.vertical-tab-content');
  await content.getByText(name, { exact: true }).click();
  await content.getByRole('button', { name: button }).first().click();
};

const panelOf = (name: string, path: string, says: string): View => ({
  name: `the panel of ${name}`,
  root: '.ai-panel',
  open: inTurn(note(path), command('open-panel')),
  says,
});
const tab = (name: string, root: string, id: string, says: string): View => ({
  name,
  root,
  open: inTurn(note(ACCOUNT), command(id)),
  says,
});
const blockIn = (name: string, path: string, says: string): View => ({
  name,
  root: '.mod-root .ai-block-host',
  open: note(path),
  says,
});

const VIEWS: readonly View[] = [
  panelOf('an account', ACCOUNT, 'Open actions'),
  panelOf('a person', 'People/Dana Whitfield.md', 'Dana Whitfield'),
  panelOf('a project', 'Projects/Northwind pilot.md', 'Northwind pilot'),
  panelOf('a forum', 'Forums/Storage Operations ROB.md', 'Storage Operations ROB'),
  panelOf('a meeting', 'Accounts/Northwind Freight/2025-12-26 - Weekly sync.md', 'Northwind Freight'),
  panelOf('no account', 'Inbox/Reading list.md', 'Accounts'),
  {
    name: 'the keys of the panel',
    root: '.ai-panel',
    open: inTurn(note(ACCOUNT), command('open-panel'), key('?')),
    says: 'Keys',
  },
  tab('the rollup', '.ai-roll', 'open-task-rollup', 'open'),
  tab('the portfolio', '.ai-port', 'open-portfolio', 'active'),
  tab('the map', '.ai-map', 'show-relationship-map', 'meetings'),
  tab('what changed', '.modal-content', 'show-changes', 'Last meeting'),
  tab('triage', '.ai-triage', 'triage', 'One decision for many'),
  tab('the brief', '.modal-content', 'prepare-brief', 'Last meetings'),
  tab('the review', '.ai-review', 'dedupe-key-facts', 'Do these say the same?'),
  blockIn('the block of tasks', 'Blocks/Tasks.md', 'Northwind Freight'),
  blockIn('a block with wrong options', 'Blocks/Wrong.md', 'acount'),
  blockIn('the block of key facts', 'Blocks/Facts.md', 'of'),
  blockIn('the block of an account', 'Blocks/Account.md', 'Open actions'),
  blockIn('the block of people', 'Blocks/People.md', 'Dana Whitfield'),
  blockIn('the block of a timeline', 'Blocks/Timeline.md', 'Weekly sync'),
  {
    name: 'rules in the settings',
    root: '.ai-kind-rule',
    open: settingsPage('Kinds of notes', 'Add rule'),
    says: 'Property',
  },
];

const paint = (page: Page, looks: 'light' | 'dark') =>
  page.evaluate((to) => {
    document.body.classList.toggle('theme-dark', to === 'dark');
    document.body.classList.toggle('theme-light', to === 'light');
  }, looks);

describe.each([{ device: 'a desktop' }, { device: 'a phone' }])('on $device', ({ device }) => {
  test.each(VIEWS)('axe finds nothing wrong with $name', async ({ root, open, says }) => {
    const page = await preview.open({ note: ACCOUNT, phone: device === 'a phone' });
    await shows(page.locator('.ai-panel'), 'Northwind Freight');
    await open(page);
    await shows(page.locator(root), says);
    for (const looks of ['light', 'dark'] as const) {
      await paint(page, looks);
      expect(await accessibilityFindings(page, root), looks).toEqual([]);
    }
  });
});
