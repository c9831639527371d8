import type * as O from 'obsidian';
import type { App } from '../app';
import { debounce } from '../base/debounce';
import { reportErrors } from '../base/events';
import { normalizePath } from '../text/normalize-path';
import type { Menu } from '../ui/menu';
import type { TFile } from '../vault/files';
import { FileView } from './file-view';
import { WorkspaceMobileDrawer, WorkspaceSidedock } from './items';
import { readLayout, restoreLayout } from './layout';
import type { WorkspaceLeaf } from './leaf';
import { fillLinkMenu } from './menus';
import type { View } from './view';
import { mostRecent, WorkspaceTree, type Pane } from './workspace-tree';

const SAVE_LAYOUT_MS = 2000;
const RECENT_FILES = 10;

interface SideLeafOptions {
  active?: boolean;
  split?: boolean;
  reveal?: boolean;
  state?: Record<string, unknown>;
}

/** `Workspace` of obsidian.d.ts: on top of the tree, which leaf is active, what is shown, and the events about both. */
export class Workspace extends WorkspaceTree {
  activeLeaf: WorkspaceLeaf | null = null;
  layoutReady = false;
  readonly requestSaveLayout: O.Debouncer<[], Promise<void>>;
  private readonly waiting: (() => unknown)[] = [];
  private recentFiles: string[] = [];
  /** The restored layout has used the first two. */
  private activations = 2;
  private announcedFile: TFile | null = null;
  private announcedLeaf: WorkspaceLeaf | null = null;

  constructor(app: App) {
    super(app);
    this.requestSaveLayout = debounce(async () => this.app.saveLayout(this.getLayout()), SAVE_LAYOUT_MS);
  }

  get activeEditor(): O.MarkdownFileInfo | null {
    const view = this.activeLeaf?.view;
    return view && 'editor' in view && view.editor ? (view as unknown as O.MarkdownFileInfo) : null;
  }

  /** Called at the start, once the tabs are there: whoever waits for the layout runs now. */
  setLayoutReady(): void {
    this.layoutReady = true;
    for (const callback of this.waiting.splice(0)) reportErrors(callback);
    this.trigger('layout-ready');
  }

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) reportErrors(callback);
    else this.waiting.push(callback);
  }

  /** Says soon, and once for many changes, that tabs came, went or changed. */
  readonly onLayoutChange = debounce(() => {
    this.trigger('layout-change');
    this.trigger('resize');
    for (const leaf of this.leaves()) if (leaf.isVisible()) leaf.onResize();
    void this.requestSaveLayout();
  });

  protected override announceLayout(): void {
    this.onLayoutChange();
  }

  protected override activate(leaf: WorkspaceLeaf): void {
    this.setActiveLeaf(leaf, { focus: true });
  }

  getLayout(): Record<string, unknown> {
    return readLayout(this);
  }

  async changeLayout(layout: unknown): Promise<void> {
    for (const leaf of this.leaves()) leaf.parent.remove(leaf);
    await restoreLayout(this, layout);
    this.onLayoutChange();
  }

  async ensureSideLeaf(type: string, side: O.Side, options: SideLeafOptions = {}): Promise<WorkspaceLeaf> {
    const { active = false, split = false, reveal = true, state } = options;
    const known = this.getLeavesOfType(type)[0];
    const leaf = known ?? this.addSideLeaf(side, split);
    if (!known || state) await leaf.setViewState({ type, ...(state && { state }), active });
    if (reveal) await this.revealLeaf(leaf);
    if (active) this.setActiveLeaf(leaf, { focus: true });
    return leaf;
  }

  /** Takes a leaf out of the tree; the main area always keeps one tab. */
  removeLeaf(leaf: WorkspaceLeaf): void {
    leaf.parent.remove(leaf);
    this.keepOneTab();
    for (const side of [this.leftSplit, this.rightSplit]) if (side.leaves().length === 0) side.collapse();
    if (this.activeLeaf === leaf) {
      const next = leaf.parent.current ?? this.getMostRecentLeaf();
      if (next) this.setActiveLeaf(next);
    }
    this.onLayoutChange();
  }

  async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
    const side = leaf.getRoot();
    if (side instanceof WorkspaceSidedock || side instanceof WorkspaceMobileDrawer) side.expand();
    leaf.parent.show(leaf);
    this.onLayoutChange();
    await this.loadVisible();
    await leaf.loadIfDeferred();
  }

  setActiveLeaf(leaf: WorkspaceLeaf, params?: { focus?: boolean } | boolean, focus?: boolean): void {
    this.activations += 1;
    leaf.activeTime = this.activations;
    const before = this.activeLeaf;
    this.activeLeaf = leaf;
    if (before !== leaf) {
      before?.containerEl.removeClass('mod-active');
      before?.tabHeaderEl.removeClass('mod-active');
      leaf.containerEl.addClass('mod-active');
      leaf.tabHeaderEl.addClass('mod-active');
    }
    if (leaf.parent.current !== leaf) leaf.parent.show(leaf);
    if (leaf.isVisible()) void leaf.loadIfDeferred();
    const wantsFocus = typeof params === 'object' ? params.focus : focus;
    if (wantsFocus && !leaf.isDeferred) leaf.setEphemeralState({ focus: true });
    this.onActiveFileMayChange();
  }

  /** Fires `active-leaf-change` and `file-open` soon, each only where there is something new to say. */
  readonly onActiveFileMayChange = debounce(() => {
    if (this.activeLeaf !== this.announcedLeaf) {
      this.announcedLeaf = this.activeLeaf;
      this.trigger('active-leaf-change', this.activeLeaf);
    }
    const file = this.getActiveFile();
    if (file === this.announcedFile) return;
    this.announcedFile = file;
    if (file)
      this.recentFiles = [file.path, ...this.recentFiles.filter((path) => path !== file.path)].slice(
        0,
        RECENT_FILES,
      );
    this.trigger('file-open', file);
  });

  /** The file of the active view; while something without a file is active, that of the most recent view that has one. */
  getActiveFile(): TFile | null {
    const active = this.activeLeaf?.view;
    if (active instanceof FileView && active.file) return active.file;
    const shown = this.rootLeaves().filter(({ view }) => view instanceof FileView && view.file !== null);
    const view = mostRecent(shown)?.view;
    return view instanceof FileView ? view.file : null;
  }

  getActiveViewOfType<T>(type: O.Constructor<T>): T | null {
    const view: View | undefined = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  }

  getLastOpenFiles(): string[] {
    return [...this.recentFiles];
  }

  async openLinkText(
    linktext: string,
    sourcePath: string,
    newLeaf?: Pane,
    openViewState: O.OpenViewState = {},
  ): Promise<void> {
    const hash = linktext.indexOf('#');
    const path = hash < 0 ? linktext : linktext.slice(0, hash);
    const subpath = hash < 0 ? '' : linktext.slice(hash);
    const file =
      this.app.metadataCache.getFirstLinkpathDest(path, sourcePath) ??
      (await this.createNote(path, sourcePath));
    const eState = subpath ? { subpath, ...openViewState.eState } : openViewState.eState;
    await this.getLeaf(newLeaf).openFile(file, { ...openViewState, ...(eState && { eState }) });
  }

  handleLinkContextMenu(menu: Menu, linktext: string, sourcePath: string, leaf?: WorkspaceLeaf): boolean {
    fillLinkMenu(this, menu, linktext, sourcePath, leaf);
    return true;
  }

  updateOptions(): void {
    this.trigger('css-change');
  }

  private async createNote(path: string, sourcePath: string): Promise<TFile> {
    const folder = this.app.fileManager.getNewFileParent(sourcePath).path;
    const name = path.endsWith('.md') ? path : `${path}.md`;
    const at = normalizePath(path.includes('/') ? name : `${folder}/${name}`);
    const parent = at.slice(0, Math.max(0, at.lastIndexOf('/')));
    if (parent && !this.app.vault.getFolderByPath(parent)) await this.app.vault.createFolder(parent);
    return this.app.vault.create(at, '');
  }
}
