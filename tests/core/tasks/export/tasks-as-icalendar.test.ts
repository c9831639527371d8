import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { ExportedTask } from '../../../../src/core/tasks/export/exported-tasks';
import { tasksAsCalendar } from '../../../../src/core/tasks/export/tasks-as-icalendar';
import { exportedTask } from './exported-task';

const SOURCE = { vault: 'Work & play', now: Date.UTC(2026, 0, 7, 8, 30) };

/** An iCalendar reader that is not ours. */
function todos(tasks: readonly ExportedTask[]) {
  const calendar = new ICAL.Component(ICAL.parse(tasksAsCalendar(tasks, SOURCE)) as unknown[]);
  return calendar.getAllSubcomponents('vtodo');
}

const value = (task: Partial<ExportedTask>, property: string): unknown =>
  todos([exportedTask(task)])[0]
    ?.getFirstPropertyValue(property)
    ?.toString();

describe('a to-do', () => {
  test.each<[string, Partial<ExportedTask>, string, string | undefined]>([
    ['has the words', { text: 'Call; Dana, \\ today' }, 'summary', 'Call; Dana, \\ today'],
    ['is due on a day', { due: '2026-01-09' }, 'due', '2026-01-09'],
    ['has no suggested date', { due: '2026-01-09', suggestedDue: true }, 'due', undefined],
    ['is open', {}, 'status', 'NEEDS-ACTION'],
    ['is not accepted yet', { status: 'proposed' }, 'status', 'NEEDS-ACTION'],
    ['is being done', { status: 'in-progress' }, 'status', 'IN-PROCESS'],
    ['is done', { status: 'done' }, 'status', 'COMPLETED'],
    ['is canceled', { status: 'cancelled' }, 'status', 'CANCELLED'],
    ['has a priority', { priority: 'highest' }, 'priority', '1'],
    ['may have none', {}, 'priority', undefined],
    [
      'says whose it is',
      { owner: 'Dana Whitfield' },
      'description',
      'Owner: Dana Whitfield\nNote: Weekly sync',
    ],
    ['was written down', {}, 'dtstamp', '2026-01-07T08:30:00Z'],
    [
      'leads back to its note',
      {},
      'url',
      'obsidian://open?vault=Work%20%26%20play&file=Meetings%2FWeekly%20sync.md',
    ],
  ])('%s', (_, task, property, expected) => {
    expect(value(task, property)).toBe(expected);
  });

  test('is in the categories of its accounts and its project', () => {
    const [todo] = todos([exportedTask({ accounts: ['Northwind, Freight', 'Halden'], projects: ['Pilot'] })]);
    expect(todo?.getFirstProperty('categories')?.getValues()).toEqual([
      'Northwind, Freight',
      'Halden',
      'Pilot',
    ]);
  });
});

test('ids stay while note and words do, and tell equal tasks apart', () => {
  const ids = (tasks: readonly ExportedTask[]) =>
    todos(tasks).map((todo) => todo.getFirstPropertyValue('uid'));
  const task = exportedTask();
  const moved = exportedTask({ note: { ...task.note, line: 40 }, due: '2026-02-01' });
  const other = exportedTask({ text: 'Call Ola' });
  expect(ids([moved])).toEqual(ids([task]));
  expect(new Set(ids([task, moved, other])).size).toBe(3);
});

test('no line is longer than 75 octets, and every text is read again as it was', () => {
  const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { maxLength: 4 });
  fc.assert(
    fc.property(texts, (words) => {
      const tasks = words.map((text) => exportedTask({ text }));
      for (const line of tasksAsCalendar(tasks, SOURCE).split('\r\n'))
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(todos(tasks).map((todo) => todo.getFirstPropertyValue('summary'))).toEqual(words);
    }),
  );
});
