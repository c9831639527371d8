import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/edits/apply-edits';
import { differenceNow, diffOf, type DiffLine } from '../../../src/core/edits/change-diff';
import { removeLine, replaceLine } from '../../../src/core/edits/line-edit';
import { wordDiff, type DiffPart } from '../../../src/core/edits/word-diff';
import { insertAfter } from '../../support/insert-after';

const span = (line: number, text: string, path = 'Note.md') => ({ path, line, text, ordinal: 0 });
/** `kept [changed]` */
const marks = (parts: readonly DiffPart[]): string =>
  parts.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');
const shown = (lines: readonly DiffLine[]): string[] =>
  lines.map(({ line, parts }) => `${line}: ${marks(parts)}`);

describe('the words that differ', () => {
  test.each([
    ['Call Dana on Friday', 'Call Ola on Friday', 'Call [Dana] on Friday', 'Call [Ola] on Friday'],
    ['Call Dana', 'Call Dana today', 'Call Dana', 'Call Dana[ today]'],
    ['', 'New', '', '[New]'],
    ['Same', 'Same', 'Same', 'Same'],
    ['1,200 seats', '1,300 seats', '1,[200] seats', '1,[300] seats'],
    ['a b a', 'a', 'a[ b a]', 'a'],
    ['Größe 4', 'Größe 5', 'Größe [4]', 'Größe [5]'],
  ])('%j → %j', (before, after, left, right) => {
    const diff = wordDiff(before, after);
    expect([marks(diff.before), marks(diff.after)]).toEqual([left, right]);
  });

  test('of any two lines are marked in the very lines, and what is not marked is the same', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^([ab] ?){0,12}$/));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const diff = wordDiff(before, after);
        const join = (parts: readonly DiffPart[]) => parts.map((part) => part.text).join('');
        const kept = (parts: readonly DiffPart[]) => join(parts.filter((part) => !part.changed));
        expect([join(diff.before), join(diff.after)]).toEqual([before, after]);
        expect(kept(diff.before)).toBe(kept(diff.after));
      }),
    );
  });
});

describe('the preview of a change', () => {
  test('shows each note with its lines before and after, numbered on either side', () => {
    const preview = diffOf({
      title: 'Tidy up',
      edits: [
        replaceLine(span(8, '- [?] Call Dana'), '- [ ] Call Dana'),
        removeLine(span(2, 'Twice said')),
        replaceLine(span(0, 'Only here', 'Other.md'), 'Only there'),
        insertAfter(span(5, 'Anchor'), ['First', 'Second']),
      ],
    });
    expect(preview.title).toBe('Tidy up');
    expect(
      preview.notes.map(({ path, hunks }) => [path, hunks.map((h) => [shown(h.before), shown(h.after)])]),
    ).toEqual([
      [
        'Note.md',
        [
          [['2: [Twice said]'], []],
          [[], ['5: [First]', '6: [Second]']],
          [['8: - [[?]] Call Dana'], ['9: - [[ ]] Call Dana']],
        ],
      ],
      ['Other.md', [[['0: Only [here]'], ['0: Only [there]']]]],
    ]);
  });

  test('marks a task that recurs against itself, and its next time as new', () => {
    const edit = {
      span: span(3, '- [ ] Report 🔁 every week 📅 2026-01-07'),
      lines: [
        '- [ ] Report 🔁 every week 📅 2026-01-14',
        '- [x] Report 🔁 every week 📅 2026-01-07 ✅ 2026-01-07',
      ],
    };
    const [hunk] = diffOf({ title: 'Complete', edits: [edit] }).notes[0]!.hunks;
    expect(hunk!.before).toHaveLength(1);
    expect(shown(hunk!.after).filter((line) => line.includes('every week'))).toHaveLength(2);
  });
});

describe('what stands where something else was written', () => {
  const written = applyEdits('One\n- [ ] Send the offer to Dana\nThree\n', [
    replaceLine(span(1, '- [ ] Send the offer to Dana'), '- [x] Send the offer to Dana'),
  ]);
  const patches = written.ok ? written.undo : [];

  test('is the line most like it, wherever it has moved', () => {
    const [hunk] = differenceNow(
      'Note.md',
      patches,
      'New\nOne\n\n- [x] Send both offers to Dana\nThree\n',
    ).hunks;
    expect(shown(hunk!.before)).toEqual(['1: - [x] Send [the] [offer] to Dana']);
    expect(shown(hunk!.after)).toEqual(['3: - [x] Send [both] [offers] to Dana']);
  });

  test('is nothing where the line has gone', () => {
    const [hunk] = differenceNow('Note.md', patches, 'One\nThree\n').hunks;
    expect(shown(hunk!.before)).toEqual(['1: [- [x] Send the offer to Dana]']);
    expect(hunk!.after).toEqual([]);
  });
});
