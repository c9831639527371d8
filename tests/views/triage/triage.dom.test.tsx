import { describe, expect, it } from 'vitest';
import type { SweepLine } from '../../../src/views/triage/triage-model';
import { card, openTriage, proposal } from '../../support/triage-host';

const row = proposal().row;

describe('keys', () => {
  it.each([
    ['1', 'accept 1'],
    ['3', 'decline 1'],
    ['h', 'snooze 1 2026-01-21'],
    [' ', 'skip 1'],
    ['z', 'undo'],
    ['e', 'open Meetings/2025-12-26 - Weekly sync.md:0'],
    ['Enter', 'open Meetings/2025-12-26 - Weekly sync.md:0'],
  ])('%s asks for: %s', async (key, request) => {
    const triage = await openTriage();
    await triage.press(key);
    expect(triage.requests).toEqual([request]);
  });

  it('that are held down, or pressed with a modifier, decide nothing', async () => {
    const triage = await openTriage();
    await triage.press('1', { repeat: true });
    await triage.press('1', { ctrlKey: true });
    expect(triage.requests).toEqual([]);
  });

  it('of a card whose line is gone only go on', async () => {
    const triage = await openTriage({ card: card({ isGone: true, trouble: 'The note is gone' }) });
    for (const key of ['1', '3', 'h', ' ', 'd']) await triage.press(key);
    expect(triage.requests).toEqual(['go on 1', 'go on 1', 'go on 1', 'go on 1']);
    expect(triage.text('.ai-card')).toContain('The note is gone.');
  });
});

describe('what opens in the card', () => {
  it('takes a date in words, and gives the keys back', async () => {
    const triage = await openTriage();
    await triage.press('d');
    await triage.type('next fri');
    await triage.press('Enter');
    await triage.press('1');
    expect(triage.requests).toEqual(['due 1 2026-01-16', 'accept 1']);
  });

  it('takes an owner', async () => {
    const triage = await openTriage();
    await triage.press('o');
    await triage.press('Enter');
    expect(triage.requests[0]).toMatch(/^assign 1/);
  });

  it('takes a similar task by its number, and closes with Escape', async () => {
    const similar = ['One', 'Two'].map((text) => ({
      row: { ...row, key: text, text },
      evidence: 'all words the same',
    }));
    const triage = await openTriage({ card: card({ similar }) });
    await triage.press('2');
    await triage.press('Escape');
    expect(document.activeElement?.className).toBe('ai-triage');
    await triage.press('2');
    await triage.press('2');
    expect(triage.requests).toEqual(['duplicate 1 Two']);
  });

  it('offers days to snooze until', async () => {
    const triage = await openTriage();
    await triage.press('H');
    await triage.press('2');
    expect(triage.requests).toEqual(['snooze 1 2026-01-12']);
  });

  it('shows all that is like it before one decision on all', async () => {
    const triage = await openTriage({ card: card({ likeThis: [proposal({ text: 'Share it again' })] }) });
    await triage.press('a');
    expect(triage.text('.ai-tool')).toContain('All like this: 2 lines in 1 note');
    expect(triage.text('.ai-tool')).toContain('Share it again');
    await triage.press('3');
    expect(triage.requests).toEqual(['like this 1 decline']);
  });

  it('says where nothing is like it', async () => {
    const triage = await openTriage();
    await triage.press('a');
    expect(triage.text('[role="status"]')).toBe('Nothing else asks for the same.');
  });

  it('closes when another card comes', async () => {
    const triage = await openTriage();
    await triage.press('d');
    await triage.update({ card: card({ key: '2' }) });
    expect(triage.el.querySelector('.ai-tool')).toBeNull();
    expect(triage.el.contains(document.activeElement)).toBe(true);
  });
});

describe('a suggested date', () => {
  it('is said to be one, and dropped unless it is to be used', async () => {
    const guess = proposal({ row: { ...row, due: '2026-01-16', suggestedDue: true } });
    const details = { ownerAccount: null, sharesDate: 11 };
    const triage = await openTriage({ card: card({ proposal: guess, details }) });
    expect(triage.text('.ai-card-field[data-guess="true"]')).toContain(
      'Fri 16 Jansuggested, 11 tasks share it',
    );
    await triage.click('Use');
    await triage.press('u');
    expect(triage.requests).toEqual(['keep date 1 true', 'keep date 1 true']);
  });
});

describe('sweeps', () => {
  const members = Array.from({ length: 30 }, (_, line) =>
    proposal({ text: `Step ${line}`, span: { path: 'a.md', line, text: '', ordinal: 0 } }),
  );
  const sweep: SweepLine = {
    ...{
      id: 'undated',
      kind: 'undated',
      does: 'decline',
      about: '',
      kept: null,
      members,
      lines: 30,
      notes: 1,
    },
    ...{ ownersDiffer: false, datesDiffer: false },
  };

  it('can be applied once their lines have been shown', async () => {
    const triage = await openTriage({ sweeps: [sweep] });
    expect(triage.text('.ai-sweep')).toContain('Decline30 lines in 1 note');
    expect(triage.text('.ai-sweep')).not.toContain('Apply');
    await triage.press('s');
    expect(document.activeElement?.textContent).toBe('Preview');
    await triage.click('Preview');
    expect(triage.el.querySelectorAll('.ai-sweep-rows > li')).toHaveLength(13);
    await triage.click('18 more');
    expect(triage.el.querySelectorAll('.ai-sweep-rows > li')).toHaveLength(30);
    await triage.click('Apply to 30');
    expect(triage.requests).toEqual(['sweep undated']);
  });

  it('say what differs among those that ask for the same', async () => {
    const kept = members[0]!;
    const differ = { ownersDiffer: true, datesDiffer: true };
    const same: SweepLine = {
      ...sweep,
      ...differ,
      kind: 'duplicates',
      does: 'keep-first',
      about: 'Step',
      kept,
    };
    const triage = await openTriage({
      sweeps: [{ ...same, members: members.slice(1, 2), lines: 2, notes: 2 }],
    });
    expect(triage.text('.ai-sweep')).toBe(
      '“Step”, found again in other notesKeep the first, close 1 as a duplicate2 lines in 2 notesowners differdates differPreview',
    );
  });
});

describe('states', () => {
  it('says how far it is, and where it goes on', async () => {
    const triage = await openTriage({ isResumed: true });
    expect(triage.text('.ai-triage-head')).toBe('Triage214 of 2,580Resumed where you stopped');
  });

  it.each([
    ['none', {}, 'A proposal is a task that nobody has taken on yet'],
    [
      'reading',
      { status: { phase: 'indexing', done: 4, total: 9, unreadable: [] } },
      'Reading notes, 4 of 9',
    ],
    [
      'snoozed',
      { snoozed: 2, nextSnoozed: '2026-01-21' },
      '2 proposals snoozed. The next comes back on Wed 21 Jan 2026, in 14 days.',
    ],
    [
      'done',
      { left: 0, session: { accepted: 120, declined: 60, duplicate: 1, snoozed: 3 } },
      'You decided 184: 120 accepted, 60 declined, 1 duplicate, 3 snoozed. 0 left.',
    ],
  ] as const)('%s', async (state, model, words) => {
    const triage = await openTriage({ ...model, state, card: null });
    expect(triage.text()).toContain(words);
  });

  it('lists the last decisions, each with its way back', async () => {
    const last = [
      {
        id: 7,
        kind: 'duplicate',
        label: 'Duplicate',
        text: 'Name a depot',
        of: 'Name a pilot depot',
        trouble: null,
      },
    ] as const;
    const triage = await openTriage({ last });
    expect(triage.text('.ai-last')).toContain('DuplicateName a depot of “Name a pilot depot”Undo');
    await triage.click('Undo: Duplicate, Name a depot');
    expect(triage.requests).toEqual(['undo 7']);
  });
});
