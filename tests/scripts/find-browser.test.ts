import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser, launchArgs, usualPlaces } from '../../scripts/find-browser.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'find-browser-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A program that ends with `status` whatever it is asked. */
function program(path: string, status = 0): string {
  const full = join(folder, path);
  mkdirSync(join(full, '..'), { recursive: true });
  writeFileSync(full, `#!/bin/sh\nexit ${status}\n`);
  chmodSync(full, 0o755);
  return full;
}

/** The path of what is found when nothing is there but what the test has put there. */
const found = (env: Record<string, string>, places: string[] = [], ofPlaywright = join(folder, 'absent')) =>
  findBrowser({ env, platform: 'linux', places, ofPlaywright: () => ofPlaywright })?.executablePath;

describe.skipIf(process.platform === 'win32')('findBrowser', () => {
  it('takes CHROMIUM_PATH before all others', () => {
    program('bin/chromium');
    const own = program('own/browser');
    expect(found({ CHROMIUM_PATH: own, PATH: join(folder, 'bin') })).toBe(own);
  });

  it.each(['absent', 'broken'])('refuses a CHROMIUM_PATH that is %s, though another one is there', (name) => {
    program('broken', 1);
    program('bin/chromium');
    const chosen = join(folder, name);
    expect(() => found({ CHROMIUM_PATH: chosen, PATH: join(folder, 'bin') })).toThrow(chosen);
  });

  it('refuses a CHROMIUM_PATH that is not executable', () => {
    writeFileSync(join(folder, 'text'), 'no program');
    expect(() => found({ CHROMIUM_PATH: join(folder, 'text') })).toThrow('does not run');
  });

  it.each(['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'chrome'])(
    'finds %s in any folder of PATH',
    (name) => {
      const browser = program(`second/${name}`);
      expect(found({ PATH: `${join(folder, 'first')}:${join(folder, 'second')}` })).toBe(browser);
    },
  );

  it('passes over a stub that only tells what to install', () => {
    program('bin/chromium', 1);
    const browser = program('bin/chromium-browser');
    expect(found({ PATH: join(folder, 'bin') })).toBe(browser);
  });

  it("takes a usual place before Playwright's, and that last", () => {
    const installed = program('opt/chrome');
    const own = program('playwright/chrome');
    expect(found({ PATH: '' }, [installed], own)).toBe(installed);
    expect(found({ PATH: '' }, [join(folder, 'absent')], own)).toBe(own);
  });

  it('is null where there is none', () => {
    expect(findBrowser({ env: {}, places: [], ofPlaywright: () => join(folder, 'absent') })).toBeNull();
  });
});

describe('where Windows and macOS have it', () => {
  it('searches PATH for .exe files', () => {
    const asked: string[] = [];
    const runs = (path: string) => {
      asked.push(path);
      return false;
    };
    findBrowser({
      env: { Path: 'C:\\a;D:\\b' },
      platform: 'win32',
      places: [],
      ofPlaywright: () => 'own',
      runs,
    });
    expect(asked.slice(0, 2)).toEqual(['C:\\a\\chromium.exe', 'D:\\b\\chromium.exe']);
  });

  it.each([
    [
      'win32',
      { PROGRAMFILES: 'C:\\Program Files' },
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    ['win32', { LOCALAPPDATA: 'C:\\Local' }, 'C:\\Local\\Chromium\\Application\\chrome.exe'],
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', { HOME: '/Users/dana' }, '/Users/dana/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['linux', {}, '/usr/bin/chromium'],
  ] as const)('%s %o', (platform, env, place) => {
    expect(usualPlaces(platform, env)).toContain(place);
  });
});

describe('launchArgs', () => {
  it('gives up the sandbox for root alone', () => {
    expect(launchArgs(0)).toContain('--no-sandbox');
    expect(launchArgs(1000)).not.toContain('--no-sandbox');
    expect(launchArgs(undefined)).toContain('--disable-background-networking');
  });
});
