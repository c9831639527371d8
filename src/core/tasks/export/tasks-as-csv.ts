import type { ExportedTask } from './exported-tasks';

const COLUMNS: readonly (readonly [name: string, value: (task: ExportedTask) => string])[] = [
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

/** What a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const QUOTED = /[",\r\n]/;

/**
 * The tasks as CSV by RFC 4180: a line of names, then one line a task, all ended by CRLF. A text that a spreadsheet
 * would take for a formula has an apostrophe before it, as OWASP advises.
 */
export function tasksAsCsv(tasks: readonly ExportedTask[]): string {
  const names = COLUMNS.map(([name]) => name);
  const rows = tasks.map((task) => COLUMNS.map(([, value]) => value(task)));
  return [names, ...rows].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(value: string): string {
  const text = FORMULA.test(value) ? `'${value}` : value;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
