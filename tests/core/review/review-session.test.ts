import { describe, expect, test } from 'vitest';
import type { FactDecision } from '../../../src/core/settings';
import { factDecision, renameInFactDecisions } from '../../../src/core/facts/fact-decisions';
import type { ReviewFact } from '../../../src/core/review/review-fact';
import { reviewItems, type ReviewFacts } from '../../../src/core/review/review-queue';
import { createReviewSession } from '../../../src/core/review/review-session';
import { reviewFacts } from '../../support/review-facts';

const NOTE = 'Accounts/Northwind Freight.md';
const SYNC = 'Meetings/Weekly sync.md';
const TODAY = '2026-01-07';

const [pilot, pilots, covers, printers, printersAgain, forty, fifty, sync] = reviewFacts({
  [NOTE]: [
    'The pilot covers two depots',
    'Pilot runs at two depots',
    'Two depots are covered by the pilot',
    'Label printers go first',
    '**Label printers** go first.',
    'The archive grows by 40 TB',
    'The archive grows by 55 TB',
  ],
  [SYNC]: ['The pilot covers two depots now'],
}) as [ReviewFact, ReviewFact, ReviewFact, ReviewFact, ReviewFact, ReviewFact, ReviewFact, ReviewFact];

const FACTS: ReviewFacts = {
  facts: [pilot, pilots, covers, printers, printersAgain, forty, fifty, sync],
  clusters: [[pilot, pilots, covers, sync], [printers, printersAgain], [forty]],
  conflicts: [{ a: forty, b: fifty, kind: 'value' }],
};

function review(stored: readonly FactDecision[] = [], facts: ReviewFacts = FACTS, today = TODAY) {
  const store = {
    current: stored,
    set(decisions: FactDecision[]) {
      store.current = decisions;
    },
  };
  const session = createReviewSession(reviewItems(facts, stored, today), store);
  return { session, store };
}

const shown = (decisions: readonly FactDecision[], facts = FACTS, today = TODAY): string[] =>
  reviewItems(facts, decisions, today).map(
    ({ tab, members }) => `${tab}: ${members.map(({ text }) => text).join(' | ')}`,
  );

const EXACT = 'exact: Label printers go first | **Label printers** go first.';
const NEAR =
  'near: The pilot covers two depots | Pilot runs at two depots | Two depots are covered by the pilot | The pilot covers two depots now';
const CONFLICT = 'conflicts: The archive grows by 40 TB | The archive grows by 55 TB';

describe('the queue', () => {
  test('has exact ones, near ones and conflicts; a fact alone is not asked about', () => {
    expect(shown([])).toEqual([EXACT, NEAR, CONFLICT]);
  });

  test('proposes to keep a line of the note that says it several times', () => {
    const [item] = reviewItems({ ...FACTS, clusters: [[sync, pilots, pilot]], conflicts: [] }, [], TODAY);
    expect(item?.members).toEqual([pilots, sync, pilot]);
    const [alone] = reviewItems({ ...FACTS, clusters: [[sync, pilots]], conflicts: [] }, [], TODAY);
    expect(alone?.members[0]).toBe(sync);
  });

  test('has the surest near ones first', () => {
    const clusters = [
      [pilot, covers],
      [pilots, sync],
      [pilot, sync],
    ];
    const [first] = reviewItems({ ...FACTS, clusters }, [], TODAY);
    expect(first?.members).toEqual([pilot, sync]);
  });

  test('never shows facts together that stand against each other, though they read alike', () => {
    const clusters = [[pilot, pilots, sync]];
    expect(shown([], { ...FACTS, clusters, conflicts: [{ a: pilots, b: pilot, kind: 'value' }] })).toEqual([
      'near: The pilot covers two depots | The pilot covers two depots now',
      'conflicts: Pilot runs at two depots | The pilot covers two depots',
    ]);
  });

  test('has one conflict for each two things that are said, the earlier one first, until one is settled', () => {
    const later = { ...fifty, date: '2026-01-02' };
    const clusters = [[pilot, pilots], [later]];
    const conflicts = [
      { a: later, b: pilots, kind: 'value' as const },
      { a: later, b: pilot, kind: 'value' as const },
    ];
    const facts = { ...FACTS, clusters, conflicts };
    const [, conflict] = shown([], facts);
    expect(conflict).toBe('conflicts: The pilot covers two depots | The archive grows by 55 TB');
    const settled = factDecision('superseded', [later.ref, pilots.ref]);
    expect(shown([settled], facts)).toHaveLength(1);
  });

  test('never shows a pair again that was told apart, also where the lines moved or another joins them', () => {
    const { session, store } = review();
    session.showTab('near');
    session.toggle(2);
    expect(session.never()).not.toBeNull();
    expect(shown(store.current)).toEqual([
      EXACT,
      'near: The pilot covers two depots | Two depots are covered by the pilot',
      CONFLICT,
    ]);
    const moved = { ...pilot, line: 90 };
    expect(shown(store.current, { ...FACTS, clusters: [[pilots, moved]] })).toEqual([CONFLICT]);
  });

  test('shows what was put off when its day has come', () => {
    const { session, store } = review();
    session.showTab('near');
    session.later('2026-02-06');
    expect(shown(store.current)).toEqual([EXACT, CONFLICT]);
    expect(shown(store.current, FACTS, '2026-02-06')).toEqual([EXACT, NEAR, CONFLICT]);
  });

  test('shows what was merged until it is written, then what is left of it no more', () => {
    const { session, store } = review();
    session.showTab('near');
    session.merge();
    expect(shown(store.current)).toEqual([EXACT, NEAR, CONFLICT]);
    const written = { ...FACTS, clusters: [[pilot, sync]] };
    expect(shown(store.current, written)).toEqual([CONFLICT]);
    // Something new that says the same is a new question.
    const more = { ...FACTS, clusters: [[pilot, sync, fifty]] };
    expect(shown(store.current, more)).toHaveLength(2);
  });

  test('knows decisions by the paths that notes have now', () => {
    const { session, store } = review();
    session.showTab('near');
    session.never();
    const path = 'Clients/Northwind.md';
    const renamed = renameInFactDecisions(store.current, NOTE, path);
    const now = [pilot, pilots].map((each) => ({ ...each, path, ref: { ...each.ref, path } }));
    expect(shown(renamed, { ...FACTS, clusters: [now], conflicts: [] })).toEqual([]);
    expect(renameInFactDecisions(renamed, 'Elsewhere.md', 'x.md')).toBe(renamed);
  });
});

describe('a review', () => {
  test('merges what is ticked under the one that is kept, and goes on', () => {
    const { session, store } = review();
    session.showTab('near');
    session.keep(1);
    session.toggle(3);
    session.add('by Easter', true);
    expect(session.merge()).toBe('Merged 3');
    expect(store.current).toEqual([
      {
        verdict: 'merge',
        facts: [pilots.ref, pilot.ref, covers.ref],
        excluded: [sync.ref],
        text: null,
        added: ['by Easter'],
        until: null,
      },
    ]);
    expect(session.current?.tab).toBe('exact');
    expect(session.items.map((item) => session.verdict(item))).toEqual([null, 'merge', null]);
  });

  test('takes back decision by decision, with how it was set up', () => {
    const { session, store } = review();
    session.never();
    session.toggle(1);
    session.merge();
    expect(store.current).toHaveLength(2);
    session.back();
    expect(session.current?.tab).toBe('near');
    expect([...session.draft(session.current!).out]).toEqual([1]);
    session.back();
    expect(store.current).toEqual([]);
    expect(session.back()).toBeNull();
  });

  test('opened again, has what was set up before, and takes it back', () => {
    const first = review();
    first.session.showTab('near');
    first.session.keep(2);
    first.session.toggle(0);
    first.session.merge();
    const { session, store } = review(first.store.current);
    session.showTab('near');
    expect(session.draft(session.current!)).toMatchObject({ kept: 2, out: new Set([0]) });
    expect(session.back()).toBe('Taken back');
    expect(store.current).toEqual([]);
  });

  test('merges no conflict; one of the two may be marked as superseded', () => {
    const { session, store } = review();
    session.showTab('conflicts');
    expect(session.merge()).toBeNull();
    session.toggle(1);
    session.keep(1);
    expect(session.draft(session.current!)).toMatchObject({ kept: 0, out: new Set() });
    session.hold(1);
    expect(store.current).toMatchObject([{ verdict: 'superseded', facts: [fifty.ref, forty.ref] }]);
    expect(shown(store.current)).toEqual([EXACT, NEAR]);
  });

  test('keeps another where the kept one is taken out, and never none', () => {
    const { session } = review();
    const kept = () => session.draft(session.current!).kept;
    session.toggle(0);
    expect(kept()).toBe(1);
    session.toggle(1);
    expect(kept()).toBe(1);
    expect(session.merge()).toBeNull();
    expect(session.never()).toBeNull();
  });

  test('moves within bounds', () => {
    const { session } = review();
    session.step(-1);
    session.step(5);
    expect(session.current?.tab).toBe('exact');
    session.stepMember(9);
    expect(session.draft(session.current!).cursor).toBe(1);
    session.stepMember(-9);
    expect(session.draft(session.current!).cursor).toBe(0);
  });
});
