import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tasksAsCsv } from '../../../../src/core/tasks/export/tasks-as-csv';
import { exportedTask } from './exported-task';

const read = (csv: string) =>
  parse(csv, { columns: true, record_delimiter: '\r\n' }) as readonly Record<string, string>[];

test('gives a line of names and a line a task', () => {
  const task = exportedTask({
    text: 'Send the sizing, again',
    owner: 'Dana Whitfield',
    due: '2026-01-09',
    priority: 'high',
    accounts: ['Northwind Freight', 'Halden Clinics'],
    projects: ['Pilot'],
  });
  expect(tasksAsCsv([task])).toBe(
    'Task,Status,Owner,Due,Suggested due,Priority,Account,Project,Note,Path,Line\r\n' +
      '"Send the sizing, again",open,Dana Whitfield,2026-01-09,,high,Northwind Freight; Halden Clinics,Pilot,' +
      'Weekly sync,Meetings/Weekly sync.md,5\r\n',
  );
});

test('keeps the date of a machine apart from those that count', () => {
  const [row] = read(tasksAsCsv([exportedTask({ due: '2026-01-09', suggestedDue: true })]));
  expect(row).toMatchObject({ Due: '', 'Suggested due': '2026-01-09' });
});

test.each(['=1+1', '+49 40 1234', '-5 °C in the depot', '@Dana', '\tx'])(
  'keeps a spreadsheet from running %j',
  (text) => {
    expect(read(tasksAsCsv([exportedTask({ text })]))[0]?.['Task']).toBe(`'${text}`);
  },
);

test('is read again as it was written, whatever the words are', () => {
  const words = fc.string({ unit: 'binary' }).filter((text) => !/^[=+\-@\t\r]/.test(text));
  fc.assert(
    fc.property(fc.array(fc.tuple(words, words), { maxLength: 5 }), (pairs) => {
      const tasks = pairs.map(([text, project]) => exportedTask({ text, projects: [project] }));
      expect(read(tasksAsCsv(tasks)).map((row) => [row['Task'], row['Project']])).toEqual(pairs);
    }),
  );
});
