import { Notice } from 'obsidian';

/** Copies a text, and tells that it did, or that it could not. */
export function copyText(win: Window, text: string, told: string): void {
  win.navigator.clipboard.writeText(text).then(
    () => new Notice(told),
    () => new Notice('The clipboard is not available.'),
  );
}

/** Copies a picture that is being drawn, and tells that it did, or that it could not. */
export function copyPicture(win: Window, png: Promise<Blob>): void {
  const copied =
    typeof ClipboardItem === 'undefined'
      ? Promise.reject(new Error('There is no clipboard for pictures.'))
      : // Handed over before it is drawn: Safari lets only the click itself write.
        win.navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
  copied.then(
    () => new Notice('Copied the picture.'),
    () => new Notice('The clipboard takes no picture here. Save it instead.'),
  );
}
