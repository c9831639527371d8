import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlainTask } from '../../../src/core/parse/plain-task';
import { readStructuredTask } from '../../../src/core/parse/task-line';

const word = fc.constantFrom(
  ...'Send the sheet. to, by next Friday @Dana @Ola Whitfield van Team Q3 noon @Noon EOD and ask Owner: (owner @ # #'.split(
    ' ',
  ),
  ...'#task #proposed #a/b #12 #é 📅 ⏳ 🛫 ➕ ✅ ❌ 🔺 ⏫ 🔽\ufe0f 🔁 🆔 ⛔ every abc 2026-01-10 2026-02-31 2026-1-5'.split(
    ' ',
  ),
  ...'[due:: 2026-01-10] (a) ( ) [] [[Dana]] `code` <b> www.a.example http://a.example a::b %% %%x%% <!-- --> ^id é – ’ . , | - 12'.split(
    ' ',
  ),
  '',
  '\t',
  '\u00a0',
);
const plainWord = fc.constantFrom(
  ...'Send the sheet. to Owner 📅 2026-01-10 ✅ 2026-01-12 🔽 #task #proposed @Dana Whitfield Friday'.split(
    ' ',
  ),
);
const line = fc
  .oneof(fc.array(word, { maxLength: 10 }), fc.array(plainWord, { maxLength: 12 }))
  .map((words) => words.join(' '));

test('gives what the exact road gives, or steps aside', () => {
  let read = 0;
  fc.assert(
    fc.property(line, fc.constantFrom('2026-01-05', null), (text, noteDate) => {
      const plain = readPlainTask(text, noteDate);
      if (plain === null) return;
      read++;
      expect(plain).toEqual(readStructuredTask({ content: text, text, damage: [] }, noteDate));
    }),
    { numRuns: 20_000, seed: 11 },
  );
  expect(read).toBeGreaterThan(4_000);
});

test.each([
  'Send the sheet. @Dana Whitfield 📅 2026-01-10 🔽 #task #proposed #auto',
  'Send the sheet (by Friday) @DanaWhitfield 📅 2026-01-10 #task ✅ 2026-01-12',
  'Send the sheet to the storage team',
])('reads %s', (text) => {
  expect(readPlainTask(text, '2026-01-05')).not.toBeNull();
});

test.each([
  'Send the sheet to @Dana 📅 2026-01-10',
  'Owner: @Dana 📅 2026-01-10',
  'Send the sheet. @Dana @Ola',
  'Send the sheet 📅 2026-02-31',
  'Send the sheet 🔁 every week 📅 2026-01-10',
  'Send the sheet [due:: 2026-01-10]',
  'Call @Dana about the sheet',
  '#task send the sheet #auto',
])('steps aside for %s', (text) => {
  expect(readPlainTask(text, '2026-01-05')).toBeNull();
});
