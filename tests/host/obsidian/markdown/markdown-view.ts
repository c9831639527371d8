import type * as O from 'obsidian';
import { setIcon } from '../ui/icons';
import { Menu } from '../ui/menu';
import { setTooltip } from '../ui/tooltip';
import { TextFileView } from '../workspace/file-view';
import type { WorkspaceLeaf } from '../workspace/leaf';
import { openPaneMenu } from '../workspace/menus';
import { MarkdownPreviewView } from './reading-view';
import { TextareaEditor } from './textarea-editor';

interface SourceView {
  containerEl: HTMLElement;
  editor: TextareaEditor;
}

/** `MarkdownView` of obsidian.d.ts, with a plain-text editor in the place of Obsidian's. */
export class MarkdownView extends TextFileView {
  readonly previewMode: MarkdownPreviewView;
  hoverPopover: O.HoverPopover | null = null;
  private readonly source: SourceView;
  private readonly modeButton: HTMLElement;
  private mode: O.MarkdownViewModeType = 'preview';
  private text = '';

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.icon = 'file-text';
    this.previewMode = new MarkdownPreviewView(this.app, this.contentEl, () => this.file);
    this.source = this.createSource();
    this.addAction('more-vertical', 'More options', (event) => openPaneMenu(this.leaf, event));
    this.modeButton = this.addAction('pencil', 'Edit', () => this.toggleMode());
    this.applyMode();
  }

  get editor(): TextareaEditor {
    return this.source.editor;
  }

  get currentMode(): O.MarkdownSubView {
    const { editor } = this;
    if (this.mode === 'preview') return this.previewMode;
    return {
      getScroll: () => editor.getCursor().line,
      applyScroll: (line) => editor.scrollIntoView({ from: { line, ch: 0 }, to: { line, ch: 0 } }),
      get: () => editor.getValue(),
      set: (data, clear) => this.setViewData(data, clear),
    };
  }

  override onload(): void {
    super.onload();
    this.addChild(this.previewMode);
    this.registerEvent(
      this.app.metadataCache.on('changed', (file: O.TFile) => {
        if (file.path === this.file?.path) this.previewMode.rerender();
      }),
    );
  }

  getViewType(): string {
    return 'markdown';
  }

  getMode(): O.MarkdownViewModeType {
    return this.mode;
  }

  getViewData(): string {
    return this.text;
  }

  setViewData(data: string, clear: boolean): void {
    this.text = data;
    this.source.editor.show(data, clear);
    this.previewMode.set(data, clear);
  }

  clear(): void {
    this.setViewData('', true);
  }

  showSearch(): void {}

  override getState(): Record<string, unknown> {
    return { ...super.getState(), mode: this.mode, source: false };
  }

  override async setState(state: unknown, result: O.ViewStateResult): Promise<void> {
    await super.setState(state, result);
    const mode = typeof state === 'object' && state !== null && 'mode' in state ? state.mode : undefined;
    if (mode === 'preview' || mode === 'source') this.setMode(mode);
  }

  override getEphemeralState(): Record<string, unknown> {
    return { scroll: this.currentMode.getScroll() };
  }

  override setEphemeralState(state: unknown): void {
    if (typeof state !== 'object' || state === null) return;
    const { line, subpath, focus, scroll } = state as Record<string, unknown>;
    const target =
      typeof line === 'number' ? line : typeof subpath === 'string' ? this.lineOf(subpath) : null;
    if (target !== null) this.revealLine(target);
    else if (typeof scroll === 'number') this.currentMode.applyScroll(scroll);
    if (focus === true && this.mode === 'source') this.editor.focus();
  }

  override onPaneMenu(menu: Menu): void {
    const reading = this.mode === 'preview';
    menu.addItem((item) =>
      item
        .setSection('pane')
        .setTitle('Reading view')
        .setIcon('book-open')
        .setChecked(reading)
        .onClick(() => this.toggleMode()),
    );
  }

  toggleMode(): void {
    const line = this.currentMode.getScroll();
    this.setMode(this.mode === 'preview' ? 'source' : 'preview');
    if (this.mode === 'source') this.revealLine(line);
    else this.previewMode.applyScroll(line);
    this.app.workspace.onLayoutChange();
  }

  private revealLine(line: number): void {
    if (this.mode === 'preview') return this.previewMode.reveal(line);
    this.editor.setCursor(line, 0);
    this.editor.focus();
    this.editor.scrollIntoView({ from: { line, ch: 0 }, to: { line, ch: 0 } }, true);
  }

  /** The line of a heading (`#Plan`) or a block (`#^id`). */
  private lineOf(subpath: string): number | null {
    const cache = this.app.metadataCache.getCache(this.file?.path ?? '');
    const wanted = subpath.replace(/^#/, '').toLowerCase();
    if (wanted.startsWith('^')) return cache?.blocks?.[wanted.slice(1)]?.position.start.line ?? null;
    const last = wanted.split('#').at(-1)?.trim();
    return (
      cache?.headings?.find(({ heading }) => heading.toLowerCase() === last)?.position.start.line ?? null
    );
  }

  private setMode(mode: O.MarkdownViewModeType): void {
    if (mode === this.mode) return;
    this.mode = mode;
    this.applyMode();
  }

  private applyMode(): void {
    const reading = this.mode === 'preview';
    this.containerEl.dataset.mode = this.mode;
    this.previewMode.containerEl.toggle(reading);
    this.source.containerEl.toggle(!reading);
    setIcon(this.modeButton, reading ? 'pencil' : 'book-open');
    setTooltip(this.modeButton, reading ? 'Edit' : 'Read');
  }

  private openEditorMenu(event: MouseEvent): void {
    const menu = Menu.forEvent(event);
    this.app.workspace.trigger('editor-menu', menu, this.editor, this);
  }

  private createSource(): SourceView {
    const containerEl = this.contentEl.createDiv('markdown-source-view');
    const area = containerEl.createEl('textarea', {
      cls: 'markdown-source-text',
      attr: { placeholder: 'Start writing…', spellcheck: 'false' },
    });
    const editor: TextareaEditor = new TextareaEditor(area, () => {
      this.text = editor.getValue();
      this.previewMode.set(this.text, false);
      this.requestSave();
      this.app.workspace.trigger('editor-change', editor, this);
      if (this.file) this.app.workspace.trigger('quick-preview', this.file, this.text);
    });
    area.addEventListener('contextmenu', (event) => this.openEditorMenu(event));
    return { containerEl, editor };
  }
}
