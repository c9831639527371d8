import type { IndexSummary } from '../../core/dashboard/summary';
import { answered, type Command } from '../command';
import { table, type Cell, type Column } from '../table';
import type { Terminal } from '../terminal';
import { indexJson } from '../to-json';
import { count, number } from '../wording';

const COLUMNS: readonly Column[] = [{ title: '' }, { title: '', align: 'right' }, { title: '' }];

const row = (name: string, amount: number, rest = ''): readonly Cell[] => [
  { text: name },
  { text: number(amount), style: 'bold' },
  { text: rest, style: 'dim' },
];

const sum = (amounts: Readonly<Record<string, number>>): number =>
  Object.values(amounts).reduce((total, amount) => total + amount, 0);

/** What there is of each, without what there is none of. */
const parts = (...each: readonly (readonly [number, string])[]): string =>
  each.flatMap(([amount, words]) => (amount > 0 ? words : [])).join(', ');

function text(summary: IndexSummary, seconds: number, terminal: Terminal): string {
  const { notes, entities, datedNotes, facts, tasks, problems } = summary;
  const entityKinds = parts(
    [entities.account, count(entities.account, 'account')],
    [entities.person, count(entities.person, 'person', 'people')],
    [entities.project, count(entities.project, 'project')],
    [entities.forum, count(entities.forum, 'forum')],
  );
  const taskStatuses = parts(
    [tasks.open, `${number(tasks.open)} open`],
    [tasks['in-progress'], `${number(tasks['in-progress'])} in progress`],
    [tasks.proposed, `${number(tasks.proposed)} proposed`],
    [tasks.done, `${number(tasks.done)} done`],
    [tasks.cancelled, `${number(tasks.cancelled)} cancelled`],
  );
  const rows = [
    row('Notes', notes, `read in ${seconds.toFixed(1)} s`),
    row('Entities', sum(entities), entityKinds),
    row('Dated notes', datedNotes),
    row('Facts', facts),
    row('Tasks', sum(tasks), taskStatuses),
    row('Problems', problems.length, problems.length > 0 ? 'listed by the command "problems"' : ''),
  ];
  return table(COLUMNS, rows, terminal);
}

export const indexCommand: Command = {
  name: 'index',
  argument: null,
  summary: 'How many notes, entities, facts and tasks there are, and what is wrong',
  flags: [],
  run({ engine, seconds }) {
    const summary = engine.summary();
    return answered(indexJson(summary), (terminal) => text(summary, seconds, terminal));
  },
};
