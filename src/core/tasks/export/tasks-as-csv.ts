import { asCsv, type ExportColumn } from './csv';
import type { ExportedTask } from './exported-tasks';

const COLUMNS: readonly ExportColumn<ExportedTask>[] = [
  ['Task', ({ text }) => text],
  ['Status', ({ status }) => status],
  ['Owner', ({ owner }) => owner ?? ''],
  ['Due', ({ due, suggestedDue }) => (suggestedDue ? '' : (due ?? ''))],
  ['Suggested due', ({ due, suggestedDue }) => (suggestedDue ? (due ?? '') : '')],
  ['Priority', ({ priority }) => priority ?? ''],
  ['Account', ({ accounts }) => accounts.join('; ')],
  ['Project', ({ projects }) => projects.join('; ')],
  ['Note', ({ note }) => note.title],
  ['Path', ({ note }) => note.path],
  ['Line', ({ note }) => String(note.line + 1)],
];

/** The tasks as CSV, one line a task. */
export const tasksAsCsv = (tasks: readonly ExportedTask[]): string => asCsv(COLUMNS, tasks);
