import { setIcon } from '../ui/icons';
import type { WorkspaceLeaf } from './leaf';
import { ItemView, View } from './view';

export const EMPTY = 'empty';

/** What a tab shows before anything is opened in it. */
export class EmptyView extends ItemView {
  override icon = 'file';

  override async onOpen(): Promise<void> {
    this.contentEl.addClass('empty-state');
    const box = this.contentEl.createDiv('empty-state-container');
    box.createDiv({ cls: 'empty-state-title', text: 'No file is open' });
    const action = (label: string, command: string): void => {
      const button = box.createEl('button', { cls: 'empty-state-action', text: label });
      button.addEventListener('click', () => this.app.commands.executeCommandById(command));
    };
    action('Go to file', 'switcher:open');
    action('Open command palette', 'command-palette:open');
  }

  getViewType(): string {
    return EMPTY;
  }

  getDisplayText(): string {
    return 'New tab';
  }
}

/** Stands in a tab in the background until the tab is shown: it knows the state and builds nothing. */
export class DeferredView extends View {
  constructor(
    leaf: WorkspaceLeaf,
    private readonly type: string,
    readonly state: Record<string, unknown>,
    readonly ephemeral: unknown,
    private readonly title: string,
    override icon: string,
  ) {
    super(leaf);
  }

  getViewType(): string {
    return this.type;
  }

  getDisplayText(): string {
    return this.title;
  }

  override getState(): Record<string, unknown> {
    return this.state;
  }
}

/** A view whose plugin is not loaded. The type and state are kept for when it comes back. */
export class UnknownView extends ItemView {
  override icon = 'ghost';
  private state: Record<string, unknown> = {};

  constructor(
    leaf: WorkspaceLeaf,
    private readonly type: string,
  ) {
    super(leaf);
  }

  override async onOpen(): Promise<void> {
    const box = this.contentEl.createDiv('empty-state-container');
    setIcon(box.createDiv(), 'ghost');
    box.createDiv({ text: 'Plugin no longer active' });
  }

  getViewType(): string {
    return this.type;
  }

  getDisplayText(): string {
    return 'Plugin no longer active';
  }

  override getState(): Record<string, unknown> {
    return this.state;
  }

  override async setState(state: unknown): Promise<void> {
    if (typeof state === 'object' && state !== null) this.state = { ...state };
  }
}
