import type { App } from '../app';
import { reportErrors } from '../base/events';
import { Scope } from '../keys/scope';
import { cycleFocus } from './focus';
import { setIcon } from './icons';

/** `Modal` of obsidian.d.ts: takes the keys and the focus while it is open and gives the focus back. */
export class Modal {
  scope: Scope;
  containerEl: HTMLElement;
  modalEl: HTMLElement;
  titleEl: HTMLElement;
  contentEl: HTMLElement;
  shouldRestoreSelection = true;
  protected readonly headerEl: HTMLElement;
  private closeCallback: (() => unknown) | null = null;
  private focusBefore: Element | null = null;

  constructor(public app: App) {
    this.scope = new Scope();
    this.scope.register([], 'Escape', () => {
      this.close();
      return false;
    });
    this.scope.register(null, 'Tab', (event) => cycleFocus(this.modalEl, event));
    this.containerEl = createDiv('modal-container mod-dim');
    this.containerEl.createDiv('modal-bg').addEventListener('click', () => this.close());
    this.modalEl = this.containerEl.createDiv({
      cls: 'modal',
      attr: { role: 'dialog', 'aria-modal': 'true', tabindex: '-1' },
    });
    const closeEl = this.modalEl.createDiv({
      cls: 'modal-close-button',
      attr: { role: 'button', 'aria-label': 'Close' },
    });
    setIcon(closeEl, 'x');
    closeEl.addEventListener('click', () => this.close());
    this.headerEl = this.modalEl.createDiv('modal-header');
    this.titleEl = this.headerEl.createDiv('modal-title');
    this.contentEl = this.modalEl.createDiv('modal-content');
  }

  open(): void {
    if (this.containerEl.isConnected) return;
    this.focusBefore = activeDocument.activeElement;
    this.app.keymap.pushScope(this.scope);
    activeDocument.body.append(this.containerEl);
    reportErrors(() => this.onOpen());
    if (!this.modalEl.contains(activeDocument.activeElement)) this.modalEl.focus();
  }

  close(): void {
    if (!this.containerEl.isConnected) return;
    this.app.keymap.popScope(this.scope);
    this.containerEl.remove();
    if (this.shouldRestoreSelection && this.focusBefore instanceof HTMLElement) this.focusBefore.focus();
    this.onClose();
    this.closeCallback?.();
  }

  onOpen(): Promise<void> | void {}

  onClose(): void {}

  setTitle(title: string): this {
    this.titleEl.setText(title);
    return this;
  }

  setContent(content: string | DocumentFragment): this {
    this.contentEl.setText(content);
    return this;
  }

  setCloseCallback(callback: () => unknown): this {
    this.closeCallback = callback;
    return this;
  }
}
