import { describe, expect, test, vi } from 'vitest';
import type { Change } from '../../src/core/edits/line-edit';
import { removeLine, replaceLine } from '../../src/core/edits/line-edit';
import type { SourceSpan } from '../../src/core/model/source-span';
import {
  changesOver,
  createMemoryFiles,
  createMemoryNotes,
  UNDO_FOLDER,
  type MemoryNotes,
} from '../support/memory-writes';

const NORTHWIND = '# Northwind\r\n- [ ] Call Dana\r\n- [ ] Send the offer  \r\n';
const TESSERA = '\uFEFF- [ ] Count the shelves';
const notes = (): MemoryNotes => createMemoryNotes({ 'Northwind.md': NORTHWIND, 'Tessera.md': TESSERA });

const at = (path: string, line: number, text: string): SourceSpan => ({ path, line, text, ordinal: 0 });
const CALL = at('Northwind.md', 1, '- [ ] Call Dana');
const OFFER = at('Northwind.md', 2, '- [ ] Send the offer  ');
const SHELVES = at('Tessera.md', 0, '- [ ] Count the shelves');
const done = (span: SourceSpan) => replaceLine(span, span.text.replace('[ ]', '[x]'));
const change = (title: string, ...edits: Change['edits']): Change => ({ title, edits });
const text = (memory: MemoryNotes, path = 'Northwind.md') => memory.texts.get(path);

describe('writing a change', () => {
  test('writes several notes, and tells for each edit where its lines stand', async () => {
    const memory = notes();
    const outcome = await changesOver(memory).write(
      change('Do both', done(SHELVES), removeLine(CALL), done(OFFER)),
    );
    expect(outcome).toMatchObject({
      refused: [],
      written: [[{ path: 'Tessera.md', line: 0 }], [], [{ path: 'Northwind.md', line: 1 }]],
    });
    expect(outcome.id).not.toBeNull();
    expect(text(memory)).toBe('# Northwind\r\n- [x] Send the offer  \r\n');
    expect(text(memory, 'Tessera.md')).toBe('\uFEFF- [x] Count the shelves');
  });

  test('leaves a note as it is of which one line cannot be found, writes the others, and says which', async () => {
    const memory = notes();
    const gone = at('Northwind.md', 5, '- [ ] Gone');
    const outcome = await changesOver(memory).write(
      change('Do all', done(CALL), done(gone), done(SHELVES), done(at('Missing.md', 0, '- [ ] x'))),
    );
    expect(outcome.refused).toEqual([
      {
        path: 'Northwind.md',
        reason: 'This line has changed since it was read: “- [ ] Gone”',
        diff: null,
      },
      { path: 'Missing.md', reason: 'The note is gone: Missing.md', diff: null },
    ]);
    expect(outcome.written).toEqual([null, null, [expect.objectContaining({ path: 'Tessera.md' })], null]);
    expect(text(memory)).toBe(NORTHWIND);
  });

  test('records how to take it back before the first note is written', async () => {
    const memory = notes();
    const files = createMemoryFiles();
    memory.beforeWrite = () => expect(files.texts.size).toBe(1);
    await changesOver(memory, { files }).write(change('Call', done(CALL)));
    expect(text(memory)).not.toBe(NORTHWIND);
    expect.assertions(2);
  });

  test('writes nothing where it cannot be recorded', async () => {
    const memory = notes();
    const files = { ...createMemoryFiles(), write: () => Promise.reject(new Error('The disk is full')) };
    const log = { error: vi.fn() };
    const outcome = await changesOver(memory, { files, log }).write(change('Call', done(CALL)));
    expect(outcome).toEqual({
      id: null,
      written: [null],
      refused: [
        {
          path: 'Northwind.md',
          reason: 'The change could not be recorded for undo, so it was not made',
          diff: null,
        },
      ],
    });
    expect(text(memory)).toBe(NORTHWIND);
    expect(log.error).toHaveBeenCalledTimes(1);
  });

  test('can be taken back where the note changed between the look and the write', async () => {
    const memory = notes();
    memory.beforeWrite = (path) => memory.texts.set(path, `Above\r\n${text(memory, path)}`);
    const changes = changesOver(memory);
    await changes.write(change('Call', done(CALL)));
    memory.beforeWrite = () => undefined;
    expect(text(memory)).toBe(`Above\r\n${NORTHWIND.replace('[ ] Call', '[x] Call')}`);
    expect(await changes.undo()).toMatchObject({ done: ['Northwind.md'] });
    expect(text(memory)).toBe(`Above\r\n${NORTHWIND}`);
  });

  test('leaves no record of a change that was refused in every note', async () => {
    const memory = notes();
    const files = createMemoryFiles();
    memory.beforeWrite = (path) => memory.texts.delete(path);
    const changes = changesOver(memory, { files });
    expect(await changes.write(change('Call', done(CALL)))).toMatchObject({ id: null, written: [null] });
    expect(files.texts.size).toBe(0);
    expect(await changes.undo()).toBeNull();
  });
});

describe('undo and redo', () => {
  test('go back and forth, byte for byte, through all changes', async () => {
    const memory = notes();
    const changes = changesOver(memory);
    const states = [new Map(memory.texts)];
    for (const edits of [[done(CALL)], [removeLine(OFFER), done(SHELVES)]]) {
      await changes.write(change(`Change ${states.length}`, ...edits));
      states.push(new Map(memory.texts));
    }
    expect(await changes.redo()).toBeNull();
    expect(await changes.undo()).toMatchObject({ title: 'Change 2', refused: [] });
    expect(memory.texts).toEqual(states[1]);
    expect(await changes.undo()).toMatchObject({ title: 'Change 1' });
    expect(memory.texts).toEqual(states[0]);
    expect(await changes.undo()).toBeNull();
    expect(await changes.redo()).toMatchObject({ title: 'Change 1' });
    expect(await changes.redo()).toMatchObject({ title: 'Change 2' });
    expect(memory.texts).toEqual(states[2]);
    expect(await changes.redo()).toBeNull();
    expect(await changes.undo()).toMatchObject({ title: 'Change 2' });
    expect(memory.texts).toEqual(states[1]);
  });

  test('survive a restart, and see what another window wrote', async () => {
    const memory = notes();
    const files = createMemoryFiles();
    const [one, other] = [changesOver(memory, { files }), changesOver(memory, { files })];
    await one.write(change('Call', done(CALL)));
    await new Promise((resolve) => setTimeout(resolve, 5));
    await other.write(change('Offer', done(OFFER)));
    expect(await one.undo()).toMatchObject({ title: 'Offer' });
    expect(await other.undo()).toMatchObject({ title: 'Call' });
    expect(text(memory)).toBe(NORTHWIND);
    expect(await changesOver(memory, { files }).redo()).toMatchObject({ title: 'Call' });
  });

  test('keep what was written elsewhere in the note', async () => {
    const memory = notes();
    const changes = changesOver(memory);
    await changes.write(change('Call', done(CALL)));
    memory.texts.set('Northwind.md', `Above\n${text(memory)}Below`);
    await changes.undo();
    expect(text(memory)).toBe(`Above\n${NORTHWIND}Below`);
    await changes.redo();
    expect(text(memory)).toBe(`Above\n${NORTHWIND.replace('[ ] Call', '[x] Call')}Below`);
  });

  test('are refused where the line has changed, with the difference, and write nothing', async () => {
    const memory = notes();
    const changes = changesOver(memory);
    await changes.write(change('Call', done(CALL)));
    const changed = `New\r\n${text(memory)?.replace('[x] Call Dana', '[x] Call Dana, twice')}`;
    memory.texts.set('Northwind.md', changed);
    const outcome = await changes.undo();
    expect(outcome).toMatchObject({ done: [], refused: [{ path: 'Northwind.md' }] });
    const [hunk] = outcome!.refused[0]!.diff!.hunks;
    const shown = (lines: NonNullable<typeof hunk>['before']) =>
      lines.map(({ line, parts }) => `${line}: ${parts.map((part) => part.text).join('')}`);
    expect(shown(hunk!.before)).toEqual(['1: - [x] Call Dana']);
    expect(shown(hunk!.after)).toEqual(['2: - [x] Call Dana, twice']);
    expect(text(memory)).toBe(changed);
  });

  test('refuse one note and go on with the others; that one stays the last until it is left as it is', async () => {
    const memory = notes();
    const changes = changesOver(memory);
    await changes.write(change('Offer', done(OFFER)));
    await changes.write(change('Both', done(CALL), done(SHELVES)));
    memory.texts.set('Tessera.md', 'Rewritten');
    const outcome = await changes.undo();
    expect(outcome).toMatchObject({ done: ['Northwind.md'], refused: [{ path: 'Tessera.md' }] });
    expect(await changes.undo()).toMatchObject({ title: 'Both', done: [], refused: [{}] });
    await changes.keep(outcome!.id);
    expect(await changes.undo()).toMatchObject({ title: 'Offer', done: ['Northwind.md'] });
    expect(text(memory)).toBe(NORTHWIND);
    // What was taken back of the other one can be done again, after what was undone later.
    expect(await changes.redo()).toMatchObject({ title: 'Offer' });
    expect(await changes.redo()).toMatchObject({ title: 'Both', done: ['Northwind.md'], refused: [] });
    expect(text(memory, 'Tessera.md')).toBe('Rewritten');
  });

  test('a change by its id, whatever came after it', async () => {
    const memory = notes();
    const changes = changesOver(memory);
    const { id } = await changes.write(change('Call', done(CALL)));
    await changes.write(change('Offer', done(OFFER)));
    expect(await changes.undo(id!)).toMatchObject({ title: 'Call', done: ['Northwind.md'] });
    expect(text(memory)).toBe(NORTHWIND.replace('[ ] Send', '[x] Send'));
    expect(await changes.undo(id!)).toMatchObject({ done: [], refused: [] });
    expect(await changes.undo('no such change')).toBeNull();
    expect(await changes.redo()).toMatchObject({ title: 'Call' });
  });

  test('find notes that have moved since', async () => {
    const memory = notes();
    const changes = changesOver(memory);
    await changes.write(change('Both', done(CALL), done(SHELVES)));
    const move = (from: string, to: string) => {
      memory.texts.set(to, text(memory, from)!);
      memory.texts.delete(from);
      return { from, to };
    };
    await changes.renamed([
      move('Northwind.md', 'Old/Northwind.md'),
      move('Old/Northwind.md', 'Old/Freight.md'),
    ]);
    expect(await changes.undo()).toMatchObject({ done: ['Old/Freight.md', 'Tessera.md'], refused: [] });
    expect(text(memory, 'Old/Freight.md')).toBe(NORTHWIND);
    await changes.renamed([move('Old/Freight.md', 'Freight.md')]);
    expect(await changes.redo()).toMatchObject({ done: ['Freight.md', 'Tessera.md'] });
    memory.texts.delete('Freight.md');
    expect(await changes.undo()).toMatchObject({
      done: ['Tessera.md'],
      refused: [{ path: 'Freight.md', reason: 'The note is gone: Freight.md', diff: null }],
    });
  });

  test('nothing is redone once something else was written', async () => {
    const memory = notes();
    const changes = changesOver(memory);
    await changes.write(change('Call', done(CALL)));
    await changes.undo();
    await changes.write(change('Offer', done(OFFER)));
    expect(await changes.redo()).toBeNull();
  });

  test('wait for one another', async () => {
    const memory = notes();
    const changes = changesOver(memory);
    const outcomes = await Promise.all([
      changes.write(change('Call', done(CALL))),
      changes.undo(),
      changes.write(change('Call again', done(CALL))),
      changes.undo(),
    ]);
    expect(outcomes.map((outcome) => outcome?.refused)).toEqual([[], [], [], []]);
    expect(text(memory)).toBe(NORTHWIND);
  });
});

describe('the undo history', () => {
  const write = async (count: number, bounds: { changes: number; bytes: number }) => {
    const memory = createMemoryNotes({
      'Note.md': Array.from({ length: count }, (_, index) => `- [ ] Task ${index}`).join('\n'),
    });
    const files = createMemoryFiles();
    const changes = changesOver(memory, { files, bounds });
    for (let index = 0; index < count; index += 1) {
      await changes.write(change(`Task ${index}`, done(at('Note.md', index, `- [ ] Task ${index}`))));
    }
    // Waits for what is still under way.
    await changes.keep('none');
    return { files, changes, memory };
  };

  test('is as long as the settings say', async () => {
    const { files, changes } = await write(5, { changes: 3, bytes: 1e6 });
    expect([...files.texts.values()].map((each) => (JSON.parse(each) as Change).title)).toEqual([
      'Task 2',
      'Task 3',
      'Task 4',
    ]);
    for (const title of ['Task 4', 'Task 3', 'Task 2'])
      expect(await changes.undo()).toMatchObject({ title, done: ['Note.md'] });
    expect(await changes.undo()).toBeNull();
  });

  test('is as large as the settings say, and keeps the last change in any case', async () => {
    expect((await write(3, { changes: 100, bytes: 10 })).files.texts.size).toBe(1);
    const size = [...(await write(1, { changes: 1, bytes: 10 })).files.texts.values()][0]!.length;
    expect((await write(5, { changes: 100, bytes: size * 2 + 20 })).files.texts.size).toBe(2);
  });

  test.each([
    ['cut off', (whole: string) => whole.slice(0, 40)],
    ['empty', () => ''],
    ['of another shape', (whole: string) => whole.replace('"patches"', '"patched"')],
    ['of a later version', (whole: string) => whole.replace('"version":1', '"version":2')],
    ['under a foreign name', (whole: string) => whole.replace('"id":"0', '"id":"1')],
  ])('passes over a record that is %s, tells it once, and leaves the others', async (_, damage) => {
    const { files, memory } = await write(2, { changes: 100, bytes: 1e6 });
    const [, newest] = [...files.texts.keys()].sort();
    const whole = files.texts.get(newest!)!;
    expect(damage(whole)).not.toBe(whole);
    files.texts.set(newest!, damage(whole));
    files.texts.set(`${UNDO_FOLDER}/something else.txt`, 'x');
    const onDamaged = vi.fn();
    const changes = changesOver(memory, { files, onDamaged });
    expect(await changes.undo()).toMatchObject({ title: 'Task 0', done: ['Note.md'] });
    expect(await changes.undo()).toBeNull();
    expect(onDamaged.mock.calls).toEqual([[newest]]);
  });
});
