import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/edits/apply-edits';
import { applyPatches } from '../../../src/core/edits/apply-patches';
import { removeLine, replaceLine, type LineEdit } from '../../../src/core/edits/line-edit';
import type { SourceSpan } from '../../../src/core/model/source-span';
import { insertAfter } from '../../support/insert-after';

const span = (line: number, text: string, ordinal = 0): SourceSpan => ({
  path: 'Note.md',
  line,
  text,
  ordinal,
});
const edit = replaceLine;
const written = (line: number, text: string, ordinal = 0, copies = 1) => ({
  ...span(line, text, ordinal),
  copies,
});
const NOTE = '# Northwind Freight\n- [ ] Send the offer\n- [ ] Call Dana\n- [ ] Send the offer\n';

describe('applyEdits', () => {
  test('replaces the line in its place and says where it stands now', () => {
    expect(applyEdits(NOTE, [edit(span(2, '- [ ] Call Dana'), '- [x] Call Dana')])).toMatchObject({
      ok: true,
      text: '# Northwind Freight\n- [ ] Send the offer\n- [x] Call Dana\n- [ ] Send the offer\n',
      written: [[written(2, '- [x] Call Dana')]],
    });
  });

  test('makes several edits at once, in any order, also of identical lines', () => {
    const result = applyEdits(NOTE, [
      edit(span(3, '- [ ] Send the offer', 1), '- [x] Send the offer'),
      edit(span(1, '- [ ] Send the offer', 0), '- [x] Send the offer'),
    ]);
    expect(result).toMatchObject({
      ok: true,
      text: '# Northwind Freight\n- [x] Send the offer\n- [ ] Call Dana\n- [x] Send the offer\n',
      written: [[written(3, '- [x] Send the offer', 1, 2)], [written(1, '- [x] Send the offer', 0, 2)]],
    });
  });

  test.each([
    ['lines were added above', `Added\n\n${NOTE}`, 4],
    ['lines were removed above', NOTE.replace('# Northwind Freight\n', ''), 1],
    ['another line was edited', NOTE.replace('Northwind Freight', 'Northwind Freight AB'), 2],
  ])('finds a line by its text where %s', (_, text, line) => {
    expect(applyEdits(text, [edit(span(2, '- [ ] Call Dana'), '- [x] Call Dana')])).toMatchObject({
      ok: true,
      text: text.replace('- [ ] Call Dana', '- [x] Call Dana'),
      written: [[written(line, '- [x] Call Dana')]],
    });
  });

  test('tells moved identical lines apart by their ordinal', () => {
    const result = applyEdits(`Added\n${NOTE}`, [
      edit(span(3, '- [ ] Send the offer', 1), '- [x] Send the offer'),
    ]);
    expect(result).toMatchObject({ ok: true, written: [[{ line: 4, ordinal: 0 }]] });
  });

  test('finds the second of two equal lines by its place once the first was completed', () => {
    const text = NOTE.replace('- [ ] Send', '- [x] Send');
    expect(
      applyEdits(text, [edit(span(3, '- [ ] Send the offer', 1), '- [x] Send the offer')]),
    ).toMatchObject({
      ok: true,
      written: [[{ line: 3, ordinal: 1 }]],
    });
  });

  test('refuses where one of several identical lines has gone: another is not the one that was shown', () => {
    const shown = { ...span(1, '- [ ] Send deck'), copies: 2 };
    const result = applyEdits('# x\n- [x] Send deck\nother\n- [ ] Send deck\n', [
      edit(shown, '- [x] Send deck'),
    ]);
    expect(result.ok).toBe(false);
  });

  test('refuses where place and ordinal point at different identical lines', () => {
    // A line was added above two adjacent equal tasks: the first now stands where the second did.
    const text = 'Added\n- [ ] Call\n- [ ] Call\n';
    expect(applyEdits(text, [edit(span(1, '- [ ] Call', 1), '- [x] Call')])).toEqual({
      ok: false,
      conflicts: [
        {
          span: span(1, '- [ ] Call', 1),
          reason: 'The note has changed since it was read, and more than one of its lines reads “- [ ] Call”',
        },
      ],
    });
  });

  test.each(['One\rTwo\nThree', 'One\rTwo\n\nThree'])(
    'refuses an empty line that would join two line endings: %j',
    (text) => {
      expect(applyEdits(text, [edit(span(1, 'Two'), '')])).toEqual({
        ok: false,
        conflicts: [
          { span: span(1, 'Two'), reason: 'The line endings of this note do not allow this line here' },
        ],
      });
    },
  );

  test('refuses to bring together a lone CR and an LF by what goes between them', () => {
    const edits = [removeLine(span(1, 'B')), edit(span(2, 'C'), '')];
    expect(applyEdits('A\rB\rC\nD', edits)).toMatchObject({
      ok: false,
      conflicts: [{ reason: 'The line endings of this note do not allow this line here' }, {}],
    });
  });

  test.each([
    ['the line was edited', NOTE.replace('Call Dana', 'Call Dana today')],
    ['the line was removed', NOTE.replace('- [ ] Call Dana\n', '')],
    ['the note is empty', ''],
    ['only its trailing space differs', NOTE.replace('Call Dana', 'Call Dana ')],
    ['only its case differs', NOTE.replace('Call Dana', 'call Dana')],
  ])('refuses where %s', (_, text) => {
    expect(applyEdits(text, [edit(span(2, '- [ ] Call Dana'), '- [x] Call Dana')])).toEqual({
      ok: false,
      conflicts: [
        {
          span: span(2, '- [ ] Call Dana'),
          reason: 'This line has changed since it was read: “- [ ] Call Dana”',
        },
      ],
    });
  });

  test('refuses all edits where one is refused, and names each that cannot be made', () => {
    const gone = span(9, '- [ ] Gone');
    const lost = span(0, '- [ ] Lost');
    const result = applyEdits(NOTE, [
      edit(gone, ''),
      edit(span(2, '- [ ] Call Dana'), '- [x] Call Dana'),
      edit(lost, ''),
    ]);
    expect(result).toMatchObject({ ok: false, conflicts: [{ span: gone }, { span: lost }] });
  });

  test('refuses two edits of one line', () => {
    const line = span(2, '- [ ] Call Dana');
    expect(applyEdits(NOTE, [edit(line, 'a'), edit(line, 'b')])).toEqual({
      ok: false,
      conflicts: [{ span: line, reason: 'Two edits were asked for one line: “- [ ] Call Dana”' }],
    });
  });

  test.each([
    ['CRLF', 'One\r\n- [ ] Two\r\nThree\r\n'],
    ['CR', 'One\r- [ ] Two\rThree'],
    ['mixed endings', 'One\n- [ ] Two\r\nThree\r'],
    ['a byte order mark', '\uFEFFOne\n- [ ] Two\nThree'],
    ['trailing spaces elsewhere', 'One  \n- [ ] Two\n\tThree \t\n\n\n'],
  ])('leaves %s as they are', (_, text) => {
    expect(applyEdits(text, [edit(span(1, '- [ ] Two'), '- [x] Two')])).toMatchObject({
      ok: true,
      text: text.replace('[ ]', '[x]'),
    });
  });

  test.each([
    ['the line after a byte order mark', '\uFEFF- [ ] One\nTwo', 0],
    ['the last line without line ending', 'Two\n- [ ] One', 1],
  ])('finds %s', (_, text, line) => {
    expect(applyEdits(text, [edit(span(line, '- [ ] One'), '- [x] One')])).toMatchObject({
      ok: true,
      text: text.replace('[ ]', '[x]'),
    });
  });

  test('shortens a long line in its reason without cutting a character', () => {
    const result = applyEdits('', [edit(span(0, '🟢'.repeat(200)), '')]);
    expect(result).toMatchObject({
      conflicts: [{ reason: `This line has changed since it was read: “${'🟢'.repeat(79)}…”` }],
    });
  });

  test.each(['a\nb', 'a\r', '\r\n'])('throws where a replacement is not one line: %j', (replacement) => {
    expect(() => applyEdits(NOTE, [edit(span(2, '- [ ] Call Dana'), replacement)])).toThrow(RangeError);
  });
});

describe('lines that come and go', () => {
  const two = span(1, 'Two');

  test.each<[string, string, LineEdit, string]>([
    ['a line after one', 'One\nTwo\nThree\n', insertAfter(two, ['New']), 'One\nTwo\nNew\nThree\n'],
    ['several lines for one', 'One\nTwo\nThree', { span: two, lines: ['A', 'B'] }, 'One\nA\nB\nThree'],
    [
      'the line ending of its neighbor',
      'One\nTwo\r\nThree',
      insertAfter(two, ['New']),
      'One\nTwo\r\nNew\r\nThree',
    ],
    ['the missing last line ending', 'One\r\nTwo', insertAfter(two, ['New']), 'One\r\nTwo\r\nNew'],
    ['a line ending where there is none yet', 'Two', insertAfter(span(0, 'Two'), ['New']), 'Two\nNew'],
    [
      'a byte order mark before the first line',
      '\uFEFFTwo',
      insertAfter(span(0, 'Two'), ['New']),
      '\uFEFFTwo\nNew',
    ],
    ['a removed line', 'One\nTwo\r\nThree\n', removeLine(two), 'One\nThree\n'],
    ['a removed last line', 'One\r\nTwo', removeLine(two), 'One'],
    ['a removed line before the last line ending', 'One\nTwo\n', removeLine(two), 'One\n'],
    ['a removed first line', '\uFEFFTwo\nOne', removeLine(span(0, 'Two')), '\uFEFFOne'],
    ['a removed only line', 'Two', removeLine(span(0, 'Two')), ''],
  ])('%s', (_, text, change, expected) => {
    const result = applyEdits(text, [change]);
    if (!result.ok) throw new Error(JSON.stringify(result.conflicts));
    expect(result.text).toBe(expected);
    expect(applyPatches(result.text, result.undo)).toMatchObject({ ok: true, text });
  });

  test.each([
    ['a line ending between its lines', 'One\r\nThree\n'],
    ['what stands above', 'one\nThree\n'],
    ['what stands below', 'One\nThree, too\n'],
    ['a line between them', 'One\nNew\nThree\n'],
  ])('a removed line is not put back where that has changed: %s', (_, text) => {
    const result = applyEdits('One\nTwo\nThree\n', [removeLine(two)]);
    if (!result.ok) throw new Error(JSON.stringify(result.conflicts));
    expect(applyPatches(text, result.undo)).toEqual({ ok: false, refused: result.undo });
  });

  test('says where the lines stand below others that came and went', () => {
    const result = applyEdits('A\nB\nC\nD\n', [
      edit(span(3, 'D'), 'd'),
      removeLine(span(1, 'B')),
      insertAfter(span(0, 'A'), ['a', 'a']),
    ]);
    expect(result).toMatchObject({
      text: 'A\na\na\nC\nd\n',
      written: [[written(4, 'd')], [], [written(0, 'A'), written(1, 'a', 0, 2), written(2, 'a', 1, 2)]],
    });
  });

  test('takes time in proportion to the note, however many of its lines are edited', () => {
    const time = (count: number, rounds: number): number => {
      const lines = Array.from({ length: count }, (_, index) => `- [ ] Task ${index % 7}`);
      const text = lines.join('\n');
      const edits = lines.flatMap((line, index) =>
        index % 2 ? [edit({ ...span(index, line), ordinal: Math.floor(index / 7) }, `- [x] ${index}`)] : [],
      );
      const before = process.cpuUsage().user;
      for (let round = 0; round < rounds; round += 1) expect(applyEdits(text, edits).ok).toBe(true);
      return process.cpuUsage().user - before;
    };
    time(2_000, 4);
    // The same number of lines in all: quadratic would be sixteen times as much.
    expect(time(32_000, 1) / time(2_000, 16)).toBeLessThan(5);
  });
});
