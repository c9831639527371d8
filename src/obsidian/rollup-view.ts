import { Platform, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import type { Engine } from '../core/engine';
import type { Logger } from '../core/ports';
import type { RollupQuery } from '../core/model/rollup-query';
import { mountRollup, type MountedRollup } from '../views/mount-rollup';
import type { RollupActions } from '../views/rollup/rollup-view-model';
import type { TaskEditing } from '../views/tasks/task-editing';
import { chooseOption } from './choose-option';
import { LiveView } from './live-view';
import { createNoteActions } from './note-actions';
import { openTriage } from './open-triage';
import { createRollupAnswers } from './rollup-answers';
import { readRollupState, storedRollupState, type RollupState } from './rollup-state';
import { exportTasks } from './task-export';
import { ROLLUP_VIEW_TYPE } from './view-types';

export const ROLLUP_ICON = 'list-checks';
/** Where this device remembers what tasks were grouped by last. */
const LAST_GROUPING = 'account-intelligence-rollup-grouping';

export interface RollupServices {
  readonly engine: Engine;
  readonly taskEditing: TaskEditing;
  readonly log: Logger;
}

/** The rollup of tasks, in a tab or the side panel: a shell that asks the engine and keeps what the user has set. */
export class RollupLeaf extends LiveView<MountedRollup> {
  private state: RollupState = readRollupState(null, this.app.loadLocalStorage(LAST_GROUPING));
  private kept: ReadonlySet<string> = new Set();
  /** One object for one question, so that it is known again. */
  private query: RollupQuery = this.state;
  private readonly answers;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly services: RollupServices,
  ) {
    super(leaf, services);
    this.answers = createRollupAnswers(services.engine, {
      onChange: () => this.requestDraw(),
      onFailure: (cause) => services.log.error('The tasks could not be worked out.', cause),
    });
  }

  override getViewType(): string {
    return ROLLUP_VIEW_TYPE;
  }

  override getDisplayText(): string {
    const { account } = this.state.filter;
    const name = account && this.services.engine.entity(account)?.name;
    return name ? `Tasks: ${name}` : 'Tasks';
  }

  override getIcon(): string {
    return ROLLUP_ICON;
  }

  override getState(): Record<string, unknown> {
    return storedRollupState(this.state);
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    this.change(readRollupState(state, this.app.loadLocalStorage(LAST_GROUPING)));
    await super.setState(state, result);
  }

  protected override mount(el: HTMLElement): MountedRollup {
    return mountRollup(el, this.actions(), this.services.taskEditing);
  }

  protected override draw(view: MountedRollup, day: string): void {
    const { groupBy, filter, toggled } = this.state;
    view.update({
      ...{ status: this.services.engine.status, today: day, groupBy, filter, toggled },
      rollup: this.answers.answer(this.query, day),
      isTouch: Platform.isMobile,
    });
  }

  protected override async onClose(): Promise<void> {
    this.answers.stop();
    await super.onClose();
  }

  private change(state: RollupState): void {
    const { groupBy, filter } = state;
    if (groupBy !== this.query.groupBy || filter !== this.query.filter || this.query.keep !== this.kept)
      this.query = { groupBy, filter, keep: this.kept };
    this.state = state;
    this.requestDraw();
  }

  private actions(): RollupActions {
    const { app, services } = this;
    const { log } = services;
    const notes = createNoteActions({ app, view: this, viewType: ROLLUP_VIEW_TYPE, log });
    const set = (change: Partial<RollupState>): void =>
      this.remember(() => this.change({ ...this.state, ...change }));
    return {
      ...notes,
      setGroupBy: (change) => {
        const groupBy = change(this.state.groupBy);
        app.saveLocalStorage(LAST_GROUPING, groupBy);
        set({ groupBy });
      },
      setFilter: (change) => set({ filter: change(this.state.filter) }),
      setToggled: (change) => set({ toggled: change(this.state.toggled) }),
      setKept: (kept) => {
        this.kept = kept;
        this.change(this.state);
      },
      choose: (question, options, event) => chooseOption(app, question, options, event),
      openTriage: () => {
        openTriage(app, this.state.filter.account).catch((error: unknown) =>
          log.error('Triage could not be opened.', error),
        );
      },
      exportTasks: (rollup, event) => exportTasks(app, { title: this.getDisplayText(), rollup }, event, log),
    };
  }
}
