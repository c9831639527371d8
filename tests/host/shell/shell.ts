import { Tasks } from 'obsidian-test-mocks/obsidian';
import type { Start } from '../page/start-app';
import { Platform } from '../obsidian/base/platform';
import { listenForTooltips } from '../obsidian/ui/tooltip';
import { registerCoreCommands } from './core-commands';
import { registerFileExplorer } from './file-explorer';
import { showPagePreviews } from './page-preview';
import { buildPhoneBars } from './phone-bars';
import { buildRibbon } from './ribbon';
import { makeResizable } from './resize-panels';
import { createSettingsDialog } from './settings-dialog';
import { buildStatusBar } from './status-bar';
import { applyTheme } from './theme-toggle';

/** Builds the window around the workspace: ribbon, status bar or phone bars, commands, dialogs, keys. */
export function buildShell(start: Start): void {
  const { app, kept, parameters } = start;
  const { body } = document;
  body.addClass(
    ...(Platform.isPhone
      ? ['is-mobile', 'is-phone', 'is-android']
      : ['is-desktop', Platform.isMacOS ? 'mod-macos' : 'mod-linux']),
  );
  applyTheme(app, parameters.theme ?? storedTheme(kept.load('theme')));
  const container = body.createDiv('app-container');
  container.createDiv('horizontal-main-container').append(app.workspace.containerEl);
  registerFileExplorer(app);
  createSettingsDialog(start);
  registerCoreCommands(start);
  if (Platform.isPhone) buildPhoneBars(app, container);
  else {
    buildRibbon(start);
    buildStatusBar(start, container);
    makeResizable(app, parameters.panel);
  }
  showPagePreviews(app);
  listenForTooltips(document);
  app.keymap.listen(window);
  for (const type of ['pointerdown', 'keydown'] as const) {
    document.addEventListener(type, (event) => (app.lastEvent = event), true);
  }
  window.addEventListener('resize', () => app.workspace.onLayoutChange());
  window.addEventListener('pagehide', () => {
    app.saveLayout(app.workspace.getLayout());
    app.workspace.trigger('quit', Tasks.create__());
  });
}

function storedTheme(value: unknown): 'light' | 'dark' {
  if (value === 'light' || value === 'dark') return value;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
