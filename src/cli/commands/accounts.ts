import type { AccountRow, Contact } from '../../core/dashboard/view-models';
import type { SameEntitySuggestion } from '../../core/graph/same-entity';
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

/** What may be one account, below the list: `A and B may be one: the names are alike, …`. */
function doubts(
  rows: readonly AccountRow[],
  suggestions: readonly SameEntitySuggestion[],
): readonly string[] {
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return suggestions.flatMap(({ a, b, reasons }) => {
    const [one, other] = [names.get(a), names.get(b)];
    if (one === undefined || other === undefined) return [];
    return [`"${one}" and "${other}" may be one: ${reasons.map(({ text: why }) => why).join('; ')}.`];
  });
}

function text(
  rows: readonly AccountRow[],
  suggestions: readonly SameEntitySuggestion[],
  terminal: Terminal,
): string {
  if (rows.length === 0) return 'No accounts.';
  const listed = table(COLUMNS, rows.map(row), terminal);
  const below = doubts(rows, suggestions);
  return below.length === 0
    ? listed
    : [listed, '', ...below.map((line) => terminal.paint('dim', line))].join('\n');
}

export const accountsCommand: Command = {
  name: 'accounts',
  argument: null,
  summary: 'All accounts, with when they were met and what is open',
  flags: [],
  run({ engine, today }) {
    const rows = engine.accounts(today);
    const suggestions = engine.sameEntitySuggestions(today);
    const json = rows.map((each) => accountJson(engine, each, suggestions));
    return answered(json, (terminal) => text(rows, suggestions, terminal));
  },
};
