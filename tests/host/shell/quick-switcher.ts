import type { App } from '../obsidian/app';
import { Keymap } from '../obsidian/keys/keymap';
import { FuzzySuggestModal } from '../obsidian/ui/suggest-modal';
import type { TFile } from '../obsidian/vault/files';

/** Finds a note by name; those opened last stand first. */
export class QuickSwitcher extends FuzzySuggestModal<TFile> {
  constructor(app: App) {
    super(app);
    this.setPlaceholder('Find or open a note…');
    this.setInstructions([
      { command: '↑↓', purpose: 'to navigate' },
      { command: '↵', purpose: 'to open' },
      { command: 'ctrl ↵', purpose: 'to open in new tab' },
      { command: 'esc', purpose: 'to dismiss' },
    ]);
  }

  getItems(): TFile[] {
    const recent = this.app.workspace.getLastOpenFiles();
    const place = (file: TFile): number =>
      recent.includes(file.path) ? recent.indexOf(file.path) : recent.length;
    return this.app.vault.getMarkdownFiles().sort((a, b) => place(a) - place(b));
  }

  getItemText(file: TFile): string {
    return file.path.replace(/\.md$/, '');
  }

  onChooseItem(file: TFile, event: MouseEvent | KeyboardEvent): void {
    void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file);
  }
}
