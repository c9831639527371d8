import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VAULT = fileURLToPath(new URL('../vault', import.meta.url));
const SETTINGS = '.obsidian/plugins/account-intelligence/data.json';

/** The notes of the sample vault by path, and the plugin's settings in it, where there are any. */
export function sampleVaultTexts(): Record<string, string> {
  const paths = readdirSync(VAULT, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const wanted = paths.filter((path) => path.endsWith('.md') || path === SETTINGS);
  return Object.fromEntries(wanted.map((path) => [path, readFileSync(join(VAULT, path), 'utf8')]));
}
