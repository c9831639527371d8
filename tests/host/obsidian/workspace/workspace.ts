import type * as O from 'obsidian';
import type { App } from '../app';
import { debounce } from '../base/debounce';
import { Events, reportErrors } from '../base/events';
import { Platform } from '../base/platform';
import { normalizePath } from '../text/normalize-path';
import type { Menu } from '../ui/menu';
import type { TFile } from '../vault/files';
import { FileView } from './file-view';
import {
  WorkspaceContainer,
  WorkspaceFloating,
  WorkspaceMobileDrawer,
  WorkspaceRoot,
  WorkspaceSidedock,
  WorkspaceSplit,
  WorkspaceWindow,
  type SidePanel,
  type WorkspaceParent,
} from './items';
import { readLayout, restoreLayout } from './layout';
import { WorkspaceLeaf } from './leaf';
import { fillLinkMenu } from './menus';
import { openPopout } from './popout';
import { WorkspaceTabs } from './tabs';
import type { View } from './view';

const SAVE_LAYOUT_MS = 2000;
const RECENT_FILES = 10;
type Pane = O.PaneType | boolean | undefined;

/** `WorkspaceRibbon` of obsidian.d.ts: the icons at the left edge. */
export class WorkspaceRibbon {
  readonly containerEl = createDiv('workspace-ribbon side-dock-ribbon mod-left');
  readonly actionsEl = this.containerEl.createDiv('side-dock-actions');
  readonly settingsEl = this.containerEl.createDiv('side-dock-settings');
}

/** `Workspace` of obsidian.d.ts: the layout's tree, which leaf is active, and the events about both. */
export class Workspace extends Events {
  readonly containerEl = createDiv('workspace');
  readonly leftRibbon = new WorkspaceRibbon();
  readonly rightRibbon = this.leftRibbon;
  readonly rootSplit = new WorkspaceRoot();
  readonly leftSplit: SidePanel;
  readonly rightSplit: SidePanel;
  readonly floatingSplit = new WorkspaceFloating();
  activeLeaf: WorkspaceLeaf | null = null;
  layoutReady = false;
  readonly requestSaveLayout: O.Debouncer<[], Promise<void>>;
  private readonly waiting: (() => unknown)[] = [];
  private recentFiles: string[] = [];
  private activations = 0;
  private announcedFile: TFile | null = null;
  private announcedLeaf: WorkspaceLeaf | null = null;

  constructor(readonly app: App) {
    super();
    this.leftSplit = this.createSide('left');
    this.rightSplit = this.createSide('right');
    this.containerEl.append(
      this.leftRibbon.containerEl,
      this.leftSplit.containerEl,
      this.rootSplit.containerEl,
      this.rightSplit.containerEl,
    );
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

  getLayout(): Record<string, unknown> {
    return readLayout(this);
  }

  async changeLayout(layout: unknown): Promise<void> {
    await restoreLayout(this, layout);
    this.onLayoutChange();
  }

  // -- leaves -----------------------------------------------------------------------------------------------------

  leaves(): WorkspaceLeaf[] {
    const roots = [this.leftSplit, this.rootSplit, this.floatingSplit, this.rightSplit];
    return roots.flatMap((root) => root.leaves());
  }

  private rootLeaves(): WorkspaceLeaf[] {
    return [...this.rootSplit.leaves(), ...this.floatingSplit.leaves()];
  }

  iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of this.leaves()) callback(leaf);
  }

  iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of this.rootLeaves()) callback(leaf);
  }

  getLeavesOfType(type: string): WorkspaceLeaf[] {
    return this.leaves().filter((leaf) => leaf.view.getViewType() === type);
  }

  detachLeavesOfType(type: string): void {
    for (const leaf of this.getLeavesOfType(type)) leaf.detach();
  }

  getLeafById(id: string): WorkspaceLeaf | null {
    return this.leaves().find((leaf) => leaf.id === id) ?? null;
  }

  getGroupLeaves(group: string): WorkspaceLeaf[] {
    return this.leaves().filter((leaf) => leaf.group === group);
  }

  getMostRecentLeaf(root?: WorkspaceParent): WorkspaceLeaf | null {
    return mostRecent(root ? root.leaves() : this.rootLeaves());
  }

  getLeaf(newLeaf?: Pane, direction: O.SplitDirection = 'vertical'): WorkspaceLeaf {
    if (newLeaf === 'split') return this.createLeafBySplit(this.recentOrNew(), direction);
    if (newLeaf === 'window') return this.openPopoutLeaf();
    if (newLeaf) return this.addLeaf(this.preferredTabs());
    const active = this.activeLeaf;
    if (active && isFree(active) && this.rootLeaves().includes(active)) return active;
    return mostRecent(this.rootLeaves().filter(isFree)) ?? this.addLeaf(this.preferredTabs());
  }

  getUnpinnedLeaf(): WorkspaceLeaf {
    return this.getLeaf(false);
  }

  splitActiveLeaf(direction?: O.SplitDirection): WorkspaceLeaf {
    return this.getLeaf('split', direction);
  }

  createLeafBySplit(
    leaf: WorkspaceLeaf,
    direction: O.SplitDirection = 'vertical',
    before = false,
  ): WorkspaceLeaf {
    const tabs = leaf.parent;
    const { parent } = tabs;
    const at = parent.children.indexOf(tabs);
    const fresh = this.createTabs();
    if (isAlong(parent, direction)) parent.insert(fresh, before ? at : at + 1);
    else {
      parent.remove(tabs);
      const split = new WorkspaceSplit(direction);
      parent.insert(split, at);
      for (const child of before ? [fresh, tabs] : [tabs, fresh]) split.insert(child);
    }
    return this.addLeaf(fresh);
  }

  createLeafInParent(parent: WorkspaceParent, index: number): WorkspaceLeaf {
    const tabs = this.createTabs();
    parent.insert(tabs, index);
    return this.addLeaf(tabs);
  }

  async duplicateLeaf(
    leaf: WorkspaceLeaf,
    how: Pane | O.SplitDirection = 'split',
    direction?: O.SplitDirection,
  ): Promise<WorkspaceLeaf> {
    const isDirection = how === 'vertical' || how === 'horizontal';
    const copy = isDirection ? this.createLeafBySplit(leaf, how) : this.getLeaf(how, direction);
    await copy.setViewState({ ...leaf.getViewState(), active: true }, leaf.getEphemeralState());
    return copy;
  }

  getLeftLeaf(split: boolean): WorkspaceLeaf | null {
    return this.addSideLeaf('left', split);
  }

  getRightLeaf(split: boolean): WorkspaceLeaf | null {
    return this.addSideLeaf('right', split);
  }

  async ensureSideLeaf(
    type: string,
    side: O.Side,
    {
      active = false,
      split = false,
      reveal = true,
      state,
    }: { active?: boolean; split?: boolean; reveal?: boolean; state?: Record<string, unknown> } = {},
  ): Promise<WorkspaceLeaf> {
    const known = this.getLeavesOfType(type)[0];
    const leaf = known ?? this.addSideLeaf(side, split);
    if (!known || state) await leaf.setViewState({ type, ...(state && { state }), active });
    if (reveal) await this.revealLeaf(leaf);
    else if (active) this.setActiveLeaf(leaf);
    return leaf;
  }

  openPopoutLeaf(data?: O.WorkspaceWindowInitData): WorkspaceLeaf {
    const popout = this.openPopoutWindow(data);
    const tabs = this.createTabs();
    popout.insert(tabs);
    return this.addLeaf(tabs);
  }

  moveLeafToPopout(leaf: WorkspaceLeaf, data?: O.WorkspaceWindowInitData): WorkspaceWindow {
    const popout = this.openPopoutWindow(data);
    const tabs = this.createTabs();
    popout.insert(tabs);
    leaf.parent.remove(leaf);
    tabs.addLeaf(leaf);
    this.keepOneTab();
    this.onLayoutChange();
    return popout;
  }

  /** Takes a leaf out of the tree; the main area always keeps one tab. */
  removeLeaf(leaf: WorkspaceLeaf): void {
    const side = leaf.getRoot();
    leaf.parent.remove(leaf);
    this.keepOneTab();
    if ((side === this.leftSplit || side === this.rightSplit) && (side as SidePanel).leaves().length === 0)
      (side as SidePanel).collapse();
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

  // -- what is active ---------------------------------------------------------------------------------------------

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

  // -- files and links --------------------------------------------------------------------------------------------

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

  // -- the tree ---------------------------------------------------------------------------------------------------

  createTabs(): WorkspaceTabs {
    return new WorkspaceTabs((leaf) => {
      leaf.parent.show(leaf);
      this.setActiveLeaf(leaf, { focus: true });
      this.onLayoutChange();
    });
  }

  addLeaf(tabs: WorkspaceTabs): WorkspaceLeaf {
    const leaf = new WorkspaceLeaf(this.app);
    tabs.addLeaf(leaf);
    this.onLayoutChange();
    return leaf;
  }

  /** Builds the views of the tabs that can be seen; the others stay deferred. */
  async loadVisible(): Promise<void> {
    await Promise.all(
      this.leaves()
        .filter((leaf) => leaf.isVisible())
        .map((leaf) => leaf.loadIfDeferred()),
    );
  }

  addSideLeaf(side: O.Side, split: boolean): WorkspaceLeaf {
    const panel = side === 'left' ? this.leftSplit : this.rightSplit;
    const last = panel.children.at(-1);
    if (last instanceof WorkspaceTabs && !split) return this.addLeaf(last);
    const tabs = this.createTabs();
    panel.insert(tabs);
    return this.addLeaf(tabs);
  }

  keepOneTab(): void {
    if (this.rootSplit.leaves().length === 0) this.addLeaf(this.preferredTabs());
  }

  private createSide(side: O.Side): SidePanel {
    const onToggle = (): void => {
      this.onLayoutChange();
      void this.loadVisible();
    };
    if (Platform.isPhone) return new WorkspaceMobileDrawer(side, this.rootSplit, onToggle);
    return new WorkspaceSidedock(side, this.rootSplit, onToggle);
  }

  private preferredTabs(): WorkspaceTabs {
    const recent = this.getMostRecentLeaf(this.rootSplit);
    if (recent) return recent.parent;
    const tabs = this.createTabs();
    this.rootSplit.insert(tabs);
    return tabs;
  }

  private recentOrNew(): WorkspaceLeaf {
    return this.getMostRecentLeaf(this.rootSplit) ?? this.addLeaf(this.preferredTabs());
  }

  private openPopoutWindow(data?: O.WorkspaceWindowInitData): WorkspaceWindow {
    if (Platform.isMobile) throw new Error('This device has no pop-out windows.');
    const win = openPopout(data?.size);
    const popout = new WorkspaceWindow(win, win.document);
    this.floatingSplit.insert(popout);
    win.document.body.append(popout.containerEl);
    this.app.keymap.listen(win);
    this.trigger('window-open', popout, win);
    win.addEventListener('pagehide', () => {
      for (const leaf of popout.leaves()) leaf.detach();
      this.trigger('window-close', popout, win);
    });
    return popout;
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

/** Whether navigation may replace what the leaf shows. */
function isFree(leaf: WorkspaceLeaf): boolean {
  return !leaf.pinned && leaf.view.navigation;
}

function mostRecent(leaves: WorkspaceLeaf[]): WorkspaceLeaf | null {
  return leaves.reduce<WorkspaceLeaf | null>(
    (best, leaf) => (best && best.activeTime >= leaf.activeTime ? best : leaf),
    null,
  );
}

/** Whether `parent` already lays its children out in this direction. */
function isAlong(parent: WorkspaceParent, direction: O.SplitDirection): boolean {
  return parent instanceof WorkspaceContainer
    ? direction === 'vertical'
    : parent.containerEl.hasClass(`mod-${direction}`);
}
