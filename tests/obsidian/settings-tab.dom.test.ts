import type {
  Plugin,
  SettingDefinitionAction,
  SettingDefinitionControl,
  SettingDefinitionGroup,
  SettingDefinitionItem,
  SettingDefinitionList,
  SettingDefinitionPage,
} from 'obsidian';
import { App } from 'obsidian-test-mocks/obsidian';
import { setup } from 'obsidian-test-mocks/setup';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createEngine } from '../../src/core/engine';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings';
import { factDecision } from '../../src/core/facts/fact-decisions';
import { createSettingsStore, type SettingsStore } from '../../src/obsidian/settings-store';
import { SettingsTab } from '../../src/obsidian/settings-tab';
import { createMemoryVault } from '../support/memory-vault';

const RULES: Settings['kindRules'] = [
  { by: 'property', value: 'customer', kind: 'account' },
  { by: 'tag', value: 'person', kind: 'person' },
  { by: 'folder', value: 'Projects', kind: 'project' },
];

const NOTES = {
  'Customers/Northwind Freight.md': '---\ntype: customer\n---\n# Northwind Freight\n',
  'Partners/Fjellbit.md': '---\ntype: partners\n---\n# Fjellbit\n',
};

let store: SettingsStore;
let tab: SettingsTab;

beforeAll(() => setup());
beforeEach(async () => {
  const file = {
    loadData: () => Promise.resolve({ version: 1, kindRules: RULES }),
    saveData: () => Promise.resolve(),
  };
  store = createSettingsStore(file, () => undefined, { error: vi.fn() });
  await store.load();
  const engine = createEngine(createMemoryVault(NOTES).ports, DEFAULT_SETTINGS);
  await engine.start();
  const plugin = { app: App.createConfigured__().asOriginalType__() } as Plugin;
  tab = new SettingsTab(plugin, store, { engine, settings: store, log: { error: vi.fn() } });
  vi.spyOn(tab, 'update').mockImplementation(() => undefined);
});

const items = (...containers: { items?: unknown }[]): SettingDefinitionItem[] =>
  containers.flatMap((container) => (container.items ?? []) as SettingDefinitionItem[]);
const groups = () => tab.getSettingDefinitions() as SettingDefinitionGroup[];
const isPage = (item: SettingDefinitionItem): item is SettingDefinitionPage =>
  'type' in item && item.type === 'page';
const pages = () => items(...groups()).filter(isPage);
const pageNamed = (name: string) => pages().find((each) => each.name === name)!;
const page = () => pageNamed('Kinds of notes');
const headingsPage = () => pageNamed('Headings of notes');
const headings = () =>
  items(items(headingsPage())[0] as SettingDefinitionGroup) as SettingDefinitionControl[];
const list = () => items(page())[0] as SettingDefinitionList;
const control = (key: string) =>
  items(...groups()).find((item) => 'control' in item && item.control.key === key) as
    SettingDefinitionControl | undefined;
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('what was decided about facts', () => {
  const fact = (text: string) => ({ path: 'Customers/Northwind Freight.md', text, ordinal: 0 });
  const rows = () => (items(pageNamed('Facts that say the same'))[0] as SettingDefinitionList).items ?? [];

  test('is listed, the latest first, without what is asked again by now', async () => {
    expect(rows()).toEqual([]);
    await store.set('factDecisions', [
      factDecision('later', [fact('one'), fact('two')], { until: '2020-01-01' }),
      factDecision('never', [fact('one'), fact('two')]),
      factDecision('superseded', [fact('three'), fact('four')]),
    ]);
    expect(rows()).toMatchObject([
      { name: '“three”, “four”', desc: 'The first one holds. In Northwind Freight' },
      { name: '“one”, “two”', desc: 'Do not say the same. In Northwind Freight' },
    ]);
  });
});

describe('the settings', () => {
  test.each(['ownerNames', 'ownCompanies'] as const)('%s is edited one to a line', async (key) => {
    await tab.setControlValue(key, 'Robin Ashdown\nR. Ashdown');
    expect(store.current[key]).toEqual(['Robin Ashdown', 'R. Ashdown']);
    expect(tab.getControlValue(key)).toBe('Robin Ashdown\nR. Ashdown');
    expect(control(key)?.control.type).toBe('textarea');
  });

  test.each([
    ['acceptSymbol', '/', '/', { acceptSymbol: '/' }],
    ['acceptSymbol', '//', ' ', {}],
    ['mergedLines', 'archive', 'archive', { mergedLines: 'archive' }],
    ['mergedLines', 'burned', 'sources', {}],
    [
      'acceptRemovesTags',
      '#auto\n\n proposed ',
      'auto\nproposed',
      { acceptRemovesTags: ['auto', 'proposed'] },
    ],
    ['declineProposals', 'removed', 'removed', { declineProposals: 'removed' }],
    ['declineProposals', 'burned', 'cancelled', {}],
    ['undoChanges', 7, 7, { undoHistory: { changes: 7, bytes: 20_000_000 } }],
    ['undoChanges', 0, 500, {}],
    ['quietFactor', 3.5, 3.5, { signals: { quietFactor: 3.5, singleThreadDays: 90, conflicts: 1 } }],
    ['quietFactor', 0.5, 2, {}],
    ['singleThreadDays', 30, 30, { signals: { quietFactor: 2, singleThreadDays: 30, conflicts: 1 } }],
    ['conflicts', 2, 2, { signals: { quietFactor: 2, singleThreadDays: 90, conflicts: 2 } }],
    ['singleThreadDays', 2.5, 90, {}],
    ['undoMegabytes', 0.5, 0.5, { undoHistory: { changes: 500, bytes: 500_000 } }],
    ['undoMegabytes', 'much', 20, {}],
  ])('of what is written: %s set to %j is %j', async (key, value, shown, stored) => {
    await tab.setControlValue(key, value);
    expect(tab.getControlValue(key)).toBe(shown);
    expect(store.current).toEqual({ ...DEFAULT_SETTINGS, kindRules: RULES, ...stored });
    expect(control(key)).toBeDefined();
  });

  test('the property that tells the kind needs a name', async () => {
    await tab.setControlValue('kindProperty', ' kind ');
    expect(tab.getControlValue('kindProperty')).toBe('kind');
    const validate = control('kindProperty')?.control.validate as (value: string) => string | undefined;
    expect(validate('  ')).toBe('Name a property.');
    expect(validate('type')).toBeUndefined();
  });

  test.each([
    ['ownerNames', 7],
    ['kindRules', 'x'],
    ['version', '2'],
    ['unknown', 'x'],
  ])('nothing is set for %s = %j', async (key, value) => {
    const before = store.current;
    await tab.setControlValue(key, value);
    expect(store.current).toEqual(before);
  });
});

describe('the rules for kinds', () => {
  test('are counted beside their page and found by their words', () => {
    expect((page().displayValue as () => string)()).toBe('3 rules');
    expect(items(list()).map((item) => ('name' in item ? item.name : ''))).toEqual([
      'Property customer: Account',
      'Tag person: Person',
      'Folder Projects: Project',
    ]);
  });

  test.each([
    [0, 2, [1, 2, 0]],
    [2, 0, [2, 0, 1]],
    [0, 1, [1, 0, 2]],
    [1, 1, [0, 1, 2]],
  ])('moved from %i to %i', async (from, to, order) => {
    list().onReorder?.(from, to);
    await settled();
    expect(store.current.kindRules).toEqual(order.map((index) => RULES[index]));
    expect(tab.update).toHaveBeenCalledTimes(1);
  });

  test('can be removed', async () => {
    list().onDelete?.(1);
    await settled();
    expect(store.current.kindRules).toEqual([RULES[0], RULES[2]]);
  });

  test('a new one stands first, as the first that fits wins', async () => {
    list().addItem?.action(createDiv());
    await settled();
    expect(store.current.kindRules).toEqual([{ by: 'property', value: '', kind: 'account' }, ...RULES]);
    expect(tab.update).toHaveBeenCalledTimes(1);
  });

  test('are not restored without a second question', async () => {
    const restore = items(page())[1] as SettingDefinitionAction;
    restore.action(createDiv(), 0);
    await settled();
    expect(store.current.kindRules).toEqual(RULES);
    expect(store.current.kindRules).not.toEqual(DEFAULT_SETTINGS.kindRules);
  });
});

describe('the names of headings', () => {
  const FACTS = 'headingNames.fact';
  const problem = (role: string, written: string): string | undefined => {
    const row = headings().find(({ control: each }) => each.key === `headingNames.${role}`);
    const validate = row?.control.validate as (value: string) => string | undefined;
    return validate(written);
  };

  test('are a row for each role, found by its name, with the defaults', () => {
    expect(headings().map(({ name }) => name)).toEqual([
      'Key facts',
      'Recent context',
      'Topics',
      'Decisions',
      'Blockers',
      'Opportunities',
      'Risks',
      'Open questions',
      'Outcomes',
      'Background',
      'Contacts',
      'Tasks',
      'Fields',
      'People and roles',
    ]);
    expect(headings().every(({ desc }) => typeof desc === 'string' && desc !== '')).toBe(true);
    expect(tab.getControlValue(FACTS)).toBe('Key Facts, Key Information, Key Info, Facts');
    expect(headings()[0]?.control).toMatchObject({
      type: 'textarea',
      placeholder: 'Key Facts, Key Information, Key Info, Facts',
    });
    expect((headingsPage().displayValue as () => string)()).toBe('Defaults');
  });

  test('are set with commas between them, and only what differs from the defaults', async () => {
    await tab.setControlValue(FACTS, ' Wichtige Fakten,,\nKey Facts ');
    expect(store.current.headingNames).toEqual({ fact: ['Wichtige Fakten', 'Key Facts'] });
    expect(tab.getControlValue(FACTS)).toBe('Wichtige Fakten, Key Facts');
    expect((headingsPage().displayValue as () => string)()).toBe('1 changed');
    await tab.setControlValue(FACTS, 'Key Facts, Key Information, Key Info, Facts');
    expect(store.current.headingNames).toEqual({});
  });

  test('are the defaults where nothing is left', async () => {
    await tab.setControlValue(FACTS, 'Wichtige Fakten');
    await tab.setControlValue(FACTS, '  , ');
    expect(store.current.headingNames).toEqual({});
    expect(tab.getControlValue(FACTS)).toBe('Key Facts, Key Information, Key Info, Facts');
  });

  test('mean one role only', async () => {
    const message = '“next STEPS:” already means tasks. Take it away there first.';
    expect(problem('decision', 'Beschlüsse, next STEPS:')).toBe(message);
    await tab.setControlValue('headingNames.decision', 'Beschlüsse, next STEPS:');
    expect(store.current.headingNames).toEqual({});
    await tab.setControlValue('headingNames.tasks', 'Tasks');
    expect(problem('decision', 'next STEPS:')).toBeUndefined();
    await tab.setControlValue('headingNames.decision', 'next STEPS:');
    expect(problem('tasks', '')).toBe('“Next Steps” already means decisions. Take it away there first.');
  });

  test('may stand twice in their own role, and need a word', () => {
    expect(problem('fact', 'Facts, facts')).toBeUndefined();
    expect(problem('fact', 'Facts, 🔑')).toBe('“🔑” has no word in it.');
    expect(problem('fact', 'Wichtige Fakten')).toBeUndefined();
  });

  test('are not restored without a second question', async () => {
    await tab.setControlValue(FACTS, 'Wichtige Fakten');
    (items(headingsPage())[1] as SettingDefinitionAction).action(createDiv(), 0);
    await settled();
    expect(store.current.headingNames).toEqual({ fact: ['Wichtige Fakten'] });
  });

  test('of no role are not set', async () => {
    await tab.setControlValue('headingNames.smell', 'x');
    expect(store.current.headingNames).toEqual({});
  });
});
