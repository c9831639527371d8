import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SETTINGS, readSettings, type Settings } from '../core/settings';

const OF_VAULT = ['.obsidian', 'plugins', 'account-intelligence', 'data.json'];

export type SettingsReading =
  | {
      readonly settings: Settings;
      /** What of the file could not be used; null where all could. */
      readonly warning: string | null;
    }
  /** The file that was named is not there or cannot be read. */
  | { readonly problem: string };

/**
 * The settings of the file at `named`, else those that the plugin has stored in the vault at `root`, else the
 * defaults. What a file holds and cannot be used takes its default, with a warning.
 */
export function readSettingsFile(root: string, named: string | null): SettingsReading {
  const file = named ?? join(root, ...OF_VAULT);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (named !== null) return { problem: `The settings cannot be read: ${message}.` };
    const warning =
      code === 'ENOENT' ? null : `The vault's settings cannot be read, defaults are used: ${message}.`;
    return { settings: DEFAULT_SETTINGS, warning };
  }
  return parseSettings(file, text);
}

function parseSettings(file: string, text: string): SettingsReading {
  let stored: unknown;
  try {
    stored = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return {
      settings: DEFAULT_SETTINGS,
      warning: `${file} is not valid JSON: the default settings are used.`,
    };
  }
  const { settings, dropped } = readSettings(stored);
  const warning = `Not usable in ${file}, so the defaults are used: ${dropped.join(', ')}.`;
  return { settings, warning: dropped.length > 0 ? warning : null };
}
