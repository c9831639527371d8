// node scripts/ensure-browser.mjs: makes sure that there is a Chromium for the tests, and installs one where there is none.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.mjs';
import { runLimited } from './run-limited.mjs';

export const NO_BROWSER = `There is no Chromium for the tests, and none could be installed. One of these helps:
  - install Chrome or Chromium,
  - set CHROMIUM_PATH to the program of an installed one,
  - run "npx playwright install chromium" where there is internet.`;

/** Without internet the download hangs instead of failing. */
const PLAYWRIGHT_SECONDS = 120;
const APT_SECONDS = 300;

/**
 * @typedef {object} Installer
 * @property {string} name
 * @property {() => Promise<boolean>} install
 */

/**
 * The browser that is there; else what the first installer that leads to one has brought.
 * @param {object} [options]
 * @param {() => import('./find-browser.mjs').Browser | null} [options.find]
 * @param {readonly Installer[]} [options.installers]
 * @param {(line: string) => void} [options.log]
 * @returns {Promise<import('./find-browser.mjs').Browser>}
 * @throws {Error} Where nothing leads to one; its message says what to do.
 */
export async function ensureBrowser({
  find = findBrowser,
  installers = usualInstallers(),
  log = console.log,
} = {}) {
  const present = find();
  if (present) return present;
  for (const { name, install } of installers) {
    log(`No Chromium found. Installing one with ${name} …`);
    const ended = await install();
    // An installer may fail at a last step that does not matter, or end well and leave libraries missing: look.
    const found = find();
    if (found) return found;
    log(`${name} ${ended ? 'brought none that runs' : 'failed'}.`);
  }
  throw new Error(NO_BROWSER);
}

/** @returns {Installer[]} */
function usualInstallers() {
  const playwright = join(
    dirname(createRequire(import.meta.url).resolve('playwright/package.json')),
    'cli.js',
  );
  const installers = [
    {
      name: "Playwright's installer",
      install: () =>
        runLimited(process.execPath, [playwright, 'install', 'chromium'], { seconds: PLAYWRIGHT_SECONDS }),
    },
  ];
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) installers.push({ name: 'apt-get', install: installWithApt });
  return installers;
}

/** With a font: without any, pages render as empty boxes. */
async function installWithApt() {
  const options = { seconds: APT_SECONDS, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const install = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu'];
  return (
    (await runLimited('apt-get', ['update'], options)) && (await runLimited('apt-get', install, options))
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { executablePath } = await ensureBrowser();
    console.log(`Chromium for the tests: ${executablePath}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
