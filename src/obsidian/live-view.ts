import { ItemView, Scope, type HoverParent, type HoverPopover, type WorkspaceLeaf } from 'obsidian';
import { followIndex, type LiveServices } from './follow-index';
import type { RefreshLoop } from './refresh-loop';

/** What a view has put on the page. */
export interface Mounted {
  focus(): void;
  unmount(): void;
}

/**
 * A view that follows the index: drawn again when the index, the active note or the day has changed, at most once a
 * frame and only while it can be seen.
 */
export abstract class LiveView<View extends Mounted> extends ItemView implements HoverParent {
  hoverPopover: HoverPopover | null = null;
  override scope: Scope | null = new Scope(this.app.scope);
  /** Null while the view is closed. */
  protected mounted: View | null = null;
  private refresh: RefreshLoop | null = null;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly live: LiveServices,
  ) {
    super(leaf);
  }

  /** Puts the view into `el`, which is empty. */
  protected abstract mount(el: HTMLElement): View;
  /** Draws what is to be seen on `day`. What it throws is told to the user, and what stood there stays. */
  protected abstract draw(view: View, day: string): void;

  /** For what takes long to work out: it is drawn in the next frame, unless the view is closed by then. */
  protected drawLater(draw: () => void): void {
    const { mounted } = this;
    this.refresh?.finish(() => {
      if (this.mounted === mounted) draw();
    });
  }

  protected requestDraw(): void {
    this.refresh?.request();
  }

  /** For a change of the state that Obsidian keeps: drawn, and stored with the layout. */
  protected remember(change: () => void): void {
    change();
    this.requestDraw();
    void this.app.workspace.requestSaveLayout();
  }

  /** Obsidian hands the focus to the view when its leaf is made the active one. */
  override setEphemeralState(state: unknown): void {
    super.setEphemeralState(state);
    const asksForFocus =
      typeof state === 'object' && state !== null && 'focus' in state && state.focus === true;
    if (asksForFocus && !this.contentEl.contains(this.contentEl.doc.activeElement)) this.mounted?.focus();
  }

  protected override async onOpen(): Promise<void> {
    await super.onOpen();
    this.contentEl.addClass('ai-view');
    this.mounted = this.mount(this.contentEl);
    const refresh = followIndex(this.app, this.live, this, this.containerEl, (day) => {
      // The index may change while the view is being closed.
      if (this.mounted) this.draw(this.mounted, day);
    });
    const { workspace } = this.app;
    this.registerEvent(workspace.on('file-open', () => refresh.request()));
    this.registerEvent(workspace.on('active-leaf-change', () => refresh.request()));
    this.refresh = refresh;
    refresh.request();
  }

  protected override async onClose(): Promise<void> {
    this.refresh?.stop();
    this.refresh = null;
    this.mounted?.unmount();
    this.mounted = null;
    await super.onClose();
  }

  override onResize(): void {
    this.refresh?.shownOrMoved();
  }
}
