import type {
  App,
  Setting,
  SettingDefinitionList,
  SettingDefinitionPage,
  SettingDefinitionRender,
} from 'obsidian';
import type { KindRule } from '../core/settings';
import { confirmRestore } from './confirm-restore';
import { isKind, isPlace, KIND_NAMES, PLACE_NAMES } from './kind-names';
import type { SettingsStore } from './settings-store';

const NEW_RULE: KindRule = { by: 'property', value: '', kind: 'account' };

/** The tab that the rules are drawn in. */
export interface RulesTab {
  /** Draws the rules again, after rows came or went. */
  rebuild(): void;
  /** Puts the cursor into the first rule, wherever the page is scrolled to. */
  editFirstRule(): void;
}

export const RULE_CLASS = 'ai-kind-rule';

/** The rules that tell the kind of a note, as a page of their own. */
export function kindRulesPage(app: App, store: SettingsStore, tab: RulesTab): SettingDefinitionPage {
  return {
    type: 'page',
    name: 'Kinds of notes',
    desc: 'Which values of the property, which tags and which folders make a note an account, a person, a meeting and so on.',
    displayValue: () => count(store.current.kindRules.length),
    items: [
      rulesList(store, tab),
      {
        name: 'Restore defaults',
        desc: 'Replaces all rules above by the ones that the plugin came with.',
        action: () =>
          confirmRestore(
            app,
            'Replace all rules by the defaults?',
            () => void store.reset('kindRules').then(() => tab.rebuild()),
          ),
      },
    ],
  };
}

function rulesList(store: SettingsStore, tab: RulesTab): SettingDefinitionList {
  // Asked for at each change: rows are edited in place, without building this list anew.
  const rules = (): readonly KindRule[] => store.current.kindRules;
  const replace = (changed: KindRule[]): Promise<void> =>
    store.set('kindRules', changed).then(() => tab.rebuild());
  return {
    type: 'list',
    heading: 'Rules, the first that fits wins',
    emptyState: 'Without rules, no note is an account.',
    items: rules().map((rule, index) => ruleRow(rule, index, store)),
    // First, as it then wins over the ones that were there.
    addItem: {
      name: 'Add rule',
      action: () => void replace([NEW_RULE, ...rules()]).then(() => tab.editFirstRule()),
    },
    onDelete: (index) => void replace(rules().filter((_, at) => at !== index)),
    onReorder: (from, to) => void replace(moved(rules(), from, to)),
  };
}

function ruleRow(rule: KindRule, index: number, store: SettingsStore): SettingDefinitionRender {
  return {
    name: `${PLACE_NAMES[rule.by]} ${rule.value}: ${KIND_NAMES[rule.kind]}`,
    render(setting) {
      // The controls say it all; the name is for the search.
      setting.infoEl.empty();
      setting.setClass(RULE_CLASS);
      addControls(setting, rule, (change) => {
        const changed = store.current.kindRules.map((it, at) => (at === index ? { ...it, ...change } : it));
        void store.set('kindRules', changed);
      });
    },
  };
}

function addControls(setting: Setting, rule: KindRule, change: (part: Partial<KindRule>) => void): void {
  setting.addDropdown((by) => {
    by.addOptions({ ...PLACE_NAMES }).setValue(rule.by);
    by.onChange((value) => isPlace(value) && change({ by: value }));
    by.selectEl.setAttr('aria-label', 'Where to look');
  });
  setting.addText((value) => {
    value.setPlaceholder('Value').setValue(rule.value);
    value.onChange((text) => change({ value: text.trim() }));
    value.inputEl.setAttr('aria-label', 'Value');
    // In a list these keys delete the row; here they are for the text.
    value.inputEl.addEventListener('keydown', (event) => {
      if (event.key === 'Backspace' || event.key === 'Delete') event.stopPropagation();
    });
  });
  setting.addDropdown((kind) => {
    kind.addOptions({ ...KIND_NAMES }).setValue(rule.kind);
    kind.onChange((value) => isKind(value) && change({ kind: value }));
    kind.selectEl.setAttr('aria-label', 'Kind');
  });
}

function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.filter((_, index) => index !== from);
  return [...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)];
}

const count = (rules: number): string => (rules === 1 ? '1 rule' : `${rules} rules`);
