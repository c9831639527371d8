import { expect, test } from 'vitest';
import { createTaskGroups } from '../../../src/core/tasks/task-groups';
import { createTaskStacks } from '../../../src/core/tasks/task-stacks';
import { noteOf } from '../../support/note-builder';
import { account, graphOf, meeting, person, type VaultFiles } from '../../support/vault-builder';

const TODAY = '2026-01-07';
const PEOPLE = {
  'C/Northwind.md': account('Northwind Freight'),
  'C/Halden.md': account('Halden Clinics'),
  'P/Dana.md': person('Dana Whitfield', 'Northwind Freight'),
  'P/Sam.md': person('Sam Okafor', 'Halden Clinics'),
};
const dana = (...tasks: readonly string[]) => meeting(['Dana Whitfield'], [], ...tasks);

function stacksOf(files: VaultFiles) {
  const graph = graphOf({ ...PEOPLE, ...files });
  return createTaskStacks(graph, createTaskGroups(graph)).all(TODAY);
}
const texts = (files: VaultFiles) =>
  stacksOf(files).map(({ members }) => members.map(({ note, task }) => `${note.path}: ${task.text}`));

test('open work stands for its stack, then the latest note', () => {
  expect(
    texts({
      'M/2026-01-01.md': dana('- [?] Send the revised sizing sheet to Dana.'),
      'M/2026-01-03.md': dana('- [?] Share the updated sizing sheet with Dana.'),
      'M/2025-12-20.md': dana('- [ ] Send Dana the revised sizing sheet.', '- [ ] Book the room.'),
      'M/2026-01-02.md': dana('- [x] Send the revised sizing sheet to Dana.'),
    }),
  ).toEqual([
    [
      'M/2025-12-20.md: Send Dana the revised sizing sheet.',
      'M/2026-01-03.md: Share the updated sizing sheet with Dana.',
      'M/2026-01-01.md: Send the revised sizing sheet to Dana.',
    ],
  ]);
});

test('the same words in two accounts are two tasks', () => {
  expect(
    texts({
      'M/2026-01-01.md': dana('- [ ] Send the price list.'),
      'M/2026-01-02.md': meeting(['Sam Okafor'], [], '- [ ] Send the price list.'),
    }),
  ).toEqual([]);
});

test('a task of two accounts is compared in both', () => {
  const price = '- [ ] Send the price list.';
  expect(
    texts({
      'M/2026-01-01.md': dana(price),
      'M/2026-01-02.md': meeting(['Dana Whitfield', 'Sam Okafor'], [], price),
      'M/2026-01-03.md': meeting(['Sam Okafor'], [], price),
    }),
  ).toHaveLength(1);
});

test('without an account, tasks are compared inside their project, else among those that have none', () => {
  const file = (...lines: readonly string[]) => ['# List', ...lines].join('\n');
  const project = '---\ntype: project\ntitle: Spring clean\n---\n- [ ] Water the plants.';
  expect(
    texts({
      'Inbox/a.md': file('- [ ] Water the plants.'),
      'Inbox/b.md': file('- [?] Water the plants!'),
      'Projects/Spring clean.md': project,
    }),
  ).toEqual([['Inbox/a.md: Water the plants.', 'Inbox/b.md: Water the plants!']]);
});

const flags = (a: string, b: string) => {
  const [stack] = stacksOf({ 'M/2026-01-01.md': dana(a), 'M/2026-01-02.md': dana(b) });
  return stack && [stack.ownersDiffer, stack.datesDiffer];
};

test.each([
  [
    'another owner',
    '- [ ] Send the list. @Dana Whitfield',
    '- [?] Send the list. @Sam Okafor',
    [true, false],
  ],
  [
    'nobody is no other owner',
    '- [ ] Send the list. @Dana Whitfield',
    '- [?] Send the list.',
    [false, false],
  ],
  ['another day', '- [ ] Send the list. 📅 2026-01-09', '- [ ] Send the list. 📅 2026-01-12', [false, true]],
  ['one day', '- [ ] Send the list. 📅 2026-01-09', '- [ ] Send the list.', [false, false]],
])('%s', (_, a, b, expected) => {
  expect(flags(a, b)).toEqual(expected);
});

test("a day that a machine stamped on most of a note's proposals is no other day", () => {
  const stamped = ['Call the carrier', 'Order a scanner', 'Write to legal'].map(
    (text) => `- [?] ${text} 📅 2026-01-16`,
  );
  const [stack] = stacksOf({
    'M/2026-01-01.md': dana('- [ ] Send the rack drawings 📅 2026-01-09'),
    'M/2026-01-02.md': dana('- [?] Send the rack drawings 📅 2026-01-16', ...stamped),
  });
  expect(stack?.datesDiffer).toBe(false);
});

test('only the groups of notes that changed are read again', () => {
  const graph = graphOf({
    ...PEOPLE,
    'M/2026-01-01.md': dana('- [ ] Send the price list.'),
    'M/2026-01-02.md': dana('- [ ] Send the price list.'),
    'M/2026-01-03.md': meeting(['Sam Okafor'], [], '- [ ] Send the price list.'),
  });
  const groups = createTaskGroups(graph);
  const stacks = createTaskStacks(graph, groups);
  expect(stacks.all(TODAY)).toHaveLength(1);
  expect(stacks.all(TODAY)).toBe(stacks.all(TODAY));

  const changed = noteOf(meeting(['Sam Okafor'], [], '- [ ] Send the price list.'), 'M/2026-01-04.md');
  graph.entities.added(changed);
  groups.touched(changed.path);
  const steps = groups.takeChanged();
  let taken = steps.next();
  while (taken.done !== true) taken = steps.next();
  expect([...taken.value]).toEqual(['account:halden clinics']);
});
