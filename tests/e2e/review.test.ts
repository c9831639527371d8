import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hides, shows, textOf } from '../support/panel-page';
import { launchPreview, type Preview } from '../support/preview';
import { BULLETS, NORTHWIND, noteWith, REVIEW_VAULT, SYNC, TODAY } from '../support/review-vault';

let preview: Preview;
beforeAll(async () => {
  preview = await launchPreview(REVIEW_VAULT, TODAY);
});
afterAll(() => preview.close());

const SCREENSHOTS = 'tests/e2e/__screenshots__';
const review = (page: Page) => page.locator('.ai-review');

/** Runs a command as a person does: from the palette, by its name. */
async function run(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+P');
  await page.locator('.prompt-input').fill(`Account Intelligence: ${name}`);
  await page.keyboard.press('Enter');
}

async function openReview(page: Page, name = 'Dedupe key facts'): Promise<void> {
  await run(page, name);
  await shows(review(page), 'Do these say the same?');
}

/** Whether a line is in the merge and kept, and its words, as they can be read on the page. */
interface Seen {
  readonly text: string;
  readonly note: string;
  readonly isIn: boolean;
  readonly isKept: boolean;
}
const members = (page: Page): Promise<Seen[]> =>
  review(page)
    .locator('.ai-review-member')
    .evaluateAll((found) =>
      found.map((el) => ({
        text: el.querySelector('.ai-review-text')?.textContent ?? '',
        note: el.querySelector('.ai-link')?.textContent ?? '',
        isIn: el.querySelector<HTMLInputElement>('input[type=checkbox]')?.checked ?? false,
        isKept: el.querySelector<HTMLInputElement>('input[type=radio]')?.checked ?? false,
      })),
    );
const position = (page: Page): Promise<string> => review(page).locator('.ai-review-position').innerText();
const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
/** Waits until another item is shown than the one with this first line. */
const movedOn = (page: Page, from: readonly Seen[]) =>
  expect.poll(async () => (await members(page))[0]?.text).not.toBe(from[0]?.text);

/** The words of a bullet, as the page shows them. */
const shownAs = (bullet: string): string =>
  bullet.replace(/^- (?:\d{4}-\d{2}-\d{2}: )?/, '').replaceAll('**', '');

/** What was decided, and what the list of bullets becomes by it: told apart from how the plugin does it. */
function createExpectation() {
  const lines: (string | null)[] = [...BULLETS];
  const under = new Map<number, string[]>();
  const taken = new Set<number>();
  const placeOf = (text: string): number => {
    const at = BULLETS.findIndex((bullet, place) => !taken.has(place) && shownAs(bullet) === text);
    if (at < 0) throw new Error(`No bullet says: ${text}`);
    taken.add(at);
    return at;
  };
  return {
    merge(seen: readonly Seen[], reworded: string | null = null): void {
      const own = seen.filter(({ isIn, note }) => isIn && note === 'Northwind Freight');
      const places = own.map((each) => ({ ...each, at: placeOf(each.text) }));
      const kept = places.find(({ isKept }) => isKept)!;
      const moved = places.filter((each) => each !== kept).map(({ at }) => at);
      under.set(
        kept.at,
        moved
          .sort((a, b) => a - b)
          .filter((at) => reworded !== null || lines[at] !== lines[kept.at])
          .map((at) => `  - Also: ${lines[at]!.slice(2)}`),
      );
      if (seen.some(({ isIn, note }) => isIn && note !== 'Northwind Freight'))
        under.get(kept.at)!.push('  - Sources: [[Meetings/2025-12-26 - Weekly sync|Weekly sync]]');
      if (reworded !== null) lines[kept.at] = `- ${reworded}`;
      for (const at of moved) lines[at] = null;
    },
    text: (): string =>
      noteWith(lines.flatMap((line, at) => (line === null ? [] : [line, ...(under.get(at) ?? [])]))),
    fewer: (): number => lines.filter((line) => line === null).length,
  };
}

describe('the review of 90 facts', () => {
  test('by keyboard alone, then tidied, read byte for byte, and undone after a reload', async () => {
    const page = await preview.open({ note: NORTHWIND, keep: true });
    const original = await textOf(page, NORTHWIND);
    expect(original).toBe(noteWith(BULLETS));
    expect(BULLETS).toHaveLength(90);
    await openReview(page);
    const expected = createExpectation();
    const total = Number((await position(page)).split(' of ')[1]);
    expect(total).toBeGreaterThan(15);

    // Taken in and out of the merge, the kept one changed: nothing is decided by that.
    const exact = await members(page);
    await press(page, 'e', 'e', '2');
    await expect.poll(async () => (await members(page))[1]?.isKept).toBe(true);
    await press(page, '1');
    // Decided, taken back, decided again.
    await press(page, 'n');
    await movedOn(page, exact);
    await press(page, 'Backspace');
    await expect.poll(() => members(page)).toEqual(exact);
    expected.merge(exact);
    await press(page, 'y');
    await movedOn(page, exact);

    const never = await members(page);
    await press(page, 'n');
    await movedOn(page, never);
    const later = await members(page);
    await press(page, 'u');
    await movedOn(page, later);

    // The first with three lines or more: another one is kept, the last one is left out.
    for (let step = 0; step < total && (await members(page)).length < 3; step++) await press(page, 'j');
    const several = await members(page);
    expect(several.length).toBeGreaterThan(2);
    await press(page, '2', ...several.map(() => 'ArrowDown'), 'e');
    await expect.poll(async () => (await members(page)).at(-1)?.isIn).toBe(false);
    const partly = await members(page);
    expect(partly[1]?.isKept).toBe(true);
    expected.merge(partly);
    await press(page, 'y');
    await movedOn(page, several);

    // Reworded: Escape leaves the line as it was, Enter takes what was typed.
    const reworded = await members(page);
    await press(page, 'r');
    await page.keyboard.type(' And nobody reads this.');
    await press(page, 'Escape');
    await hides(review(page).locator('textarea'));
    expect((await members(page)).map(({ text }) => text)).toEqual(reworded.map(({ text }) => text));
    await press(page, 'r', 'ControlOrMeta+A');
    await page.keyboard.type('This says it in other words.');
    await press(page, 'Enter');
    await shows(review(page).locator('.ai-review-after'), 'This says it in other words.');
    expected.merge(reworded, 'This says it in other words.');
    await press(page, 'y');
    await movedOn(page, reworded);

    // All others as they are proposed.
    for (let rest = 0; rest < total; rest++) {
      const seen = await members(page);
      if ((await review(page).locator('.ai-review-question').innerText()).includes('Decided')) break;
      if (await review(page).locator('.ai-review-hold').count()) break;
      expected.merge(seen);
      const before = await review(page).innerText();
      await press(page, 'y');
      await expect.poll(() => review(page).innerText()).not.toBe(before);
    }
    expect(await textOf(page, NORTHWIND)).toBe(original);

    const tidy = review(page).getByRole('button', { name: /^Tidy note/ });
    expect(await tidy.innerText()).toBe(`Tidy note, ${expected.fewer()} facts fewer`);
    await page.screenshot({ path: `${SCREENSHOTS}/review-decided.png` });
    while (!(await tidy.evaluate((el) => el === document.activeElement))) await press(page, 'Tab');
    await press(page, 'Enter');
    await shows(page.locator('.ai-preview-dialog'), 'Northwind Freight');
    await page.screenshot({ path: `${SCREENSHOTS}/review-preview.png` });
    expect(await textOf(page, NORTHWIND)).toBe(original);
    await press(page, 'Enter');
    await expect.poll(() => textOf(page, NORTHWIND)).toBe(expected.text());
    // The meeting is only named.
    expect(await textOf(page, SYNC)).toBe(REVIEW_VAULT[SYNC]);

    // What was told apart or put off is not asked again.
    await expect.poll(() => review(page).innerText()).not.toMatch(/Comparing|Reading/);
    for (const tab of ['Exact', 'Near']) {
      await review(page)
        .getByRole('tab', { name: new RegExp(tab) })
        .click();
      const items = await review(page).locator('.ai-review-row').count();
      for (let item = 0; item < items; item++) {
        const texts = (await members(page)).map(({ text }) => text);
        for (const decided of [never, later])
          expect(decided.filter(({ text }) => texts.includes(text)).length).toBeLessThan(2);
        await press(page, 'j');
      }
    }

    await page.reload();
    await page.waitForFunction(() => window.host?.ready);
    await run(page, 'Undo last change');
    await expect.poll(() => textOf(page, NORTHWIND)).toBe(original);
  });
});

describe('the dialog', () => {
  test('looks as it should, light and dark, wide and on a phone', async () => {
    for (const phone of [false, true]) {
      const page = await preview.open({ note: NORTHWIND, phone });
      await page.evaluate(() =>
        window.host!.app.commands.executeCommandById('account-intelligence:dedupe-key-facts'),
      );
      await shows(review(page), 'Do these say the same?');
      expect(await page.getByRole('dialog', { name: 'Dedupe key facts' }).count()).toBe(1);
      await press(page, 'y', 'y', 'n', 'j', 'j');
      const name = phone ? 'phone' : 'wide';
      await page.screenshot({ path: `${SCREENSHOTS}/review-${name}-light.png` });
      await page.evaluate(() => document.body.classList.replace('theme-light', 'theme-dark'));
      await page.screenshot({ path: `${SCREENSHOTS}/review-${name}-dark.png` });
      if (!phone) continue;
      for (const pane of ['Queue', 'After']) {
        await review(page).getByRole('button', { name: pane, exact: true }).click();
        await page.screenshot({ path: `${SCREENSHOTS}/review-phone-${pane.toLowerCase()}.png` });
      }
    }
  });

  test('asks again what was taken back in the settings', async () => {
    const page = await preview.open({ note: NORTHWIND });
    await openReview(page);
    const asked = await members(page);
    await press(page, 'n');
    await movedOn(page, asked);
    await press(page, 'Escape');
    await hides(review(page));
    await page.evaluate(() => {
      const { setting } = window.host!.app;
      setting.open();
      setting.openTabById('account-intelligence');
    });
    const tab = page.locator('.vertical-tab-content');
    await tab.getByText('Facts that say the same').click();
    await shows(tab, 'Do not say the same');
    await page.screenshot({ path: `${SCREENSHOTS}/review-settings.png` });
    await tab.getByRole('button', { name: /^Take back/ }).click();
    await shows(tab, 'Nothing yet.');
    await page.evaluate(() => window.host!.app.setting.close());
    await openReview(page);
    expect(await members(page)).toEqual(asked);
  });

  test('says how many were compared where there is nothing to do, and Escape closes what is open', async () => {
    const page = await preview.open({ note: 'Accounts/Halden Clinics.md' });
    await run(page, 'Dedupe key facts');
    await shows(
      review(page),
      '2 facts were compared. No two of them say the same, or you have decided on them.',
    );
    await page.screenshot({ path: `${SCREENSHOTS}/review-empty.png` });
    await press(page, '?');
    await shows(review(page), 'Merge those that are ticked');
    await press(page, 'Escape');
    await shows(review(page), 'All is tidy.');
    await press(page, 'Escape');
    await hides(review(page));
    await run(page, 'Dedupe topics');
    await shows(review(page), 'There are no topics here.');
  });
});
