import type { App } from '../obsidian/app';
import { reportErrors } from '../obsidian/base/events';
import { parentPath } from '../obsidian/vault/files';
import { restoreLayout } from '../obsidian/workspace/layout';
import { buildShell } from '../shell/shell';
import { installInPopout } from './dom-helpers';
import type { ResettableState } from './kept-state';
import type { PluginSwitch } from './load-plugin';
import type { Parameters } from './parameters';

export interface Start {
  app: App;
  kept: ResettableState;
  parameters: Parameters;
  pluginSwitch: PluginSwitch;
  /** The day that the page pretends; `null` for the real clock. */
  sampleDay: string | null;
}

/**
 * Starts in the order of the app: plugins load, the vault fills (`create` for every file), the tabs come back, the
 * layout is ready. The metadata cache works in the background from the second step on.
 */
export async function startApp(start: Start): Promise<void> {
  const { app, kept, parameters, pluginSwitch } = start;
  await restoreData(app, kept, pluginSwitch);
  await restoreFiles(app, kept, parameters.keep ? '' : `${pluginSwitch.manifestDir}/`);
  buildShell(start);
  app.workspace.on('window-open', (_popout: unknown, win: Window) => installInPopout(win));
  const firstTime = kept.load('enabled') === null;
  const enabled = kept.load('enabled') !== false;
  const loading = enabled ? pluginSwitch.enable(false) : Promise.resolve(null);
  const failed = await loading.then(
    () => null,
    (error: unknown) => error,
  );
  await app.vault.load();
  app.metadataCache.initialize();
  const restored = await restoreLayout(app.workspace, kept.load('layout'));
  if (!restored) await openFirstLayout(app);
  await openWanted(app, parameters.open);
  app.workspace.setLayoutReady();
  if (failed !== null) throw new Error('The plugin did not load.', { cause: failed });
  if (firstTime) {
    kept.save('enabled', true);
    reportErrors(() => pluginSwitch.plugin?.onUserEnable());
  }
}

/** data.json outlives a reload; until it is first written, it is the vault's own. Who writes it without the plugin is an external program. */
async function restoreData(app: App, kept: ResettableState, pluginSwitch: PluginSwitch): Promise<void> {
  const { adapter } = app.vault;
  const path = `${pluginSwitch.manifestDir}/data.json`;
  await adapter.mkdir(pluginSwitch.manifestDir);
  const data = kept.load('data.json');
  if (typeof data === 'string') adapter.disk.put(path, data);
  adapter.onChange((change) => {
    if (change.path !== path) return;
    kept.save('data.json', adapter.disk.files.get(path)?.data ?? null);
    const { plugin } = pluginSwitch;
    if (plugin && !plugin.isSaving) reportErrors(() => plugin.onExternalSettingsChange?.());
  });
}

/** What the page has written under `folder` outlives a reload too: what a plugin keeps in its own folder; or all of it. */
async function restoreFiles(app: App, kept: ResettableState, folder: string): Promise<void> {
  const { adapter } = app.vault;
  const files = new Map(Object.entries((kept.load('files') ?? {}) as Record<string, string | null>));
  for (const [path, text] of files) {
    if (!path.startsWith(folder)) continue;
    if (text === null) adapter.disk.files.delete(path);
    else {
      await adapter.mkdir(parentPath(path));
      adapter.disk.put(path, text);
    }
  }
  adapter.onChange((change) => {
    const paths = change.kind === 'renamed' ? [change.oldPath, change.path] : [change.path];
    for (const path of paths) {
      if (!path.startsWith(folder) || adapter.disk.folders.has(path)) continue;
      const data = adapter.disk.files.get(path)?.data ?? null;
      if (data === null || typeof data === 'string') files.set(path, data);
    }
    kept.save('files', Object.fromEntries(files));
  });
}

async function openFirstLayout(app: App): Promise<void> {
  const { workspace } = app;
  workspace.keepOneTab();
  await workspace.ensureSideLeaf('file-explorer', 'left', { reveal: false });
  if (!document.body.hasClass('is-phone')) workspace.leftSplit.expand();
  await workspace.loadVisible();
}

/** The note of the address, else the one that was open, else one to begin with. */
async function openWanted(app: App, wanted: string | null): Promise<void> {
  const { vault, workspace } = app;
  const current = workspace.getMostRecentLeaf();
  if (wanted === null && current && current.view.getViewType() !== 'empty') {
    workspace.setActiveLeaf(current);
    return;
  }
  const notes = vault.getMarkdownFiles();
  const top = notes.filter((file) => file.parent?.isRoot());
  const asked = wanted === null ? null : (vault.getFileByPath(wanted) ?? vault.getFileByPath(`${wanted}.md`));
  const file =
    asked ?? top.find(({ basename }) => /^(?:welcome|readme|start)/i.test(basename)) ?? top[0] ?? notes[0];
  if (file) await workspace.getLeaf(false).openFile(file, { state: { mode: 'preview' } });
  else if (current) workspace.setActiveLeaf(current);
}
