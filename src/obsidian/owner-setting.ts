import type { SettingDefinitionRender } from 'obsidian';
import type { Engine } from '../core/engine';
import type { OwnerProposal } from '../core/graph/owner-proposal';
import { count, number } from '../views/format';
import type { SettingsStore } from './settings-store';

export interface OwnerSettingHost {
  readonly engine: Pick<Engine, 'findOwner' | 'subscribe' | 'status'>;
  readonly settings: Pick<SettingsStore, 'set'>;
  /** Called after the name was stored. */
  readonly onConfirmed: () => void;
}

/** Working out whom to propose looks at all meetings: it waits until the tab is drawn. */
const ASK_AFTER_MS = 50;

/** Proposes who the vault's owner is, where the settings name nobody; else the row is not there. */
export function ownerProposalRow({
  engine,
  settings,
  onConfirmed,
}: OwnerSettingHost): SettingDefinitionRender {
  return {
    name: 'Who you are',
    searchable: false,
    render(setting) {
      let proposal: OwnerProposal | null = null;
      let isGone = false;
      const propose = async (): Promise<void> => {
        const found = engine.status.phase === 'ready' ? await engine.findOwner() : null;
        // Undefined: the index has changed, and with its change comes the next question.
        if (found === undefined || isGone) return;
        proposal = found;
        setting.settingEl.toggle(proposal !== null);
        if (!proposal) return;
        const { name, meetings, of } = proposal;
        setting.setName(`Are you ${name}?`);
        setting.setDesc(
          `At ${number(meetings)} of ${count(of, 'meeting and message', 'meetings and messages')}. ` +
            'If not, write your name below.',
        );
      };
      setting.settingEl.hide();
      setting.addButton((button) =>
        button.setButtonText('Yes, that’s me').onClick(() => {
          if (proposal) void settings.set('ownerNames', [proposal.name]).then(onConfirmed);
        }),
      );
      let timer: number | null = null;
      const proposeSoon = (): void => {
        timer ??= window.setTimeout(() => {
          timer = null;
          void propose();
        }, ASK_AFTER_MS);
      };
      proposeSoon();
      const unsubscribe = engine.subscribe(proposeSoon);
      return () => {
        isGone = true;
        unsubscribe();
        if (timer !== null) window.clearTimeout(timer);
      };
    },
  };
}
