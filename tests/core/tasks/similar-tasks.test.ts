import { expect, test } from 'vitest';
import { evidenceOf, similarTasks } from '../../../src/core/tasks/similar-tasks';
import { createTaskGroups } from '../../../src/core/tasks/task-groups';
import { account, graphOf, meeting, person } from '../../support/vault-builder';

const graph = graphOf({
  'C/Northwind.md': account('Northwind Freight'),
  'C/Halden.md': account('Halden Clinics'),
  'P/Dana.md': person('Dana Whitfield', 'Northwind Freight'),
  'P/Sam.md': person('Sam Okafor', 'Halden Clinics'),
  'M/2026-01-01.md': meeting(['Dana Whitfield'], [], '- [ ] Send the revised sizing sheet to Dana by mail.'),
  'M/2026-01-02.md': meeting(
    ['Dana Whitfield'],
    [],
    '- [?] Send the revised sizing sheet to Dana.',
    '- [x] Send the revised sizing sheet.',
    '- [ ] Book the room in Malmö.',
    '- [ ] Tell Dana who filled in the sizing sheet.',
  ),
  'M/2026-01-03.md': meeting(['Sam Okafor'], [], '- [ ] Send the revised sizing sheet to Dana by mail.'),
});
const groups = createTaskGroups(graph);
const lineOf = (path: string) => graph.entities.note(path)?.tasks[0]?.span.line ?? -1;
const similar = (limit: number) =>
  similarTasks(
    graph,
    groups,
    { path: 'M/2026-01-01.md', line: lineOf('M/2026-01-01.md') },
    limit,
    '2026-01-07',
  ).map(({ task, evidence }) => [task.task.text, evidence]);

test('pending tasks of the same account that are like it, the most similar first', () => {
  expect(similar(5)).toEqual([
    ['Send the revised sizing sheet to Dana.', 'all but 2 words the same'],
    ['Tell Dana who filled in the sizing sheet.', '4 words the same'],
  ]);
  expect(similar(1)).toHaveLength(1);
});

test('a line without a task is like nothing', () => {
  expect(similarTasks(graph, groups, { path: 'M/2026-01-01.md', line: 0 }, 5, '2026-01-07')).toEqual([]);
  expect(similarTasks(graph, groups, { path: 'None.md', line: 0 }, 5, '2026-01-07')).toEqual([]);
});

test.each([
  [8, 0, 'all words the same'],
  [8, 1, 'all but 1 word the same'],
  [4, 4, 'all but 4 words the same'],
  [2, 9, '2 words the same'],
  [1, 3, '1 word the same'],
])('%i words the same and %i others', (sameWords, otherWords, evidence) => {
  expect(evidenceOf({ at: 0, sameWords, otherWords })).toBe(evidence);
});
