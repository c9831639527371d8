import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FactDecision, Settings } from '../../../src/core/settings';
import { createSectionRoles } from '../../../src/core/parse/sections';
import { DEFAULT_HEADING_NAMES } from '../../../src/core/model/heading-names';
import { createNotePlans } from '../../../src/core/review/note-plans';
import { reviewItems, type ReviewFacts } from '../../../src/core/review/review-queue';
import { createReviewSession } from '../../../src/core/review/review-session';
import { showReview } from '../../../src/core/review/show-review';
import { mountReview, type MountedReview } from '../../../src/views/review/mount-review';
import type { ReviewActions } from '../../../src/views/review/review-actions';
import type { ReviewShown } from '../../../src/views/review/review-shown';
import { reviewFacts } from '../../support/review-facts';

const PATH = 'Accounts/Northwind Freight.md';
const TEXTS = [
  'The pilot covers two depots, Malmö and Gdańsk.',
  'Per Dana, the pilot covers Malmö and Gdańsk; Malmö starts first.',
  'The pilot runs in Malmö and Gdańsk',
  'Label printers go first',
  'Label **printers** go first.',
  'The archive grows by 40 TB a month',
  'The archive grows by 55 TB a month',
];
const all = reviewFacts({ [PATH]: TEXTS });
const at = (place: number) => all[place]!;
const FACTS: ReviewFacts = {
  facts: all,
  clusters: [[at(0), at(1), at(2)], [at(3), at(4)], [at(5)], [at(6)]],
  conflicts: [{ a: at(5), b: at(6), kind: 'value' }],
};

const NOTE = ['## Key Facts', ...TEXTS.map((text) => `- ${text}`), ''];

interface Opened {
  readonly facts?: ReviewFacts;
  readonly mergedLines?: Settings['mergedLines'];
  /** Texts of notes by their paths. */
  readonly notes?: Readonly<Record<string, readonly string[]>>;
  readonly reading?: ReviewShown['reading'];
}

/** A review on a page of its own, with a host that notes what it is asked for. */
function openReview(asked: Opened = {}) {
  const { facts = FACTS, mergedLines = 'sources', notes = { [PATH]: NOTE }, reading = null } = asked;
  const el = document.createElement('div');
  document.body.replaceChildren(el);
  const requests: string[] = [];
  const store = {
    current: [] as readonly FactDecision[],
    set: (next: FactDecision[]) => (store.current = next),
  };
  const session = createReviewSession(reviewItems(facts, [], '2026-01-07'), store);
  const plans = createNotePlans({
    kind: 'fact',
    roleOf: createSectionRoles(DEFAULT_HEADING_NAMES),
    mergedLines: () => mergedLines,
    titleOf: () => 'Weekly sync',
  });
  for (const [path, lines] of Object.entries(notes)) plans.setText(path, lines.join('\n'));
  let escape: (() => void) | null = null;
  let said = { id: 0, text: '' };
  const shown = (): ReviewShown => ({
    ...{ title: 'Dedupe key facts', one: 'fact', many: 'facts', scope: 'note' },
    scopes: [{ id: 'note', name: 'This note' }],
    state: session.items.length === 0 ? 'empty' : 'review',
    reading,
    ...{ compared: 7, said, trouble: null, today: '2026-01-07' },
    model: showReview(session, {
      decisions: store.current,
      mergedLines,
      planOf: (path, decisions) => plans.planOf(path, decisions),
      lineOf: (fact) => plans.lineOf(fact),
    }),
  });
  let mounted: MountedReview | null = null;
  const draw = () => act(() => mounted?.update(shown()));
  const doing = (what: () => unknown): void => {
    const answer = what();
    if (typeof answer === 'string') said = { id: said.id + 1, text: answer };
    void draw();
  };
  const told = (what: string) => () => void requests.push(what);
  const actions: ReviewActions = {
    open: ({ path, line }) => void requests.push(`open ${path}:${line}`),
    ...{ hover: told('hover'), menu: told('menu'), renderText: () => undefined },
    ...{ setIcon: () => undefined, tooltip: () => undefined },
    showScope: (scope) => void requests.push(`scope ${scope}`),
    showTab: (tab) => doing(() => session.showTab(tab)),
    show: (id) => doing(() => session.show(id)),
    step: (by) => doing(() => session.step(by)),
    stepMember: (by) => doing(() => session.stepMember(by)),
    toggle: (member) => doing(() => session.toggle(member)),
    keep: (member) => doing(() => session.keep(member)),
    reword: (text) => doing(() => session.reword(text)),
    add: (part, isAdded) => doing(() => session.add(part, isAdded)),
    merge: () => doing(() => session.merge()),
    never: () => doing(() => session.never()),
    later: () => doing(() => session.later('2026-02-06')),
    hold: (member) => doing(() => session.hold(member)),
    back: () => doing(() => session.back()),
    setMergedLines: (where) => void requests.push(`merged lines ${where}`),
    ...{ tidy: told('tidy'), close: told('close') },
    holdEscape: (close) => (escape = close),
  };
  mounted = mountReview(el, actions);
  void draw();
  mounted.focus();
  return {
    ...{ el, requests, session, store },
    find: (selector: string) => el.querySelector<HTMLElement>(selector)!,
    texts: (selector: string) =>
      Array.from(el.querySelectorAll(selector), (each) => each.textContent.replace(/\s+/g, ' ').trim()),
    async press(key: string, more: KeyboardEventInit = {}) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
      const target: Element = document.activeElement!;
      await act(() => void target.dispatchEvent(event));
    },
    click: (target: HTMLElement | undefined) => act(() => target!.click()),
    button: (name: string) =>
      Array.from(el.querySelectorAll('button')).find((each) => each.textContent.includes(name)),
    escape: () => act(() => escape?.()),
  };
}

let page: ReturnType<typeof openReview>;
beforeEach(() => {
  page = openReview();
});
afterEach(() => document.body.replaceChildren());

test('what the note will be has the days of its lines', () => {
  const dated = TEXTS.map((text, place) => `- ${place === 0 ? '2025-12-19: ' : ''}${text}`);
  const page = openReview({ notes: { [PATH]: ['## Key Facts', ...dated, ''] } });
  expect(page.texts('.ai-review-after li > span:first-child').slice(0, 2)).toEqual([
    expect.stringMatching(/^2025-12-19: The pilot covers/),
    expect.stringMatching(/^(?:Per Dana|Label)/),
  ]);
});

describe('what is shown', () => {
  test('the exact ones first; of near ones, what the kept line lacks is marked', async () => {
    expect(page.texts('[role=tab]')).toEqual(['Exact 1', 'Near 1', 'Conflicts 1']);
    expect(page.texts('.ai-review-member mark')).toEqual([]);
    await page.press('y');
    expect(page.texts('.ai-review-member mark')).toEqual(['Dana', 'starts first', 'runs']);
    expect(page.find('.ai-review-why').textContent).toBe('The three ticked agree: Malmö, Gdańsk.');
    expect(page.texts('.ai-review-row')).toEqual([expect.stringContaining('×3')]);
  });

  test('without markup, whichever line is kept', async () => {
    expect(page.texts('.ai-review-text')).toEqual(['Label printers go first', 'Label printers go first.']);
    await page.click(page.el.querySelectorAll<HTMLElement>('.ai-review-keep input')[1]);
    expect(page.texts('.ai-review-text')).toEqual(['Label printers go first', 'Label printers go first.']);
    expect(page.texts('.ai-review-keep')).toEqual(['Keep', 'Kept']);
  });

  test('what the section will be, live, and how much would be written', async () => {
    expect(page.texts('.ai-review-after .ai-number')).toEqual(['7 → 6 facts']);
    expect(page.button('Tidy note')?.disabled).toBe(true);
    await page.press('y');
    expect(page.texts('.ai-review-after .ai-number')).toEqual(['7 → 4 facts']);
    expect(page.button('Tidy note')?.textContent).toBe('Tidy note, 1 fact fewer');
    await page.press('e');
    expect(page.texts('.ai-review-after .ai-number')).toEqual(['7 → 5 facts']);
  });

  test('a conflict with what differs, without a way to merge it', async () => {
    await page.click(page.button('Conflicts'));
    expect(page.texts('.ai-review-question')[0]).toContain('Do these contradict each other?');
    expect(page.find('.ai-review-why').textContent).toContain('two figures');
    expect(page.texts('.ai-review-member mark')).toEqual(['40', '55']);
    expect(page.texts('.ai-review-member input')).toEqual([]);
    expect(page.button('Merge')).toBeUndefined();
    await page.press('y');
    expect(page.store.current).toEqual([]);
    await page.press('2');
    expect(page.store.current).toMatchObject([{ verdict: 'superseded', facts: [at(6).ref, at(5).ref] }]);
  });

  test('which merge is left out, of which lines and why; its line is one click away', async () => {
    page = openReview({ mergedLines: 'archive', notes: { [PATH]: [...NOTE, '```', 'never closed'] } });
    expect(page.texts('.ai-review-left-out')).toEqual([
      '1 merge is left out“Label printers go first.” into “Label printers go first”, because code or a comment in ' +
        'this note is never closed, and the archive would become part of it. Line 5',
    ]);
    await page.click(page.find('.ai-review-left-out .ai-link'));
    expect(page.requests).toEqual([`open ${PATH}:4`]);
    page = openReview();
    expect(page.texts('.ai-review-left-out')).toEqual([]);
  });

  test('why a line stays in each note, where the kept one stands in another, and what becomes of that', async () => {
    const sync = 'Meetings/Weekly sync.md';
    const meeting = 'Meetings/Kick-off.md';
    const printers = { [PATH]: ['Label printers first', 'Printers come first', 'Labels come first'] };
    const texts = { ...printers, [sync]: ['Label printers go first'], [meeting]: ['Label printers go'] };
    const facts = reviewFacts(texts);
    const notes = Object.fromEntries(
      Object.entries(texts).map(([path, own]) => [path, ['## Key Facts', ...own.map((text) => `- ${text}`)]]),
    );
    page = openReview({ facts: { facts, clusters: [[...facts]], conflicts: [] }, notes });
    const others = () => page.texts('.ai-review-where[dir]');
    expect(others()).toEqual([
      expect.stringMatching(
        /^This merge leaves .* and 1 other note as they are: lines never move from one note/,
      ),
    ]);
    const place = page.session.current!.members.findIndex(({ path }) => path === sync);
    await page.press(String(place + 1));
    expect(others()).toEqual([
      'The kept line stands in Weekly sync. A line stays here as well: lines never move from one note to another. ' +
        'This merge leaves Weekly sync and 1 other note as they are.',
    ]);
  });

  test('nothing to do, and how many were compared', () => {
    page = openReview({ facts: { facts: all, clusters: [], conflicts: [] } });
    expect(page.el.textContent).toContain(
      '7 facts were compared. No two of them say the same, or you have decided on them.',
    );
  });
});

test('while notes are being read, it says how far that is, and never that all is tidy', () => {
  const nothing = { facts: [], clusters: [], conflicts: [] };
  page = openReview({ facts: nothing, reading: { done: 1200, total: 10_000 } });
  expect(page.texts('.ai-review-state')).toEqual([
    'Notes are still being read.1,200 of 10,000 notesThe facts are compared as soon as all are read. ' +
      'You can close this and come back.',
  ]);
  expect(page.find('progress[aria-label="Reading notes"]').getAttribute('value')).toBe('1200');
  page = openReview({ facts: nothing });
  expect(page.el.textContent).toContain('All is tidy.');
});

describe('keys', () => {
  test('decide, and each decision is said with what comes next', async () => {
    await page.press('n');
    expect(page.store.current[0]?.verdict).toBe('never');
    expect(page.find('[role=status]').textContent).toContain('Kept apart, for good');
    await page.press('u');
    expect(page.store.current[1]).toMatchObject({ verdict: 'later', until: '2026-02-06' });
    await page.press('Backspace');
    await page.press('Backspace');
    expect(page.store.current).toEqual([]);
  });

  test('step to a line, which then has the focus, and take it out', async () => {
    await page.press('y');
    await page.press('ArrowDown');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('In the merge: line 2');
    await page.press('e');
    expect((document.activeElement as HTMLInputElement).checked).toBe(false);
    expect(page.button('Merge')?.textContent).toContain('Merge 2');
    await page.press('3');
    expect(page.texts('.ai-review-keep')).toEqual(['Keep', 'Keep', 'Kept']);
  });

  test('with a modifier, held down or while somebody types decide nothing', async () => {
    await page.press('y', { ctrlKey: true });
    await page.press('y', { repeat: true });
    await page.press('r');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    await page.press('y');
    expect(page.store.current).toEqual([]);
  });

  test('open the list of keys, which Escape closes; the focus stays in the review', async () => {
    await page.press('?');
    expect(page.el.textContent).toContain('Never: they do not say the same');
    await page.escape();
    expect(page.el.textContent).not.toContain('Never: they do not say the same');
    expect(document.activeElement?.className).toBe('ai-review');
  });

  test('keep the focus in the review while what had it goes', async () => {
    await page.press('ArrowDown');
    await page.press('y');
    expect(page.el.contains(document.activeElement)).toBe(true);
    await page.press('y');
    expect(page.session.items.map((item) => page.session.verdict(item))).toEqual(['merge', 'merge', null]);
  });
});

describe('the kept line', () => {
  test('takes in what another one says, and lets go of it', async () => {
    await page.press('y');
    await page.click(page.button('Add to the kept line'));
    expect(page.texts('.ai-review-text')[0]).toBe(
      'The pilot covers two depots, Malmö and Gdańsk; Malmö starts first.',
    );
    expect(page.texts('.ai-review-member mark')).toEqual(['Dana', 'runs']);
    await page.click(page.button('Take out again'));
    expect(page.texts('.ai-review-text')[0]).toBe('The pilot covers two depots, Malmö and Gdańsk.');
  });

  test('is reworded by what was typed, and can be as it was', async () => {
    await page.press('y');
    await page.press('r');
    const field = page.find('textarea') as HTMLTextAreaElement;
    field.value = ' The pilot\n has two depots ';
    await page.press('Enter');
    expect(page.texts('.ai-review-text')[0]).toBe('The pilot has two depots');
    expect(page.texts('.ai-review-note li')[0]).toContain('The pilot has two depots');
    await page.click(page.button('As it was'));
    expect(page.texts('.ai-review-text')[0]).toBe(TEXTS[0]);
  });

  test('is told from where, and opens its note', async () => {
    await page.click(page.find('.ai-review-member .ai-link'));
    expect(page.requests).toEqual([`open ${PATH}:8`]);
  });
});
