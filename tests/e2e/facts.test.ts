import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { factDecision } from '../../src/core/facts/fact-decisions';
import { createFactNames } from '../../src/core/facts/fact-refs';
import { NORTHWIND, panel, shows, TODAY, within } from '../support/panel-page';
import { launchPreview, type Preview } from '../support/preview';

const PICTURES = fileURLToPath(new URL('__screenshots__', import.meta.url));
const SYNC = 'Meetings/2025-12-19 - Weekly sync.md';
const OLD = 'Northwind Freight ships 40 TB of scans a week to the Hull depot';
const NOW = 'Northwind Freight ships 55 TB of scans a week to the Hull depot';
const IN_HULL = 'The pilot of the archive starts in the Hull depot';
const IN_LEEDS = 'The pilot of the archive starts in the Leeds depot';

let preview: Preview;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  preview = await launchPreview(
    {
      [NORTHWIND]: [
        '---\ntype: customer\n---\n# Northwind Freight\n\n## Key Facts\n',
        `- 2025-11-04: ${OLD}\n- 2025-11-20: ${IN_HULL}\n- Seven years of scans are kept, as the law asks\n`,
      ].join(''),
      'People/Dana Whitfield.md': [
        '---\ntype: people\ncompany: Northwind Freight\n---\n# Dana Whitfield\n\n## Key Facts\n',
        '- Prefers drawings to tables\n- Kestrel Grid asks for two copies\n',
      ].join(''),
      'Accounts/Kestrel Grid.md': '---\ntype: customer\n---\n# Kestrel Grid\n',
      [SYNC]: [
        '---\ndate: 2025-12-19\naccount: Northwind Freight\nparticipants: [Dana Whitfield]\n---\n# Weekly sync\n\n',
        `## Key Information\n- ${NOW}\n- ${IN_LEEDS}\n- The label printers will be replaced next week\n`,
      ].join(''),
    },
    TODAY,
  );
});
afterAll(() => preview.close());

const fact = (page: Page, text: string): Locator => panel(page).locator('.ai-fact').filter({ hasText: text });

/** What is decided elsewhere, and comes in with the settings. */
async function decide(page: Page, holds: readonly [string, string], gone: readonly [string, string]) {
  const nameOf = createFactNames();
  const decision = factDecision('superseded', [nameOf(...holds), nameOf(...gone)]);
  await page.evaluate(
    (data) => window.host!.app.vault.adapter.write('.obsidian/plugins/account-intelligence/data.json', data),
    JSON.stringify({ version: 1, factDecisions: [decision] }),
  );
}

async function pictures(page: Page, name: string): Promise<void> {
  const take = (kind: string) => page.screenshot({ path: `${PICTURES}/facts-${name}-${kind}.png` });
  const theme = (from: string, to: string) =>
    page.evaluate(([one, other]) => document.body.classList.replace(one, other), [from, to] as const);
  await take('light');
  await theme('theme-light', 'theme-dark');
  await take('dark');
  await theme('theme-dark', 'theme-light');
}

test('conflicts are a signal with both sides, and a superseded fact stands under the one that holds', async () => {
  const page = await preview.open({ note: NORTHWIND });
  const chip = panel(page).locator('.ai-chip').filter({ hasText: 'in facts' });
  await shows(chip, '2 conflicts in facts');
  await chip.click();
  expect(await panel(page).locator('.ai-evidence .ai-text').allTextContents()).toEqual([
    OLD,
    NOW,
    IN_HULL,
    IN_LEEDS,
  ]);
  await pictures(page, 'conflicts');

  await decide(page, [SYNC, NOW], [NORTHWIND, OLD]);
  await shows(chip, '1 conflict in facts');
  expect(await fact(page, OLD).count()).toBe(0);
  const button = fact(page, NOW).getByRole('button', { name: '1 superseded' });
  await button.focus();
  await page.keyboard.press('Enter');
  const list = panel(page).getByRole('list', { name: 'Marked as superseded' });
  await shows(list, OLD);
  expect(await list.textContent()).toContain('superseded by this on 19 Dec');
  await pictures(page, 'superseded');

  await list.getByRole('button', { name: /^Take back/ }).focus();
  await page.keyboard.press('Enter');
  await shows(chip, '2 conflicts in facts');
  await within(async () => expect(await fact(page, OLD).count()).toBe(1));
  const focused = page.evaluate(() => document.activeElement?.closest('[data-ai-row]') !== null);
  expect(await focused).toBe(true);
});

test('facts of people are theirs, a plan that is over is told, and another subject is asked about', async () => {
  const page = await preview.open({ note: NORTHWIND });
  await panel(page).locator('[data-section="facts"] button.ai-more').click();
  await shows(fact(page, 'Prefers drawings'), 'Dana Whitfield’s note');
  await shows(fact(page, 'label printers'), 'was planned for 28 Dec');
  await shows(fact(page, 'two copies'), 'about Kestrel Grid?');
  await page.setViewportSize({ width: 1280, height: 1300 });
  await pictures(page, 'people');
});
