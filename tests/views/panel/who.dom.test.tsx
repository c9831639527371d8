import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type {
  DecidedPair,
  OwnerQuestion,
  SameEntityQuestion,
  SourceLink,
} from '../../../src/core/dashboard/view-models';
import type { EntityDecision, EntityVerdict } from '../../../src/core/settings';
import { accountRows, dana, northwind } from '../../support/dashboard-fixture';
import { meeting, source, taskRow, actionsOf } from '../../support/dashboard-rows';
import { openPanel, textOf, type PanelOnPage } from '../../support/panel-host';

const SLIP: SourceLink = source('People/Dana Whitfeld.md', 0, 'Dana Whitfeld');
const side = (name: string) => ({ kind: 'person', name, notes: [] }) as const;
const decision = (verdict: EntityVerdict, until: string | null = null): EntityDecision => ({
  a: { ...side('Dana Whitfield'), notes: [] },
  b: { ...side('Dana Whitfeld'), notes: [] },
  verdict,
  until,
});
const question = (more: Partial<SameEntityQuestion> = {}): SameEntityQuestion => ({
  key: 'dana',
  one: { id: 'person:dana whitfield', name: 'Dana Whitfield' },
  other: { id: 'person:dana whitfeld', name: 'Dana Whitfeld' },
  isAboutShown: true,
  source: SLIP,
  reasons: [
    { text: 'The same e-mail address, dana@northwind.example', sources: [{ ...SLIP, line: 4 }] },
    { text: 'Both meet Ola Berg', sources: [meeting('2025-12-26', 'Weekly sync')] },
  ],
  answer: null,
  ...more,
});
const OWNER: OwnerQuestion = {
  name: 'Robin Ashdown',
  meetings: 41,
  of: 60,
  sources: [meeting('2026-01-05', 'Monday check-in', 4), meeting('2025-12-26', 'Weekly sync', 5)],
  isAnswered: false,
};
const DANA = { kind: 'dashboard', dashboard: dana(), choices: [], note: null } as const;
const asking = (...questions: SameEntityQuestion[]) => ({
  content: DANA,
  identity: { questions, decided: [] },
});

let panel: PanelOnPage;
beforeEach(async () => {
  panel = await openPanel({ model: asking(question()) });
});
afterEach(() => panel.unmount());

describe('a question whether two are the same', () => {
  test('names the other, and links each reason to where it is said', async () => {
    expect(panel.texts('.ai-ask .ai-row-link')).toEqual(['May be the same as Dana Whitfeld']);
    expect(panel.texts('.ai-ask-reasons > li')).toEqual([
      'The same e-mail address, dana@northwind.example',
      'Both meet Ola Berg',
    ]);
    await panel.click(panel.control('Both meet Ola Berg'));
    await panel.click(panel.find('.ai-ask .ai-row-link'));
    expect(panel.requests).toEqual([
      expect.stringMatching(/^open .*Weekly sync\.md:0$/),
      'show person:dana whitfeld',
    ]);
  });

  test.each([
    ['Same: Dana Whitfield and Dana Whitfeld are one', 'same', 'Joined with Dana Whitfeld'],
    ['Different: Dana Whitfield and Dana Whitfeld are two', 'different', 'Kept apart from Dana Whitfeld'],
    ['Later: ask again in 30 days', 'later', 'Dana Whitfeld: asked again'],
  ])('is answered by “%s”', async (label, verdict, said) => {
    await panel.click(panel.control(label));
    expect(panel.requests).toEqual([`answer Dana Whitfield and Dana Whitfeld: ${verdict}`]);
    expect(panel.announced()).toBe(said);
  });

  test.each([
    [decision('same'), 'Joined with Dana Whitfeld'],
    [decision('different'), 'Kept apart from Dana Whitfeld'],
    [decision('later', '2026-02-06'), 'Dana Whitfeld: asked again on 6 Feb'],
  ])('stands with its answer until it is taken back', async (answer, text) => {
    await panel.update(asking(question({ answer })));
    expect(panel.texts('.ai-ask .ai-row-link')).toEqual([text]);
    expect(panel.texts('.ai-ask .ai-button')).toEqual([]);
    await panel.click(panel.control(`Undo: ${text}`));
    expect(panel.requests).toEqual(['take back Dana Whitfield and Dana Whitfeld']);
  });

  test('gives the focus to Undo, and gets it back', async () => {
    panel.control(/^Same: /).focus();
    await panel.update(asking(question({ answer: decision('same') })));
    expect(textOf(document.activeElement!)).toBe('Undo');
    await panel.update(asking(question()));
    expect(textOf(document.activeElement!)).toBe('Same');
  });

  test('keeps the focus when the answer makes another of the two the one that is shown', async () => {
    panel.control(/^Same: /).focus();
    const joined = { ...dana(), id: 'person:dana whitfeld' } as const;
    const answered = asking(question({ answer: decision('same') }));
    await panel.update({ ...answered, content: { ...DANA, dashboard: joined } });
    expect(textOf(document.activeElement!)).toBe('Undo');
  });

  test('about two people of an account names both', async () => {
    const content = { kind: 'dashboard', dashboard: northwind(), choices: [], note: null } as const;
    const between = question({ isAboutShown: false });
    await panel.update({ content, identity: { questions: [between], decided: [] } });
    expect(panel.texts('.ai-ask .ai-row-link')).toEqual([
      '“Dana Whitfield” may be the same as Dana Whitfeld',
    ]);
    const answered = { ...between, answer: decision('same') };
    await panel.update({ content, identity: { questions: [answered], decided: [] } });
    expect(panel.texts('.ai-ask .ai-row-link')).toEqual(['Joined: Dana Whitfield and Dana Whitfeld']);
  });

  test('is one of two at first; the others unfold, and a filter hides all', async () => {
    await panel.update(asking(...['a', 'b', 'c'].map((key) => question({ key }))));
    expect(panel.texts('.ai-ask')).toHaveLength(2);
    await panel.click(panel.control('1 more'));
    expect(panel.texts('.ai-ask')).toHaveLength(3);
    await panel.click(panel.control('Filter'));
    await panel.type('x');
    expect(panel.texts('.ai-ask')).toEqual([]);
  });

  test('is reached by j and k, and only its controls by Tab', async () => {
    await panel.focus();
    expect(textOf(document.activeElement!)).toBe('May be the same as Dana Whitfeld');
    const tabStops = () =>
      Array.from(panel.el.querySelectorAll<HTMLElement>('.ai-ask :is(a, button)')).map(
        ({ tabIndex }) => tabIndex,
      );
    expect(new Set(tabStops())).toEqual(new Set([0]));
    await panel.press('j');
    expect(new Set(tabStops())).toEqual(new Set([-1]));
  });
});

describe('what was decided', () => {
  const pair = (verdict: EntityVerdict, names = ['Dana Whitfeld']): DecidedPair => ({
    ...{ key: verdict, decision: decision(verdict, verdict === 'later' ? '2026-02-06' : null) },
    ...{ names, source: SLIP },
  });

  test('is a closed fold, in which each can be taken back', async () => {
    const decided = [pair('same'), pair('different'), pair('later'), pair('same', ['Ola', 'Ola Berg'])];
    await panel.update({ content: DANA, identity: { questions: [], decided } });
    expect(panel.texts('[data-section="identity"] .ai-row')).toEqual([]);
    await panel.click(panel.control(/^Who is who/));
    expect(panel.texts('[data-section="identity"] .ai-row-link')).toEqual([
      'Joined with Dana Whitfeld',
      'Kept apart from Dana Whitfeld',
      'Dana Whitfeld: asked again on 6 Feb',
      'Joined: Ola and Ola Berg',
    ]);
    expect(panel.texts('[data-section="identity"] .ai-undo')).toEqual([
      'Take apart',
      'Take back',
      'Ask now',
      'Take apart',
    ]);
    await panel.click(panel.control('Ask now: Dana Whitfeld: asked again on 6 Feb'));
    expect(panel.requests).toEqual(['take back Dana Whitfield and Dana Whitfeld']);
  });

  test('is not there where nothing was', () => {
    expect(panel.texts('[data-section="identity"]')).toEqual([]);
  });
});

describe('the question who the owner is', () => {
  test.each([
    ['an account', {}],
    ['a person', { content: DANA }],
    ['the list', { content: { kind: 'accounts', accounts: accountRows(), reason: 'asked', note: null } }],
  ] as const)('stands above %s, with its evidence', async (_, model) => {
    await panel.update({ ...model, owner: OWNER, identity: { questions: [], decided: [] } });
    expect(panel.texts('.ai-ask .ai-row-link')).toEqual(['Are you Robin Ashdown?']);
    expect(panel.texts('.ai-ask .ai-meta')).toEqual(['At 41 of 60 meetings and messages']);
    const evidence = panel.find('.ai-ask [data-tooltip]').getAttribute('data-tooltip');
    expect(evidence).toBe('The latest:\nMonday check-in\nWeekly sync');
  });

  test.each([
    ['Yes, that’s me', 'owner Robin Ashdown: me'],
    ['Somebody else: open the settings', 'open settings'],
    ['Not now', 'owner Robin Ashdown: later'],
  ])('is answered by “%s”', async (label, request) => {
    await panel.update({ owner: OWNER });
    await panel.click(panel.control(label));
    expect(panel.requests).toEqual([request]);
  });

  test('stands with its answer until it is taken back', async () => {
    await panel.update({ owner: OWNER });
    panel.control('Yes, that’s me').focus();
    await panel.update({ owner: { ...OWNER, isAnswered: true } });
    expect(panel.texts('.ai-ask .ai-row-link')[0]).toBe('You are Robin Ashdown');
    expect(textOf(document.activeElement!)).toBe('Undo');
    await panel.click(document.activeElement);
    expect(panel.requests).toEqual(['owner Robin Ashdown: undo']);
  });
});

test('an owner whom several may be comes with who they are, no more than can be read', async () => {
  const people = ['Sam Hill', 'Sam Lindqvist', 'Sam Osei', 'Sam Nair', 'Sam Berg'].map((name) => ({
    id: `person:${name.toLowerCase()}` as const,
    name,
  }));
  const row = (ownerCandidates: typeof people) =>
    taskRow('Send the rack drawings', {
      owner: { kind: 'ambiguous', id: null, name: 'Sam', written: 'Sam' },
      ownerCandidates,
    });
  const show = (candidates: typeof people) => {
    const actions = actionsOf([{ bucket: 'later', side: 'unassigned', rows: [row(candidates)] }]);
    const dashboard = { ...northwind(), actions };
    return panel.update({ content: { kind: 'dashboard', dashboard, choices: [], note: null } });
  };
  await show(people.slice(0, 2));
  expect(panel.texts('.ai-task .ai-wrap')).toEqual(['Is it Sam Hill or Sam Lindqvist?']);
  await panel.click(panel.control('Sam Lindqvist'));
  expect(panel.requests).toEqual(['show person:sam lindqvist']);
  await show(people);
  expect(panel.texts('.ai-task .ai-wrap')).toEqual(['Is it Sam Hill, Sam Lindqvist, Sam Osei or 2 others?']);
});
