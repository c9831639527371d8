// npm run install-plugin -- --vault DIR [--config-dir NAME]: builds the plugin and puts it into a vault.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const USAGE = 'Usage: npm run install-plugin -- --vault DIR [--config-dir NAME]';

/** What Obsidian loads. A vault's data.json beside them holds the user's settings and stays as it is. */
const FILES = ['main.js', 'manifest.json', 'styles.css'];

/** A fault in what was asked for, told to the user as it stands. */
export class InstallError extends Error {}

/**
 * Copies the built plugin into a vault.
 * @param {object} request
 * @param {string} request.vault The vault's folder.
 * @param {string} [request.configDir] The folder of its settings, where it was changed from Obsidian's own.
 * @param {string} [request.project] Where the plugin is built.
 * @param {() => void} [request.build] Runs only when the vault is known to be one.
 * @returns {{ folder: string, version: string }} Where it is now, and which version.
 * @throws {InstallError} Where the folder is no vault or a file of the plugin is missing; nothing was copied then.
 */
export function installPlugin({ vault, configDir = '.obsidian', project = PROJECT, build = buildPlugin }) {
  if (!existsSync(vault)) throw new InstallError(`There is no folder ${vault}.`);
  if (configDir !== basename(configDir) || configDir === '..' || configDir === '.') {
    throw new InstallError(`--config-dir is the name of a folder inside the vault, not ${configDir}.`);
  }
  if (!existsSync(join(vault, configDir))) {
    throw new InstallError(
      `${vault} is no vault: it has no folder ${configDir}. Open it once in Obsidian first, or pass --config-dir NAME.`,
    );
  }
  build();
  const missing = FILES.filter((file) => !existsSync(join(project, file)));
  if (missing.length > 0) throw new InstallError(`The build is without ${missing.join(', ')}.`);

  const manifest = readFileSync(join(project, 'manifest.json'), 'utf8');
  const { id, version } = /** @type {{ id: string, version: string }} */ (JSON.parse(manifest));
  const folder = join(vault, configDir, 'plugins', id);
  mkdirSync(folder, { recursive: true });
  for (const file of FILES) copyFileSync(join(project, file), join(folder, file));
  return { folder, version };
}

function buildPlugin() {
  const build = spawnSync(process.execPath, ['esbuild.config.mjs', 'production'], {
    cwd: PROJECT,
    stdio: 'inherit',
  });
  if (build.status !== 0) throw new InstallError('The build failed, so nothing was installed.');
}

/** @param {readonly string[]} argv */
function main(argv) {
  const { values } = parseArgs({
    args: [...argv],
    options: { vault: { type: 'string' }, 'config-dir': { type: 'string' } },
  });
  if (values.vault === undefined) throw new InstallError(USAGE);
  const configDir = values['config-dir'];
  // npm runs scripts in the project's folder, wherever it was called from.
  const vault = resolve(process.env['INIT_CWD'] ?? '.', values.vault);
  const { folder, version } = installPlugin({ vault, ...(configDir === undefined ? {} : { configDir }) });
  console.log(`Account Intelligence ${version} is in ${folder}

Next, in Obsidian:
  1. Open the vault; where it is open already, reload it ("Reload app without saving" in the command palette).
  2. Settings → Community plugins: turn off restricted mode, where it is on.
  3. Enable Account Intelligence in the list below.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    const isOurs = error instanceof InstallError || (error instanceof TypeError && 'code' in error);
    if (!isOurs) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
