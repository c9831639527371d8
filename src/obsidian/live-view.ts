import { ItemView, Scope, type HoverParent, type HoverPopover, type WorkspaceLeaf } from 'obsidian';
import type { Engine } from '../core/engine';
import type { Logger } from '../core/ports';
import { createRefreshLoop, type RefreshLoop } from './refresh-loop';
import { today } from './today';

/** What every view of the index needs. */
export interface LiveServices {
  readonly engine: Pick<Engine, 'subscribe' | 'status'>;
  readonly log: Logger;
}

/** What a view has put on the page. */
export interface Mounted {
  focus(): void;
  unmount(): void;
}

/** While the first index runs, it changes with every slice; a view need not. */
const WAIT_WHILE_INDEXING_MS = 1_000;
const CHECK_DATE_EVERY_MS = 60_000;

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
  private drawnDay = '';

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
    const { engine } = this.live;
    this.contentEl.addClass('ai-view');
    this.mounted = this.mount(this.contentEl);
    const wait = (): number => (engine.status.phase === 'indexing' ? WAIT_WHILE_INDEXING_MS : 0);
    this.refresh = createRefreshLoop(this.containerEl, () => this.drawGuarded(), wait);
    this.followApp(this.refresh);
    this.refresh.request();
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

  private followApp(refresh: RefreshLoop): void {
    const { workspace } = this.app;
    this.register(this.live.engine.subscribe(() => refresh.request()));
    this.registerEvent(workspace.on('file-open', () => refresh.request()));
    this.registerEvent(workspace.on('active-leaf-change', () => refresh.request()));
    this.registerEvent(workspace.on('layout-change', () => refresh.shownOrMoved()));
    this.register(this.containerEl.onWindowMigrated(() => refresh.shownOrMoved()));
    this.registerInterval(
      window.setInterval(() => {
        if (today() !== this.drawnDay) refresh.request();
      }, CHECK_DATE_EVERY_MS),
    );
  }

  private drawGuarded(): void {
    const day = today();
    this.drawnDay = day;
    try {
      if (this.mounted) this.draw(this.mounted, day);
    } catch (error) {
      this.live.log.error('The view could not be drawn.', error);
    }
  }
}
