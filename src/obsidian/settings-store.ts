import { Notice, type Plugin } from 'obsidian';
import type { Logger } from '../core/ports';
import { DEFAULT_SETTINGS, readSettings, type Settings } from '../core/settings';

/** What the user can set. */
export type SettingKey = Exclude<keyof Settings, 'version'>;

/** The settings as the user left them, kept in the plugin's data file. */
export interface SettingsStore {
  readonly current: Settings;
  /** Reads the file, also again after something else wrote it. Tells the user which settings did not survive. */
  load(): Promise<void>;
  set<Key extends SettingKey>(key: Key, value: Settings[Key]): Promise<void>;
  /** Back to the default, and to what a later version may make of it. */
  reset(key: SettingKey): Promise<void>;
}

const NAMES: Readonly<Record<keyof Settings | 'settings', string>> = {
  settings: 'the whole file',
  version: 'its version',
  ownerNames: 'your names',
  ownCompanies: 'your companies',
  kindProperty: 'the property that tells the kind',
  kindRules: 'the kinds of notes',
  headingNames: 'the headings',
  acceptSymbol: 'what accepting a proposal writes',
  acceptRemovesTags: 'the tags that accepting a proposal removes',
  declineProposals: 'what declining a proposal writes',
  keepSuggestedDates: 'whether accepting a proposal keeps a suggested date',
  triage: 'what you put off in triage',
  signals: 'when an account wants attention',
  undoHistory: 'how much can be undone',
  factDecisions: 'what you decided about facts that may be one',
  mergedLines: 'where merged lines go',
  entityDecisions: 'what you decided about accounts and people that may be one',
};

/** A notice that asks for something stays until it is closed. */
const UNTIL_CLOSED = 0;

/**
 * `onChange` is called after every load and change. Only what the user set is stored, over whatever else the file
 * holds: a setting that could not be read stays in the file until it is set again.
 */
export function createSettingsStore(
  file: Pick<Plugin, 'loadData' | 'saveData'>,
  onChange: (settings: Settings) => void,
  log: Logger,
): SettingsStore {
  let stored: Readonly<Record<string, unknown>> = {};
  let current = DEFAULT_SETTINGS;
  let isUnread = false;

  /** What the file holds; `failed` where it could not be read, which is not the same as holding nothing. */
  async function read(): Promise<{ readonly data: unknown; readonly failed: boolean }> {
    try {
      return { data: (await file.loadData()) as unknown, failed: false };
    } catch (error) {
      log.error('The settings could not be read.', error);
      return { data: null, failed: true };
    }
  }

  async function save(changed: Readonly<Record<string, unknown>>): Promise<void> {
    stored = { ...changed, version: DEFAULT_SETTINGS.version };
    current = readSettings(stored).settings;
    onChange(current);
    try {
      await file.saveData(stored);
    } catch (error) {
      log.error('The settings could not be saved.', error);
    }
  }

  /** Before the first change after a failed load, the file is read again: what it holds must not be written over. */
  async function readAgain(): Promise<void> {
    if (!isUnread) return;
    const { data, failed } = await read();
    isUnread = failed;
    if (isRecord(data)) stored = data;
  }

  return {
    get current() {
      return current;
    },
    async load() {
      const { data, failed } = await read();
      // What was known stays: the file may be half written by another device, and is read again when it changes.
      isUnread ||= failed;
      if (failed) return;
      isUnread = false;
      const { settings, dropped } = readSettings(data);
      stored = isRecord(data) ? data : {};
      current = settings;
      onChange(current);
      if (dropped.length > 0) new Notice(droppedMessage(dropped), UNTIL_CLOSED);
    },
    async set(key, value) {
      await readAgain();
      await save({ ...stored, [key]: value });
    },
    reset: (key) => save(Object.fromEntries(Object.entries(stored).filter(([name]) => name !== key))),
  };
}

/** The same settings, for changes that are no typing: `apply` need not wait for a pause. */
export function appliedAtOnce(
  store: SettingsStore,
  apply: () => void,
): Pick<SettingsStore, 'current' | 'set'> {
  return {
    get current() {
      return store.current;
    },
    async set(key, value) {
      await store.set(key, value);
      apply();
    },
  };
}

function droppedMessage(dropped: readonly string[]): string {
  const names = [...new Set(dropped.map(nameOf))].join(', ');
  return (
    `Account Intelligence could not read some of its settings and uses the defaults: ${names}. ` +
    'Set them again in the settings. Until you do, the stored file stays as it is.'
  );
}

/** Of a setting in parts, its part is named after a dot. */
function nameOf(key: string): string {
  const whole = key.split('.')[0] ?? key;
  return isSettingName(whole) ? NAMES[whole] : key;
}

const isSettingName = (key: string): key is keyof typeof NAMES => Object.hasOwn(NAMES, key);
const isRecord = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);
