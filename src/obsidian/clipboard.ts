import { Notice } from 'obsidian';

/** Copies a text, and tells that it did, or that it could not. */
export function copyText(win: Window, text: string, told: string): void {
  win.navigator.clipboard.writeText(text).then(
    () => new Notice(told),
    () => new Notice('The clipboard is not available.'),
  );
}
