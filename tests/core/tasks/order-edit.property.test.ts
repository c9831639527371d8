import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/edits/apply-edits';
import { DEFAULT_TASK_CONVENTIONS } from '../../../src/core/model/task-conventions';
import type { Note } from '../../../src/core/model/note';
import type { Task } from '../../../src/core/model/task';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { editOf } from '../../../src/core/tasks/order-edit';
import type { Assignee, TaskOrder } from '../../../src/core/tasks/task-order';
import { noteOf } from '../../support/note-builder';
import { readAs } from '../../support/misread';

const word = fc.constantFrom(
  ...'Send the sheet. to, by next Friday @Dana @Ola Whitfield van Team Q3 noon EOD and ask Owner: (owner @ # # @TBD'.split(
    ' ',
  ),
  ...'#task #proposed #a/b #12 📅 📅\ufe0f ⏳ 🛫 ➕ ✅ ❌ 🔺 ⏫ 🔽\ufe0f 🔁 🆔 ⛔ every abc 2026-01-10 2026-02-31 2026-1-5 [[2026-01-10]]'.split(
    ' ',
  ),
  ...'(a) ( ) [] [[Dana]] @[[Ola|O]] **@Dana** **@Dana:** `code` `open <b> www.a.example http://a.example/@x a::b %% %%x%% <!-- --> ^id é – ’ . , | - 12'.split(
    ' ',
  ),
  '[due:: 2026-01-10]',
  '(due::2026/01/11)',
  '[due:: ]',
  '[owner:: Dana, Ola]',
  '(assignee:: [[Sam Okafor]])',
  '[priority:: High]',
  'üìÖ 2025-11-04',
  'â«',
  'Donâ€™t',
  '@JosÃ©',
  '\t',
  '\u00a0',
);
const text = fc.array(word, { maxLength: 10 }).map((words) => words.join(' '));
const box = fc.constantFrom('- [ ] ', '* [/] ', '\t1. [?] ', '> - [x] ', '- [-]\t');
const ending = fc.constantFrom('', ' ', '\t ', ' ^call-1', ' ^call-1  ');
const taskLine = fc.tuple(box, text, ending).map((parts) => parts.join(''));
const damagedLine = fc
  .tuple(taskLine, fc.constantFrom('macintosh' as const, 'windows-1252' as const))
  .map(([one, page]) => readAs(one, page));
const line = fc.oneof({ weight: 5, arbitrary: taskLine }, { weight: 1, arbitrary: damagedLine });

const person = (name: string, isMe = false): Assignee => ({ id: null, name, detail: null, isMe });
const order = fc.constantFrom<TaskOrder>(
  { kind: 'due', date: '2026-01-16' },
  { kind: 'due', date: null },
  { kind: 'priority', priority: 'high' },
  { kind: 'priority', priority: null },
  { kind: 'assign', to: person('Ola Berg') },
  { kind: 'assign', to: person('Sam') },
  { kind: 'assign', to: person('Robin Ashdown', true) },
  { kind: 'assign', to: person('data platform team') },
  { kind: 'assign', to: null },
);

const noteDate = '2026-01-05';
const context = {
  settings: DEFAULT_SETTINGS,
  conventions: DEFAULT_TASK_CONVENTIONS,
  today: '2026-01-07',
  noteDate,
};
const read = (note: string): Note => noteOf(note, 'Notes/2026-01-05 Sync.md');
const wordsOf = (description: string) => description.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** The blanks and the block id behind what the task says. */
const endOf = (written: string): string =>
  /(?:\s\^[a-z0-9-]+)?\s*$/.exec(written.replace(/^[^\]]*\]\s*/, ''))?.[0] ?? '';

/** What an order may not touch, of what the task says. */
function others(task: Task, kind: TaskOrder['kind']) {
  const { span, owners, due, dueFrom, dueText, suggestedDue, priority, text: description, ...rest } = task;
  return {
    ...rest,
    line: span.line,
    owners: kind === 'assign' ? null : owners,
    due: kind === 'due' ? null : [due, dueFrom, dueText, suggestedDue],
    priority: kind === 'priority' ? null : priority,
    // A name that the sentence needs may come to say more: Ola → Ola Berg.
    words: wordsOf(description).filter((each) => kind !== 'assign' || each !== 'Berg'),
  };
}

function isDone(task: Task, asked: TaskOrder): boolean {
  if (asked.kind === 'due') return task.due === asked.date;
  if (asked.kind === 'priority') return task.priority === asked.priority;
  if (asked.kind !== 'assign') return false;
  if (!asked.to) return task.owners.length === 0;
  const name = asked.to.isMe ? 'Me' : asked.to.name;
  return task.owners.length === 1 && task.owners[0]?.name.toLowerCase() === name.toLowerCase();
}

test('an order gives what it asks for, and leaves everything else', () => {
  const kinds = new Map<string, number>();
  fc.assert(
    fc.property(line, order, fc.constantFrom('\n', '\r\n'), fc.boolean(), (one, asked, end, hasMark) => {
      const before = `${hasMark ? '\ufeff' : ''}# Sync${end}${end}${one}${end}${end}After  ${end}`;
      const task = read(before).tasks[0];
      if (!task) return;
      const result = editOf(task, asked, context);
      kinds.set(result.kind, (kinds.get(result.kind) ?? 0) + 1);
      if (result.kind !== 'edit') {
        if (result.kind === 'unchanged') expect(isDone(task, asked)).toBe(true);
        return;
      }
      const written = applyEdits(before, [result.edit]);
      if (!written.ok) throw new Error(written.conflicts[0]?.reason);
      expect(written.text.replace(result.edit.lines.join(end), one)).toBe(before);

      const note = read(written.text);
      const after = note.tasks[0];
      if (!after) throw new Error('no task any more');
      expect(note.tasks).toHaveLength(1);
      expect(isDone(after, asked)).toBe(true);
      expect(others(after, asked.kind)).toEqual(others(task, asked.kind));
      expect(after.span.text.endsWith(endOf(one))).toBe(true);
      expect(editOf(after, asked, context).kind).toBe('unchanged');
    }),
    { numRuns: 3_000, seed: 7 },
  );
  expect(kinds.get('edit')).toBeGreaterThan(1_000);
  expect(kinds.get('refused')).toBeLessThan(300);
});

test('a line that is no task is refused', () => {
  fc.assert(
    fc.property(text, order, (words, asked) => {
      const span = { path: 'Note.md', line: 0, text: `Say ${words}`, ordinal: 0 };
      expect(editOf({ span, status: 'open', suggestedDue: false }, asked, context).kind).toBe('refused');
    }),
    { numRuns: 500, seed: 7 },
  );
});
