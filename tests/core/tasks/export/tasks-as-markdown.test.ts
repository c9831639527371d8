import { expect, test } from 'vitest';
import { tasksAsMarkdown } from '../../../../src/core/tasks/export/tasks-as-markdown';
import { exportedTask } from './exported-task';

test('shows the groups as headings and the tasks as bullets with their notes', () => {
  const me = exportedTask({ owner: 'Me', due: '2026-01-09', accounts: ['Northwind Freight'] });
  const done = exportedTask({ text: 'Book the room', status: 'done' });
  const guess = exportedTask({ text: 'List the depots', due: '2025-12-31', suggestedDue: true });
  const groups = [
    {
      heading: 'Me',
      tasks: [],
      groups: [
        { heading: 'This week', groups: [], tasks: [me] },
        { heading: 'No date', groups: [], tasks: [guess] },
      ],
    },
    { heading: 'Unassigned', groups: [], tasks: [done] },
  ];
  expect(tasksAsMarkdown('Tasks', groups)).toBe(`# Tasks

## Me

### This week

- Call Dana (Me, due 2026-01-09, Northwind Freight, [[Meetings/Weekly sync|Weekly sync]])

### No date

- List the depots (2025-12-31 suggested, [[Meetings/Weekly sync|Weekly sync]])

## Unassigned

- ~~Book the room~~ ([[Meetings/Weekly sync|Weekly sync]])
`);
});

test('needs no heading where nothing is grouped', () => {
  const groups = [{ heading: '', groups: [], tasks: [exportedTask()] }];
  expect(tasksAsMarkdown('Tasks', groups)).toBe(
    '# Tasks\n\n- Call Dana ([[Meetings/Weekly sync|Weekly sync]])\n',
  );
});

test('keeps a title with brackets from breaking the link', () => {
  const note = { path: 'Notes/[x] y|z.md', title: '[x] y|z', line: 0 };
  const groups = [{ heading: '', groups: [], tasks: [exportedTask({ note })] }];
  expect(tasksAsMarkdown('Tasks', groups)).toContain('|x  y z]]');
});
