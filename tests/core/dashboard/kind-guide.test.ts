import { describe, expect, test } from 'vitest';
import {
  kindGuide,
  withMade,
  withRule,
  withoutRule,
  type KindGuide,
  type UnclassifiedRow,
} from '../../../src/core/dashboard/kind-guide';
import { createEngine } from '../../../src/core/engine';
import { DEFAULT_SETTINGS, type KindRule } from '../../../src/core/settings';
import { createMemoryVault } from '../../support/memory-vault';
import { meeting } from '../../support/vault-builder';

const NOTES = {
  'Customers/Northwind Freight.md': '---\ntype: customer\n---\n',
  'Odd/Dana Whitfield.md': '---\ntype: people\ntags: [customer]\n---\n',
  'Meetings/2026-01-05 - Sync.md': meeting(['Dana Whitfield']),
  'Partners/Fjellbit.md': '---\ntype: Partners\n---\n',
  'Partners/Nordlys.md': '---\ntype: partners\n---\n',
  'Templates/Meeting.md': '---\ntype: meeting\ntitle: "{{title}}"\n---\n',
  'Inbox/Reading list.md': 'Books.\n',
  'Readme first.md': 'Hello.\n',
};

async function guideOf(
  notes: Record<string, string>,
  rules = DEFAULT_SETTINGS.kindRules,
): Promise<KindGuide> {
  const engine = createEngine(createMemoryVault(notes).ports, { ...DEFAULT_SETTINGS, kindRules: rules });
  await engine.start();
  return kindGuide(engine);
}

test('before the notes are read, the guide says how far that is', () => {
  const engine = createEngine(createMemoryVault(NOTES).ports, DEFAULT_SETTINGS);
  expect(kindGuide(engine)).toEqual({ state: 'reading', done: 0, total: 0 });
});

test('a vault without notes is said to have none', async () => {
  expect(await guideOf({})).toEqual({ state: 'empty' });
});

test('rules come with what they match, notes of no kind in groups, misfiled notes with the reason', async () => {
  const guide = await guideOf(NOTES);
  expect(guide).toMatchObject({
    state: 'ready',
    notes: 8,
    entities: 2,
    dated: 1,
    unclassified: 5,
    misfiled: [{ path: 'Odd/Dana Whitfield.md', rule: 'misfiled' }],
  });
  if (guide.state !== 'ready') return;
  expect(guide.rules).toContainEqual({
    rule: { by: 'property', value: 'people', kind: 'person' },
    matches: 1,
  });
  expect(guide.rules.every(({ matches }) => matches > 0)).toBe(true);
  expect(guide.rules.length + guide.unusedRules).toBe(DEFAULT_SETTINGS.kindRules.length);
  const states = guide.groups.map(({ by, value, state }) => [by, value, state]);
  expect(states).toContainEqual(['property', 'meeting', 'unmet']);
  expect(states).toContainEqual(['folder', 'Inbox', 'no-rule']);
  expect(states).toContainEqual(['folder', '', 'no-folder']);
});

test('a rule that is made for a group tells the kind of its notes', async () => {
  const before = await guideOf(NOTES);
  const group =
    before.state === 'ready' && before.groups.find(({ value }) => value.toLowerCase() === 'partners');
  if (!group) throw new Error('no group');
  const rule: KindRule = { by: group.by, value: group.value, kind: 'account' };
  const after = await guideOf(NOTES, withRule(DEFAULT_SETTINGS.kindRules, rule));
  expect(after).toMatchObject({ entities: 4, unclassified: 3 });
  expect(after.state === 'ready' && after.groups.some(({ value }) => /partners/i.test(value))).toBe(false);
});

test('a rule for a folder fits the notes of its group, those that stand for a folder in it too', async () => {
  const notes = { 'Wiki/Setup/README.md': 'How.\n', 'Wiki/Terms.md': 'What.\n' };
  const guide = await guideOf(notes);
  const [group, ...more] = guide.state === 'ready' ? guide.groups : [];
  expect(group).toMatchObject({ by: 'folder', value: 'Wiki', notes: 2 });
  expect(more).toEqual([]);
  const rules = withRule(DEFAULT_SETTINGS.kindRules, { by: 'folder', value: 'Wiki', kind: 'project' });
  expect(await guideOf(notes, rules)).toMatchObject({ unclassified: 0, groups: [] });
});

describe('rules', () => {
  const partners: KindRule = { by: 'property', value: 'Partners', kind: 'account' };
  const other: KindRule = { by: 'folder', value: 'Partners', kind: 'account' };

  test('that are made come last, and once', () => {
    expect(withRule([{ ...partners, value: 'partners' }, other], partners)).toEqual([other, partners]);
  });

  test('are taken back by what they say', () => {
    expect(withoutRule([other, partners], { ...partners, value: 'PARTNERS' })).toEqual([other]);
    expect(withoutRule([partners], { ...partners, kind: 'person' })).toEqual([partners]);
  });
});

test('a group stands where it stood once it has a rule, as the vault has it now', () => {
  const group = (key: string, state: UnclassifiedRow['state'] = 'no-rule'): UnclassifiedRow => ({
    ...{ key, state, by: 'folder', value: key, notes: 1, examples: [] },
  });
  const rule: KindRule = { by: 'folder', value: 'b', kind: 'meeting' };
  const made = [{ rule, group: group('b'), index: 1 }];
  const rows = (groups: readonly UnclassifiedRow[]) =>
    withMade(groups, made).map((row) => [row.group.key, row.group.state, row.made?.kind ?? null]);
  expect(rows([group('a'), group('c')])).toEqual([
    ['a', 'no-rule', null],
    ['b', 'no-rule', 'meeting'],
    ['c', 'no-rule', null],
  ]);
  expect(rows([group('b', 'unmet')])).toEqual([['b', 'unmet', 'meeting']]);
});
