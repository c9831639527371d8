import type { Modifier } from 'obsidian';
import type { Start } from '../page/start-app';
import { Platform } from '../obsidian/base/platform';
import { MarkdownView } from '../obsidian/markdown/markdown-view';
import { CommandPalette } from './command-palette';
import { QuickSwitcher } from './quick-switcher';
import { applyTheme, otherTheme } from './theme-toggle';

/** The commands of the app itself, with the app's ids and keys. The last three belong to the preview alone. */
export function registerCoreCommands({ app, kept }: Start): void {
  const add = (
    id: string,
    name: string,
    callback: () => unknown,
    key?: string,
    modifiers: Modifier[] = ['Mod'],
  ): void => {
    app.commands.add({ id, name, callback, ...(key && { hotkeys: [{ modifiers, key }] }) });
  };
  const { workspace } = app;
  const note = (): MarkdownView | null => workspace.getActiveViewOfType(MarkdownView);
  add(
    'command-palette:open',
    'Command palette: Open command palette',
    () => new CommandPalette(app).open(),
    'p',
  );
  add('switcher:open', 'Quick switcher: Open quick switcher', () => new QuickSwitcher(app).open(), 'o');
  add('app:open-settings', 'Open settings', () => app.setting.open(), ',');
  add('app:toggle-left-sidebar', 'Toggle left sidebar', () => workspace.leftSplit.toggle());
  add('app:toggle-right-sidebar', 'Toggle right sidebar', () => workspace.rightSplit.toggle());
  add('workspace:new-tab', 'New tab', () => workspace.setActiveLeaf(workspace.getLeaf('tab')));
  add('workspace:close', 'Close current tab', () => workspace.activeLeaf?.detach());
  add('workspace:split-vertical', 'Split right', async () => {
    if (workspace.activeLeaf) await workspace.duplicateLeaf(workspace.activeLeaf, 'split');
  });
  app.commands.add({
    id: 'markdown:toggle-preview',
    name: 'Toggle reading view',
    hotkeys: [{ modifiers: ['Mod'], key: 'e' }],
    checkCallback: (checking) => {
      if (!checking) note()?.toggleMode();
      return note() !== null;
    },
  });
  add('theme:toggle-light-dark', 'Toggle light/dark mode', () => {
    const theme = otherTheme(app);
    kept.save('theme', theme);
    applyTheme(app, theme);
  });
  add(
    'preview:toggle-phone',
    Platform.isPhone ? 'Preview: Show as desktop' : 'Preview: Show as phone',
    togglePhone,
  );
  add('preview:reset', 'Preview: Reset settings, layout and notes', () => {
    kept.reset();
    window.location.reload();
  });
}

/** A device does not turn into another one, so the page starts anew. */
export function togglePhone(): void {
  const address = new URL(window.location.href);
  if (Platform.isPhone) address.searchParams.delete('phone');
  else address.searchParams.set('phone', '1');
  window.location.assign(address);
}
