import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/edits/apply-edits';
import { reverseEdit, type LineEdit } from '../../../src/core/edits/line-edit';
import { ordinalOf } from '../../../src/core/edits/locate-line';
import { textLines } from '../../../src/core/edits/text-lines';
import type { SourceSpan } from '../../../src/core/model/source-span';

/** Few different lines, so that identical ones are common, and some odd ones. */
const line = fc.oneof(
  fc.constantFrom(
    '',
    '- [ ] Call Dana',
    '- [x] Call Dana',
    '> - [ ] Call Dana',
    '  ',
    'Ünïcode 🟢 \u2028 text',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replace(/[\r\n]|^\uFEFF/g, '')),
);
const ending = fc.constantFrom('\n', '\r\n', '\r');
const note = fc
  .record({
    bom: fc.constantFrom('', '\uFEFF'),
    lines: fc.array(fc.tuple(line, ending), { maxLength: 12 }),
    last: line,
  })
  .map(({ bom, lines, last }) => bom + lines.map((parts) => parts.join('')).join('') + last);

const spanAt = (text: string, index: number): SourceSpan => {
  const lines = textLines(text);
  return { path: 'Note.md', line: index, text: lines[index]?.text ?? '', ordinal: ordinalOf(lines, index) };
};

const noteWithEdits = note.chain((text) => {
  const count = textLines(text).length;
  return fc.record({
    text: fc.constant(text),
    edits: fc
      .uniqueArray(fc.tuple(fc.nat(count - 1), line), { selector: ([index]) => index, maxLength: 6 })
      .map((picked) => picked.map(([index, replacement]) => ({ span: spanAt(text, index), replacement }))),
  });
});

/** The one edit of an unchanged note that is refused; has a test of its own. */
const emptiesLineBetweenCrAndLf = (text: string, edits: readonly LineEdit[]): boolean =>
  edits.some(({ span, replacement }) => {
    const { start = 0, end = 0 } = textLines(text)[span.line] ?? {};
    return replacement === '' && text[start - 1] === '\r' && text[end] === '\n';
  });

test('lines cover the text: joined with what stands between them they give it back', () => {
  fc.assert(
    fc.property(note, (text) => {
      let copied = 0;
      let rebuilt = '';
      for (const { start, end, text: lineText } of textLines(text)) {
        const between = text.slice(copied, start);
        expect(between).toMatch(/^(\uFEFF|\r\n|\r|\n)?$/);
        rebuilt += between + lineText;
        copied = end;
      }
      expect(rebuilt + text.slice(copied)).toBe(text);
    }),
  );
});

test('only the edited lines differ, and each reads as asked', () => {
  fc.assert(
    fc.property(noteWithEdits, ({ text, edits }) => {
      const result = applyEdits(text, edits);
      fc.pre(!emptiesLineBetweenCrAndLf(text, edits));
      if (!result.ok) throw new Error(JSON.stringify(result.conflicts));
      const [before, after] = [textLines(text), textLines(result.text)];
      expect(after.length).toBe(before.length);
      const replacements = new Map(edits.map(({ span, replacement }) => [span.line, replacement]));
      for (const [index, { text: was }] of before.entries()) {
        expect(after[index]?.text).toBe(replacements.get(index) ?? was);
      }
      expect(result.written).toEqual(edits.map(({ span }) => spanAt(result.text, span.line)));
    }),
  );
});

test('applied and reversed, a note is what it was', () => {
  fc.assert(
    fc.property(noteWithEdits, ({ text, edits }) => {
      const done = applyEdits(text, edits);
      fc.pre(!emptiesLineBetweenCrAndLf(text, edits));
      if (!done.ok) throw new Error(JSON.stringify(done.conflicts));
      const reversed = edits.map((edit, index) => reverseEdit(edit, done.written[index]!));
      const undone = applyEdits(done.text, reversed);
      expect(undone).toMatchObject({ ok: true, text });
    }),
  );
});

test('a note that was changed elsewhere keeps the change, or the edit is refused', () => {
  fc.assert(
    fc.property(note, fc.array(fc.tuple(line, ending), { maxLength: 4 }), fc.nat(), (text, added, pick) => {
      const lines = textLines(text);
      const target = pick % lines.length;
      const span = spanAt(text, target);
      const inserted = added.map((parts) => parts.join('')).join('');
      const at = lines[(pick >> 4) % lines.length]?.start ?? 0;
      const changed = text.slice(0, at) + inserted + text.slice(at);
      const result = applyEdits(changed, [{ span, replacement: 'DONE' }]);
      if (!result.ok) return;
      const [written] = result.written;
      // Exactly one line of the changed note became the replacement; it read as the span did.
      const after = textLines(result.text).map((each) => each.text);
      const before = textLines(changed).map((each) => each.text);
      expect(before[written!.line]).toBe(span.text);
      expect(after).toEqual(before.map((was, index) => (index === written!.line ? 'DONE' : was)));
    }),
  );
});

test('an edit of a line that is nowhere changes nothing and names its reason', () => {
  fc.assert(
    fc.property(note, fc.nat(20), (text, at) => {
      const span = { path: 'Note.md', line: at, text: 'A line that no note has', ordinal: 0 };
      const result = applyEdits(text, [{ span, replacement: 'x' }]);
      expect(result).toEqual({
        ok: false,
        conflicts: [{ span, reason: 'This line has changed since it was read: “A line that no note has”' }],
      });
    }),
  );
});
