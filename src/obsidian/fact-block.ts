import type { App, Plugin } from 'obsidian';
import { readFactBlock, type FactBlock } from '../core/blocks/fact-block';
import type { Engine, FactScope, FactsSince } from '../core/engine';
import { givenName } from '../core/model/note-path';
import type { Logger } from '../core/ports';
import { mountFactBlock, type MountedFactBlock } from '../views/blocks/fact-block';
import { createFactTakeBack } from './fact-take-back';
import { LiveBlock, type BlockSource } from './live-block';
import { createNoteActions } from './note-actions';
import type { SettingsStore } from './settings-store';
import { PANEL_VIEW_TYPE } from './view-types';

interface FactBlockServices {
  readonly engine: Engine;
  readonly settings: Pick<SettingsStore, 'current' | 'set'>;
  readonly log: Logger;
}

/** Shows key facts in notes: each `key-facts` block becomes a list that follows the index. */
export function addFactBlock(plugin: Plugin, services: FactBlockServices): void {
  plugin.registerMarkdownCodeBlockProcessor('key-facts', (source, el, context) => {
    const { sourcePath } = context;
    context.addChild(new FactBlockChild(el, plugin.app, { source, sourcePath }, services));
  });
}

class FactBlockChild extends LiveBlock<MountedFactBlock> {
  constructor(
    el: HTMLElement,
    app: App,
    block: BlockSource,
    private readonly services: FactBlockServices,
  ) {
    super(el, app, block, services);
  }

  protected override mount(el: HTMLElement): MountedFactBlock {
    const { app, services } = this;
    return mountFactBlock(el, {
      ...createNoteActions({ app, view: this, viewType: PANEL_VIEW_TYPE, log: services.log }),
      takeBackFact: createFactTakeBack(services),
    });
  }

  protected override draw(view: MountedFactBlock, day: string): void {
    const { engine } = this.services;
    const block = engine.status.phase === 'ready' ? this.read() : null;
    const scope = block?.scope ?? null;
    view.update({
      today: day,
      name: scope ? this.nameOf(scope) : '',
      since: block?.newSince ? wordsOf(block.newSince) : null,
      facts: scope && engine.keyFacts(scope, day, block?.newSince ?? null),
      limit: block?.limit ?? 0,
      path: this.block.sourcePath,
      problems: block?.problems ?? [],
    });
  }

  private read(): FactBlock {
    const { app, services } = this;
    const { engine } = services;
    const { sourcePath: path } = this.block;
    const options = this.options('account: Northwind Freight');
    if ('problem' in options) return { scope: null, newSince: null, limit: 0, problems: [options.problem] };
    return readFactBlock(options.data, {
      findAccount: (name) => engine.findAccount(name),
      nameOf: (id) => engine.entity(id)?.name ?? id,
      accountHere: engine.accountsOf(path)[0]?.id ?? null,
      path,
      findNote: (name) => app.metadataCache.getFirstLinkpathDest(name, path)?.path ?? null,
    });
  }

  private nameOf(scope: FactScope): string {
    const { engine } = this.services;
    if ('account' in scope) return engine.entity(scope.account)?.name ?? scope.account;
    return engine.note(scope.note)?.note.title ?? givenName(scope.note);
  }
}

const wordsOf = (since: FactsSince): string => (since === 'last meeting' ? 'the last meeting' : since.day);
