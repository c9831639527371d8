import type { App } from '../obsidian/app';
import { setIcon } from '../obsidian/ui/icons';
import { Menu } from '../obsidian/ui/menu';
import { setTooltip } from '../obsidian/ui/tooltip';

/** What a phone has in the place of ribbon and status bar: a bar at the bottom, drawers with a veil behind them. */
export function buildPhoneBars(app: App, container: HTMLElement): void {
  const { workspace } = app;
  const veil = container.createDiv('workspace-drawer-backdrop');
  veil.addEventListener('click', () => {
    workspace.leftSplit.collapse();
    workspace.rightSplit.collapse();
  });
  const bar = container.createDiv('mobile-navbar').createDiv('mobile-navbar-actions');
  const add = (icon: string, title: string, press: (event: MouseEvent) => void): void => {
    const button = bar.createEl('button', { cls: 'clickable-icon mobile-navbar-action' });
    setIcon(button, icon);
    setTooltip(button, title);
    button.addEventListener('click', press);
  };
  add('panel-left', 'Open left drawer', () => workspace.leftSplit.toggle());
  add('search', 'Quick switcher', () => app.commands.executeCommandById('switcher:open'));
  add('terminal', 'Command palette', () => app.commands.executeCommandById('command-palette:open'));
  add('menu', 'Ribbon menu', (event) => openRibbonMenu(app, event));
  add('panel-right', 'Open right drawer', () => workspace.rightSplit.toggle());
  workspace.on('layout-change', () => {
    container.toggleClass(
      'has-open-drawer',
      !workspace.leftSplit.collapsed || !workspace.rightSplit.collapsed,
    );
  });
}

/** On a phone, the icons of the ribbon are the items of a menu. */
function openRibbonMenu(app: App, event: MouseEvent): void {
  const menu = Menu.forEvent(event);
  for (const action of app.workspace.leftRibbon.actionsEl.findAll('.side-dock-ribbon-action')) {
    menu.addItem((item) => {
      item
        .setSection('plugins')
        .setTitle(action.getAttr('aria-label') ?? '')
        .onClick(() => action.click());
      const icon = /lucide-([\w-]+)/.exec(action.querySelector('svg')?.getAttribute('class') ?? '')?.[1];
      if (icon) item.setIcon(icon);
    });
  }
  const core = (title: string, icon: string, command: string): void => {
    menu.addItem((item) =>
      item
        .setSection('app')
        .setTitle(title)
        .setIcon(icon)
        .onClick(() => app.commands.executeCommandById(command)),
    );
  };
  core('Toggle light/dark mode', 'sun-moon', 'theme:toggle-light-dark');
  core('Show as desktop', 'monitor', 'preview:toggle-phone');
  core('Settings', 'settings', 'app:open-settings');
}
