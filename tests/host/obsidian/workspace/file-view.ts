import type * as O from 'obsidian';
import { debounce } from '../base/debounce';
import type { TAbstractFile, TFile } from '../vault/files';
import { Notice } from '../ui/notice';
import { mergeTexts } from './merge-texts';
import type { WorkspaceLeaf } from './leaf';
import { ItemView } from './view';

const SAVE_MS = 2000;

/** `FileView` of obsidian.d.ts: shows one file, follows its renames, closes when it is deleted. */
export abstract class FileView extends ItemView {
  allowNoFile = false;
  file: TFile | null = null;

  override onload(): void {
    const { vault } = this.app;
    this.registerEvent(
      vault.on('rename', (file: TAbstractFile) => {
        if (file === this.file) void this.onRename(this.file);
      }),
    );
    this.registerEvent(
      vault.on('delete', (file: TAbstractFile) => {
        if (file !== this.file) return;
        this.file = null;
        if (!this.allowNoFile) void this.leaf.setViewState({ type: 'empty' });
      }),
    );
  }

  getDisplayText(): string {
    return this.file?.basename ?? 'No file';
  }

  override getState(): Record<string, unknown> {
    return this.file ? { file: this.file.path } : {};
  }

  override async setState(state: unknown, _result: O.ViewStateResult): Promise<void> {
    const path = typeof state === 'object' && state !== null && 'file' in state ? state.file : undefined;
    if (typeof path === 'string') await this.loadFile(this.app.vault.getFileByPath(path));
  }

  override async onClose(): Promise<void> {
    await this.loadFile(null);
  }

  async onLoadFile(_file: TFile): Promise<void> {}

  async onUnloadFile(_file: TFile): Promise<void> {}

  async onRename(_file: TFile): Promise<void> {
    this.leaf.updateHeader();
    void this.app.workspace.requestSaveLayout();
  }

  canAcceptExtension(extension: string): boolean {
    return this.app.viewRegistry.typeOfExtension(extension) === this.getViewType();
  }

  private async loadFile(file: TFile | null): Promise<void> {
    if (file === this.file) return;
    if (this.file) await this.onUnloadFile(this.file);
    this.file = file;
    if (file) await this.onLoadFile(file);
    this.leaf.updateHeader();
    this.app.workspace.onActiveFileMayChange();
  }
}

export abstract class EditableFileView extends FileView {}

/** `TextFileView` of obsidian.d.ts: keeps the text, saves it later, merges what others write to the file meanwhile. */
export abstract class TextFileView extends EditableFileView {
  data = '';
  requestSave: () => void;
  /** The text as this view last read it from the file or wrote it there. */
  private saved = '';

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    const save = debounce(() => void this.save(), SAVE_MS, true);
    this.requestSave = () => void save();
  }

  override onload(): void {
    super.onload();
    this.registerEvent(
      this.app.vault.on('modify', (file: TAbstractFile) => {
        if (file === this.file) void this.onModified(this.file);
      }),
    );
  }

  override async onLoadFile(file: TFile): Promise<void> {
    const text = await this.app.vault.read(file);
    this.accept(text, true);
  }

  override async onUnloadFile(_file: TFile): Promise<void> {
    await this.save(true);
  }

  async save(clear = false): Promise<void> {
    const file = this.file;
    const text = this.getViewData();
    if (file && text !== this.saved && this.app.vault.getFileByPath(file.path) === file) {
      this.data = text;
      this.saved = text;
      await this.app.vault.modify(file, text);
    }
    if (clear) {
      this.clear();
      this.data = '';
      this.saved = '';
    }
  }

  abstract getViewData(): string;
  abstract setViewData(data: string, clear: boolean): void;
  abstract clear(): void;

  private async onModified(file: TFile): Promise<void> {
    const onDisk = await this.app.vault.read(file);
    if (file !== this.file || onDisk === this.saved) return;
    const typed = this.getViewData();
    if (typed === this.saved) {
      this.accept(onDisk, false);
      return;
    }
    new Notice(`"${file.basename}" has been modified externally, merging changes automatically.`);
    const merged = mergeTexts(this.saved, onDisk, typed);
    this.accept(onDisk, false);
    this.setViewData(merged, false);
    this.requestSave();
  }

  private accept(text: string, clear: boolean): void {
    this.data = text;
    this.saved = text;
    this.setViewData(text, clear);
  }
}
