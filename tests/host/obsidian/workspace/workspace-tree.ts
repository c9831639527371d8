import type * as O from 'obsidian';
import type { App } from '../app';
import { Events } from '../base/events';
import { Platform } from '../base/platform';
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
import { WorkspaceLeaf } from './leaf';
import { openPopout } from './popout';
import { WorkspaceTabs } from './tabs';

export type Pane = O.PaneType | boolean | undefined;

/** `WorkspaceRibbon` of obsidian.d.ts: the icons at the left edge. */
export class WorkspaceRibbon {
  readonly containerEl = createDiv('workspace-ribbon side-dock-ribbon mod-left');
  readonly actionsEl = this.containerEl.createDiv('side-dock-actions');
  readonly settingsEl = this.containerEl.createDiv('side-dock-settings');
}

/** The tree of the layout: which leaves there are, where new ones go. */
export abstract class WorkspaceTree extends Events {
  readonly containerEl = createDiv('workspace');
  readonly leftRibbon = new WorkspaceRibbon();
  readonly rightRibbon = this.leftRibbon;
  readonly rootSplit = new WorkspaceRoot();
  readonly leftSplit: SidePanel;
  readonly rightSplit: SidePanel;
  readonly floatingSplit = new WorkspaceFloating();
  abstract activeLeaf: WorkspaceLeaf | null;

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
  }

  /** Says that tabs came, went or changed. */
  protected abstract announceLayout(): void;
  /** Makes a tab the active one. */
  protected abstract activate(leaf: WorkspaceLeaf): void;

  leaves(): WorkspaceLeaf[] {
    const roots = [this.leftSplit, this.rootSplit, this.floatingSplit, this.rightSplit];
    return roots.flatMap((root) => root.leaves());
  }

  protected rootLeaves(): WorkspaceLeaf[] {
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
    this.announceLayout();
    return popout;
  }

  createTabs(): WorkspaceTabs {
    return new WorkspaceTabs((leaf) => {
      leaf.parent.show(leaf);
      this.activate(leaf);
      this.announceLayout();
    });
  }

  addLeaf(tabs: WorkspaceTabs): WorkspaceLeaf {
    const leaf = new WorkspaceLeaf(this.app);
    tabs.addLeaf(leaf);
    this.announceLayout();
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
      this.announceLayout();
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
}

/** Whether navigation may replace what the leaf shows. */
function isFree(leaf: WorkspaceLeaf): boolean {
  return !leaf.pinned && leaf.view.navigation;
}

/** The leaf that was active last. */
export function mostRecent(leaves: WorkspaceLeaf[]): WorkspaceLeaf | null {
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
