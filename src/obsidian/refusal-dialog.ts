import { Modal, Setting, type App } from 'obsidian';
import { mountRefusedNotes } from '../views/diff/refused-notes';
import type { UndoOutcome } from './changes';

interface DialogRequests {
  readonly open: (path: string, line: number) => void;
  /** The notes stay as they are, and the change no longer stands in the way of the one before. */
  readonly keep: (() => void) | null;
}

/** Says which notes a change could not be taken back in, or made again in, and what differs there. */
export class RefusalDialog extends Modal {
  private unmount: () => void = () => undefined;

  constructor(
    app: App,
    private readonly what: 'undone' | 'redone',
    private readonly outcome: UndoOutcome,
    private readonly requests: DialogRequests,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { contentEl, outcome, requests, what } = this;
    this.setTitle(`Not ${what}: ${outcome.title}`);
    contentEl.addClass('ai-view', 'ai-dialog');
    contentEl.createEl('p', { text: explanation(outcome, what, requests.keep !== null) });
    const list = contentEl.createDiv();
    this.unmount = mountRefusedNotes(list, outcome.refused, (path, line) => {
      this.close();
      requests.open(path, line);
    });
    const { keep } = requests;
    const buttons = new Setting(contentEl);
    if (keep) {
      buttons.addButton((button) =>
        button.setButtonText('Leave as it is').onClick(() => {
          keep();
          this.close();
        }),
      );
    }
    buttons.addButton((button) =>
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

function explanation({ done, refused }: UndoOutcome, what: 'undone' | 'redone', canKeep: boolean): string {
  const doing = what === 'undone' ? 'undoing' : 'redoing';
  const others = done.length === 0 ? '' : ` In ${notes(done.length)}, it was ${what}.`;
  const wayOut =
    ' Change the line back and try again, or leave it as it is: the next undo then goes further back.';
  return (
    `It was left as it is in ${notes(refused.length)}: ${doing} would overwrite what was changed since.` +
    others +
    (canKeep ? wayOut : '')
  );
}

const notes = (count: number): string => (count === 1 ? 'one note' : `${count} notes`);
