import { wikilink } from '../../model/note-path';
import { PORTFOLIO_COLUMNS, PORTFOLIO_NAMES, type PortfolioColumn } from '../../model/portfolio-query';
import { asCsv, type ExportColumn } from '../../tasks/export/csv';
import type { PortfolioRow } from './portfolio-model';

export type PortfolioFormat = 'markdown' | 'csv';

const VALUES: Readonly<Record<PortfolioColumn, (row: PortfolioRow) => string>> = {
  met: ({ met }) => met?.date ?? '',
  activity: ({ weeks }) => String(weeks.reduce((sum, count) => sum + count, 0)),
  'we-owe': ({ weOwe }) => String(weOwe),
  'they-owe': ({ theyOwe }) => String(theyOwe),
  overdue: ({ overdue }) => String(overdue),
  proposed: ({ proposed }) => String(proposed),
  people: ({ people }) => String(people),
  'new-facts': ({ facts }) => (facts === null ? '' : String(facts.newFacts)),
};

const signalWords = ({ signals }: PortfolioRow): string => signals.map(({ chip }) => chip).join('; ');

/** Those that are shown, in the order of the table. */
function columnsOf(shown: ReadonlySet<PortfolioColumn>): readonly ExportColumn<PortfolioRow>[] {
  const name = (column: PortfolioColumn) =>
    column === 'activity' ? 'Contacts in 12 weeks' : PORTFOLIO_NAMES[column];
  return PORTFOLIO_COLUMNS.filter((column) => shown.has(column)).map((column) => [
    name(column),
    VALUES[column],
  ]);
}

/** What would end a cell of a Markdown table. */
const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s*[\r\n]+\s*/g, ' ');

function asMarkdown(
  title: string,
  rows: readonly PortfolioRow[],
  columns: readonly ExportColumn<PortfolioRow>[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const account = ({ notes: [note], name }: PortfolioRow): string =>
    cell(note ? wikilink(note.path, name) : name);
  const lines = rows.map((row) =>
    line([account(row), ...columns.map(([, value]) => cell(value(row))), cell(signalWords(row))]),
  );
  const names = ['Account', ...columns.map(([name]) => name), 'Needs me'];
  const rules = ['---', ...columns.map(([name]) => (name === PORTFOLIO_NAMES.met ? '---' : '--:')), '---'];
  return [`# ${title}`, '', line(names), line(rules), ...lines, ''].join('\n');
}

/** The rows in a format, with the columns that are shown. Dates are `YYYY-MM-DD`; what is not counted yet is empty. */
export function exportPortfolio(
  rows: readonly PortfolioRow[],
  format: PortfolioFormat,
  { title, columns: shown }: { readonly title: string; readonly columns: ReadonlySet<PortfolioColumn> },
): string {
  const columns = columnsOf(shown);
  if (format === 'markdown') return asMarkdown(title, rows, columns);
  const all: readonly ExportColumn<PortfolioRow>[] = [
    ['Account', ({ name }) => name],
    ['Status', ({ status }) => status ?? ''],
    ...columns,
    ['Needs me', signalWords],
    ['Path', ({ notes: [note] }) => note?.path ?? ''],
  ];
  return asCsv(all, rows);
}
