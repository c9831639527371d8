import { Modal, Setting, type App } from 'obsidian';
import { changesAsMarkdown } from '../core/dashboard/changes/changes-as-markdown';
import type { Changes } from '../core/dashboard/changes/changes-model';
import type { Engine } from '../core/engine';
import type { Entity } from '../core/model/entities';
import { pastDay } from '../core/parse/past-day';
import type { Logger } from '../core/ports';
import { mountChanges, type MountedChanges } from '../views/changes/changes-view';
import type { SinceChoice } from '../views/changes/changes-view-model';
import { copyText } from './clipboard';
import { DialogOwner } from './dialog-owner';
import type { LastLooks } from './last-looks';
import { createNoteActions } from './note-actions';
import { sinceChoices } from './since-choices';
import { today } from './today';
import { PANEL_VIEW_TYPE } from './view-types';

export interface ChangesServices {
  readonly engine: Pick<
    Engine,
    'subjectOf' | 'entity' | 'changesSince' | 'readyChangesSince' | 'prepareDashboard' | 'readyDashboard'
  >;
  readonly log: Logger;
}

/** Shows what changed since a day that the user chooses. Looking writes nothing. */
export class ChangesDialog extends Modal {
  private readonly owner = new DialogOwner();
  private readonly day = today();
  private readonly choices: readonly SinceChoice[];
  private since: string;
  private changes: Changes | null = null;
  private view: MountedChanges | null = null;

  constructor(
    app: App,
    private readonly services: ChangesServices,
    private readonly entity: Entity,
    looks: LastLooks,
  ) {
    super(app);
    const met = services.engine.readyDashboard(entity.id, this.day)?.contact.met?.date ?? null;
    this.choices = sinceChoices({ look: looks.before(entity.id, this.day), met, today: this.day });
    this.since = this.choices[0]?.day ?? this.day;
  }

  override onOpen(): void {
    const { app, contentEl, owner, services, entity } = this;
    owner.load();
    this.setTitle(`What changed: ${entity.name}`);
    this.titleEl.addClass('ai-dialog-title');
    contentEl.addClass('ai-view', 'ai-dialog', 'ai-changes-dialog');
    const actions = createNoteActions({ app, view: owner, viewType: PANEL_VIEW_TYPE, log: services.log });
    this.view = mountChanges(contentEl.createDiv(), {
      ...actions,
      open: (source, event) => {
        this.close();
        actions.open(source, event);
      },
      readDay: (words) => pastDay(words, this.day),
      since: (day) => {
        this.since = day;
        this.read();
      },
    });
    const bar = new Setting(contentEl).addButton((button) =>
      button
        .setButtonText('Copy as Markdown')
        .setCta()
        .onClick(() => {
          if (this.changes) copyText(contentEl.win, changesAsMarkdown(this.changes), 'Copied as Markdown.');
        }),
    );
    bar.settingEl.addClass('ai-brief-bar');
    this.read();
  }

  override onClose(): void {
    this.view?.unmount();
    this.view = null;
    this.owner.unload();
    this.contentEl.empty();
  }

  /** Many facts are put together first, in slices. */
  private read(): void {
    const { engine, log } = this.services;
    const { id } = this.entity;
    this.changes = engine.readyChangesSince(id, this.since, this.day);
    this.draw();
    if (!this.changes?.isPending) return;
    engine.prepareDashboard(id).then(
      () => {
        this.changes = engine.changesSince(id, this.since, this.day);
        this.draw();
      },
      (error: unknown) => log.error('What changed could not be worked out.', error),
    );
  }

  private draw(): void {
    const { since, day, choices, entity, changes } = this;
    this.view?.update({ name: entity.name, today: day, since, choices, changes });
  }
}
