import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, type EditResult } from '../../../src/core/edits/apply-edits';
import { applyPatches } from '../../../src/core/edits/apply-patches';
import type { LineEdit } from '../../../src/core/edits/line-edit';
import { createLineLocator } from '../../../src/core/edits/locate-lines';
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
const someLines = fc
  .array(fc.tuple(line, ending), { maxLength: 4 })
  .map((parts) => parts.map((part) => part.join('')).join(''));
const note = fc
  .record({
    bom: fc.constantFrom('', '\uFEFF'),
    lines: fc.array(fc.tuple(line, ending), { maxLength: 12 }),
    last: line,
  })
  .map(({ bom, lines, last }) => bom + lines.map((parts) => parts.join('')).join('') + last);

const textsOf = (text: string): string[] => textLines(text).map((each) => each.text);
const spanAt = (text: string, index: number): SourceSpan => {
  const lines = textLines(text);
  const own = lines[index]?.text ?? '';
  return {
    path: 'Note.md',
    line: index,
    text: own,
    ...createLineLocator(lines).count(index, [own]),
  };
};

/** A line is replaced, gets others after it, or goes. */
const becomes = (own: string) =>
  fc.oneof(
    line.map((text) => [text]),
    fc.array(line, { maxLength: 3 }).map((added) => [own, ...added]),
    fc.constant<string[]>([]),
  );
const editsOf = (text: string, maxLength = 6) =>
  fc.uniqueArray(fc.nat(textLines(text).length - 1), { maxLength }).chain((picked) =>
    fc.tuple(
      ...picked.map((index) => {
        const span = spanAt(text, index);
        return becomes(span.text).map((lines): LineEdit => ({ span, lines }));
      }),
    ),
  );
const noteWithEdits = note.chain((text) => fc.record({ text: fc.constant(text), edits: editsOf(text) }));

/** The only reason to refuse edits of an unchanged note; it has a test of its own. */
function madeOrNoRoom(text: string, edits: readonly LineEdit[]): Extract<EditResult, { ok: true }> | null {
  const result = applyEdits(text, edits);
  if (result.ok) return result;
  expect(text).toMatch(/\r/);
  expect(new Set(result.conflicts.map(({ reason }) => reason))).toEqual(
    new Set(['The line endings of this note do not allow this line here']),
  );
  return null;
}

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
  let made = 0;
  fc.assert(
    fc.property(noteWithEdits, ({ text, edits }) => {
      const result = madeOrNoRoom(text, edits);
      if (!result) return;
      made += 1;
      const linesOf = new Map(edits.map(({ span, lines }) => [span.line, lines]));
      const expected = textsOf(text).flatMap((was, index) => linesOf.get(index) ?? [was]);
      expect(textsOf(result.text)).toEqual(expected.length === 0 ? [''] : expected);
      for (const [index, spans] of result.written.entries()) {
        expect(spans.map((each) => each.text)).toEqual(edits[index]!.lines);
        for (const span of spans) expect(span).toEqual(spanAt(result.text, span.line));
      }
    }),
    { numRuns: 300 },
  );
  expect(made).toBeGreaterThan(200);
});

test('what stands outside the edited lines keeps its line endings', () => {
  fc.assert(
    fc.property(noteWithEdits, ({ text, edits }) => {
      const result = madeOrNoRoom(text, edits);
      if (!result || edits.length === 0) return;
      const lines = textLines(text);
      const places = edits.map(({ span }) => span.line);
      const [first, last] = [Math.min(...places), Math.max(...places)];
      const goesLast = edits.some(({ span, lines: to }) => to.length === 0 && span.line === lines.length - 1);
      // Where the last line goes, the ending before it goes with it.
      const head = text.slice(0, lines[first]!.start);
      expect(result.text.startsWith(goesLast ? head.replace(/(\r\n|\r|\n)$/, '') : head)).toBe(true);
      // A line that goes takes its own ending with it.
      const tail = text.slice(lines[last]!.end).replace(/^(\r\n|\r|\n)/, '');
      expect(result.text.endsWith(tail)).toBe(true);
    }),
  );
});

test('applied and taken back, a note is what it was, again and again', () => {
  fc.assert(
    fc.property(noteWithEdits, ({ text, edits }) => {
      const done = madeOrNoRoom(text, edits);
      if (!done) return;
      const undone = applyPatches(done.text, done.undo);
      if (!undone.ok) throw new Error(JSON.stringify(undone.refused));
      expect(undone.text).toBe(text);
      const redone = applyPatches(undone.text, undone.undo);
      if (!redone.ok) throw new Error(JSON.stringify(redone.refused));
      expect(redone.text).toBe(done.text);
      expect(applyPatches(redone.text, redone.undo)).toMatchObject({ ok: true, text });
    }),
    { numRuns: 300 },
  );
});

test('a note that was changed elsewhere keeps the change, or the edit is refused', () => {
  fc.assert(
    fc.property(note, someLines, fc.nat(), (text, inserted, pick) => {
      const lines = textLines(text);
      const span = spanAt(text, pick % lines.length);
      const at = lines[(pick >> 4) % lines.length]?.start ?? 0;
      const changed = text.slice(0, at) + inserted + text.slice(at);
      const result = applyEdits(changed, [{ span, lines: ['DONE', 'NEXT'] }]);
      if (!result.ok) return;
      const [written] = result.written[0]!;
      // Exactly one line of the changed note was edited; it read as the span did.
      const before = textsOf(changed);
      expect(before[written!.line]).toBe(span.text);
      expect(textsOf(result.text)).toEqual(before.toSpliced(written!.line, 1, 'DONE', 'NEXT'));
    }),
  );
});

test('taking back keeps what was written meanwhile, byte for byte, or is refused', () => {
  let kept = 0;
  fc.assert(
    fc.property(noteWithEdits, someLines, fc.nat(), ({ text, edits }, inserted, pick) => {
      const done = madeOrNoRoom(text, edits);
      if (!done) return;
      const lines = textLines(done.text);
      const at = lines[pick % lines.length]?.start ?? 0;
      const changed = done.text.slice(0, at) + inserted + done.text.slice(at);
      const undone = applyPatches(changed, done.undo);
      if (!undone.ok) return;
      kept += 1;
      // What takes the taking back back is what was there before it: nothing of either side is lost.
      expect(applyPatches(undone.text, undone.undo)).toMatchObject({ ok: true, text: changed });
      const parts = done.undo.map(({ becomes }) => becomes);
      expect(parts.every((part) => undone.text.includes(part))).toBe(true);
      expect(textsOf(undone.text).length - textsOf(text).length).toBe(
        textsOf(changed).length - textsOf(done.text).length,
      );
    }),
    { numRuns: 500 },
  );
  expect(kept).toBeGreaterThan(100);
});

test('lines that were changed since they were written are not taken back', () => {
  fc.assert(
    fc.property(note, fc.nat(), (text, pick) => {
      const span = spanAt(text, pick % textLines(text).length);
      const done = applyEdits(text, [{ span, lines: ['- [x] Written here'] }]);
      if (!done.ok) throw new Error(JSON.stringify(done.conflicts));
      const changed = done.text.replace('- [x] Written here', '- [x] Written here, and by somebody else');
      expect(applyPatches(changed, done.undo)).toEqual({ ok: false, refused: done.undo });
    }),
  );
});

test('an edit of a line that is nowhere changes nothing and names its reason', () => {
  fc.assert(
    fc.property(note, fc.nat(20), (text, at) => {
      const span = { path: 'Note.md', line: at, text: 'A line that no note has', ordinal: 0 };
      const result = applyEdits(text, [{ span, lines: ['x'] }]);
      expect(result).toEqual({
        ok: false,
        conflicts: [{ span, reason: 'This line has changed since it was read: “A line that no note has”' }],
      });
    }),
  );
});
