import type { App } from 'obsidian';
import { exportRollup, type ExportFormat } from '../core/tasks/export/export-rollup';
import type { Rollup } from '../core/tasks/rollup-model';
import type { Logger } from '../core/ports';
import { CSV, MARKDOWN, openExportMenu, type ExportForm } from './export-menu';

const FORMS: readonly ExportForm<ExportFormat>[] = [
  MARKDOWN,
  CSV,
  { format: 'icalendar', name: 'iCalendar', extension: 'ics', icon: 'calendar' },
];

/** What is to be exported, under which title. */
export interface TaskExport {
  readonly title: string;
  readonly rollup: Pick<Rollup, 'groups' | 'rows'>;
}

/** Lets the user take away the tasks that are shown. */
export function exportTasks(
  app: App,
  { title, rollup }: TaskExport,
  event: MouseEvent | KeyboardEvent,
  log: Logger,
): void {
  const write = (format: ExportFormat): string =>
    exportRollup(rollup, format, { title, vault: app.vault.getName(), now: Date.now() });
  openExportMenu(app, { title, amount: amountOf(rollup), forms: FORMS, write }, event, log);
}

const amountOf = ({ rows }: TaskExport['rollup']): string =>
  rows.length === 1 ? '1 task' : `${rows.length} tasks`;
