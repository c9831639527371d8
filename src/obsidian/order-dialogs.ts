import { ConfirmationModal, Modal, Notice, Setting, type App } from 'obsidian';
import type { Logger } from '../core/ports';
import { mountChangePreview } from '../views/diff/change-preview';
import { mountRefusedNotes, type RefusedNote } from '../views/diff/refused-notes';
import { menuFor } from './line-menu';
import type { MenuChoice, OrderDialogs, OrderPreview } from './task-editing';
import { inNotes, openNote } from './undo-commands';

/** Long enough to be read, and to reach for its button. */
const NOTICE_MS = 8000;

/** What orders ask and tell, in Obsidian's own dialogs, menus and notices. */
export function createOrderDialogs(app: App, log: Logger): OrderDialogs {
  return {
    confirm: (preview) => new Promise((resolve) => new PreviewDialog(app, preview, resolve).open()),
    refused(title, refused) {
      new RefusedOrder(app, title, refused, (path, line) => openNote(app, path, line, log)).open();
    },
    written(title, paths, undo) {
      new Notice(writtenMessage(title, paths, undo), NOTICE_MS);
    },
    choose: (choices, event) => choose(choices, event),
  };
}

/** Shows every line that an order would write. Whatever closes it but its button writes nothing. */
class PreviewDialog extends ConfirmationModal {
  private unmount: () => void = () => undefined;
  private isAgreed = false;

  constructor(
    app: App,
    private readonly preview: OrderPreview,
    private readonly answer: (isAgreed: boolean) => void,
  ) {
    super(app);
    this.addClass('ai-preview-dialog');
    this.addButton((button) =>
      button
        .setButtonText(preview.button)
        .setCta()
        .setInitialFocus()
        .onClick(() => {
          this.isAgreed = true;
        }),
    );
    this.addCancelButton();
  }

  override onOpen(): void {
    const { contentEl, preview } = this;
    this.setTitle(preview.title);
    contentEl.addClass('ai-view', 'ai-dialog');
    contentEl.createEl('p', { text: summary(preview) });
    this.unmount = mountChangePreview(contentEl.createDiv(), {
      pages: preview.pages,
      staying: preview.refused,
      stayingTitle: preview.refusedTitle ?? tasksStay(preview.refused.length),
    });
  }

  override onClose(): void {
    this.unmount();
    this.contentEl.empty();
    this.answer(this.isAgreed);
  }
}

/** Says what of an order was not done. */
class RefusedOrder extends Modal {
  private unmount: () => void = () => undefined;

  constructor(
    app: App,
    private readonly title: string,
    private readonly refused: readonly RefusedNote[],
    private readonly openAt: (path: string, line: number) => void,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { contentEl, refused } = this;
    this.setTitle(this.title);
    contentEl.addClass('ai-view', 'ai-dialog');
    this.unmount = mountRefusedNotes(contentEl.createDiv(), refused, (path, line) => {
      this.close();
      this.openAt(path, line);
    });
    new Setting(contentEl).addButton((button) =>
      button
        .setButtonText('Close')
        .setCta()
        .onClick(() => this.close()),
    );
  }

  override onClose(): void {
    this.unmount();
    this.contentEl.empty();
  }
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const tasksStay = (tasks: number): string =>
  `${counted(tasks, 'task')} ${tasks === 1 ? 'stays as it is' : 'stay as they are'}`;

function summary({ lines, notes, unchanged }: OrderPreview): string {
  const already =
    unchanged === 0 ? '' : ` ${counted(unchanged, 'task')} ${unchanged === 1 ? 'is' : 'are'} so already.`;
  return `${counted(lines, 'line')} in ${counted(notes, 'note')}. Nothing else is touched.${already}`;
}

function writtenMessage(title: string, paths: readonly string[], undo: () => void): DocumentFragment {
  return createFragment((message) => {
    message.createDiv({ text: `Done: ${title}` });
    message.createDiv({ text: `${inNotes(paths)}. “Undo last change” takes it back.` });
    const button = message.createEl('button', { text: 'Undo', cls: 'ai-notice-button' });
    button.addEventListener('click', undo);
  });
}

function choose<Value>(
  choices: readonly MenuChoice<Value>[],
  event: MouseEvent | KeyboardEvent,
): Promise<Value | null> {
  const { menu, show } = menuFor(event);
  return new Promise((resolve) => {
    for (const { title, value, isChecked } of choices)
      menu.addItem((item) =>
        item
          .setTitle(title)
          .setChecked(isChecked)
          .onClick(() => resolve(value)),
      );
    // The menu may hide before it tells what was chosen.
    menu.onHide(() => event.win.setTimeout(() => resolve(null)));
    show();
  });
}
