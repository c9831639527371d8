import { SettingPage, type App } from 'obsidian';
import {
  kindGuide,
  withMade,
  withRule,
  withoutRule,
  type GuideRow,
  type KindGuide,
  type MadeRule,
} from '../core/dashboard/kind-guide';
import type { Engine } from '../core/engine';
import type { Finding } from '../core/model/finding';
import type { Logger } from '../core/ports';
import type { NoteKind } from '../core/settings';
import { number } from '../views/format';
import {
  drawGroups,
  drawMisfiled,
  drawOverview,
  drawRules,
  GUIDE_ROW,
  type GuideActions,
  type ReadyGuide,
} from './kind-guide-rows';
import { closeSettings } from './open-settings';
import type { SettingsStore } from './settings-store';

const GROUPS_SHOWN = 8;
/** While notes are read, the guide changes with every slice. */
const REDRAW_AFTER_MS = 250;

export interface GuideHost {
  readonly app: App;
  readonly engine: Pick<Engine, 'status' | 'subscribe' | 'kindRuleReport' | 'problems'>;
  /** What is set here applies at once. */
  readonly settings: Pick<SettingsStore, 'current' | 'set'>;
  readonly log: Logger;
}

/** What this vault's notes are taken for, and what no rule fits yet: kept up to date while it is open. */
export class KindGuidePage extends SettingPage {
  private made: readonly MadeRule[] = [];
  private showsAll = false;
  private drawn = '';
  /** The row that takes the focus once it is there. */
  private wanted: string | null = null;
  private unsubscribe: (() => void) | null = null;
  private timer: number | null = null;
  private readonly actions: GuideActions = {
    make: (row, index, kind) => this.keep(this.make(row, index, kind)),
    undo: (row) => this.keep(this.undo(row)),
    showAll: () => {
      this.showsAll = true;
      this.draw();
    },
    open: (finding) => this.open(finding),
  };

  constructor(private readonly host: GuideHost) {
    super();
    this.title = 'Kinds in this vault';
  }

  override display(): void {
    this.drawn = '';
    this.draw();
    this.unsubscribe ??= this.host.engine.subscribe(() => this.drawSoon());
  }

  override hide(): void {
    this.unsubscribe?.();
    this.unsubscribe = null;
    if (this.timer !== null) window.clearTimeout(this.timer);
    this.timer = null;
    super.hide();
  }

  private drawSoon(): void {
    this.timer ??= window.setTimeout(() => {
      this.timer = null;
      this.draw();
    }, REDRAW_AFTER_MS);
  }

  /** Draws what has changed, and leaves the focus in its row. */
  private draw(): void {
    const guide = kindGuide(this.host.engine);
    const state = JSON.stringify([guide, this.made, this.showsAll]);
    if (state === this.drawn) return;
    this.drawn = state;
    const { containerEl } = this;
    const focused =
      containerEl.doc.activeElement?.closest(`[${GUIDE_ROW}]`)?.getAttribute(GUIDE_ROW) ?? this.wanted;
    containerEl.empty();
    if (guide.state === 'ready') this.drawGuide(guide);
    else containerEl.createDiv({ cls: 'ai-guide-empty', attr: { role: 'status' }, text: whyEmpty(guide) });
    if (focused !== null) this.focus(focused);
  }

  private drawGuide(guide: ReadyGuide): void {
    const { containerEl, actions } = this;
    const property = this.host.settings.current.kindProperty;
    const all = withMade(guide.groups, this.made);
    const rows = this.showsAll ? all : all.slice(0, GROUPS_SHOWN);
    drawOverview(containerEl, guide);
    drawGroups(containerEl, { rows, rest: all.length - rows.length, property }, actions);
    drawMisfiled(containerEl, guide.misfiled, actions);
    drawRules(containerEl, guide, property);
  }

  private focus(key: string): void {
    const rows = Array.from(this.containerEl.querySelectorAll(`[${GUIDE_ROW}]`));
    const button = rows.find((row) => row.getAttribute(GUIDE_ROW) === key)?.querySelector('button');
    if (!button) return;
    button.focus({ preventScroll: true });
    this.wanted = null;
  }

  private async make({ group }: GuideRow, index: number, kind: NoteKind): Promise<void> {
    const { settings } = this.host;
    const rule = { by: group.by, value: group.value, kind };
    this.made = [...this.made, { rule, group, index }];
    await settings.set('kindRules', withRule(settings.current.kindRules, rule));
    // The menu had the focus: what takes the rule back is next.
    this.wanted = group.key;
    this.draw();
  }

  private async undo({ group, made }: GuideRow): Promise<void> {
    const { settings } = this.host;
    if (!made) return;
    this.made = this.made.filter((each) => each.group.key !== group.key);
    this.wanted = group.key;
    await settings.set('kindRules', withoutRule(settings.current.kindRules, made));
    this.drawSoon();
  }

  private open({ path, line }: Finding): void {
    const { app } = this.host;
    const file = app.vault.getFileByPath(path);
    if (!file) return;
    closeSettings(app);
    this.keep(app.workspace.getLeaf(false).openFile(file, { eState: { line } }));
  }

  private keep(work: Promise<void>): void {
    work.catch((cause: unknown) => this.host.log.error('That could not be done.', cause));
  }
}

function whyEmpty(guide: Exclude<KindGuide, ReadyGuide>): string {
  if (guide.state === 'empty') return 'There are no notes in this vault yet.';
  return `Reading notes: ${number(guide.done)} of ${number(guide.total)}…`;
}
