import type { Rollup, RollupGroup, RollupRow } from '../rollup-model';
import type { ExportedGroup, ExportedTask } from './exported-tasks';
import { tasksOf } from './exported-tasks';
import { tasksAsCsv } from './tasks-as-csv';
import { tasksAsCalendar, type CalendarSource } from './tasks-as-icalendar';
import { tasksAsMarkdown } from './tasks-as-markdown';

export type ExportFormat = 'markdown' | 'csv' | 'icalendar';

/** What is shown, written in a format. What stands for several alike tasks is written once, as it is shown. */
export function exportRollup(
  rollup: Pick<Rollup, 'groups' | 'rows'>,
  format: ExportFormat,
  source: CalendarSource & { readonly title: string },
): string {
  const groups: readonly ExportedGroup[] =
    rollup.groups.length > 0
      ? rollup.groups.map(exportedGroup)
      : [{ heading: '', groups: [], tasks: rollup.rows.map(exportedTask) }];
  switch (format) {
    case 'markdown':
      return tasksAsMarkdown(source.title, groups);
    case 'csv':
      return tasksAsCsv(tasksOf(groups));
    case 'icalendar':
      return tasksAsCalendar(tasksOf(groups), source);
  }
}

const exportedGroup = ({ name, groups, rows }: RollupGroup): ExportedGroup => ({
  heading: name,
  groups: groups.map(exportedGroup),
  tasks: rows.map(exportedTask),
});

function exportedTask(row: RollupRow): ExportedTask {
  const { text, status, owner, due, suggestedDue, priority, accounts, projects, span, noteTitle } = row;
  return {
    text,
    status,
    owner: owner.kind === 'unassigned' ? null : owner.kind === 'me' ? 'Me' : owner.name,
    due,
    suggestedDue,
    priority,
    accounts: accounts.map(({ name }) => name),
    projects: projects.map(({ name }) => name),
    note: { path: span.path, title: noteTitle, line: span.line },
  };
}
