import { expect, test } from 'vitest';
import { filterTasks, type TaskFilter } from '../../../src/core/tasks/filter-tasks';
import { noteOf } from '../../support/note-builder';
import { account, graphOf, person } from '../../support/vault-builder';

const files = {
  'C/Northwind.md': account(
    'Northwind Freight',
    '- [ ] late @Dana 📅 2026-01-05 ⏫',
    '- [ ] today @Me 📅 2026-01-07',
    '- [/] sunday @Legal 📅 2026-01-11',
    '- [ ] later 📅 2026-02-01',
    '- [ ] none @TBD',
    '- [?] proposed @Me',
    '- [x] done @Me',
    '- [-] dropped',
  ),
  'P/Dana.md': person('Dana Whitfield', 'Northwind Freight'),
  'Inbox/x.md': '- [ ] elsewhere @Dana Whitfield',
};
const graph = graphOf(files);
const notes = Object.entries(files).map(([path, text]) => noteOf(text, path));

const cases: readonly [string, TaskFilter, readonly string[]][] = [
  ['nothing asked: open work by date', {}, ['late', 'today', 'sunday', 'later', 'none', 'elsewhere']],
  ['proposals', { status: 'proposed' }, ['proposed']],
  ['done and dropped', { status: 'done' }, ['done', 'dropped']],
  ['everything', { status: 'all', owner: 'me' }, ['today', 'proposed', 'done']],
  ['overdue', { due: 'overdue' }, ['late']],
  ['due today', { due: 'today' }, ['today']],
  ['due this week, the past left out', { due: 'week' }, ['today', 'sunday']],
  ['without a date', { due: 'none' }, ['none', 'elsewhere']],
  ['of an account', { account: 'account:northwind freight', due: 'none' }, ['none']],
  ['of a person, by any of her names', { owner: 'Whitfield, Dana' }, ['late', 'elsewhere']],
  ['of a team', { owner: 'legal' }, ['sunday']],
  ['of a kind of owner', { owner: 'unassigned' }, ['later', 'none']],
];

test.each(cases)('%s', (_, filter, texts) => {
  expect(filterTasks(graph, notes, filter, '2026-01-07').map(({ task }) => task.text)).toEqual(texts);
});
