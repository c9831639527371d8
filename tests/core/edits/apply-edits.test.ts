import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/edits/apply-edits';
import type { SourceSpan } from '../../../src/core/model/source-span';

const span = (line: number, text: string, ordinal = 0): SourceSpan => ({
  path: 'Note.md',
  line,
  text,
  ordinal,
});
const edit = (at: SourceSpan, replacement: string) => ({ span: at, replacement });
const NOTE = '# Northwind Freight\n- [ ] Send the offer\n- [ ] Call Dana\n- [ ] Send the offer\n';

describe('applyEdits', () => {
  test('replaces the line in its place and says where it stands now', () => {
    expect(applyEdits(NOTE, [edit(span(2, '- [ ] Call Dana'), '- [x] Call Dana')])).toEqual({
      ok: true,
      text: '# Northwind Freight\n- [ ] Send the offer\n- [x] Call Dana\n- [ ] Send the offer\n',
      written: [span(2, '- [x] Call Dana')],
    });
  });

  test('makes several edits at once, in any order, also of identical lines', () => {
    const result = applyEdits(NOTE, [
      edit(span(3, '- [ ] Send the offer', 1), '- [x] Send the offer'),
      edit(span(1, '- [ ] Send the offer', 0), '- [x] Send the offer'),
    ]);
    expect(result).toEqual({
      ok: true,
      text: '# Northwind Freight\n- [x] Send the offer\n- [ ] Call Dana\n- [x] Send the offer\n',
      written: [span(3, '- [x] Send the offer', 1), span(1, '- [x] Send the offer', 0)],
    });
  });

  test.each([
    ['lines were added above', `Added\n\n${NOTE}`, 4],
    ['lines were removed above', NOTE.replace('# Northwind Freight\n', ''), 1],
    ['another line was edited', NOTE.replace('Northwind Freight', 'Northwind Freight AB'), 2],
  ])('finds a line by its text where %s', (_, text, line) => {
    expect(applyEdits(text, [edit(span(2, '- [ ] Call Dana'), '- [x] Call Dana')])).toEqual({
      ok: true,
      text: text.replace('- [ ] Call Dana', '- [x] Call Dana'),
      written: [span(line, '- [x] Call Dana')],
    });
  });

  test('tells moved identical lines apart by their ordinal', () => {
    const result = applyEdits(`Added\n${NOTE}`, [
      edit(span(3, '- [ ] Send the offer', 1), '- [x] Send the offer'),
    ]);
    expect(result).toMatchObject({ ok: true, written: [{ line: 4, ordinal: 0 }] });
  });

  test('finds the second of two equal lines by its place once the first was completed', () => {
    const text = NOTE.replace('- [ ] Send', '- [x] Send');
    expect(
      applyEdits(text, [edit(span(3, '- [ ] Send the offer', 1), '- [x] Send the offer')]),
    ).toMatchObject({
      ok: true,
      written: [{ line: 3, ordinal: 1 }],
    });
  });

  test('refuses where one of several identical lines has gone: another is not the one that was shown', () => {
    const shown = { ...span(1, '- [ ] Send deck'), copies: 2 };
    const result = applyEdits('# x\n- [x] Send deck\nother\n- [ ] Send deck\n', [
      { span: shown, replacement: '- [x] Send deck' },
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
