import type { PluginManifest } from 'obsidian';
import type { App } from '../obsidian/app';
import * as obsidian from '../obsidian';
import { Plugin } from '../obsidian/plugin';

export interface PluginSource {
  manifest: PluginManifest;
  code: string;
  styles: string;
}

/** Switches the plugin on and off, as the settings of the app do. */
export interface PluginSwitch {
  readonly plugin: Plugin | null;
  readonly manifest: PluginManifest;
  readonly manifestDir: string;
  /** Runs main.js and loads the plugin. `byUser` says that somebody asked for it just now. */
  enable(byUser: boolean): Promise<Plugin>;
  disable(): void;
}

export function createPluginSwitch(app: App, source: PluginSource): PluginSwitch {
  const { id } = source.manifest;
  const manifestDir = `${app.vault.configDir}/plugins/${id}`;
  const manifest = { ...source.manifest, dir: manifestDir };
  let plugin: Plugin | null = null;
  let styles: HTMLStyleElement | null = null;
  app.plugins.manifests[id] = manifest;
  return {
    manifest,
    manifestDir,
    get plugin() {
      return plugin;
    },
    async enable(byUser) {
      if (plugin) return plugin;
      const PluginClass = evaluate(source.code, id);
      plugin = new PluginClass(app, manifest);
      styles = document.head.createEl('style', { text: source.styles, attr: { 'data-plugin': id } });
      app.plugins.plugins[id] = plugin;
      app.plugins.enabledPlugins.add(id);
      await loadAwaiting(plugin);
      if (byUser) plugin.onUserEnable();
      return plugin;
    },
    disable() {
      plugin?.unload();
      styles?.remove();
      plugin = null;
      delete app.plugins.plugins[id];
      app.plugins.enabledPlugins.delete(id);
    },
  };
}

type PluginClass = new (app: App, manifest: PluginManifest) => Plugin;

/** main.js is CommonJS and may ask for `obsidian` only: on a phone there is nothing else. */
function evaluate(code: string, id: string): PluginClass {
  const module: { exports: Record<string, unknown> } = { exports: {} };
  const require = (name: string): unknown => {
    if (name === 'obsidian') return obsidian;
    throw new Error(`The plugin asks for the module "${name}", which does not exist on a phone.`);
  };
  const run = new Function('require', 'module', 'exports', `${code}\n//# sourceURL=plugin:${id}/main.js`) as (
    ...args: unknown[]
  ) => void;
  run(require, module, module.exports);
  const exported: unknown = module.exports.default ?? module.exports;
  if (typeof exported !== 'function' || !(exported.prototype instanceof Plugin)) {
    throw new Error('main.js has no default export that extends Plugin.');
  }
  return exported as PluginClass;
}

/** The app waits for `onload` of a plugin before it goes on; `Component.load` alone would not. */
async function loadAwaiting(plugin: Plugin): Promise<void> {
  let loading: unknown;
  const onload = plugin.onload.bind(plugin);
  plugin.onload = () => {
    loading = onload();
    return loading;
  };
  plugin.load();
  await loading;
}
