// Triage in Chromium by keyboard alone: what is read from the page, and the keys that a person presses.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Place } from './proposal-ledger';

/** What the card says, as it is drawn. */
export interface ShownCard extends Place {
  readonly text: string;
  /** The date on it is only suggested, and would go. */
  readonly isGuess: boolean;
  readonly similar: number;
  readonly isGone: boolean;
  readonly trouble: string;
  readonly isSkipped: boolean;
}

/** The card; null where there is none. */
export const cardOf = (page: Page): Promise<ShownCard | null> =>
  page.evaluate(() => {
    const card = document.querySelector('.ai-card');
    if (!card) return null;
    const words = (selector: string) => card.querySelector(selector)?.textContent ?? '';
    return {
      path: card.querySelector('.ai-card-heading a')?.getAttribute('data-href') ?? '',
      line: Number(words('.ai-card-lines [data-here="true"] .ai-number')) - 1,
      text: words('.ai-card-text'),
      isGuess: card.querySelector('.ai-card-value[data-guess="true"]') !== null,
      similar: card.querySelectorAll('.ai-similar > li').length,
      isGone: card.querySelector('.ai-card-text[data-gone="true"]') !== null,
      trouble: words('.ai-refusal'),
      isSkipped: words('.ai-card-top').includes('skipped before'),
    };
  });

/** The card, which has to be there. */
export async function shownCard(page: Page): Promise<ShownCard> {
  const card = await cardOf(page);
  if (!card) throw new Error(`There is no card: ${await page.locator('.ai-triage').innerText()}`);
  return card;
}

/** Runs a command as a person does: from the palette, by its name. */
export async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+P');
  await page.keyboard.insertText(`Account Intelligence: ${name}`);
  await page.keyboard.press('Enter');
}

/** Opens triage, and waits until it knows what asks for the same. */
export async function openTriage(page: Page): Promise<void> {
  await runCommand(page, 'Triage proposed tasks');
  await page.locator('.ai-triage').waitFor();
  await expect
    .poll(() => page.locator('.ai-triage-aside').first().innerText(), { timeout: 30_000 })
    .toContain('One decision for many');
}

/** A line of the preview of a sweep. */
export interface SweepRow {
  readonly path: string;
  readonly text: string;
  readonly isKept: boolean;
}

export interface ShownSweep {
  readonly title: string;
  /** `Apply to 12` */
  readonly apply: number;
  readonly rows: readonly SweepRow[];
}

/** The preview that is open. */
export const openSweep = (page: Page): Promise<ShownSweep> =>
  page.evaluate(() => {
    const sweep = document.querySelector('.ai-sweep[data-open="true"]')!;
    return {
      title: sweep.querySelector('.ai-sweep-title')!.textContent,
      apply: Number(/Apply to ([\d,]+)/.exec(sweep.textContent)?.[1]?.replaceAll(',', '')),
      rows: Array.from(sweep.querySelectorAll('.ai-sweep-rows > li'), (row) => ({
        path: row.querySelector('a')?.getAttribute('data-href') ?? '',
        text: row.querySelector('[dir="auto"]')?.firstChild?.textContent ?? '',
        isKept: row.getAttribute('data-kept') === 'true',
      })),
    };
  });

/** The files as they are on disk, of the folders of the vault. */
export const filesOnDisk = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...window.host!.app.vault.adapter.disk.files]
        .filter(([path]) => !path.startsWith('.'))
        .map(([path, { data }]) => [path, typeof data === 'string' ? data : '']),
    ),
  );

/** The paths of notes that differ, with the first line that does: short enough to be read. */
export function differences(
  found: Readonly<Record<string, string>>,
  expected: Readonly<Record<string, string>>,
): readonly string[] {
  return [...new Set([...Object.keys(found), ...Object.keys(expected)])].flatMap((path) => {
    if (found[path] === expected[path]) return [];
    const [is, should] = [found[path]?.split('\n') ?? [], expected[path]?.split('\n') ?? []];
    const at = should.findIndex((line, index) => line !== is[index]);
    return [`${path}:${at + 1}\n  is     ${JSON.stringify(is[at])}\n  should ${JSON.stringify(should[at])}`];
  });
}
