import { expect, test } from 'vitest';
import { noteOf, noteText } from '../../support/note-builder';

const DATED = ['date: 2026-01-05'];
const tasksOf = (...lines: readonly string[]) =>
  noteOf(noteText(DATED, ...lines)).tasks.map(({ symbol, text, owners, due }) => [
    symbol,
    text,
    owners.map(({ name }) => name).join(),
    due,
  ]);
const plain = (text: string, symbol = ' ') => [symbol, text, '', null];

test.each([
  ['a hyphen', '- [ ] Send it', [plain('Send it')]],
  ['an asterisk', '* [x] Send it', [plain('Send it', 'x')]],
  ['a plus', '+ [ ] Send it', [plain('Send it')]],
  ['a number', '1. [ ] Send it', [plain('Send it')]],
  ['a number and a parenthesis', '2) [/] Send it', [plain('Send it', '/')]],
  ['a tab', '- [ ]\tSend it', [plain('Send it')]],
  ['an item in an item', '- - [ ] Send it', [plain('Send it')]],
  ['a block quote', '> - [ ] Send it', [plain('Send it')]],
  ['a callout', '> [!todo] Open\n> - [ ] Send it', [plain('Send it')]],
  ['a callout in a callout', '> [!todo] a\n> > [!note] b\n> > - [ ] Send it', [plain('Send it')]],
  ['a numbered list in a callout', '> [!todo]- a\n>\n> 1. [ ] Send it', [plain('Send it')]],
  ['a nested list', '- Item\n\t- [ ] Send it', [plain('Send it')]],
])('a task behind or in %s', (_, text, expected) => {
  expect(tasksOf(text)).toEqual(expected);
});

test.each([
  ['indented code', 'Text\n\n    - [ ] Send it'],
  ['code in an item', '- Item\n\n      - [ ] Send it'],
  ['code in a callout', '> [!todo] a\n>\n>     - [ ] Send it'],
  ['a fence in a callout', '> [!todo] a\n> ```\n> - [ ] Send it\n> ```'],
  ['a table', '| a | b |\n| --- | --- |\n| - [ ] Send it | [x] b |'],
  ['a box without an item', '[ ] Send it'],
  ['a box without a space', '- [] Send it'],
  ['a box with words behind it', '- [ ]Send it'],
  ['a marker without a space', '-[ ] Send it'],
  ['a link', '- [x](Send.md) it'],
])('no task in %s', (_, text) => {
  expect(tasksOf(text)).toEqual([]);
});

test.each([
  ['indented', '- [ ] Send it @Dana\n  to @Ola 📅 2026-01-08 #late'],
  ['lazy', '- [ ] Send it @Dana\nby 2026-01-08 @Ola'],
  ['a paragraph', '- [ ] Send it @Dana\n\n  by 2026-01-08 @Ola'],
  ['in a callout', '> - [ ] Send it @Dana\n>   by 2026-01-08 @Ola'],
  ['lazy in a callout', '> - [ ] Send it @Dana\nby 2026-01-08 @Ola'],
])('only the first line of a task counts, as in Tasks, and the rest is no statement: %s', (_, text) => {
  const note = noteOf(noteText(DATED, '## Key Facts', text));
  expect(note.tasks.map(({ text: said, owners, due, tags }) => [said, owners.length, due, tags])).toEqual([
    ['Send it', 1, null, []],
  ]);
  expect(note.statements).toEqual([]);
});

test('an absolute date in a note without a date is due then, as read from text', () => {
  const [task] = noteOf('- [ ] Send it by 2026-01-09 @Dana').tasks;
  expect(task).toMatchObject({ due: '2026-01-09', dueFrom: 'text', dueText: '2026-01-09' });
});
