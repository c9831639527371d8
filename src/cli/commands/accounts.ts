import type { AccountRow, Contact } from '../../core/dashboard/view-models';
import { answered, type Command } from '../command';
import { table, type Cell, type Column } from '../table';
import type { Terminal } from '../terminal';
import { accountJson } from '../to-json';
import { ago, number } from '../wording';

const COLUMNS: readonly Column[] = [
  { title: 'Account', narrowest: 20 },
  { title: 'Met', align: 'right' },
  { title: 'Wrote', align: 'right' },
  { title: 'Open', align: 'right' },
  { title: 'Overdue', align: 'right' },
  { title: 'Proposed', align: 'right' },
  { title: 'People', align: 'right' },
  { title: 'Signals', narrowest: 10 },
];

const contact = (each: Contact | null): Cell =>
  each ? { text: ago(each.days) } : { text: '–', style: 'dim' };
/** A zero says nothing: it stays out of the way of the numbers that do. */
const amount = (value: number): Cell => ({ text: value === 0 ? '' : number(value) });

function row({ name, contact: last, open, overdue, proposed, people, signals }: AccountRow): readonly Cell[] {
  const isBad = signals.some(({ tone }) => tone === 'bad');
  return [
    { text: name, style: 'bold' },
    contact(last.met),
    contact(last.wrote),
    amount(open),
    { ...amount(overdue), style: 'red' },
    amount(proposed),
    amount(people),
    { text: signals.map(({ label }) => label).join(', '), style: isBad ? 'red' : 'yellow' },
  ];
}

const text = (rows: readonly AccountRow[], terminal: Terminal): string =>
  rows.length === 0 ? 'No accounts.' : table(COLUMNS, rows.map(row), terminal);

export const accountsCommand: Command = {
  name: 'accounts',
  argument: null,
  summary: 'All accounts, with when they were met and what is open',
  flags: [],
  run({ engine, today }) {
    const rows = engine.accounts(today);
    return answered(rows.map(accountJson), (terminal) => text(rows, terminal));
  },
};
