import { Notice, type App, type Menu } from 'obsidian';
import { exportRollup, type ExportFormat } from '../core/tasks/export/export-rollup';
import type { Rollup } from '../core/tasks/rollup-model';
import type { Logger } from '../core/ports';
import { menuFor } from './line-menu';
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
  const { clipboard } = event.win.navigator;
  for (const { format, name, icon } of FORMATS)
    addItem(menu, { section: 'copy', title: `Copy as ${name}`, icon }, () => {
      clipboard.writeText(write(format)).then(
        () => new Notice(`Copied ${amount(rollup)} as ${name}.`),
        () => new Notice('The clipboard is not available.'),
      );
    });
  for (const { format, name, extension, icon } of FORMATS)
    addItem(menu, { section: 'save', title: `Save as ${name} file`, icon }, () => {
      saveFile(app, `${title} ${today()}`, extension, write(format)).then(
        (path) => new Notice(`Saved ${amount(rollup)} as ${path}.`),
        (error: unknown) => log.error('The file could not be written.', error),
      );
    });
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

function addItem(
  menu: Menu,
  { section, title, icon }: { readonly section: string; readonly title: string; readonly icon: string },
  run: () => void,
): void {
  menu.addItem((item) => item.setSection(section).setTitle(title).setIcon(icon).onClick(run));
}
