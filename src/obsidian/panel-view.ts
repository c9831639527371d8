import type { ViewStateResult, WorkspaceLeaf } from 'obsidian';
import type { Engine } from '../core/engine';
import type { EntityId } from '../core/model/entities';
import type { Logger, Scheduler } from '../core/ports';
import { mountPanel, type MountedPanel } from '../views/mount-panel';
import type { ChangesNote, PanelContent, PanelModel, SectionId } from '../views/panel-model';
import type { TaskEditing } from '../views/tasks/task-editing';
import { openBrief } from './brief-commands';
import type { Changes } from './changes';
import { openChanges } from './changes-commands';
import { createLastLooks } from './last-looks';
import { createPanelChanges } from './panel-changes';
import type { TasksPlugin } from './tasks-plugin';
import { PANEL_VIEW_TYPE } from './view-types';
import { openTasksOf } from './rollup-commands';
import { openPortfolio } from './open-portfolio';
import { openTriage } from './open-triage';
import { createAccountList } from './account-list';
import { NOBODY } from './entity-answers';
import { LiveView } from './live-view';
import { reviewFactsOf } from './review-commands';
import type { OrderDialogs } from './task-editing';
import { openMap } from './map-commands';
import { createPanelActions, type PanelRequests } from './panel-actions';
import { createPanelNavigation } from './panel-navigation';
import { createPanelQuestions } from './panel-questions';
import { readPanelState, storedPanelState } from './panel-state';
import { createFactTakeBack } from './fact-take-back';
import type { SettingsStore } from './settings-store';

export const PANEL_ICON = 'handshake';

/** To work out an account that was never shown, and to draw it, take most of a frame each. */
const LONG_MS = 12;

export interface PanelServices {
  readonly engine: Engine;
  readonly scheduler: Scheduler;
  readonly changes: Changes;
  readonly tasksPlugin: TasksPlugin;
  readonly taskEditing: TaskEditing;
  readonly dialogs: OrderDialogs;
  /** What is set by the panel applies at once. */
  readonly settings: Pick<SettingsStore, 'current' | 'set'>;
  readonly openSettings: () => void;
  readonly log: Logger;
}

/** What part of the notes says would be wrong, and change under the reader's eyes: until all are read, nothing is shown. */
const NOT_YET: PanelContent = { kind: 'accounts', accounts: [], reason: 'no-note', note: null };

/** The account panel: a shell that tells the views what to show and Obsidian what they ask for. */
export class PanelView extends LiveView<MountedPanel> {
  override navigation = false;
  private readonly shown;
  private readonly accounts;
  private readonly questions;
  private readonly changes;
  private isPreparing = false;
  private closedSections: ReadonlySet<SectionId> = readPanelState(null).closedSections;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly services: PanelServices,
  ) {
    super(leaf, services);
    const { engine, scheduler } = services;
    const background = {
      later: (run: () => void, ms: number) => window.setTimeout(run, ms),
      onChange: () => this.requestDraw(),
    };
    this.accounts = createAccountList(engine, {
      ...background,
      scheduler,
      onFailure: (cause) => services.log.error('The list of accounts could not be worked out.', cause),
    });
    this.shown = createPanelNavigation({
      subjectOf: (path) => engine.subjectOf(path),
      dashboard: (id, day) => engine.readyDashboard(id, day),
      note: (path) => engine.note(path),
      accounts: (day) => this.accounts.rows(day),
      status: () => engine.status,
    });
    this.changes = createPanelChanges(engine, createLastLooks(this.app));
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
    this.requestDraw();
    await super.setState(state, result);
  }

  protected override mount(el: HTMLElement): MountedPanel {
    const { app, services } = this;
    const requests = this.requests();
    return mountPanel(
      el,
      createPanelActions({ app, view: this, viewType: PANEL_VIEW_TYPE, ...services, requests }),
    );
  }

  protected override async onClose(): Promise<void> {
    this.accounts.stop();
    this.questions.stop();
    await super.onClose();
  }

  private requests(): PanelRequests {
    const { shown, questions } = this;
    const remembered = (change: () => void): void => this.remember(change);
    return {
      ...questions.actions,
      takeBackFact: createFactTakeBack(this.services),
      answerOwner: (question, answer) => remembered(() => questions.actions.answerOwner(question, answer)),
      openSettings: () => this.services.openSettings(),
      prepareBrief: (id) => openBrief(this.app, this.services, { id }),
      reviewFacts: (id) => reviewFactsOf(this.app, this.services, id),
      showMap: (account) => openMap(this.app, this.services.log, account),
      openPortfolio: () => {
        openPortfolio(this.app).catch((error: unknown) =>
          this.services.log.error('The portfolio could not be opened.', error),
        );
      },
      triage: (account) => {
        openTriage(this.app, account).catch((error: unknown) =>
          this.services.log.error('Triage could not be opened.', error),
        );
      },
      showChanges: (id) => openChanges(this.app, this.services, id),
      showTasks: (id) => openTasksOf(this.app, this.services.log, id),
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

  /** What changed for whom the panel shows, whom the user looks at by that. */
  private look(content: PanelContent, day: string): ChangesNote | null {
    if (content.kind !== 'dashboard') return null;
    const { id, facts, more } = content.dashboard;
    const { note, isPending } = this.changes.look(id, day);
    if ([facts, ...more, { isPending }].some((each) => each.isPending)) this.prepare(id);
    return note;
  }

  /** Which of many lines say the same is worked out after the rest is drawn. */
  private prepare(id: EntityId): void {
    if (this.isPreparing) return;
    const { engine, log } = this.services;
    this.isPreparing = true;
    engine.prepareDashboard(id).then(
      () => {
        this.isPreparing = false;
        this.requestDraw();
      },
      // Asked for once more, it would fail once more: the facts stay as they are.
      (error: unknown) => log.error('The facts could not be put together.', error),
    );
  }

  protected override draw(panel: MountedPanel, day: string): void {
    const { scheduler } = this.services;
    const began = scheduler.now();
    const model = this.modelOf(day);
    if (scheduler.now() - began < LONG_MS) panel.update(model);
    else this.drawLater(() => panel.update(model));
  }

  private modelOf(day: string): PanelModel {
    const { shown, services, questions } = this;
    const { status } = services.engine;
    const frame = { status, today: day, pinned: shown.isPinned, closedSections: this.closedSections };
    if (status.phase !== 'ready') {
      return { ...frame, content: NOT_YET, changes: null, owner: null, identity: NOBODY };
    }
    shown.follow(this.app.workspace.getActiveFile()?.path ?? null);
    const content = shown.content(day);
    const changes = this.look(content, day);
    return { ...frame, content, changes, ...questions.ask(content, day) };
  }
}
