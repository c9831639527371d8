import type { App } from '../obsidian/app';
import { debounce } from '../obsidian/base/debounce';
import { Keymap } from '../obsidian/keys/keymap';
import { setIcon } from '../obsidian/ui/icons';
import { Menu } from '../obsidian/ui/menu';
import { TFile, TFolder, type TAbstractFile } from '../obsidian/vault/files';
import { ItemView } from '../obsidian/workspace/view';

export const FILE_EXPLORER = 'file-explorer';

/** The file list on the left. */
class FileExplorerView extends ItemView {
  override icon = 'folder-closed';
  override navigation = false;
  private readonly open = new Set<string>();
  private listEl = this.contentEl.createDiv('nav-files-container');

  getViewType(): string {
    return FILE_EXPLORER;
  }

  getDisplayText(): string {
    return 'Files';
  }

  override getState(): Record<string, unknown> {
    return { open: [...this.open] };
  }

  override async setState(state: unknown): Promise<void> {
    if (typeof state !== 'object' || state === null || !('open' in state) || !Array.isArray(state.open))
      return;
    for (const path of state.open) this.open.add(String(path));
    this.draw();
  }

  override async onOpen(): Promise<void> {
    const redraw = debounce(() => this.draw(), 20);
    const { vault, workspace } = this.app;
    for (const name of ['create', 'delete', 'rename'])
      this.registerEvent(vault.on(name, () => void redraw()));
    this.registerEvent(
      workspace.on('file-open', (file: TFile | null) => {
        for (let folder = file?.parent; folder && !folder.isRoot(); folder = folder.parent)
          this.open.add(folder.path);
        void redraw();
      }),
    );
    this.draw();
  }

  private draw(): void {
    const { scrollTop } = this.listEl;
    this.listEl.empty();
    this.drawChildren(this.app.vault.getRoot(), this.listEl);
    this.listEl.createDiv('nav-vault-name').createDiv({ text: this.app.vault.getName() });
    this.listEl.scrollTop = scrollTop;
  }

  private drawChildren(folder: TFolder, parent: HTMLElement): void {
    for (const child of [...folder.children].sort(byKindAndName)) {
      if (child instanceof TFolder) this.drawFolder(child, parent);
      else if (child instanceof TFile) this.drawFile(child, parent);
    }
  }

  private drawFolder(folder: TFolder, parent: HTMLElement): void {
    const item = parent.createDiv('tree-item nav-folder');
    const title = item.createDiv({
      cls: 'tree-item-self nav-folder-title is-clickable mod-collapsible',
      attr: { 'data-path': folder.path },
    });
    setIcon(title.createDiv('tree-item-icon collapse-icon'), 'chevron-right');
    title.createDiv({ cls: 'tree-item-inner nav-folder-title-content', text: folder.name });
    const isOpen = this.open.has(folder.path);
    item.toggleClass('is-collapsed', !isOpen);
    title.addEventListener('click', () => {
      if (!this.open.delete(folder.path)) this.open.add(folder.path);
      this.draw();
    });
    if (isOpen) this.drawChildren(folder, item.createDiv('tree-item-children nav-folder-children'));
  }

  private drawFile(file: TFile, parent: HTMLElement): void {
    const title = parent.createDiv('tree-item nav-file').createDiv({
      cls: 'tree-item-self nav-file-title tappable is-clickable',
      attr: { 'data-path': file.path },
    });
    title.createDiv({
      cls: 'tree-item-inner nav-file-title-content',
      text: file.extension === 'md' ? file.basename : file.name,
    });
    title.toggleClass('is-active', file === this.app.workspace.getActiveFile());
    const openFile = (event: MouseEvent): void => {
      void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file);
      this.closeOnPhone();
    };
    title.addEventListener('click', openFile);
    title.addEventListener('auxclick', (event) => {
      if (event.button === 1) openFile(event);
    });
    title.addEventListener('contextmenu', (event) => this.openMenu(file, event));
  }

  private closeOnPhone(): void {
    if (document.body.hasClass('is-phone')) this.app.workspace.leftSplit.collapse();
  }

  private openMenu(file: TFile, event: MouseEvent): void {
    const menu = Menu.forEvent(event);
    const { workspace, fileManager } = this.app;
    menu.addItem((item) =>
      item
        .setSection('open')
        .setTitle('Open in new tab')
        .setIcon('file-plus')
        .onClick(() => void workspace.getLeaf('tab').openFile(file)),
    );
    menu.addItem((item) =>
      item
        .setSection('danger')
        .setTitle('Delete')
        .setIcon('trash-2')
        .setWarning(true)
        .onClick(() => void fileManager.promptForDeletion(file)),
    );
    workspace.trigger('file-menu', menu, file, 'file-explorer-context-menu', this.leaf);
  }
}

/** Makes the view known, so that a layout can hold it. */
export function registerFileExplorer(app: App): void {
  app.viewRegistry.register(FILE_EXPLORER, (leaf) => new FileExplorerView(leaf));
}

const names = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

function byKindAndName(a: TAbstractFile, b: TAbstractFile): number {
  return Number(b instanceof TFolder) - Number(a instanceof TFolder) || names.compare(a.name, b.name);
}
