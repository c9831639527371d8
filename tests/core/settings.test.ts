import { expect, test } from 'vitest';
import { DEFAULT_HEADING_NAMES } from '../../src/core/model/heading-names';
import { DEFAULT_SETTINGS, headingNamesOf, readSettings, usableSettings } from '../../src/core/settings';

test('nothing stored gives the defaults', () => {
  expect(readSettings(null)).toEqual({ settings: DEFAULT_SETTINGS, dropped: [] });
  expect(readSettings({})).toEqual({ settings: DEFAULT_SETTINGS, dropped: [] });
});

test('a malformed field takes its default and is named; the others are kept', () => {
  const { settings, dropped } = readSettings({
    version: 1,
    ownerNames: ['Robin'],
    kindProperty: 7,
    kindRules: [{ by: 'smell' }],
  });
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, ownerNames: ['Robin'] });
  expect(dropped).toEqual(['kindProperty', 'kindRules']);
});

const TRIAGE = DEFAULT_SETTINGS.triage;
const FACT = { path: 'a.md', text: 'one', ordinal: 0 };
const DECISION = { verdict: 'never', facts: [FACT, FACT], excluded: [], text: null, added: [], until: null };
const LINE = { path: 'a.md', text: '- [?] Call', ordinal: 0 };

test.each([
  [{ acceptSymbol: '/', acceptRemovesTags: ['auto'], declineProposals: 'removed' }, []],
  [{ undoHistory: { changes: 5, bytes: 0 } }, []],
  [{ keepSuggestedDates: true }, []],
  [{ triage: { ...TRIAGE, snoozed: [{ ...LINE, until: '2026-01-21' }], skipped: [LINE] } }, []],
  [{ factDecisions: [DECISION], mergedLines: 'archive' }, []],
  [{ factDecisions: [{ ...DECISION, facts: [FACT] }] }, ['factDecisions']],
  [{ factDecisions: [{ ...DECISION, verdict: 'perhaps' }] }, ['factDecisions']],
  [{ mergedLines: 'burned' }, ['mergedLines']],
  [{ keepSuggestedDates: 'yes' }, ['keepSuggestedDates']],
  [{ triage: { ...TRIAGE, snoozed: [LINE] } }, ['triage']],
  [{ triage: { ...TRIAGE, skipped: [{ ...LINE, ordinal: -1 }] } }, ['triage']],
  [{ triage: [] }, ['triage']],
  [{ acceptSymbol: 'xx' }, ['acceptSymbol']],
  [{ acceptSymbol: '' }, ['acceptSymbol']],
  [{ declineProposals: 'burned' }, ['declineProposals']],
  [{ undoHistory: { changes: 0, bytes: 10 } }, ['undoHistory']],
  [{ undoHistory: { changes: 1.5, bytes: 10 } }, ['undoHistory']],
  [{ undoHistory: { changes: 5 } }, ['undoHistory']],
])('what is written: %j', (stored, malformed) => {
  const { settings, dropped } = readSettings(stored);
  expect(dropped).toEqual(malformed);
  expect(settings).toEqual(malformed.length > 0 ? DEFAULT_SETTINGS : { ...DEFAULT_SETTINGS, ...stored });
});

test('of the headings each role takes its default by itself', () => {
  const stored = { fact: ['Wichtige Fakten'], topic: 7, risk: ['a', null], smell: 3, blocker: [' ', ''] };
  const { settings, dropped } = readSettings({ version: 1, headingNames: stored });
  expect(dropped).toEqual(['headingNames.topic', 'headingNames.risk']);
  expect(headingNamesOf(settings)).toEqual({ ...DEFAULT_HEADING_NAMES, fact: ['Wichtige Fakten'] });
  expect(readSettings({ headingNames: ['x'] })).toEqual({
    settings: DEFAULT_SETTINGS,
    dropped: ['headingNames'],
  });
});

test('signals that were stored before one of their thresholds existed keep the others', () => {
  const signals = { quietFactor: 3, singleThreadDays: 30 };
  expect(readSettings({ signals })).toEqual({
    settings: { ...DEFAULT_SETTINGS, signals: { ...signals, conflicts: 1 } },
    dropped: [],
  });
});

test.each([['text'], [[1, 2]], [7]])('%o is no settings file', (stored) => {
  expect(readSettings(stored)).toEqual({ settings: DEFAULT_SETTINGS, dropped: ['settings'] });
});

test('settings that the index works with have no empty names and no rule that would fit everything', () => {
  const typed = {
    ...DEFAULT_SETTINGS,
    ownerNames: [' Robin ', '', '  '],
    ownCompanies: [''],
    kindProperty: ' ',
    kindRules: [
      { by: 'folder', value: '', kind: 'account' },
      { by: 'tag', value: 'x', kind: 'person' },
    ] as const,
  };
  expect(usableSettings({ ...typed, kindRules: [...typed.kindRules] })).toEqual({
    ...DEFAULT_SETTINGS,
    ownerNames: ['Robin'],
    ownCompanies: [],
    kindProperty: 'type',
    kindRules: [{ by: 'tag', value: 'x', kind: 'person' }],
  });
});
