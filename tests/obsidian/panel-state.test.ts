import { describe, expect, test } from 'vitest';
import { readPanelState, storedPanelState } from '../../src/obsidian/panel-state';
import { CLOSED_AT_FIRST } from '../../src/views/panel-model';

const DEFAULTS = {
  pinned: null,
  listChoice: null,
  closedSections: new Set(CLOSED_AT_FIRST),
  askOwnerAgain: null,
};

describe('the state of a panel', () => {
  test('survives being stored as JSON', () => {
    const state = {
      pinned: { entity: 'account:northwind freight', note: 'Meetings/Sync.md' },
      listChoice: 'person:dana whitfield',
      closedSections: new Set(['people', 'topics'] as const),
      askOwnerAgain: '2026-02-06',
    } as const;
    expect(readPanelState(JSON.parse(JSON.stringify(storedPanelState(state))))).toEqual(state);
  });

  test.each([null, undefined, {}, 'text', 7, []])('starts with the defaults for %j', (stored) => {
    expect(readPanelState(stored)).toEqual(DEFAULTS);
  });

  test.each([
    [
      { pinned: true, listChoice: 'account:a' },
      { ...DEFAULTS, listChoice: 'account:a' },
    ],
    [{ pinned: { entity: 'nonsense', note: null } }, DEFAULTS],
    [{ pinned: { entity: null, note: null } }, { ...DEFAULTS, pinned: { entity: null, note: null } }],
    [{ closedSections: ['people', 'unknown'] }, DEFAULTS],
    [{ askOwnerAgain: 'soon' }, DEFAULTS],
    [{ closedSections: [] }, { ...DEFAULTS, closedSections: new Set() }],
  ])('takes the default for what does not fit: %j', (stored, expected) => {
    expect(readPanelState(stored)).toEqual(expected);
  });
});
