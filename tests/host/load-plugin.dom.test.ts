import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { App } from './obsidian/app';
import { installDomHelpers } from './page/dom-helpers';
import type { PluginSwitch } from './page/load-plugin';

const MANIFEST = {
  id: 'one',
  name: 'One',
  version: '1.0.0',
  minAppVersion: '1.13.1',
  description: 'A plugin.',
  author: 'Nobody',
};

let app: App;
let create: (code: string) => PluginSwitch;
beforeAll(installDomHelpers);
beforeEach(async () => {
  document.head.empty();
  const [host, loader] = await Promise.all([import('./obsidian/app'), import('./page/load-plugin')]);
  app = new host.App({ vaultName: 'Test', kept: { load: () => null, save: () => undefined } });
  create = (code) => loader.createPluginSwitch(app, { manifest: MANIFEST, code, styles: '.one {}' });
});

const plugin = (body: string): string =>
  `const { Plugin } = require('obsidian'); module.exports = class extends Plugin { ${body} };`;

describe('main.js', () => {
  test('is CommonJS, exported as default or as the module itself', async () => {
    await create(plugin('')).enable(false);
    await create(plugin('').replace('module.exports', 'exports.default')).enable(false);
    expect(Object.keys(app.plugins.plugins)).toEqual(['one']);
  });

  test.each(['fs', 'electron', 'node:path', '@codemirror/view'])('may not ask for "%s"', async (name) => {
    const loading = create(`require('${name}'); ${plugin('')}`).enable(false);
    await expect(loading).rejects.toThrow(`"${name}", which does not exist on a phone`);
  });

  test('must export a Plugin', async () => {
    await expect(create('module.exports = class {};').enable(false)).rejects.toThrow('extends Plugin');
  });

  test('is waited for until onload is done', async () => {
    const code = plugin('async onload() { await sleep(5); this.done = true; }');
    expect(await create(code).enable(false)).toHaveProperty('done', true);
  });

  test('hears of onUserEnable only where a user did it', async () => {
    const code = plugin('onUserEnable() { this.enabled = (this.enabled ?? 0) + 1; }');
    expect(await create(code).enable(false)).not.toHaveProperty('enabled');
    expect(await create(code).enable(true)).toHaveProperty('enabled', 1);
  });

  test('leaves nothing behind when it is switched off', async () => {
    const body = "onload() { this.addCommand({ id: 'a', name: 'A' }); this.registerView('v', () => null); }";
    const pluginSwitch = create(plugin(body));
    await pluginSwitch.enable(false);
    expect(app.commands.commands).toHaveProperty(['one:a', 'name'], 'One: A');
    pluginSwitch.disable();
    expect(app.commands.commands).toEqual({});
    expect(document.head.querySelector('[data-plugin="one"]')).toBeNull();
    await pluginSwitch.enable(false);
  });
});
