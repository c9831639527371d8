import './theme/theme.css';
import type { PluginManifest } from 'obsidian';
import { installDomHelpers } from './page/dom-helpers';
import { createKeptState } from './page/kept-state';
import { createPluginSwitch, type PluginSwitch } from './page/load-plugin';
import { readParameters } from './page/parameters';
import { shiftClockTo } from './page/sample-day';
import { startApp } from './page/start-app';
import { setFormFactor } from './obsidian/base/platform';
import { App } from './obsidian/app';
import { Notice } from './obsidian/ui/notice';
import type { Plugin } from './obsidian/plugin';

interface ServedVault {
  name: string;
  /** The day it should be; `null` for the real clock. */
  today: string | null;
  files: { path: string; text: string; ctime: number; mtime: number; size: number }[];
  folders: string[];
}

declare global {
  interface Window {
    app?: App;
    /** For tests and the curious: the app, the plugin, and when both are ready. */
    host?: { app: App; plugin: Plugin | null; pluginSwitch: PluginSwitch; ready: boolean };
  }
}

async function boot(): Promise<void> {
  const parameters = readParameters(window.location.search);
  const [vault, manifest, code, styles] = await Promise.all([
    get<ServedVault>('/vault.json'),
    get<PluginManifest>('/plugin/manifest.json'),
    text('/plugin/main.js'),
    text('/plugin/styles.css'),
  ]);
  const today = parameters.today ?? vault.today;
  const shift = today === null || today === 'real' ? 0 : shiftClockTo(today);
  installDomHelpers();
  setFormFactor(parameters.form);
  const kept = createKeptState(`${vault.name}:${manifest.id}`);
  const app = new App({ vaultName: vault.name, kept });
  for (const folder of vault.folders) app.vault.adapter.disk.folders.add(folder);
  for (const { path, text: content, ctime, mtime, size } of vault.files) {
    app.vault.adapter.disk.put(path, content, { ctime: ctime + shift, mtime: mtime + shift, size });
  }
  const pluginSwitch = createPluginSwitch(app, { manifest, code, styles });
  window.app = app;
  const host = {
    app,
    pluginSwitch,
    get plugin() {
      return pluginSwitch.plugin;
    },
    ready: false,
  };
  window.host = host;
  await startApp({ app, kept, parameters, pluginSwitch, sampleDay: shift === 0 ? null : today });
  host.ready = true;
}

async function get<T>(path: string): Promise<T> {
  return (await fetched(path)).json() as Promise<T>;
}

async function text(path: string): Promise<string> {
  return (await fetched(path)).text();
}

async function fetched(path: string): Promise<Response> {
  const response = await fetch(path, { cache: 'no-store' });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return response;
}

boot().catch((error: unknown) => {
  console.error(error);
  const message = error instanceof Error ? error.message : String(error);
  if (window.host) new Notice(message, 0);
  else document.body.textContent = message;
});
