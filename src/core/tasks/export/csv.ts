/** A column of a table that leaves the vault: its name, and what of a row stands in it. */
export type ExportColumn<Row> = readonly [name: string, value: (row: Row) => string];

/** What a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const QUOTED = /[",\r\n]/;

/**
 * The rows as CSV by RFC 4180: a line of names, then one line a row, all ended by CRLF. A text that a spreadsheet would
 * take for a formula has an apostrophe before it, as OWASP advises.
 */
export function asCsv<Row>(columns: readonly ExportColumn<Row>[], rows: readonly Row[]): string {
  const names = columns.map(([name]) => name);
  const lines = rows.map((row) => columns.map(([, value]) => value(row)));
  return [names, ...lines].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(value: string): string {
  const text = FORMULA.test(value) ? `'${value}` : value;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
