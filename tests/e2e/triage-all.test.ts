import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSettings } from '../../src/core/settings';
import { launchPreview, type Preview } from '../support/preview';
import { createProposalLedger, type Place, type ProposalLedger } from '../support/proposal-ledger';
import { proposalVault } from '../support/proposal-vault';
import {
  cardOf,
  differences,
  filesOnDisk,
  openSweep,
  openTriage,
  shownCard,
  type ShownCard,
} from '../support/triage-page';

const vault = proposalVault(2_600);
let preview: Preview;
beforeAll(async () => {
  preview = await launchPreview({ ...vault.files }, '2026-01-07');
});
afterAll(() => preview.close());

const PROPOSAL = /^- \[\?\] |^- \[ \] .* #proposed/u;
const header = (page: Page) => page.locator('.ai-triage-head').innerText();
const press = (page: Page, ...keys: readonly string[]) =>
  keys.reduce((last, key) => last.then(() => page.keyboard.press(key)), Promise.resolve());

/** Everything that was decided is on disk, and nothing else. */
async function agrees(page: Page, ledger: ProposalLedger): Promise<void> {
  await expect
    .poll(async () => differences(await filesOnDisk(page), ledger.files()).slice(0, 3), { timeout: 60_000 })
    .toEqual([]);
}

test('2,600 proposals are decided by keyboard alone, and the notes say what was decided, to the byte', async () => {
  const page = await preview.open({ keep: true });
  // What is not asked for need not be drawn all the time.
  await page.evaluate(() => window.host!.app.workspace.rightSplit.collapse());
  const ledger = createProposalLedger(vault.files);
  await openTriage(page);
  expect(await header(page)).toContain(`0 of ${vault.proposals.toLocaleString('en')}`);

  await sweepOld(page, ledger);
  const snoozed = await sweepUnassigned(page, ledger);
  await sweepDuplicates(page, ledger, 70);
  await agrees(page, ledger);
  await decideSome(page, ledger, 60);
  await changedUnderneath(page, ledger);
  await agrees(page, ledger);
  await restart(page);
  await deletedUnderneath(page, ledger);
  await undoMany(page, ledger);
  await decideRest(page, ledger);
  await agrees(page, ledger);

  expect(await page.locator('.ai-empty').innerText()).toContain('Nothing to decide today');
  const left = ledger.find((text) => PROPOSAL.test(text));
  expect(left.length).toBeGreaterThanOrEqual(snoozed);
  expect(await page.locator('.ai-empty').innerText()).toContain(`${left.length} proposals snoozed`);
}, 300_000);

/** Applied, taken back to the byte, applied again. */
async function sweepOld(page: Page, ledger: ProposalLedger): Promise<void> {
  const undone = ledger.save();
  const old = ledger.find(
    (text, path) =>
      PROPOSAL.test(text) &&
      /^Meetings\/.*\/2025-(?:08|09|10-0[1-8])/u.test(path) &&
      !isMeantDate(path, text),
  );
  for (const go of ['once', 'again']) {
    await press(page, 's', 'Enter');
    const sweep = await openSweep(page);
    expect(sweep.title).toBe('No date, proposed more than 90 days ago');
    expect(sweep.apply).toBe(old.length);
    await press(page, 'Tab', 'Enter');
    for (const place of old) ledger.decline(place);
    await agrees(page, ledger);
    if (go === 'again') break;
    await press(page, 'z');
    undone();
    await agrees(page, ledger);
  }
}

/** On most proposals of a note that have a date, at least four, stands the same: a machine has put it there. */
function isMeantDate(path: string, text: string): boolean {
  const dateOf = (line: string) => /📅 (\S+)/u.exec(line)?.[1];
  const date = dateOf(text);
  if (date === undefined) return false;
  const dates = vault.files[path]!.split('\n').flatMap((line) =>
    PROPOSAL.test(line) ? (dateOf(line) ?? []) : [],
  );
  const same = dates.filter((each) => each === date).length;
  return same < 4 || same < dates.length * 0.6;
}

/** Snoozed: nothing is written. */
async function sweepUnassigned(page: Page, ledger: ProposalLedger): Promise<number> {
  const nobodys = ledger.find((text) => PROPOSAL.test(text) && text.includes('@TBD'));
  await press(page, 's', 'Enter');
  const sweep = await openSweep(page);
  expect(sweep.title).toBe('Nobody is to do it: no owner, or @TBD');
  expect(sweep.apply).toBe(nobodys.length);
  await press(page, 'Tab', 'Enter');
  await agrees(page, ledger);
  return nobodys.length;
}

/** Whole notes, and near-duplicates: what the preview shows is what is declined. */
async function sweepDuplicates(page: Page, ledger: ProposalLedger, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await press(page, 's', 'Enter');
    const { title, apply, rows } = await openSweep(page);
    const isNote = title.startsWith('Everything in');
    const places = isNote
      ? ledger.find((text, path) => path === rows[0]!.path && PROPOSAL.test(text) && !text.includes('@TBD'))
      : rows.filter(({ isKept, path }) => !isKept && path !== '').map((row) => placeOf(ledger, row));
    expect(places.length).toBe(apply);
    await press(page, 'Tab', 'Enter');
    for (const place of places) ledger.decline(place);
  }
}

function placeOf(ledger: ProposalLedger, row: { readonly path: string; readonly text: string }): Place {
  const found = ledger.find(
    (text, path) => path === row.path && PROPOSAL.test(text) && text.includes(`] ${row.text} @`),
  );
  expect(found).toHaveLength(1);
  return found[0]!;
}

const accept = (ledger: ProposalLedger, card: ShownCard) => ledger.accept(card, card.isGuess);

/** Everything that one card can be asked, in turn. */
async function decideSome(page: Page, ledger: ProposalLedger, times: number): Promise<void> {
  await press(page, 'Escape');
  for (let time = 0; time < times; time++) {
    const card = await shownCard(page);
    expect(ledger.line(card.path, card.line)).toContain(card.text);
    switch (time % 12) {
      case 0:
        await press(page, '3');
        ledger.decline(card);
        break;
      case 1:
        await press(page, ' ');
        break;
      case 2:
        await press(page, 'h');
        break;
      case 3:
        await press(page, 'H', '4');
        break;
      case 4:
        await press(page, '2');
        await page.keyboard.type('maintenance');
        await press(page, 'ArrowDown', 'Enter');
        ledger.decline(card);
        break;
      case 5:
        await decideWithDate(page, ledger, card);
        break;
      case 6:
        await decideWithOwner(page, ledger, card);
        break;
      case 7:
        await decideWithPriority(page, ledger, card);
        break;
      case 8:
        await press(page, 'u', '1');
        ledger.accept(card, false);
        break;
      case 9:
        await decideLikeThis(page, ledger, card);
        break;
      case 10:
        // Declined, and taken back: the same card again.
        await press(page, '3', 'z');
        expect(await shownCard(page)).toMatchObject({ path: card.path, line: card.line, text: card.text });
        await press(page, '1');
        accept(ledger, card);
        break;
      default:
        await press(page, '1');
        accept(ledger, card);
    }
  }
}

const atEnd = (text: string, more: string): string => {
  const words = text.trimEnd();
  return `${words} ${more}${text.slice(words.length)}`;
};

/** A date in words: it is written at once, and accepting keeps it. */
async function decideWithDate(page: Page, ledger: ProposalLedger, card: ShownCard): Promise<void> {
  await press(page, 'd');
  await page.keyboard.type('next fri');
  await press(page, 'Enter', '1');
  const line = ledger.line(card.path, card.line);
  const dated = /📅 \S+/u.test(line)
    ? line.replace(/📅 \S+/u, '📅 2026-01-16')
    : atEnd(line, '📅 2026-01-16');
  ledger.replace(card, line, dated);
  ledger.accept(card, false);
}

async function decideWithOwner(page: Page, ledger: ProposalLedger, card: ShownCard): Promise<void> {
  await press(page, 'o');
  await page.keyboard.type('Ruth Abbot');
  await press(page, 'Enter', '1');
  if (!ledger.line(card.path, card.line).includes('@Ruth Abbot'))
    ledger.replace(
      card,
      /@(?:Me|[A-Z]\w+ [A-Z]\w+)/u.exec(ledger.line(card.path, card.line))![0],
      '@Ruth Abbot',
    );
  accept(ledger, card);
}

async function decideWithPriority(page: Page, ledger: ProposalLedger, card: ShownCard): Promise<void> {
  await press(page, 'p', 'ArrowDown', 'Enter');
  const line = ledger.line(card.path, card.line);
  const given = /[⏫🔼🔽]/u.test(line) ? line.replace(/[⏫🔼🔽]/u, '🔺') : atEnd(line, '🔺');
  ledger.replace(card, line, given);
  await expect.poll(() => page.locator('.ai-card-field').last().innerText()).toContain('Highest');
  await press(page, '1');
  accept(ledger, card);
}

/** The first is accepted, what is like it declined; where nothing is like it, it is accepted alone. */
async function decideLikeThis(page: Page, ledger: ProposalLedger, card: ShownCard): Promise<void> {
  await press(page, 'a');
  const rows = await page.evaluate(() =>
    Array.from(document.querySelectorAll('.ai-tool .ai-sweep-rows > li'), (row) => ({
      path: row.querySelector('a')!.getAttribute('data-href')!,
      text: row.querySelector('[dir="auto"]')!.firstChild!.textContent!,
    })),
  );
  await press(page, '1');
  for (const other of rows.slice(1).map((row) => placeOf(ledger, row))) ledger.decline(other);
  accept(ledger, card);
}

/** Somebody else writes the file, without or with the index being told of it. */
const writeFile = (page: Page, path: string, text: string, isTold: boolean): Promise<void> =>
  page.evaluate(
    async ([at, data, told]) => {
      const { adapter } = window.host!.app.vault;
      if (told) await adapter.write(at, data);
      else adapter.disk.files.get(at)!.data = data;
    },
    [path, text, isTold] as const,
  );

/** A line that has changed is not written over: it comes back, says why, and can be decided as it is now. */
async function changedUnderneath(page: Page, ledger: ProposalLedger): Promise<void> {
  await agrees(page, ledger);
  const card = await shownCard(page);
  ledger.replace(card, card.text, `${card.text}, said Ines`);
  await writeFile(page, card.path, ledger.files()[card.path]!, false);
  await press(page, '1');
  await expect
    .poll(() => page.locator('.ai-triage > .ai-refusal').allInnerTexts())
    .toEqual([expect.stringContaining('This line has changed since it was read')]);
  const next = await shownCard(page);
  await press(page, '1');
  accept(ledger, next);
  const back = await shownCard(page);
  expect(back).toMatchObject({ path: card.path, line: card.line });
  expect(back.trouble).toContain('This line has changed since it was read');
  await writeFile(page, card.path, ledger.files()[card.path]!, true);
  await expect.poll(async () => (await shownCard(page)).text).toBe(`${card.text}, said Ines`);
  await press(page, '1');
  accept(ledger, card);

  const moved = await shownCard(page);
  await agrees(page, ledger);
  ledger.insert(moved.path, 0, 'A line that somebody has put in front.');
  await writeFile(page, moved.path, ledger.files()[moved.path]!, true);
  await press(page, '3');
  ledger.decline({ ...moved, line: moved.line + 1 });
}

const storedTally = async (page: Page): Promise<number> => {
  const { triage } = readSettings(await page.evaluate(() => window.host!.plugin!.loadData())).settings;
  return Object.values(triage.decided).reduce((sum, count) => sum + count, 0);
};

async function restart(page: Page): Promise<void> {
  const card = await shownCard(page);
  const decided = /([\d,]+) of/.exec(await header(page))![1]!;
  // What was decided is stored when there is a pause.
  await expect.poll(async () => (await storedTally(page)).toLocaleString('en')).toBe(decided);
  await page.reload();
  await page.waitForFunction(() => window.host?.ready);
  await openTriage(page);
  expect(await header(page)).toContain('Resumed where you stopped');
  expect(await header(page)).toContain(`${decided} of`);
  expect(await shownCard(page)).toMatchObject({ path: card.path, line: card.line, text: card.text });
}

async function deletedUnderneath(page: Page, ledger: ProposalLedger): Promise<void> {
  const { path } = await shownCard(page);
  await page.evaluate((at) => window.host!.app.vault.adapter.remove(at), path);
  ledger.remove(path);
  await expect.poll(async () => (await shownCard(page)).isGone).toBe(true);
  expect((await shownCard(page)).trouble).toBe('The note is gone. Nothing was written.');
  // A key that would decide only goes on.
  await press(page, '1');
  expect((await shownCard(page)).path).not.toBe(path);
}

/** Ten steps forward, ten back, in one go. */
async function undoMany(page: Page, ledger: ProposalLedger): Promise<void> {
  const first = await shownCard(page);
  const before = await header(page);
  await press(page, '1', '3', '1', ' ', 'h', '1', '3', '3', '1', '1');
  await press(page, ...Array.from({ length: 10 }, () => 'z'));
  expect(await shownCard(page)).toMatchObject({ path: first.path, line: first.line });
  expect(await header(page)).toBe(before);
  await agrees(page, ledger);
}

async function decideRest(page: Page, ledger: ProposalLedger): Promise<void> {
  for (let card = await cardOf(page), time = 0; card; card = await cardOf(page), time++) {
    await press(page, time % 3 === 0 ? '3' : '1');
    if (time % 3 === 0) ledger.decline(card);
    else accept(ledger, card);
  }
}
