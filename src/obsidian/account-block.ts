import type { App, Plugin } from 'obsidian';
import {
  blockDashboard,
  readAccountBlock,
  sinceDay,
  type AccountBlock,
  type AccountBlockKind,
} from '../core/blocks/account-block';
import type { Dashboard } from '../core/dashboard/view-models';
import type { EntityId } from '../core/model/entities';
import { mountAccountBlock, type MountedAccountBlock } from '../views/blocks/account-block';
import { openBrief } from './brief-commands';
import { openChanges } from './changes-commands';
import { createFactTakeBack } from './fact-take-back';
import { LiveBlock, type BlockSource } from './live-block';
import { reviewFactsOf } from './review-commands';
import { openMap } from './map-commands';
import { openTriage } from './open-triage';
import { createPanelActions, type PanelRequests } from './panel-actions';
import type { PanelServices } from './panel-view';
import { openTasksOf } from './rollup-commands';
import { openNote } from './undo-commands';
import { PANEL_VIEW_TYPE } from './view-types';

const KINDS: readonly AccountBlockKind[] = ['account-dashboard', 'account-people', 'account-timeline'];

/** Shows accounts in notes: each block of these kinds becomes a part of the panel that follows the index. */
export function addAccountBlocks(plugin: Plugin, services: PanelServices): void {
  for (const kind of KINDS)
    plugin.registerMarkdownCodeBlockProcessor(kind, (source, el, context) => {
      const { sourcePath } = context;
      context.addChild(new AccountBlockChild(el, plugin.app, { source, sourcePath }, kind, services));
    });
}

const NOTHING = { account: null, sections: [], since: null, limit: null };

class AccountBlockChild extends LiveBlock<MountedAccountBlock> {
  private isPreparing = false;

  constructor(
    el: HTMLElement,
    app: App,
    block: BlockSource,
    private readonly kind: AccountBlockKind,
    private readonly services: PanelServices,
  ) {
    super(el, app, block, services);
  }

  protected override mount(el: HTMLElement): MountedAccountBlock {
    const { app, services } = this;
    return mountAccountBlock(
      el,
      createPanelActions({
        ...{ app, view: this, viewType: PANEL_VIEW_TYPE, log: services.log },
        ...{ taskEditing: services.taskEditing, requests: this.requests() },
      }),
    );
  }

  protected override draw(view: MountedAccountBlock, day: string): void {
    const { kind, services } = this;
    const { engine } = services;
    const block = engine.status.phase === 'ready' ? this.read(day) : null;
    const whole = block?.account ? engine.readyDashboard(block.account, day) : null;
    if (whole) this.prepare(whole);
    view.update({
      ...{ kind, today: day },
      dashboard: block && whole && blockDashboard(whole, block),
      sections: block?.sections ?? [],
      since: block && whole && sinceDay(block, whole),
      limit: block?.limit ?? null,
      problems: block?.problems ?? [],
    });
  }

  private read(day: string): AccountBlock {
    const { engine } = this.services;
    const options = this.options('account: Northwind Freight');
    if ('problem' in options) return { ...NOTHING, problems: [options.problem] };
    const names = {
      findAccount: (name: string) => engine.findAccount(name),
      nameOf: (id: EntityId) => engine.entity(id)?.name ?? id,
      accountHere: engine.accountsOf(this.block.sourcePath)[0]?.id ?? null,
    };
    return readAccountBlock(this.kind, options.data, names, day);
  }

  /** Which of many lines say the same is worked out after the rest is drawn. */
  private prepare({ id, facts, more }: Dashboard): void {
    const { engine, log } = this.services;
    if (this.isPreparing || ![facts, ...more].some(({ isPending }) => isPending)) return;
    this.isPreparing = true;
    engine.prepareDashboard(id).then(
      () => {
        this.isPreparing = false;
        this.redraw();
      },
      (error: unknown) => log.error('The facts could not be put together.', error),
    );
  }

  /** A block has no other account to go to, and asks nothing: those are for the panel. */
  private requests(): PanelRequests {
    const { app, services } = this;
    const { engine, log } = services;
    const nothing = (): void => undefined;
    return {
      ...{ showAccounts: nothing, setPinned: nothing, setSectionOpen: nothing, answer: nothing },
      ...{ takeBack: nothing, answerOwner: nothing, openSettings: nothing, openPortfolio: nothing },
      show: (id) => {
        const path = engine.entity(id)?.notes[0];
        if (path !== undefined) openNote(app, path, 0, log);
      },
      takeBackFact: createFactTakeBack(services),
      showTasks: (id) => openTasksOf(app, log, id),
      showChanges: (id) => openChanges(app, services, id),
      prepareBrief: (id) => openBrief(app, services, { id }),
      triage: (id) => {
        openTriage(app, id).catch((error: unknown) => log.error('Triage could not be opened.', error));
      },
      reviewFacts: (id) => reviewFactsOf(app, services, id),
      showMap: (id) => openMap(app, log, id),
    };
  }
}
