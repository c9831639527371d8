import { PluginSettingTab, type Plugin, type SettingDefinitionItem } from 'obsidian';
import type { HeadingRole } from '../core/model/heading-names';
import type { Engine } from '../core/engine';
import type { Logger } from '../core/ports';
import { DEFAULT_SETTINGS } from '../core/settings';
import { decisionsPage } from './decision-settings';
import { factDecisionsPage } from './fact-decision-settings';
import {
  headingNamesPage,
  headingProblem,
  headingRoleOf,
  withHeadings,
  writtenHeadings,
} from './heading-name-settings';
import { KindGuidePage } from './kind-guide-page';
import { kindRulesPage, RULE_CLASS, type RulesTab } from './kind-rule-settings';
import { ownerProposalRow } from './owner-setting';
import type { SettingsStore } from './settings-store';
import { isSignalKey, setSignalValue, signalGroup } from './signal-settings';
import { isWritingKey, setWritingValue, writingGroup, writingValue } from './writing-settings';

/** The settings that are edited as text: one to a line, or a single line. */
const LINES = ['ownerNames', 'ownCompanies'] as const;
const isLines = (key: string): key is (typeof LINES)[number] => LINES.some((name) => name === key);

/** What the settings show of the vault. */
export interface SettingsVault {
  readonly engine: Engine;
  /** The same settings, for what is no typing: it applies at once. */
  readonly settings: Pick<SettingsStore, 'current' | 'set'>;
  readonly log: Logger;
}

/** The plugin's tab in Obsidian's settings. */
export class SettingsTab extends PluginSettingTab implements RulesTab {
  constructor(
    plugin: Plugin,
    private readonly store: SettingsStore,
    private readonly vault: SettingsVault,
  ) {
    super(plugin.app, plugin);
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return [
      {
        type: 'group',
        heading: 'You',
        items: [
          ownerProposalRow({ ...this.vault, onConfirmed: () => this.update() }),
          {
            name: 'Your names',
            desc: 'One per line, as your notes write them. @Me, @Myself and @I mean you without being listed.',
            control: { type: 'textarea', key: 'ownerNames', rows: 3 },
          },
          {
            name: 'Your company or companies',
            desc: 'One per line. Their people are on your side, and what they are to do is owed by you.',
            control: { type: 'textarea', key: 'ownCompanies', rows: 2 },
          },
        ],
      },
      {
        type: 'group',
        heading: 'Notes',
        items: [
          {
            type: 'page',
            name: 'Kinds in this vault',
            desc: 'What your notes are taken for, and what has no kind yet: make a rule for it here.',
            page: () => new KindGuidePage({ app: this.app, ...this.vault }),
          },
          {
            name: 'Property that tells the kind',
            desc: 'The name of the property that says whether a note is an account, a person, a meeting and so on.',
            control: {
              type: 'text',
              key: 'kindProperty',
              defaultValue: DEFAULT_SETTINGS.kindProperty,
              validate: (name) => (name.trim() === '' ? 'Name a property.' : undefined),
            },
          },
          kindRulesPage(this.app, this.store, this),
          headingNamesPage(this.app, this.store, this),
          decisionsPage(this.vault.settings, this),
          factDecisionsPage(this.vault.settings, this),
        ],
      },
      signalGroup(this.store.current.signals),
      writingGroup(),
    ];
  }

  override getControlValue(key: string): unknown {
    const { current } = this.store;
    if (isLines(key)) return current[key].join('\n');
    if (isWritingKey(key)) return writingValue(current, key);
    if (isSignalKey(key)) return current.signals[key];
    const role = headingRoleOf(key);
    if (role) return writtenHeadings(current, role);
    return key === 'kindProperty' ? current.kindProperty : undefined;
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    if (isWritingKey(key)) return setWritingValue(this.store, key, value);
    if (isSignalKey(key)) return setSignalValue(this.store, key, value);
    if (typeof value !== 'string') return;
    if (isLines(key)) await this.store.set(key, value.split('\n'));
    else if (key === 'kindProperty') await this.store.set(key, value.trim());
    else await this.setHeadings(headingRoleOf(key), value);
  }

  private async setHeadings(role: HeadingRole | null, written: string): Promise<void> {
    const { current } = this.store;
    if (role === null || headingProblem(current, role, written) !== undefined) return;
    await this.store.set('headingNames', withHeadings(current, role, written));
  }

  rebuild(): void {
    this.update();
  }

  editFirstRule(): void {
    this.containerEl.querySelector<HTMLElement>(`.${RULE_CLASS} input`)?.focus();
  }
}
