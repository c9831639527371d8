import type * as O from 'obsidian';
import type { App } from '../app';
import type { TFile } from '../vault/files';
import { setIcon } from '../ui/icons';
import { setTooltip } from '../ui/tooltip';
import { WorkspaceItem, WorkspaceMobileDrawer, WorkspaceSidedock } from './items';
import { openTabMenu } from './menus';
import { DeferredView, EMPTY, EmptyView } from './placeholder-views';
import type { WorkspaceTabs } from './tabs';
import { ItemView, type View } from './view';

let nextId = 1;

/** `WorkspaceLeaf` of obsidian.d.ts: one tab and the view in it. */
export class WorkspaceLeaf extends WorkspaceItem implements O.HoverParent {
  declare parent: WorkspaceTabs;
  readonly id = `leaf-${nextId++}`;
  readonly containerEl: HTMLElement;
  readonly tabHeaderEl: HTMLElement;
  hoverPopover: O.HoverPopover | null = null;
  view: View;
  pinned = false;
  group: string | null = null;
  /** When the leaf was last active; the greatest is the most recent. */
  activeTime = 0;
  private busy: Promise<unknown> = Promise.resolve();

  constructor(readonly app: App) {
    super();
    this.containerEl = createDiv('workspace-leaf');
    this.tabHeaderEl = createDiv({ cls: 'workspace-tab-header tappable', attr: { role: 'tab' } });
    this.buildHeader();
    this.containerEl.addEventListener('pointerdown', () => this.activate(), true);
    this.containerEl.addEventListener('focusin', () => this.activate());
    this.view = new EmptyView(this);
    this.mountView();
    void this.view.onOpen();
  }

  get isDeferred(): boolean {
    return this.view instanceof DeferredView;
  }

  /** Whether the user can see the view now. */
  isVisible(): boolean {
    if (this.parent.current !== this) return false;
    const side = this.getRoot();
    return !((side instanceof WorkspaceSidedock || side instanceof WorkspaceMobileDrawer) && side.collapsed);
  }

  async openFile(file: TFile, openState: O.OpenViewState = {}): Promise<void> {
    const type = this.app.viewRegistry.typeOfExtension(file.extension);
    if (!type) return;
    const kept = this.view.getViewType() === type ? this.view.getState() : {};
    const state = { ...kept, ...openState.state, file: file.path };
    await this.setViewState({ type, state, active: openState.active ?? true }, openState.eState);
  }

  async open(view: View): Promise<View> {
    await this.closeView();
    this.view = view;
    this.mountView();
    view.load();
    await view.onOpen();
    this.updateHeader();
    return view;
  }

  getViewState(): O.ViewState {
    const state: O.ViewState = { type: this.view.getViewType(), state: this.view.getState() };
    if (this.pinned) state.pinned = true;
    return state;
  }

  /** Changes of one leaf happen one after the other, whoever awaits them. */
  setViewState(viewState: O.ViewState, eState?: unknown): Promise<void> {
    const next = this.busy.then(() => this.applyViewState(viewState, eState));
    this.busy = next.catch(() => undefined);
    return next;
  }

  async loadIfDeferred(): Promise<void> {
    await this.busy;
    if (!(this.view instanceof DeferredView)) return;
    const { state, ephemeral } = this.view;
    await this.build(this.view.getViewType(), state, ephemeral);
    this.app.workspace.onLayoutChange();
  }

  /** Builds the view again, after its plugin came or went; what it can restore from its state stays. */
  async rebuild(): Promise<void> {
    await this.busy;
    if (this.isDeferred) return;
    const { type, state = {} } = this.getViewState();
    await this.build(type, state, undefined);
  }

  getEphemeralState(): Record<string, unknown> {
    return this.view.getEphemeralState();
  }

  setEphemeralState(state: unknown): void {
    this.view.setEphemeralState(state);
  }

  togglePinned(): void {
    this.setPinned(!this.pinned);
  }

  setPinned(pinned: boolean): void {
    if (this.pinned === pinned) return;
    this.pinned = pinned;
    this.updateHeader();
    this.trigger('pinned-change', pinned);
    void this.app.workspace.requestSaveLayout();
  }

  setGroupMember(other: WorkspaceLeaf): void {
    const group = other.group ?? `group-${other.id}`;
    other.setGroup(group);
    this.setGroup(group);
  }

  setGroup(group: string): void {
    if (this.group === group) return;
    this.group = group;
    this.trigger('group-change', group);
  }

  detach(): void {
    this.app.workspace.removeLeaf(this);
    void this.busy.then(() => this.closeView());
  }

  getIcon(): string {
    return this.view.getIcon();
  }

  getDisplayText(): string {
    return this.view.getDisplayText();
  }

  onResize(): void {
    this.view.onResize();
  }

  updateHeader(): void {
    const title = this.getDisplayText();
    const icon = this.tabHeaderEl.querySelector<HTMLElement>('.workspace-tab-header-inner-icon');
    if (icon) setIcon(icon, this.getIcon());
    this.tabHeaderEl.querySelector('.workspace-tab-header-inner-title')?.setText(title);
    this.tabHeaderEl.dataset.type = this.view.getViewType();
    this.tabHeaderEl.toggleClass('is-pinned', this.pinned);
    setTooltip(this.tabHeaderEl, title);
    if (this.view instanceof ItemView) this.view.refreshTitle();
  }

  private async applyViewState(
    { type, state = {}, active, pinned }: O.ViewState,
    eState: unknown,
  ): Promise<void> {
    if (pinned !== undefined) this.setPinned(pinned);
    if (active) this.app.workspace.setActiveLeaf(this, { focus: true });
    if (type === this.view.getViewType() && !this.isDeferred) await this.restore(this.view, state, eState);
    else if (active || this.isVisible() || type === EMPTY) await this.build(type, state, eState);
    else await this.defer(type, state, eState);
    this.app.workspace.onLayoutChange();
  }

  private async build(type: string, state: Record<string, unknown>, eState: unknown): Promise<void> {
    const view = this.app.viewRegistry.create(type, this);
    await this.open(view);
    await this.restore(view, state, eState);
  }

  private async restore(view: View, state: Record<string, unknown>, eState: unknown): Promise<void> {
    await view.setState(state, { history: false });
    if (eState !== undefined) view.setEphemeralState(eState);
    this.updateHeader();
  }

  private async defer(type: string, state: Record<string, unknown>, eState: unknown): Promise<void> {
    const title = typeof state.file === 'string' ? state.file.replace(/^.*\/|\.md$/g, '') : type;
    await this.open(new DeferredView(this, type, state, eState, title, 'file'));
  }

  private async closeView(): Promise<void> {
    const before = this.view;
    await before.onClose();
    before.unload();
    before.containerEl.remove();
  }

  private mountView(): void {
    this.view.containerEl.dataset.type = this.view.getViewType();
    this.containerEl.replaceChildren(this.view.containerEl);
    this.updateHeader();
  }

  private activate(): void {
    if (this.app.workspace.activeLeaf !== this) this.app.workspace.setActiveLeaf(this);
  }

  private buildHeader(): void {
    const inner = this.tabHeaderEl.createDiv('workspace-tab-header-inner');
    inner.createDiv('workspace-tab-header-inner-icon');
    inner.createDiv('workspace-tab-header-inner-title');
    const status = inner.createDiv('workspace-tab-header-status-container');
    const pin = status.createDiv('workspace-tab-header-status-icon mod-pinned');
    setIcon(pin, 'pin');
    const close = inner.createDiv({
      cls: 'workspace-tab-header-inner-close-button',
      attr: { 'aria-label': 'Close' },
    });
    setIcon(close, 'x');
    close.addEventListener('click', (event) => {
      event.stopPropagation();
      this.detach();
    });
    this.tabHeaderEl.addEventListener('auxclick', (event) => {
      if (event.button === 1) this.detach();
    });
    this.tabHeaderEl.addEventListener('contextmenu', (event) => openTabMenu(this, event));
  }
}
