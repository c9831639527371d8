// The Chromium that tests and the preview use: one that is there already, so that nothing is downloaded without need.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { chromium } from 'playwright-core';

/**
 * @typedef {object} Browser
 * @property {string} executablePath
 * @property {string[]} args What it must be launched with.
 */

/**
 * @typedef {object} Surroundings Where to look; the real ones where left out.
 * @property {NodeJS.ProcessEnv} [env]
 * @property {NodeJS.Platform} [platform]
 * @property {readonly string[]} [places] Full paths of usual installations.
 * @property {() => string} [ofPlaywright] Where Playwright's own would be.
 * @property {(executablePath: string) => boolean} [runs]
 */

const NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'chrome'];
const VERSION_TIME_LIMIT = 20_000;

/** Quiet, without a GPU, and asking nothing of the network by itself. */
const QUIET_ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * CHROMIUM_PATH, else an installed Chromium or Chrome, else the one that Playwright has installed.
 * @param {Surroundings} [surroundings]
 * @returns {Browser | null} Null where there is none.
 * @throws {Error} Where CHROMIUM_PATH is set and is no program that runs: to take another one would hide the mistake.
 */
export function findBrowser(surroundings = {}) {
  const { env = process.env, platform = process.platform, runs = answers } = surroundings;
  const { places = usualPlaces(platform, env), ofPlaywright = () => chromium.executablePath() } =
    surroundings;
  const chosen = env['CHROMIUM_PATH'];
  if (chosen) {
    if (!runs(chosen)) throw new Error(`CHROMIUM_PATH is set to ${chosen}, which does not run.`);
    return { executablePath: chosen, args: launchArgs() };
  }
  const candidates = [...onPath(platform, env), ...places, ofPlaywright()];
  const executablePath = candidates.find((candidate) => runs(candidate));
  return executablePath === undefined ? null : { executablePath, args: launchArgs() };
}

/**
 * @param {number | undefined} [userId] Undefined on Windows.
 * @returns {string[]}
 */
export function launchArgs(userId = process.getuid?.()) {
  // Chromium refuses to start its sandbox as root, which is what containers run as.
  return userId === 0 ? ['--no-sandbox', ...QUIET_ARGS] : [...QUIET_ARGS];
}

/**
 * Asks for the version: a file of that name may be a stub that only says what to install, or lack its libraries.
 * On Windows Chrome prints no version but opens a window, so there it is enough that the file is there.
 * @param {string} executablePath
 */
function answers(executablePath) {
  if (!existsSync(executablePath)) return false;
  if (process.platform === 'win32') return true;
  return (
    spawnSync(executablePath, ['--version'], { stdio: 'ignore', timeout: VERSION_TIME_LIMIT }).status === 0
  );
}

/**
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 */
function onPath(platform, env) {
  const path = platform === 'win32' ? win32 : posix;
  const suffix = platform === 'win32' ? '.exe' : '';
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(path.delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name + suffix)));
}

/**
 * Where installers put Chromium and Chrome when they leave PATH alone.
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 */
export function usualPlaces(platform, env) {
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (it) => it !== undefined,
    );
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
    return roots.flatMap((root) => programs.map((program) => win32.join(root, program)));
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', ...(env['HOME'] ? [posix.join(env['HOME'], 'Applications')] : [])];
    const programs = [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
    ];
    return roots.flatMap((root) => programs.map((program) => posix.join(root, program)));
  }
  return [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium-browser',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ];
}
