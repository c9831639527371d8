import { Modal, Notice, Setting, type App } from 'obsidian';
import { briefAsMarkdown } from '../core/dashboard/brief/brief-as-markdown';
import type { Brief } from '../core/dashboard/brief/brief-model';
import type { Logger } from '../core/ports';
import { mountBrief } from '../views/brief/brief-view';
import { copyText } from './clipboard';
import { DialogOwner } from './dialog-owner';
import { createFile, fileName, newNotePath } from './new-file';
import { createNoteActions } from './note-actions';
import { openNote } from './undo-commands';
import { PANEL_VIEW_TYPE } from './view-types';

/** Shows a brief; it is copied, or made into a note where the user says. Nothing is written by looking. */
export class BriefDialog extends Modal {
  private readonly owner = new DialogOwner();
  private unmount: () => void = () => undefined;

  constructor(
    app: App,
    private readonly brief: Brief,
    private readonly log: Logger,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { app, brief, contentEl, log, owner } = this;
    owner.load();
    this.setTitle(brief.title);
    this.titleEl.addClass('ai-dialog-title');
    contentEl.addClass('ai-view', 'ai-dialog', 'ai-brief-dialog');
    const actions = createNoteActions({ app, view: owner, viewType: PANEL_VIEW_TYPE, log });
    this.unmount = mountBrief(contentEl.createDiv(), brief, {
      ...actions,
      open: (source, event) => {
        this.close();
        actions.open(source, event);
      },
    });
    this.addPath(contentEl);
    const bar = new Setting(contentEl).addButton((button) =>
      button
        .setButtonText('Copy as Markdown')
        .setCta()
        .onClick(() => copyText(contentEl.win, briefAsMarkdown(brief), 'Copied as Markdown.')),
    );
    bar.settingEl.addClass('ai-brief-bar');
  }

  override onClose(): void {
    this.unmount();
    this.owner.unload();
    this.contentEl.empty();
  }

  private addPath(el: HTMLElement): void {
    let path = newNotePath(this.app, `${fileName(`${this.brief.title} ${this.brief.date}`)}.md`);
    new Setting(el)
      .setName('Make a note of it')
      .setDesc('Folders that are missing are made. A note that is there is never written over.')
      .addText((text) => {
        text.inputEl.setAttr('aria-label', 'Where the note goes');
        text.setValue(path).onChange((value) => {
          path = value;
        });
      })
      .addButton((button) => button.setButtonText('Make note').onClick(() => void this.make(path)))
      .settingEl.addClass('ai-brief-path');
  }

  private async make(path: string): Promise<void> {
    const name = path.trim().replace(/(?:\.md)?$/i, '.md');
    if (/^(?:.*\/)?\.md$/i.test(name)) {
      new Notice('Give the note a name.');
      return;
    }
    try {
      const made = await createFile(this.app, name, briefAsMarkdown(this.brief));
      this.close();
      openNote(this.app, made, 0, this.log);
    } catch (error) {
      this.log.error('The note could not be made.', error);
    }
  }
}
