import type { SettingDefinitionGroup } from 'obsidian';
import { DEFAULT_SETTINGS, readSettings, type Settings } from '../core/settings';
import type { SettingsStore } from './settings-store';

/** The settings of what is written, by the keys of their controls. */
const KEYS = [
  'acceptSymbol',
  'acceptRemovesTags',
  'declineProposals',
  'keepSuggestedDates',
  'mergedLines',
  'undoChanges',
  'undoMegabytes',
] as const;
/** What they are stored as. */
const STORED = [
  'acceptSymbol',
  'acceptRemovesTags',
  'declineProposals',
  'keepSuggestedDates',
  'mergedLines',
  'undoHistory',
] as const;
type WritingKey = (typeof KEYS)[number];

export const isWritingKey = (key: string): key is WritingKey => KEYS.some((name) => name === key);

const BYTES_OF_MEGABYTE = 1_000_000;

const DECLINES: Readonly<Record<Settings['declineProposals'], string>> = {
  cancelled: 'Cancels it: [-]',
  rejected: 'Rejects it: [R]',
  removed: 'Removes its line',
};

const MERGED: Readonly<Record<Settings['mergedLines'], string>> = {
  sources: 'Go under the kept one',
  archive: 'Go to the end of the note',
};

export function writingGroup(): SettingDefinitionGroup {
  return {
    type: 'group',
    heading: 'What is written',
    items: [
      {
        name: 'Accepting a proposal sets',
        desc: 'The character between the brackets. A space makes it an open task.',
        control: {
          type: 'text',
          key: 'acceptSymbol',
          defaultValue: DEFAULT_SETTINGS.acceptSymbol,
          validate: (symbol) => (isSymbol(symbol) ? undefined : 'Give one character.'),
        },
      },
      {
        name: 'Accepting a proposal removes the tags',
        desc: 'One per line. #proposed goes in any case: with it, the task would stay a proposal.',
        control: { type: 'textarea', key: 'acceptRemovesTags', rows: 2 },
      },
      {
        name: 'Declining a proposal',
        desc: 'Whatever it does can be undone.',
        control: {
          type: 'dropdown',
          key: 'declineProposals',
          defaultValue: DEFAULT_SETTINGS.declineProposals,
          options: DECLINES,
        },
      },
      {
        name: 'Keep suggested dates',
        desc: 'Of proposals on which a machine stamped one date for all. Off, accepting drops it unless you say “Use”.',
        control: {
          type: 'toggle',
          key: 'keepSuggestedDates',
          defaultValue: DEFAULT_SETTINGS.keepSuggestedDates,
        },
      },
      {
        name: 'Lines that say what a kept one says',
        desc: 'What tidying a note does with them. Either way their words stay in the note.',
        control: {
          type: 'dropdown',
          key: 'mergedLines',
          defaultValue: DEFAULT_SETTINGS.mergedLines,
          options: MERGED,
        },
      },
      {
        name: 'Changes that can be undone',
        desc: 'How many of the last ones, also after a restart. They are kept in the folder of the plugin.',
        control: {
          type: 'number',
          key: 'undoChanges',
          defaultValue: DEFAULT_SETTINGS.undoHistory.changes,
          min: 1,
          step: 1,
        },
      },
      {
        name: 'Room for them, in megabytes',
        desc: 'Older changes go when more is needed. The last one is always kept.',
        control: {
          type: 'number',
          key: 'undoMegabytes',
          defaultValue: DEFAULT_SETTINGS.undoHistory.bytes / BYTES_OF_MEGABYTE,
          min: 0,
        },
      },
    ],
  };
}

export function writingValue({ undoHistory, ...settings }: Settings, key: WritingKey): unknown {
  if (key === 'undoChanges') return undoHistory.changes;
  if (key === 'undoMegabytes') return undoHistory.bytes / BYTES_OF_MEGABYTE;
  return key === 'acceptRemovesTags' ? settings.acceptRemovesTags.join('\n') : settings[key];
}

/** Stores a value of a control. One that makes no sense is not taken. */
export async function setWritingValue(store: SettingsStore, key: WritingKey, value: unknown): Promise<void> {
  const changed = settingsWith(store.current.undoHistory, key, value);
  const { settings, dropped } = readSettings(changed);
  if (dropped.length > 0) return;
  for (const name of STORED) if (name in changed) await store.set(name, settings[name]);
}

function settingsWith(
  undoHistory: Settings['undoHistory'],
  key: WritingKey,
  value: unknown,
): Readonly<Record<string, unknown>> {
  if (key === 'undoChanges') return { undoHistory: { ...undoHistory, changes: value } };
  if (key === 'undoMegabytes')
    return { undoHistory: { ...undoHistory, bytes: Math.round(Number(value) * BYTES_OF_MEGABYTE) } };
  return { [key]: key === 'acceptRemovesTags' ? tagsIn(String(value)) : value };
}

const tagsIn = (lines: string): readonly string[] =>
  lines
    .split('\n')
    .map((line) => line.trim().replace(/^#/, ''))
    .filter((tag) => tag !== '');

const isSymbol = (symbol: string): boolean => readSettings({ acceptSymbol: symbol }).dropped.length === 0;
