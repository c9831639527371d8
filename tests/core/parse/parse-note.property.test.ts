import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/edits/apply-edits';
import { setTaskSymbol } from '../../../src/core/edits/set-task-symbol';
import { noteOf } from '../../support/note-builder';
import { expectSound } from '../../support/sound-note';

/** Any sequence of UTF-16 code units: halves of characters, controls and unassigned ones too. */
const anyText = fc
  .array(fc.oneof(fc.nat(0x7f), fc.nat(0xffff), fc.integer({ min: 0xd800, max: 0xdfff })), { maxLength: 80 })
  .map((units) => String.fromCharCode(...units));

/** What notes are made of, and what breaks them. */
const fragment = fc.constantFrom(
  ...['\n', '\n', '\n', '\r\n', '\r', ' ', '  ', '\t', '\ufeff', '\u2028', '\0', '\f', '\ud83d', '\udcc5'],
  ...[
    '---\n',
    'type: customer\n',
    'title: ',
    'date: 2026-01-05\n',
    'date: ',
    'tags:\n',
    'participants: [',
    '__proto__: ',
  ],
  ...[
    '# ',
    '## ',
    'Key Facts\n',
    'Topics\n',
    'Key Contacts\n',
    'constructor\n',
    '===',
    'One, (two',
    ') ',
    '❌ ',
  ],
  ...[
    '- ',
    '* ',
    '1. ',
    '> ',
    '- [ ] ',
    '- [x] ',
    '1) [?] ',
    '> - [/] ',
    '- [\ud83d] ',
    '- [📅] ',
    '- []',
    '- [ ]',
  ],
  ...[
    '@Dana Whitfield ',
    '@[[Ola Berg]] ',
    '@',
    '📅 2026-01-10 ',
    '📅',
    '⏫',
    '[due:: 2026-01-10]',
    '[owner:: Dana]',
    '::',
  ],
  ...[
    '#task',
    '#',
    '(via Dana)',
    '[[Northwind|NW]]',
    '[[',
    ']]',
    '[a](b.md)',
    '](',
    '^id',
    '**Account**: ',
    '**',
    '_',
  ],
  ...[
    '| a | b |\n',
    '|-|-|\n',
    'Person | Role\n',
    'Dana | Head\n',
    '\\|',
    '```',
    '~~~\n',
    '%%',
    '$$',
    '<!--',
    '-->',
    '`',
  ],
  ...[
    'ğŸ“… ',
    'â€™',
    'Ã¢â‚¬â„¢',
    '\ufffd',
    'by next Friday',
    'week of ',
    '0000-01-01',
    '9999-12-31',
    'end of the week',
    'EOD',
  ],
);
const mixture = fc.array(fragment, { maxLength: 50 }).map((parts) => parts.join(''));
/** Most of these get past the front matter and hold tasks. */
const noteText = fc.oneof(
  anyText,
  mixture,
  fc.tuple(mixture, mixture).map(([properties, body]) => `---\n${properties}\n---\n${body}`),
  fc
    .array(fc.tuple(mixture, fc.constantFrom('\n- [ ] ', '\r\n> - [x] '), mixture), { maxLength: 4 })
    .map((parts) => parts.flat().join('')),
);

const RUNS = 1_500;

test('any text is a note, and says of each thing where it stands', () => {
  fc.assert(
    fc.property(noteText, (text) => expectSound(noteOf(text), text)),
    { numRuns: RUNS },
  );
});

/** The first place at which two texts differ; the length of the shorter where they do not. */
function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < Math.min(one.length, other.length) && one[at] === other[at]) at++;
  return at;
}

test('every task that is read can be completed in the text: its symbol changes, and nothing else', () => {
  let completed = 0;
  fc.assert(
    fc.property(noteText, (text) => {
      for (const { span, symbol } of noteOf(text).tasks) {
        if (symbol === 'x') continue;
        const edit = setTaskSymbol(span, 'x');
        if (!edit) throw new Error(`no task to the editor: ${JSON.stringify(span.text)}`);
        const result = applyEdits(text, [edit]);
        if (!result.ok) throw new Error(JSON.stringify(result.conflicts));
        const at = firstDifference(text, result.text);
        expect(text.slice(at, at + symbol.length)).toBe(symbol);
        expect(result.text).toBe(`${text.slice(0, at)}x${text.slice(at + symbol.length)}`);
        const again = noteOf(result.text).tasks.find((task) => task.span.line === span.line);
        expect(again?.symbol).toBe('x');
        completed += 1;
      }
    }),
    { numRuns: RUNS },
  );
  expect(completed).toBeGreaterThan(RUNS / 5);
});
