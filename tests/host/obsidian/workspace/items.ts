import type * as O from 'obsidian';
import { Events } from '../base/events';
import type { WorkspaceLeaf } from './leaf';

/** A node of the layout's tree. */
export abstract class WorkspaceItem extends Events {
  /** The types say that it is always there; the top of a tree has none, here as in the app: see `parentOf`. */
  declare parent: WorkspaceParent;
  abstract containerEl: HTMLElement;

  getRoot(): WorkspaceItem {
    return parentOf(this)?.getRoot() ?? this;
  }

  getContainer(): WorkspaceContainer {
    const above = parentOf(this);
    if (!above) throw new Error('This item is not in the workspace.');
    return above.getContainer();
  }
}

/** What holds the item; `null` at the top of a tree. */
export function parentOf(item: { parent?: WorkspaceParent }): WorkspaceParent | null {
  return item.parent ?? null;
}

/** A node that holds others, in the order in which they are shown. */
export abstract class WorkspaceParent extends WorkspaceItem {
  readonly children: WorkspaceItem[] = [];
  containerEl: HTMLElement;

  constructor(cls: string) {
    super();
    this.containerEl = createDiv(cls);
  }

  insert(child: WorkspaceItem, at = this.children.length): void {
    this.children.splice(at, 0, child);
    child.parent = this;
    this.mount();
  }

  remove(child: WorkspaceItem): void {
    const at = this.children.indexOf(child);
    if (at >= 0) this.children.splice(at, 1);
    child.containerEl.remove();
    if (this.children.length === 0 && !this.keepsEmpty()) parentOf(this)?.remove(this);
    else this.mount();
  }

  leaves(): WorkspaceLeaf[] {
    return this.children.flatMap((child) =>
      child instanceof WorkspaceParent ? child.leaves() : [child as WorkspaceLeaf],
    );
  }

  /** Whether the node stays when its last child goes. */
  protected keepsEmpty(): boolean {
    return false;
  }

  protected mount(): void {
    for (const child of this.children) this.containerEl.append(child.containerEl);
  }
}

export class WorkspaceSplit extends WorkspaceParent {
  constructor(direction: O.SplitDirection, cls = '') {
    super(`workspace-split mod-${direction} ${cls}`.trim());
  }
}

/** A split with a window of its own; everything in it finds `win` and `doc` here. */
export abstract class WorkspaceContainer extends WorkspaceSplit {
  abstract win: Window;
  abstract doc: Document;

  override getContainer(): this {
    return this;
  }

  protected override keepsEmpty(): boolean {
    return true;
  }
}

export class WorkspaceRoot extends WorkspaceContainer {
  win: Window = window;
  doc: Document = document;

  constructor() {
    super('vertical', 'mod-root');
  }
}

/** What the two sides of the workspace have in common: they collapse. */
export interface SidePanel extends WorkspaceParent {
  collapsed: boolean;
  expand(): void;
  collapse(): void;
  toggle(): void;
}

/** A side of the workspace on the desktop. */
export class WorkspaceSidedock extends WorkspaceSplit implements SidePanel {
  collapsed = true;

  constructor(
    readonly side: O.Side,
    private readonly root: WorkspaceRoot,
    private readonly onToggle: () => void,
  ) {
    super('horizontal', `workspace-sidedock mod-${side}-split is-sidedock-collapsed`);
  }

  override getContainer(): WorkspaceContainer {
    return this.root;
  }

  protected override keepsEmpty(): boolean {
    return true;
  }

  expand(): void {
    this.setCollapsed(false);
  }

  collapse(): void {
    this.setCollapsed(true);
  }

  toggle(): void {
    this.setCollapsed(!this.collapsed);
  }

  private setCollapsed(collapsed: boolean): void {
    if (this.collapsed === collapsed) return;
    this.collapsed = collapsed;
    this.containerEl.toggleClass('is-sidedock-collapsed', collapsed);
    this.onToggle();
  }
}

/** A side of the workspace on a phone: slides over the note. */
export class WorkspaceMobileDrawer extends WorkspaceParent implements SidePanel {
  collapsed = true;

  constructor(
    readonly side: O.Side,
    private readonly root: WorkspaceRoot,
    private readonly onToggle: () => void,
  ) {
    super(`workspace-drawer mod-${side} is-collapsed`);
  }

  override getContainer(): WorkspaceContainer {
    return this.root;
  }

  protected override keepsEmpty(): boolean {
    return true;
  }

  expand(): void {
    this.setCollapsed(false);
  }

  collapse(): void {
    this.setCollapsed(true);
  }

  toggle(): void {
    this.setCollapsed(!this.collapsed);
  }

  private setCollapsed(collapsed: boolean): void {
    if (this.collapsed === collapsed) return;
    this.collapsed = collapsed;
    this.containerEl.toggleClass('is-collapsed', collapsed);
    this.onToggle();
  }
}

/** The parent of pop-out windows. */
export class WorkspaceFloating extends WorkspaceParent {
  constructor() {
    super('workspace-floating');
  }

  protected override keepsEmpty(): boolean {
    return true;
  }
}

export class WorkspaceWindow extends WorkspaceContainer {
  constructor(
    public win: Window,
    public doc: Document,
  ) {
    super('vertical', 'mod-root');
  }

  protected override keepsEmpty(): boolean {
    return false;
  }
}
