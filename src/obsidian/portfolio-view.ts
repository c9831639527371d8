import type { ViewStateResult, WorkspaceLeaf } from 'obsidian';
import { exportPortfolio } from '../core/dashboard/portfolio/export-portfolio';
import { portfolio } from '../core/dashboard/portfolio/portfolio';
import type { Portfolio, PortfolioPeek, PortfolioRow } from '../core/dashboard/portfolio/portfolio-model';
import { PORTFOLIO_COLUMNS } from '../core/model/portfolio-query';
import { mountPortfolio, type MountedPortfolio } from '../views/mount-portfolio';
import type { PortfolioActions } from '../views/portfolio/portfolio-view-model';
import { createAnswers } from './answers';
import { openBrief } from './brief-commands';
import { chooseOption } from './choose-option';
import { CSV, MARKDOWN, openExportMenu } from './export-menu';
import { LiveView } from './live-view';
import { createNoteActions } from './note-actions';
import { openTriage } from './open-triage';
import type { PanelServices } from './panel-view';
import { createPortfolioFacts } from './portfolio-facts';
import { readPortfolioState, storedPortfolioState, type PortfolioState } from './portfolio-state';
import { openTasksOf } from './rollup-commands';
import { PORTFOLIO_VIEW_TYPE } from './view-types';

export const PORTFOLIO_ICON = 'table-properties';
const TITLE = 'Accounts';

/** What is asked of the engine: all rows; what is shown of them is decided here. */
const ALL_ROWS = 'all';

/** All accounts at a glance, in a tab: a shell that asks the engine and keeps what the user has set. */
export class PortfolioLeaf extends LiveView<MountedPortfolio> {
  private state: PortfolioState = readPortfolioState(null);
  /** The account that was opened under this filter: it stays, whatever becomes of it. */
  private kept: PortfolioState['peek'] = null;
  private readonly answers;
  private readonly facts;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly services: PanelServices,
  ) {
    super(leaf, services);
    const { engine, scheduler, log } = services;
    const onChange = (): void => this.requestDraw();
    this.answers = createAnswers(engine, (_: typeof ALL_ROWS, today: string) => engine.findPortfolio(today), {
      onChange,
      onFailure: (cause) => log.error('The accounts could not be worked out.', cause),
    });
    this.facts = createPortfolioFacts({
      ...{ scheduler, onChange },
      count: (id, today) => engine.findFactSummary(id, today),
      leastConflicts: () => services.settings.current.signals.conflicts,
      onFailure: (cause) => log.error('The facts of the accounts could not be counted.', cause),
    });
  }

  override getViewType(): string {
    return PORTFOLIO_VIEW_TYPE;
  }

  override getDisplayText(): string {
    return TITLE;
  }

  override getIcon(): string {
    return PORTFOLIO_ICON;
  }

  override getState(): Record<string, unknown> {
    return storedPortfolioState(this.state);
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    this.state = readPortfolioState(state);
    this.kept = null;
    this.requestDraw();
    await super.setState(state, result);
  }

  protected override mount(el: HTMLElement): MountedPortfolio {
    return mountPortfolio(el, this.actions(), this.services.taskEditing);
  }

  protected override draw(view: MountedPortfolio, day: string): void {
    const { engine, settings } = this.services;
    const { sort, filter, hidden } = this.state;
    const rows = this.rows(day);
    view.update({
      ...{ status: engine.status, today: day, sort, filter, hidden },
      portfolio: rows && this.portfolioOf(rows),
      counted: rows?.filter((row) => row.facts !== null).length ?? 0,
      peopleDays: settings.current.signals.singleThreadDays,
      peek: rows && this.peek(day),
    });
  }

  protected override async onClose(): Promise<void> {
    this.answers.stop();
    this.facts.stop();
    await super.onClose();
  }

  private rows(today: string): readonly PortfolioRow[] | null {
    const known = this.answers.answer(ALL_ROWS, today);
    return known && this.facts.join(known, { revision: this.services.engine.revision, today });
  }

  private portfolioOf(rows: readonly PortfolioRow[]): Portfolio {
    const { sort, filter } = this.state;
    return portfolio(rows, { sort, filter, keep: this.kept });
  }

  private peek(today: string): PortfolioPeek | null {
    const { peek } = this.state;
    return peek && this.services.engine.portfolioPeek(peek, today);
  }

  private actions(): PortfolioActions {
    const { app, services } = this;
    const { log } = services;
    const set = (change: Partial<PortfolioState>): void =>
      this.remember(() => void (this.state = { ...this.state, ...change }));
    return {
      ...createNoteActions({ app, view: this, viewType: PORTFOLIO_VIEW_TYPE, log }),
      setSort: (sort) => set({ sort }),
      setFilter: (change) => {
        this.kept = null;
        set({ filter: change(this.state.filter) });
      },
      setHidden: (hidden) => set({ hidden }),
      setPeek: (peek) => {
        this.kept = peek;
        set({ peek });
      },
      seen: (ids) => this.facts.seen(ids),
      choose: (question, options, event) => chooseOption(app, question, options, event),
      prepareBrief: (id) => openBrief(app, services, { id }),
      showTasks: (id) => openTasksOf(app, log, id),
      triage: (id) => {
        openTriage(app, id).catch((error: unknown) => log.error('Triage could not be opened.', error));
      },
      exportRows: (rows, event) => this.export(rows, event),
    };
  }

  private export(rows: readonly PortfolioRow[], event: MouseEvent): void {
    const columns = new Set(PORTFOLIO_COLUMNS.filter((column) => !this.state.hidden.has(column)));
    openExportMenu(
      this.app,
      {
        title: TITLE,
        amount: rows.length === 1 ? '1 account' : `${rows.length} accounts`,
        forms: [MARKDOWN, CSV],
        write: (format) => exportPortfolio(rows, format, { title: TITLE, columns }),
      },
      event,
      this.services.log,
    );
  }
}
