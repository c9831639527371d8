import { expect, test } from 'vitest';
import {
  lineKey,
  prunedMemory,
  renameInMemory,
  skippedLines,
  snoozedUntil,
  withoutLines,
  withSkipped,
  withSnoozed,
} from '../../../src/core/tasks/triage-memory';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';

const span = (path: string, ordinal = 0, text = '- [?] Call') => ({
  path,
  line: 7,
  text,
  ordinal,
  copies: 2,
});
const A = span('Notes/a.md');
const B = span('Notes/a.md', 1);
const C = span('c.md');
const NOTHING = DEFAULT_SETTINGS.triage;
const TODAY = '2026-01-07';

test('snoozed lines are told apart by path, text and ordinal, and come back on their day', () => {
  const memory = withSnoozed(NOTHING, [A, C], '2026-01-21');
  expect(snoozedUntil(memory, TODAY)).toEqual(
    new Map([
      [lineKey(A), '2026-01-21'],
      [lineKey(C), '2026-01-21'],
    ]),
  );
  expect(snoozedUntil(memory, '2026-01-20').size).toBe(2);
  expect(snoozedUntil(memory, '2026-01-21').size).toBe(0);
  expect(memory.snoozed[0]).toEqual({
    path: 'Notes/a.md',
    text: '- [?] Call',
    ordinal: 0,
    until: '2026-01-21',
  });
});

test('a line is snoozed once, and a snoozed one is not skipped any more', () => {
  const memory = withSnoozed(withSnoozed(withSkipped(NOTHING, [A, B]), [A], '2026-01-21'), [A], '2026-02-01');
  expect(memory.snoozed.map(({ until }) => until)).toEqual(['2026-02-01']);
  expect(skippedLines(memory)).toEqual(new Set([lineKey(B)]));
  expect(withoutLines(memory, [A, B])).toEqual(NOTHING);
});

test('what is over is forgotten; the lines of a note that is not there wait for it', () => {
  let memory = withSnoozed(NOTHING, [A, C], '2026-01-21');
  memory = withSnoozed(memory, [B], '2026-01-07');
  memory = withSkipped(memory, [span('gone.md'), span('c.md', 3)]);
  const isNote = (path: string) => path.startsWith('Notes/');
  const pruned = prunedMemory(memory, [{ span: A }, { span: B }], isNote, TODAY);
  expect(pruned.snoozed.map(lineKey)).toEqual([lineKey(A), lineKey(C)]);
  expect(pruned.skipped).toEqual([]);
  expect(prunedMemory(pruned, [{ span: A }], isNote, TODAY)).toBe(pruned);
  expect(prunedMemory(pruned, [], isNote, TODAY).snoozed.map(lineKey)).toEqual([lineKey(C)]);
});

test('follows a note, and the folder around it', () => {
  const memory = withSkipped(withSnoozed(NOTHING, [A], '2026-01-21'), [C]);
  const moved = renameInMemory(renameInMemory(memory, 'Notes', 'Old/Notes'), 'c.md', 'd.md');
  expect(moved.snoozed.map(({ path }) => path)).toEqual(['Old/Notes/a.md']);
  expect(moved.skipped.map(({ path }) => path)).toEqual(['d.md']);
  expect(renameInMemory(memory, 'Note', 'Other')).toBe(memory);
});
