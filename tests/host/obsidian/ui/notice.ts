import type * as O from 'obsidian';

const DEFAULT_MS = 5000;

/** `Notice` of obsidian.d.ts: a message at the top right, gone after `duration` ms or a click; 0 keeps it. */
export class Notice implements O.Notice {
  readonly containerEl: HTMLElement;
  readonly noticeEl: HTMLElement;
  readonly messageEl: HTMLElement;

  constructor(message: string | DocumentFragment, duration = DEFAULT_MS) {
    const list = activeDocument.body.querySelector<HTMLElement>('.notice-container');
    const box =
      list ?? activeDocument.body.createDiv({ cls: 'notice-container', attr: { 'aria-live': 'polite' } });
    this.containerEl = box.createDiv('notice');
    this.noticeEl = this.containerEl;
    this.messageEl = this.containerEl.createDiv('notice-message');
    this.setMessage(message);
    this.containerEl.addEventListener('click', () => this.hide());
    if (duration > 0) window.setTimeout(() => this.hide(), duration);
  }

  setMessage(message: string | DocumentFragment): this {
    this.messageEl.setText(message);
    return this;
  }

  hide(): void {
    const box = this.containerEl.parentElement;
    this.containerEl.remove();
    if (box?.childElementCount === 0) box.remove();
  }
}
