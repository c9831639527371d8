import type {
  AccountDashboard,
  ActionGroup,
  Contact,
  ContactSummary,
  FactRow,
  PersonRow,
  Signal,
  Timeline,
} from '../core/dashboard/view-models';
import { DUE_BUCKET_NAMES, MORE_SECTION_NAMES, SIDE_NAMES } from '../core/model/section-names';
import { table, type Cell, type Column } from './table';
import { taskBlock } from './task-lines';
import type { Terminal } from './terminal';
import { blocks, bullet, heading, section } from './text-lines';
import { ago, count, place } from './wording';

const plain = (...titles: readonly string[]): readonly Column[] => titles.map((title) => ({ title }));

function contactLines({ met, wrote, mentioned, stale }: ContactSummary, terminal: Terminal): string {
  const row = (name: string, each: Contact | null): readonly Cell[] => [
    { text: name, style: 'bold' },
    { text: each ? ago(each.days) : 'never' },
    { text: each?.date ?? '', style: 'dim' },
    { text: each?.people.join(', ') ?? '' },
    { text: each ? place(each.note) : '', style: 'dim' },
  ];
  const rows = [row('Met', met), row('Wrote', wrote), row('Mentioned', mentioned)];
  const noted = stale
    ? `\nThe front matter says ${stale.date}  ${terminal.paint('dim', place(stale.source))}`
    : '';
  return table(plain('', '', '', '', ''), rows, { ...terminal, width: Infinity }) + noted;
}

function attention(signals: readonly Signal[], terminal: Terminal): string {
  const lines = signals.flatMap(({ label, tone, evidence }) => [
    `  ${terminal.paint(tone === 'bad' ? 'red' : 'yellow', label)}`,
    ...evidence.map((each) => `    ${terminal.paint('dim', place(each))}`),
  ]);
  return section('Attention', lines, terminal, signals.length);
}

function actions(
  { open, overdue, proposed, groups }: AccountDashboard['actions'],
  terminal: Terminal,
): string {
  const amounts = [`${open} open`, `${overdue} overdue`, `${proposed} proposed`].join(', ');
  const group = ({ bucket, side, rows }: ActionGroup) =>
    taskBlock(`${DUE_BUCKET_NAMES[bucket]}, ${SIDE_NAMES[side]}`, rows, terminal);
  return [heading('Open actions', terminal, amounts), ...groups.map(group)].join('\n');
}

const PEOPLE: readonly Column[] = [
  { title: 'Name', narrowest: 12 },
  { title: 'Role', narrowest: 10 },
  { title: 'Side' },
  { title: 'Met', align: 'right' },
  { title: 'Open', align: 'right' },
];

function people(rows: readonly PersonRow[], terminal: Terminal): string {
  if (rows.length === 0) return '';
  const cells = rows.map(({ name, role, side, lastMet, openItems, id, candidates }): readonly Cell[] => {
    const meant = candidates.map((each) => each.name).join(' or ');
    return [
      { text: name, style: id === null ? 'yellow' : 'bold' },
      { text: role ?? (meant === '' ? '' : `same as ${meant}?`) },
      { text: side, style: 'dim' },
      { text: lastMet ? ago(lastMet.days) : '' },
      { text: openItems > 0 ? String(openItems) : '' },
    ];
  });
  return `${heading('People', terminal, rows.length)}\n${table(PEOPLE, cells, terminal, 2)}`;
}

function fact({ text, under, source, variants, via, isNew }: FactRow, terminal: Terminal): string {
  const marks = [
    isNew ? 'new' : '',
    variants.length > 1 ? `×${variants.length}` : '',
    via === null ? '' : `via ${via}`,
  ];
  const shown = under === null ? text : `${under}: ${text}`;
  return bullet(shown, source, terminal, marks.filter((mark) => mark !== '').join(' '));
}

function timeline({ total, months }: Timeline, terminal: Terminal): string {
  const lines = months.flatMap(({ month, rows }) => [
    `  ${month}`,
    ...rows.map(({ date, kind, title, notes, source, isFuture }) => {
      const note = [isFuture ? 'planned' : '', notes.length > 1 ? `${notes.length} notes` : ''];
      const rest = note.filter((each) => each !== '').join(', ');
      return bullet(title, source, terminal, `${date}  ${kind}${rest === '' ? '' : ` (${rest})`}`);
    }),
  ]);
  return section('Timeline', lines, terminal, total);
}

/** An account's dashboard as sections of lines, in the panel's order. */
export function dashboardText(model: AccountDashboard, terminal: Terminal): string {
  const { name, notes, facets, contact, facts } = model;
  const title = [
    terminal.paint('bold', name) + (notes.length > 1 ? `  ${notes.length} notes, 1 account` : ''),
    ...(facets.length > 0 ? [terminal.paint('dim', facets.join(' · '))] : []),
    ...notes.map(({ path }) => terminal.paint('dim', path)),
  ].join('\n');
  const factLines = facts.rows.map((row) => fact(row, terminal));
  const factAmount = `${count(facts.total, 'line')}, ${count(facts.rows.length, 'thing')}`;
  return blocks(
    title,
    contactLines(contact, terminal),
    attention(model.attention, terminal),
    actions(model.actions, terminal),
    people(model.people, terminal),
    section('Key facts', factLines, terminal, factAmount),
    timeline(model.timeline, terminal),
    ...model.more.map(({ id, rows }) =>
      section(
        MORE_SECTION_NAMES[id],
        rows.map(({ text, source }) => bullet(text, source, terminal)),
        terminal,
      ),
    ),
  );
}
