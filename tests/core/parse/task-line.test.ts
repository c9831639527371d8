import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTaskText, type TaskFields } from '../../../src/core/parse/task-line';
import { readAs, readAsAndLose } from '../../support/misread';
import {
  COMMENTS,
  DESCRIPTIONS,
  DOCUMENTED_DATAVIEW,
  DOCUMENTED_EMOJI,
  LENIENT,
  NO_METADATA,
  type ExpectedFields,
  type TaskCase,
} from './task-line.cases';

const NOTHING = {
  text: '',
  owners: [],
  due: null,
  dueFrom: null,
  dueText: null,
  scheduled: null,
  start: null,
  created: null,
  done: null,
  cancelled: null,
  recurrence: null,
  priority: null,
  id: null,
  dependsOn: [],
  onCompletion: null,
  tags: [],
  blockLink: null,
  invalid: [],
};

const readable = (fields: TaskFields) => ({ ...fields, owners: fields.owners.map(({ name }) => name) });
const complete = (fields: ExpectedFields) => ({ ...NOTHING, ...fields });

const SIGNIFIERS = /[📅📆🗓⏳⌛🛫➕✅❌🔁🔺⏫🔼🔽⏬🆔⛔🏁]/gu;
const withSelector = (line: string, selector: string) =>
  line.replace(SIGNIFIERS, (emoji) => emoji + selector);

/** The same line as the notes of our users hold it. */
const VARIANTS: readonly (readonly [name: string, change: (line: string) => string])[] = [
  ['as written', (line) => line],
  ['read as Mac Roman', (line) => readAs(line, 'macintosh')],
  ['read as Mac Roman, logo dropped', (line) => readAs(line, 'macintosh').replaceAll('\uf8ff', '')],
  ['read as Windows-1252', (line) => readAs(line, 'windows-1252')],
  ['read as Windows-1254', (line) => readAs(line, 'windows-1254')],
  ['read as Windows-1252, bytes lost', (line) => readAsAndLose(line, 'windows-1252')],
  ['read as Windows-1254, bytes lost', (line) => readAsAndLose(line, 'windows-1254')],
  ['with U+FE0F', (line) => withSelector(line, '\ufe0f')],
  ['with U+FE0E', (line) => withSelector(line, '\ufe0e')],
  ['with U+FE0F, read as Mac Roman', (line) => readAs(withSelector(line, '\ufe0f'), 'macintosh')],
  [
    'with U+FE0F, read as Windows-1254, bytes lost',
    (line) => readAsAndLose(withSelector(line, '\ufe0f'), 'windows-1254'),
  ],
  ['read as Windows-1252 twice', (line) => readAs(readAs(line, 'windows-1252'), 'windows-1252')],
];

const METADATA: readonly TaskCase[] = [...DOCUMENTED_EMOJI, ...DOCUMENTED_DATAVIEW, ...LENIENT];

describe.each(VARIANTS)('%s', (_name, change) => {
  it.each(METADATA)('$line', ({ line, fields }) => {
    expect(readable(parseTaskText(change(line), null))).toEqual(complete(fields));
  });
});

describe('what is no metadata', () => {
  it.each(NO_METADATA)('$line', ({ line, fields }) => {
    expect(readable(parseTaskText(line, null))).toEqual(complete(fields));
  });
});

describe('descriptions', () => {
  it.each([...DESCRIPTIONS, ...COMMENTS])('$line', ({ line, fields }) => {
    for (const encoding of [null, 'macintosh', 'windows-1252'] as const) {
      const content = encoding ? readAs(line, encoding) : line;
      const parsed = parseTaskText(content, null);
      expect(readable(parsed)).toEqual(complete(fields));
      for (const { written, start, end } of parsed.owners) expect(content.slice(start, end)).toBe(written);
    }
  });
});

it('has the 150 cases that were promised', () => {
  expect(METADATA.length + NO_METADATA.length + DESCRIPTIONS.length).toBeGreaterThanOrEqual(150);
});

it('keeps the exact text of an owner in a damaged line', () => {
  const [owner] = parseTaskText('Send it. @Jos√© Ruiz ‚è´ #task', null).owners;
  expect(owner).toEqual({ name: 'José Ruiz', written: '@Jos√© Ruiz', start: 9, end: 20 });
});

describe('a due date in words', () => {
  const NOTE_DATE = '2026-01-07';

  it.each([
    ['Send the notes by next Friday', 'Send the notes by next Friday', '2026-01-16', 'next Friday'],
    ['Prepare week of 2026-01-05 @Dana', 'Prepare week of 2026-01-05', '2026-01-11', 'week of 2026-01-05'],
    ['Meet in San Francisco (Nov 4–6) @Me', 'Meet in San Francisco (Nov 4–6)', '2026-11-06', 'Nov 4–6'],
    ['Send it 📅 next Friday #task', 'Send it', '2026-01-16', 'next Friday'],
    ['Send it [due:: next Friday]', 'Send it', '2026-01-16', 'next Friday'],
    ['Send Dana‚Äôs notes by Friday', 'Send Dana’s notes by Friday', '2026-01-09', 'Friday'],
  ])('%s', (line, text, due, dueText) => {
    const parsed = parseTaskText(line, NOTE_DATE);
    expect(parsed).toMatchObject({ text, due, dueFrom: 'text', dueText, invalid: [] });
  });

  it.each([
    ['an emoji', 'Send it by Friday 📅 2026-02-01', 'emoji'],
    ['a field', 'Send it by Friday [due:: 2026-02-01]', 'field'],
  ])('%s beats words', (_name, line, dueFrom) => {
    expect(parseTaskText(line, NOTE_DATE)).toMatchObject({ due: '2026-02-01', dueFrom, dueText: null });
  });

  it('is not read without the date of the note', () => {
    expect(parseTaskText('Send it by Friday', null)).toMatchObject({
      due: null,
      dueFrom: null,
      dueText: null,
    });
    expect(parseTaskText('Send it [due:: next Friday]', null).invalid).toEqual(['next Friday']);
  });

  it('is read where the emoji names a day that does not exist, and the day is reported', () => {
    expect(parseTaskText('Send it by Friday 📅 2026-02-31', NOTE_DATE)).toMatchObject({
      due: '2026-01-09',
      dueFrom: 'text',
      invalid: ['2026-02-31'],
    });
  });

  it('is not read from the name of a linked note', () => {
    expect(parseTaskText('Read [[2026-02-05 - Weekly sync]] first', NOTE_DATE).due).toBeNull();
  });
});

describe('properties', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...[
        '📅 2026-01-10',
        '⏫',
        '#task',
        '@Dana Whitfield',
        '[due:: 2026-01-11]',
        '🔁 every week',
        '🆔 a1',
        '^b',
      ],
      ...[
        'by Friday',
        '📅',
        '@',
        '#',
        '[[',
        ']]',
        '`',
        '(',
        '::',
        '2026-02-31',
        '📅 2026-02-31',
        '[owner:: ',
        ')',
      ],
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const anyLine = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '));

  it('no line makes it fail, and every owner is a slice of the line', () => {
    fc.assert(
      fc.property(anyLine, fc.constantFrom(null, '2026-01-07'), (line, noteDate) => {
        const { owners, text } = parseTaskText(line, noteDate);
        for (const { written, start, end } of owners) expect(line.slice(start, end)).toBe(written);
        expect(text).toBe(text.trim());
      }),
      { numRuns: 1000 },
    );
  });

  it('the order of metadata does not matter', () => {
    const metadata = [
      '📅 2026-01-10',
      '⏫',
      '#task',
      '⏳ 2026-01-09',
      '🔁 every week',
      '[id:: a1]',
      '@Dana Whitfield',
    ];
    const expected = readable(parseTaskText(`Send it. ${metadata.join(' ')}`, null));
    fc.assert(
      fc.property(fc.shuffledSubarray(metadata, { minLength: metadata.length }), (order) => {
        expect(readable(parseTaskText(`Send it. ${order.join(' ')}`, null))).toEqual(expected);
      }),
    );
  });
});
