import type { Start } from '../page/start-app';
import { setIcon } from '../obsidian/ui/icons';
import { setTooltip } from '../obsidian/ui/tooltip';

/** The icons at the left edge: the core ones above, those of plugins below them, settings at the bottom. */
export function buildRibbon({ app }: Start): void {
  const { containerEl, actionsEl, settingsEl } = app.workspace.leftRibbon;
  const add = (parent: HTMLElement, icon: string, title: string, command: string): void => {
    const button = parent.createEl('button', { cls: 'clickable-icon side-dock-ribbon-action' });
    setIcon(button, icon);
    setTooltip(button, title, { placement: 'right' });
    button.addEventListener('click', () => app.commands.executeCommandById(command));
  };
  const toggle = containerEl.createDiv('sidebar-toggle-button mod-left');
  containerEl.prepend(toggle);
  add(toggle, 'panel-left', 'Toggle left sidebar', 'app:toggle-left-sidebar');
  add(actionsEl, 'file-search', 'Open quick switcher', 'switcher:open');
  add(actionsEl, 'terminal', 'Open command palette', 'command-palette:open');
  add(settingsEl, 'smartphone', 'Show as phone', 'preview:toggle-phone');
  add(settingsEl, 'sun-moon', 'Toggle light/dark mode', 'theme:toggle-light-dark');
  add(settingsEl, 'settings', 'Settings', 'app:open-settings');
}
