import type { PaneType } from 'obsidian';
import { Menu } from '../ui/menu';
import { FileView } from './file-view';
import type { WorkspaceLeaf } from './leaf';
import type { Workspace } from './workspace';

/** The menu of a tab's header. */
export function openTabMenu(leaf: WorkspaceLeaf, event: MouseEvent): void {
  const menu = Menu.forEvent(event);
  menu.addItem((item) =>
    item
      .setSection('close')
      .setTitle('Close')
      .setIcon('x')
      .onClick(() => leaf.detach()),
  );
  menu.addItem((item) =>
    item
      .setSection('pane')
      .setTitle(leaf.pinned ? 'Unpin' : 'Pin')
      .setIcon('pin')
      .onClick(() => leaf.togglePinned()),
  );
  fillPaneMenu(menu, leaf, 'tab-header');
}

/** The menu behind "More options" in a view's header. */
export function openPaneMenu(leaf: WorkspaceLeaf, event: MouseEvent): void {
  fillPaneMenu(Menu.forEvent(event), leaf, 'more-options');
}

/** The menu of a link: where to open it, and what is offered for the file. */
export function fillLinkMenu(
  workspace: Workspace,
  menu: Menu,
  linktext: string,
  sourcePath: string,
  leaf?: WorkspaceLeaf,
): void {
  const open = (title: string, icon: string, how: PaneType | false): void => {
    menu.addItem((item) =>
      item
        .setSection('open')
        .setTitle(title)
        .setIcon(icon)
        .onClick(() => void workspace.openLinkText(linktext, sourcePath, how)),
    );
  };
  open('Open link', 'file', false);
  open('Open in new tab', 'file-plus', 'tab');
  open('Open to the right', 'separator-vertical', 'split');
  const file = workspace.app.metadataCache.getFirstLinkpathDest(linktext.split('#')[0] ?? '', sourcePath);
  if (file) workspace.trigger('file-menu', menu, file, 'link-context-menu', leaf);
}

function fillPaneMenu(menu: Menu, leaf: WorkspaceLeaf, source: 'tab-header' | 'more-options'): void {
  leaf.view.onPaneMenu(menu, source);
  const file = leaf.view instanceof FileView ? leaf.view.file : null;
  if (file) leaf.app.workspace.trigger('file-menu', menu, file, source, leaf);
}
