import { Notice, type App } from 'obsidian';
import { exportRollup, type ExportFormat } from '../core/tasks/export/export-rollup';
import type { Rollup } from '../core/tasks/rollup-model';
import type { Logger } from '../core/ports';
import { copyText } from './clipboard';
import { inSection, menuFor } from './line-menu';
import { createFile, fileName, newNotePath } from './new-file';
import { today } from './today';

const FORMATS: readonly {
  readonly format: ExportFormat;
  readonly name: string;
  readonly extension: string;
  readonly icon: string;
}[] = [
  { format: 'markdown', name: 'Markdown', extension: 'md', icon: 'file-text' },
  { format: 'csv', name: 'CSV', extension: 'csv', icon: 'table' },
  { format: 'icalendar', name: 'iCalendar', extension: 'ics', icon: 'calendar' },
];

/** What is to be exported, under which title. */
export interface TaskExport {
  readonly title: string;
  readonly rollup: Pick<Rollup, 'groups' | 'rows'>;
}

/** Opens the menu that copies the tasks that are shown, or makes a new file of them. */
export function openExportMenu(
  app: App,
  { title, rollup }: TaskExport,
  event: MouseEvent | KeyboardEvent,
  log: Logger,
): void {
  const { menu, show } = menuFor(event);
  const write = (format: ExportFormat): string =>
    exportRollup(rollup, format, { title, vault: app.vault.getName(), now: Date.now() });
  for (const { format, name, icon } of FORMATS)
    menu.addItem((item) =>
      inSection(item, 'copy', `Copy as ${name}`, icon).onClick(() =>
        copyText(event.win, write(format), `Copied ${amount(rollup)} as ${name}.`),
      ),
    );
  for (const { format, name, extension, icon } of FORMATS)
    menu.addItem((item) =>
      inSection(item, 'save', `Save as ${name} file`, icon).onClick(() => {
        saveFile(app, `${title} ${today()}`, extension, write(format)).then(
          (path) => new Notice(`Saved ${amount(rollup)} as ${path}.`),
          (error: unknown) => log.error('The file could not be written.', error),
        );
      }),
    );
  show();
}

const amount = ({ rows }: TaskExport['rollup']): string =>
  rows.length === 1 ? '1 task' : `${rows.length} tasks`;

/** A new note goes where new notes go, another file where attachments go. */
async function saveFile(app: App, name: string, extension: string, text: string): Promise<string> {
  const file = `${fileName(name)}.${extension}`;
  const path =
    extension === 'md' ? newNotePath(app, file) : await app.fileManager.getAvailablePathForAttachment(file);
  return createFile(app, path, text);
}
