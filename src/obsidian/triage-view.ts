import { Notice, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import type { TriageProposal } from '../core/dashboard/triage-cards';
import type { EntityRef } from '../core/dashboard/view-models';
import type { Engine } from '../core/engine';
import { createSlices } from '../core/index/slices';
import type { EntityId } from '../core/model/entities';
import type { Scheduler } from '../core/ports';
import type { Settings } from '../core/settings';
import { prunedMemory } from '../core/tasks/triage-memory';
import type { TaskEditing } from '../views/tasks/task-editing';
import { mountTriage, type MountedTriage } from '../views/triage/mount-triage';
import { sum, summary } from '../views/triage/triage-words';
import type { Changes } from './changes';
import type { LiveServices } from './follow-index';
import { LiveView } from './live-view';
import { createNoteActions } from './note-actions';
import { createIndexWatch, type IndexWatch } from './index-watch';
import type { TasksPlugin } from './tasks-plugin';
import { today } from './today';
import type { TriageKeeper } from './triage-keeper';
import { createTriageLookups, type TriageLookups } from './triage-lookups';
import { createTriageRequests, type Sitting } from './triage-requests';
import { createTaskSearch } from './triage-search';
import { createTriageSession } from './triage-session';
import { readingModel, triageModel } from './triage-shown';
import { createStackFinder, type StackFinder } from './triage-stacks';
import { createTriageSweeper } from './triage-sweeper';
import { createTriageWrites, type TriageWrites } from './triage-writes';
import { TRIAGE_VIEW_TYPE } from './view-types';

export const TRIAGE_ICON = 'list-checks';

export interface TriageServices extends LiveServices {
  readonly engine: Engine;
  readonly scheduler: Scheduler;
  readonly changes: Changes;
  readonly tasksPlugin: TasksPlugin;
  readonly taskEditing: TaskEditing;
  readonly settings: { readonly current: Settings };
  readonly keeper: TriageKeeper;
}

/** So many cards ahead what they show is looked up. */
const AHEAD = 3;

interface Running extends Sitting {
  readonly isResumed: boolean;
}

/** Triage in a tab: holds the sitting, and keeps it in step with the index. */
export class TriageView extends LiveView<MountedTriage> {
  /** A note that is opened from here does not take its place. */
  override navigation = false;
  private accountId: EntityId | null = null;
  private running: Running | null = null;
  private isStarting = false;
  private stacks: StackFinder | null = null;
  private readonly writes: TriageWrites;
  private readonly lookups: TriageLookups;
  private readonly watch: IndexWatch;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly services: TriageServices,
  ) {
    super(leaf, services);
    const { vault } = this.app;
    this.writes = createTriageWrites(services);
    this.lookups = createTriageLookups({
      engine: services.engine,
      async read(path) {
        const file = vault.getFileByPath(path);
        return file && vault.cachedRead(file);
      },
      later: (run) => window.setTimeout(run),
      onFound: () => this.requestDraw(),
    });
    this.watch = createIndexWatch(services.engine, {
      later: (run, ms) => window.setTimeout(run, ms),
      onPaths: (paths) => this.reconcileAll(paths),
    });
  }

  override getViewType(): string {
    return TRIAGE_VIEW_TYPE;
  }

  override getDisplayText(): string {
    return this.account === null ? 'Triage' : `Triage: ${this.account.name}`;
  }

  override getIcon(): string {
    return TRIAGE_ICON;
  }

  override getState(): Record<string, unknown> {
    return { account: this.accountId };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const account = accountIn(state);
    if (account !== this.accountId) {
      this.accountId = account;
      this.running = null;
    }
    this.requestDraw();
    await super.setState(state, result);
  }

  protected override mount(el: HTMLElement): MountedTriage {
    const { app, services } = this;
    const { engine, settings, log } = services;
    this.register(this.watch.start());
    this.registerEvent(
      app.vault.on('rename', ({ path }, from) => this.running?.session.list.renamed(from, path)),
    );
    return mountTriage(el, {
      ...createNoteActions({ app, view: this, viewType: TRIAGE_VIEW_TYPE, log }),
      ...createTriageRequests({
        sitting: () => this.running,
        ...{ settings, engine },
        search: createTaskSearch(engine),
      }),
      editing: services.taskEditing,
    });
  }

  protected override async onClose(): Promise<void> {
    this.leave();
    await super.onClose();
  }

  protected override draw(view: MountedTriage, day: string): void {
    const { engine } = this.services;
    if (this.running && this.running.today !== day) this.leave();
    if (!this.running && engine.status.phase === 'ready') this.begin(day);
    this.show(view);
  }

  private show(view: MountedTriage): void {
    const { running, services, lookups, account } = this;
    const { engine, keeper } = services;
    if (!running) {
      view.update(readingModel(engine.status, today(), account));
      return;
    }
    lookups.prepare(running.session.list.rest.slice(0, AHEAD).map(({ proposal }) => proposal));
    const isNote = (path: string): boolean => engine.note(path) !== null;
    const { current: settings } = services.settings;
    view.update(
      triageModel({ ...running, status: engine.status, account, keeper, lookups, settings, isNote }),
    );
  }

  private get account(): EntityRef | null {
    const { accountId: id } = this;
    return id && { id, name: this.services.engine.entity(id)?.name ?? id.slice(id.indexOf(':') + 1) };
  }

  private isAsked({ accounts }: TriageProposal): boolean {
    return this.accountId === null || accounts.some(({ id }) => id === this.accountId);
  }

  private begin(day: string): void {
    if (this.isStarting) return;
    this.isStarting = true;
    this.services.engine
      .findProposals(day)
      .then((found) => {
        if (found && this.mounted) this.sit(found, day);
      })
      .catch((error: unknown) => this.services.log.error('The proposals could not be collected.', error))
      .finally(() => {
        this.isStarting = false;
        this.requestDraw();
      });
  }

  private sit(found: readonly TriageProposal[], day: string): void {
    const { keeper, engine } = this.services;
    keeper.change((memory) => prunedMemory(memory, found, (path) => engine.note(path) !== null, day));
    const { decided, skipped } = keeper.current;
    const isResumed = this.accountId === null && (sum(decided) > 0 || skipped.length > 0);
    const session = createTriageSession(
      found.filter((each) => this.isAsked(each)),
      day,
      {
        ...{ writes: this.writes, keeper, indexed: (path: string) => this.watch.indexed(path) },
        recheck: (path) => this.reconcile(path),
        // Now, not with the next frame: the next key press is for the next card.
        onChange: () => this.mounted && this.show(this.mounted),
      },
    );
    const sweeper = createTriageSweeper(session.list);
    sweeper.find(null, day);
    this.running = { session, sweeper, today: day, isResumed };
    this.stacks = createStackFinder(engine, {
      later: (run, ms) => window.setTimeout(run, ms),
      onFound: (stacks) => {
        if (this.running?.session !== session) return;
        session.list.setStacks(stacks);
        sweeper.find(stacks, day);
        this.requestDraw();
      },
      onFailure: (error) => this.services.log.error('What asks for the same could not be found.', error),
    });
    this.stacks.find(day);
  }

  private async reconcileAll(paths: ReadonlySet<string>): Promise<void> {
    const slices = createSlices(this.services.scheduler);
    for (const path of paths) await slices.run(() => this.reconcile(path));
    this.requestDraw();
  }

  private reconcile(path: string): void {
    const { running, services } = this;
    if (!running) return;
    const { engine } = services;
    const proposals = engine.proposalsIn(path, running.today).filter((each) => this.isAsked(each));
    const lines = new Set(engine.note(path)?.note.tasks.map(({ span }) => span.text));
    const { came } = running.session.list.reconcile(path, { proposals, lines });
    if (came) this.stacks?.find(running.today);
  }

  /** Ends the sitting, and says what was done in it. */
  private leave(): void {
    const { running } = this;
    this.running = null;
    this.stacks?.stop();
    if (!running) return;
    const { tally, list } = running.session;
    const { keeper } = this.services;
    if (list.rest.length === 0 && this.accountId === null)
      keeper.change((memory) => ({
        ...memory,
        decided: { accepted: 0, declined: 0, duplicate: 0, snoozed: 0 },
      }));
    void keeper.flush();
    if (sum(tally) === 0) return;
    const skipped = list.rest.filter(({ isSkipped }) => isSkipped).length;
    new Notice(summary({ session: tally, skipped, left: list.rest.length }));
  }
}

function accountIn(state: unknown): EntityId | null {
  if (typeof state !== 'object' || state === null || !('account' in state)) return null;
  const { account } = state;
  return typeof account === 'string' && account.startsWith('account:') ? `account:${account.slice(8)}` : null;
}
