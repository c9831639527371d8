import type { WorkspaceLeaf } from './leaf';
import { WorkspaceParent, type WorkspaceItem } from './items';

/** A group of tabs: one leaf is shown, the headers above say which there are. */
export class WorkspaceTabs extends WorkspaceParent {
  current: WorkspaceLeaf | null = null;
  readonly headersEl: HTMLElement;
  private readonly bodyEl: HTMLElement;

  constructor(private readonly onSelect: (leaf: WorkspaceLeaf) => void) {
    super('workspace-tabs');
    this.headersEl = this.containerEl
      .createDiv('workspace-tab-header-container')
      .createDiv({ cls: 'workspace-tab-header-container-inner', attr: { role: 'tablist' } });
    this.bodyEl = this.containerEl.createDiv('workspace-tab-container');
  }

  override leaves(): WorkspaceLeaf[] {
    return this.children as WorkspaceLeaf[];
  }

  /** A new tab goes behind the one that is shown, as in the app. */
  addLeaf(leaf: WorkspaceLeaf): void {
    const at = this.current ? this.children.indexOf(this.current) + 1 : this.children.length;
    this.insert(leaf, at);
    this.current ??= leaf;
    this.refresh();
  }

  show(leaf: WorkspaceLeaf): void {
    this.current = leaf;
    this.refresh();
  }

  override remove(child: WorkspaceItem): void {
    const at = this.children.indexOf(child);
    if (this.current === child) this.current = this.leaves()[at + 1] ?? this.leaves()[at - 1] ?? null;
    (child as WorkspaceLeaf).tabHeaderEl.remove();
    super.remove(child);
    this.refresh();
  }

  protected override mount(): void {
    for (const leaf of this.leaves()) {
      this.bodyEl.append(leaf.containerEl);
      this.headersEl.append(leaf.tabHeaderEl);
      leaf.tabHeaderEl.onclick = () => this.onSelect(leaf);
    }
  }

  private refresh(): void {
    for (const leaf of this.leaves()) {
      const shown = leaf === this.current;
      leaf.containerEl.toggleClass('mod-hidden', !shown);
      leaf.tabHeaderEl.toggleClass('is-active', shown);
      leaf.tabHeaderEl.setAttribute('aria-selected', String(shown));
    }
  }
}
