import { Platform, type App, type Plugin } from 'obsidian';
import { readTaskBlock, type TaskBlock } from '../core/blocks/task-block';
import type { EntityRef } from '../core/dashboard/view-models';
import type { EntityId } from '../core/model/entities';
import { NO_FILTER, type RollupQuery } from '../core/model/rollup-query';
import { firstRows } from '../core/tasks/first-rows';
import { mountTaskBlock, type MountedTaskBlock } from '../views/blocks/mount-task-block';
import type { TaskBlockActions } from '../views/blocks/task-block';
import { chooseOption } from './choose-option';
import { LiveBlock, type BlockSource } from './live-block';
import { createNoteActions } from './note-actions';
import { openTriage } from './open-triage';
import { createRollupAnswers } from './rollup-answers';
import { openRollup } from './rollup-commands';
import type { RollupServices } from './rollup-view';
import { ROLLUP_VIEW_TYPE } from './view-types';

/** Shows tasks in notes: each `account-tasks` block becomes a list that follows the index. */
export function addTaskBlock(plugin: Plugin, services: RollupServices): void {
  plugin.registerMarkdownCodeBlockProcessor('account-tasks', (source, el, context) => {
    const { sourcePath } = context;
    context.addChild(new TaskBlockChild(el, plugin.app, { source, sourcePath }, services));
  });
}

const NOTHING_ASKED: RollupQuery = { groupBy: [], filter: NO_FILTER };

class TaskBlockChild extends LiveBlock<MountedTaskBlock> {
  private toggled: ReadonlySet<string> = new Set();
  private kept: ReadonlySet<string> = new Set();
  /** One object for one question, so that it is known again. */
  private query: RollupQuery = NOTHING_ASKED;
  private readonly answers;

  constructor(
    el: HTMLElement,
    app: App,
    block: BlockSource,
    private readonly services: RollupServices,
  ) {
    super(el, app, block, services);
    this.answers = createRollupAnswers(services.engine, {
      onChange: () => this.redraw(),
      onFailure: (cause) => services.log.error('The tasks of a block could not be worked out.', cause),
    });
  }

  protected override mount(el: HTMLElement): MountedTaskBlock {
    return mountTaskBlock(el, this.actions(), this.services.taskEditing);
  }

  override onunload(): void {
    this.answers.stop();
    super.onunload();
  }

  protected override draw(view: MountedTaskBlock, day: string): void {
    const { status } = this.services.engine;
    const block = status.phase === 'ready' ? this.read(day) : null;
    if (block?.query && !isSame(block.query, this.query, this.kept))
      this.query = { ...block.query, keep: this.kept };
    const answer = block?.query ? this.answers.answer(this.query, day) : null;
    const first = answer && block ? firstRows(answer, block.limit) : null;
    view.update({
      ...{ status, today: day, toggled: this.toggled, isTouch: Platform.isMobile },
      ...{ groupBy: this.query.groupBy, filter: this.query.filter },
      account: block?.account ? this.refOf(block.account) : null,
      problems: block?.problems ?? [],
      rollup: first?.rollup ?? null,
      omitted: first?.omitted ?? 0,
    });
  }

  private read(day: string): TaskBlock {
    const { engine } = this.services;
    const options = this.options('account: Northwind Freight');
    if ('problem' in options) return { query: null, account: null, limit: 0, problems: [options.problem] };
    return readTaskBlock(options.data, {
      findAccount: (name) => engine.findAccount(name),
      nameOf: (id) => this.refOf(id).name,
      accountHere: engine.accountsOf(this.block.sourcePath)[0]?.id ?? null,
      owners: () =>
        engine.rollup({ groupBy: [], filter: { ...NO_FILTER, status: 'all' } }, day).choices.owner,
    });
  }

  private refOf(id: EntityId): EntityRef {
    return { id, name: this.services.engine.entity(id)?.name ?? id };
  }

  private actions(): TaskBlockActions {
    const { app, services } = this;
    const { log } = services;
    const changed = (change: () => void): void => {
      change();
      this.redraw();
    };
    return {
      ...createNoteActions({ app, view: this, viewType: ROLLUP_VIEW_TYPE, log }),
      // What a block groups by and filters stands in its note, and is changed there.
      setGroupBy: () => undefined,
      setFilter: () => undefined,
      setToggled: (change) => changed(() => (this.toggled = change(this.toggled))),
      setKept: (kept) => changed(() => (this.kept = kept)),
      choose: (question, options, event) => chooseOption(app, question, options, event),
      openTriage: () => {
        openTriage(app, this.query.filter.account).catch((error: unknown) =>
          log.error('Triage could not be opened.', error),
        );
      },
      exportTasks: () => undefined,
      openRollup: () => openRollup(app, log, this.query),
    };
  }
}

function isSame(block: RollupQuery, query: RollupQuery, kept: ReadonlySet<string>): boolean {
  const texts = [block, query].map(({ groupBy, filter }) => JSON.stringify([groupBy, filter]));
  return texts[0] === texts[1] && query.keep === kept;
}
