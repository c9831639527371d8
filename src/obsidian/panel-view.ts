import {
  ItemView,
  Scope,
  type HoverParent,
  type HoverPopover,
  type ViewStateResult,
  type WorkspaceLeaf,
} from 'obsidian';
import type { Engine } from '../core/engine';
import type { Logger, Scheduler } from '../core/ports';
import { mountPanel, type MountedPanel } from '../views/mount-panel';
import type { SectionId } from '../views/panel-model';
import type { Changes } from './changes';
import type { TasksPlugin } from './tasks-plugin';
import { createAccountList } from './account-list';
import { createPanelActions, type PanelRequests } from './panel-actions';
import { createPanelNavigation } from './panel-navigation';
import { createPanelQuestions } from './panel-questions';
import { readPanelState, storedPanelState } from './panel-state';
import { createRefreshLoop, type RefreshLoop } from './refresh-loop';
import type { SettingsStore } from './settings-store';
import { today } from './today';

export const PANEL_VIEW_TYPE = 'account-intelligence-panel';
export const PANEL_ICON = 'handshake';

export interface PanelServices {
  readonly engine: Engine;
  readonly scheduler: Scheduler;
  readonly changes: Changes;
  readonly tasksPlugin: TasksPlugin;
  /** What is set by the panel applies at once. */
  readonly settings: Pick<SettingsStore, 'current' | 'set'>;
  readonly openSettings: () => void;
  readonly log: Logger;
}

/** While the first index runs, it changes with every slice; the panel need not. */
const WAIT_WHILE_INDEXING_MS = 1_000;
const CHECK_DATE_EVERY_MS = 60_000;

/** The account panel: a shell that tells the views what to show and Obsidian what they ask for. */
export class PanelView extends ItemView implements HoverParent {
  hoverPopover: HoverPopover | null = null;
  override navigation = false;
  override scope: Scope | null = new Scope(this.app.scope);
  private readonly shown;
  private readonly accounts;
  private readonly questions;
  private closedSections: ReadonlySet<SectionId> = readPanelState(null).closedSections;
  private panel: MountedPanel | null = null;
  private refresh: RefreshLoop | null = null;
  private drawnDay = '';

  constructor(
    leaf: WorkspaceLeaf,
    private readonly services: PanelServices,
  ) {
    super(leaf);
    const { engine, scheduler } = services;
    const background = {
      later: (run: () => void, ms: number) => window.setTimeout(run, ms),
      onChange: () => this.refresh?.request(),
    };
    this.accounts = createAccountList(engine, {
      ...background,
      scheduler,
      onFailure: (cause) => services.log.error('The list of accounts could not be worked out.', cause),
    });
    this.shown = createPanelNavigation({
      subjectOf: (path) => engine.subjectOf(path),
      dashboard: (id, day) => engine.dashboard(id, day),
      note: (path) => engine.note(path),
      accounts: (day) => this.accounts.rows(day),
      status: () => engine.status,
    });
    this.questions = createPanelQuestions({ ...services, ...background });
  }

  override getViewType(): string {
    return PANEL_VIEW_TYPE;
  }

  override getDisplayText(): string {
    return 'Account panel';
  }

  override getIcon(): string {
    return PANEL_ICON;
  }

  override getState(): Record<string, unknown> {
    const { shown, closedSections, questions } = this;
    return storedPanelState({
      ...shown.state(),
      closedSections,
      askOwnerAgain: questions.askOwnerAgain,
    });
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const { closedSections, askOwnerAgain, ...navigation } = readPanelState(state);
    this.closedSections = closedSections;
    this.questions.restore(askOwnerAgain);
    this.shown.restore(navigation);
    this.refresh?.request();
    await super.setState(state, result);
  }

  /** Obsidian hands the focus to the view when its leaf is made the active one. */
  override setEphemeralState(state: unknown): void {
    super.setEphemeralState(state);
    const asksForFocus =
      typeof state === 'object' && state !== null && 'focus' in state && state.focus === true;
    if (asksForFocus && !this.contentEl.contains(this.contentEl.doc.activeElement)) this.panel?.focus();
  }

  protected override async onOpen(): Promise<void> {
    await super.onOpen();
    const { app, services } = this;
    this.contentEl.addClass('ai-view');
    const requests = this.requests();
    this.panel = mountPanel(
      this.contentEl,
      createPanelActions({ app, view: this, viewType: PANEL_VIEW_TYPE, ...services, requests }),
    );
    const wait = (): number => (services.engine.status.phase === 'indexing' ? WAIT_WHILE_INDEXING_MS : 0);
    this.refresh = createRefreshLoop(this.containerEl, () => this.draw(), wait);
    this.followApp(this.refresh);
    this.refresh.request();
  }

  protected override async onClose(): Promise<void> {
    this.accounts.stop();
    this.questions.stop();
    this.refresh?.stop();
    this.refresh = null;
    this.panel?.unmount();
    this.panel = null;
    await super.onClose();
  }

  override onResize(): void {
    this.refresh?.shownOrMoved();
  }

  private followApp(refresh: RefreshLoop): void {
    const { workspace } = this.app;
    this.register(this.services.engine.subscribe(() => refresh.request()));
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

  private requests(): PanelRequests {
    const { shown, questions } = this;
    const remembered = (change: () => void): void => {
      change();
      this.refresh?.request();
      void this.app.workspace.requestSaveLayout();
    };
    return {
      ...questions.actions,
      answerOwner: (question, answer) => remembered(() => questions.actions.answerOwner(question, answer)),
      openSettings: () => this.services.openSettings(),
      show: (id) => remembered(() => shown.show(id)),
      showAccounts: () => remembered(() => shown.showAccounts()),
      setPinned: (pinned) => remembered(() => shown.setPinned(pinned)),
      setSectionOpen: (section, open) =>
        remembered(() => {
          const closed = new Set(this.closedSections);
          if (open) closed.delete(section);
          else closed.add(section);
          this.closedSections = closed;
        }),
    };
  }

  private draw(): void {
    const { shown, services, questions } = this;
    const day = today();
    this.drawnDay = day;
    try {
      shown.follow(this.app.workspace.getActiveFile()?.path ?? null);
      const content = shown.content(day);
      this.panel?.update({
        status: services.engine.status,
        today: day,
        pinned: shown.isPinned,
        closedSections: this.closedSections,
        content,
        ...questions.ask(content, day),
      });
    } catch (error) {
      services.log.error('The panel could not be drawn.', error);
    }
  }
}
