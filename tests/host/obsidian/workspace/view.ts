import type * as O from 'obsidian';
import type { App } from '../app';
import { Component } from '../base/component';
import type { Scope } from '../keys/scope';
import { setIcon } from '../ui/icons';
import type { Menu } from '../ui/menu';
import { setTooltip } from '../ui/tooltip';
import type { WorkspaceLeaf } from './leaf';

/** `View` of obsidian.d.ts. */
export abstract class View extends Component implements Omit<O.View, 'app' | 'leaf'> {
  app: App;
  icon = 'file';
  navigation = true;
  containerEl: HTMLElement;
  scope: Scope | null = null;

  constructor(public leaf: WorkspaceLeaf) {
    super();
    this.app = leaf.app;
    this.containerEl = createDiv('workspace-leaf-content');
  }

  async onOpen(): Promise<void> {}

  async onClose(): Promise<void> {}

  abstract getViewType(): string;

  abstract getDisplayText(): string;

  getState(): Record<string, unknown> {
    return {};
  }

  async setState(_state: unknown, _result: O.ViewStateResult): Promise<void> {}

  getEphemeralState(): Record<string, unknown> {
    return {};
  }

  setEphemeralState(_state: unknown): void {}

  getIcon(): string {
    return this.icon;
  }

  onResize(): void {}

  onPaneMenu(_menu: Menu, _source: string): void {}
}

/** `ItemView` of obsidian.d.ts: a header with a title and actions, the content below. */
export abstract class ItemView extends View implements Omit<O.ItemView, 'app' | 'leaf'> {
  contentEl: HTMLElement;
  private readonly titleEl: HTMLElement;
  private readonly actionsEl: HTMLElement;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    const header = this.containerEl.createDiv('view-header');
    this.titleEl = header
      .createDiv('view-header-title-container mod-at-start')
      .createDiv('view-header-title');
    this.actionsEl = header.createDiv('view-actions');
    this.contentEl = this.containerEl.createDiv('view-content');
  }

  addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const action = createEl('button', { cls: 'clickable-icon view-action' });
    setIcon(action, icon);
    setTooltip(action, title);
    action.addEventListener('click', (event) => void callback(event));
    this.actionsEl.prepend(action);
    return action;
  }

  refreshTitle(): void {
    this.titleEl.setText(this.getDisplayText());
  }
}
