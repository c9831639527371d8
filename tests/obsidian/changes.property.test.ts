import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LineEdit } from '../../src/core/edits/line-edit';
import { changesOver, createMemoryNotes } from '../support/memory-writes';

const LINES = ['- [ ] Call', '- [ ] Call', '- [ ] Pay', 'Text', ''];
const noteText = fc
  .array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom('\n', '\r\n')), { minLength: 1, maxLength: 8 })
  .map((lines) => lines.flat().join(''));
const vault = fc.record({ 'A.md': noteText, 'B.md': noteText, 'C.md': noteText });

/** What somebody may ask for, or do to a file from outside; numbers pick the note and the line. */
const step = fc.oneof(
  fc.record({
    do: fc.constant('write' as const),
    picks: fc.array(fc.nat(500), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }),
  fc.record({ do: fc.constant('outside' as const), pick: fc.nat(500) }),
);

type Texts = ReadonlyMap<string, string>;

/** An edit of the line that a number picks: replaced, doubled or removed. */
function editOf(texts: Texts, pick: number, mark: string): LineEdit {
  const [path = '', text = ''] = [...texts][pick % 3] ?? [];
  const lines = text.split(/\r?\n/);
  const line = Math.floor(pick / 3) % lines.length;
  const own = lines[line] ?? '';
  const ordinal = lines.slice(0, line).filter((each) => each === own).length;
  const copies = lines.filter((each) => each === own).length;
  const span = { path, line, text: own, ordinal, copies };
  const becomes = [[`${own} ${mark}`], [own, mark], []][Math.floor(pick / 100) % 3] ?? [];
  return { span, lines: becomes };
}

test('whatever is written and taken back in any order, all undone is what was there', async () => {
  let written = 0;
  await fc.assert(
    fc.asyncProperty(vault, fc.array(step, { maxLength: 12 }), async (files, steps) => {
      const notes = createMemoryNotes(files);
      const changes = changesOver(notes);
      for (const [index, each] of steps.entries()) {
        if (each.do === 'write') {
          const edits = each.picks.map((pick) => editOf(notes.texts, pick, `mark ${index}`));
          const before = new Map(notes.texts);
          const { refused, id } = await changes.write({ title: `Change ${index}`, edits });
          if (id !== null) written += 1;
          // A note that was refused is untouched.
          for (const { path } of refused) expect(notes.texts.get(path)).toBe(before.get(path));
        } else if (each.do === 'undo') await changes.undo();
        else if (each.do === 'redo') await changes.redo();
      }
      while (await changes.undo());
      expect(Object.fromEntries(notes.texts)).toEqual(files);
    }),
    { numRuns: 150 },
  );
  expect(written).toBeGreaterThan(50);
});

test('what others write to a note meanwhile is never lost, whatever is undone and redone', async () => {
  await fc.assert(
    fc.asyncProperty(vault, fc.array(step, { maxLength: 12 }), async (files, steps) => {
      const notes = createMemoryNotes(files);
      const changes = changesOver(notes);
      const foreign: [path: string, line: string][] = [];
      for (const [index, each] of steps.entries()) {
        if (each.do === 'write') {
          // Only its own lines are edited here: those of others are removed by nobody.
          const edits = each.picks
            .map((pick) => editOf(notes.texts, pick, `mark ${index}`))
            .filter(({ span }) => !span.text.startsWith('Foreign'));
          await changes.write({ title: `Change ${index}`, edits });
        } else if (each.do === 'outside') {
          const [path = '', text = ''] = [...notes.texts][each.pick % 3] ?? [];
          const lines = text.split('\n');
          const line = `Foreign ${index}`;
          foreign.push([path, line]);
          notes.texts.set(path, lines.toSpliced(each.pick % (lines.length + 1), 0, line).join('\n'));
        } else {
          const before = new Map(notes.texts);
          const outcome = await (each.do === 'undo' ? changes.undo() : changes.redo());
          for (const { path } of outcome?.refused ?? []) expect(notes.texts.get(path)).toBe(before.get(path));
        }
      }
      for (const [path, line] of foreign) expect(notes.texts.get(path)?.split(/\r?\n/)).toContain(line);
    }),
    { numRuns: 150 },
  );
});
