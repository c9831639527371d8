import type { SettingDefinitionGroup } from 'obsidian';
import { signalDefinitions } from '../core/dashboard/signals/signals';
import { DEFAULT_SETTINGS, readSettings, type SignalSettings } from '../core/settings';
import type { SettingsStore } from './settings-store';

const KEYS = ['quietFactor', 'singleThreadDays', 'conflicts'] as const;
type SignalKey = (typeof KEYS)[number];

export const isSignalKey = (key: string): key is SignalKey => KEYS.some((name) => name === key);

/** When an account wants attention: each threshold with what its signal means. */
export function signalGroup(current: SignalSettings): SettingDefinitionGroup {
  const definitions = signalDefinitions(current);
  return {
    type: 'group',
    heading: 'Attention',
    items: [
      {
        name: 'Quiet after so many times the usual gap',
        desc: definitions.quiet,
        control: {
          type: 'number',
          key: 'quietFactor',
          defaultValue: DEFAULT_SETTINGS.signals.quietFactor,
          min: 1,
          step: 0.5,
        },
      },
      {
        name: 'Days with one contact only',
        desc: definitions['single-threaded'],
        control: {
          type: 'number',
          key: 'singleThreadDays',
          defaultValue: DEFAULT_SETTINGS.signals.singleThreadDays,
          min: 1,
          step: 1,
        },
      },
      {
        name: 'Conflicts among facts',
        desc: definitions['conflicting-facts'],
        control: {
          type: 'number',
          key: 'conflicts',
          defaultValue: DEFAULT_SETTINGS.signals.conflicts,
          min: 1,
          step: 1,
        },
      },
    ],
  };
}

/** Stores a threshold. One that makes no sense is not taken. */
export async function setSignalValue(store: SettingsStore, key: SignalKey, value: unknown): Promise<void> {
  const { settings, dropped } = readSettings({ signals: { ...store.current.signals, [key]: value } });
  if (dropped.length === 0) await store.set('signals', settings.signals);
}
