import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installPlugin } from '../../scripts/install-plugin.mjs';

let folder: string;
let vault: string;
let project: string;
let builds: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'install-plugin-'));
  vault = join(folder, 'vault');
  project = join(folder, 'project');
  mkdirSync(join(vault, '.obsidian'), { recursive: true });
  mkdirSync(project);
  writeFileSync(join(project, 'manifest.json'), '{ "id": "account-intelligence", "version": "9.8.7" }');
  writeFileSync(join(project, 'styles.css'), 'the styles');
  builds = 0;
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What a build does, as far as installing can tell. */
function build(): void {
  builds += 1;
  writeFileSync(join(project, 'main.js'), `build ${builds}`);
}

const install = (options: { configDir?: string; build?: () => void } = {}) =>
  installPlugin({ vault, project, build, ...options });
const installed = (file: string, configDir = '.obsidian') =>
  readFileSync(join(vault, configDir, 'plugins/account-intelligence', file), 'utf8');

describe('installPlugin', () => {
  it('puts the fresh build with its manifest and styles where Obsidian looks for it', () => {
    const { folder, version } = install();
    expect(folder).toBe(join(vault, '.obsidian/plugins/account-intelligence'));
    expect(version).toBe('9.8.7');
    expect(readdirSync(folder).sort()).toEqual(['main.js', 'manifest.json', 'styles.css']);
    expect([installed('main.js'), installed('styles.css')]).toEqual(['build 1', 'the styles']);
  });

  it('replaces an older version and keeps its settings', () => {
    const { folder } = install();
    writeFileSync(join(folder, 'data.json'), '{"ownerNames":["Robin Ashdown"]}');
    install();
    expect(installed('main.js')).toBe('build 2');
    expect(installed('data.json')).toBe('{"ownerNames":["Robin Ashdown"]}');
  });

  it('follows a vault whose settings are in another folder', () => {
    mkdirSync(join(vault, '.config'));
    install({ configDir: '.config' });
    expect(installed('main.js', '.config')).toBe('build 1');
    expect(existsSync(join(vault, '.obsidian/plugins'))).toBe(false);
  });

  it('refuses a folder that is no vault, says what to do, and does not even build', () => {
    rmSync(join(vault, '.obsidian'), { recursive: true });
    expect(() => install()).toThrow(/no vault.*Open it once in Obsidian first, or pass --config-dir NAME/);
    expect(builds).toBe(0);
    expect(readdirSync(vault)).toEqual([]);
  });

  it('refuses a folder that does not exist', () => {
    expect(() => installPlugin({ vault: join(folder, 'absent'), project, build })).toThrow(
      'There is no folder',
    );
    expect(existsSync(join(folder, 'absent'))).toBe(false);
  });

  it.each(['..', '.', '../project', 'a/b'])('refuses the config folder %s', (configDir) => {
    expect(() => install({ configDir })).toThrow('inside the vault');
    expect(builds).toBe(0);
  });

  it('copies nothing where the build is not whole', () => {
    rmSync(join(project, 'styles.css'));
    expect(() => install({ build: () => undefined })).toThrow('without main.js, styles.css');
    expect(readdirSync(join(vault, '.obsidian'))).toEqual([]);
  });
});
