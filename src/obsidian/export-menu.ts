import { Notice, type App } from 'obsidian';
import type { Logger } from '../core/ports';
import { copyText } from './clipboard';
import { inSection, menuFor } from './line-menu';
import { createFile, fileName, newNotePath } from './new-file';
import { today } from './today';

/** A form in which something can leave the app. */
export interface ExportForm<Format> {
  readonly format: Format;
  readonly name: string;
  readonly extension: string;
  readonly icon: string;
}

export const MARKDOWN = { format: 'markdown', name: 'Markdown', extension: 'md', icon: 'file-text' } as const;
export const CSV = { format: 'csv', name: 'CSV', extension: 'csv', icon: 'table' } as const;

/** What is to be exported. */
export interface Exported<Format> {
  /** What a file is called, with the day. */
  readonly title: string;
  /** How much it is, in words. */
  readonly amount: string;
  readonly forms: readonly ExportForm<Format>[];
  readonly write: (format: Format) => string;
}

/** Opens the menu that copies what is shown, or makes a new file of it. */
export function openExportMenu<Format>(
  app: App,
  { title, amount, forms, write }: Exported<Format>,
  event: MouseEvent | KeyboardEvent,
  log: Logger,
): void {
  const { menu, show } = menuFor(event);
  for (const { format, name, icon } of forms)
    menu.addItem((item) =>
      inSection(item, 'copy', `Copy as ${name}`, icon).onClick(() =>
        copyText(event.win, write(format), `Copied ${amount} as ${name}.`),
      ),
    );
  for (const { format, name, extension, icon } of forms)
    menu.addItem((item) =>
      inSection(item, 'save', `Save as ${name} file`, icon).onClick(() => {
        saveFile(app, `${title} ${today()}`, extension, write(format)).then(
          (path) => new Notice(`Saved ${amount} as ${path}.`),
          (error: unknown) => log.error('The file could not be written.', error),
        );
      }),
    );
  show();
}

/** A new note goes where new notes go, another file where attachments go. */
async function saveFile(app: App, name: string, extension: string, text: string): Promise<string> {
  const file = `${fileName(name)}.${extension}`;
  const path =
    extension === 'md' ? newNotePath(app, file) : await app.fileManager.getAvailablePathForAttachment(file);
  return createFile(app, path, text);
}
