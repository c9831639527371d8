import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinSegment, splitSegment } from '../../../src/core/index/cache-segment';
import { StoredNote } from '../../../src/core/index/stored-note';
import type { Note } from '../../../src/core/model/note';
import { HOSTILE_BODIES, textOf } from '../parse/hostile-notes.cases';
import { HOSTILE_PROPERTIES } from '../parse/hostile-properties.cases';
import { noteOf } from '../../support/note-builder';
import { sampleNotes } from '../../support/sample-notes';

/** All that a note says, as plain data. */
const said = (note: Note) => ({
  path: note.path,
  mtime: note.mtime,
  size: note.size,
  title: note.title,
  frontMatter: note.frontMatter,
  frontMatterLines: [...note.frontMatterLines],
  aliases: note.aliases,
  date: note.date,
  tags: note.tags,
  source: note.source,
  sourceRef: note.sourceRef,
  participants: note.participants,
  filedUnder: note.filedUnder,
  companies: note.companies,
  fields: [...note.fields],
  contacts: note.contacts,
  roles: note.roles,
  statements: note.statements,
  tasks: note.tasks,
  links: note.links,
  queries: note.queries,
  findings: note.findings,
});

/** Fast on notes of megabytes, and readable where it fails. */
function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}

const throughSegment = (notes: readonly Note[]) => splitSegment(joinSegment(notes.map(StoredNote.of)));

describe('a stored note', () => {
  test('says what the note says: as it was parsed, packed, and out of a segment', () => {
    for (const note of sampleNotes()) {
      const stored = StoredNote.of(note);
      expectSame(said(stored), said(note));
      stored.toRecord();
      expectSame(said(stored), said(note));
    }
    const notes = sampleNotes();
    expect(throughSegment(notes).map(said)).toEqual(notes.map(said));
  });

  test.each([...HOSTILE_BODIES, ...HOSTILE_PROPERTIES])('says what a hostile note says: $name', (hostile) => {
    const note = noteOf(textOf(hostile));
    const stored = StoredNote.of(note);
    expectSame(said(stored), said(note));
    if (stored.toRecord() === null) expect(throughSegment([note])).toEqual([]);
    else expectSame(throughSegment([note]).map(said), [said(note)]);
  });

  test('says what a note of any front matter says, or is left out of the cache', () => {
    const frontMatter = fc.dictionary(fc.string({ maxLength: 5 }), fc.anything({ maxDepth: 3 }), {
      maxKeys: 4,
    });
    fc.assert(
      fc.property(frontMatter, (data) => {
        const note = { ...noteOf('- [ ] Do it. @Dana Whitfield 📅 2026-01-05'), frontMatter: data };
        const [stored] = throughSegment([note]);
        if (stored) expect(stored.frontMatter).toEqual(data);
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  test('front matter that goes in a circle is left out of the cache, not followed', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(StoredNote.of({ ...noteOf('Text.'), frontMatter: circle }).toRecord()).toBeNull();
  });

  test('gives the same objects to whoever asks twice in one turn', () => {
    const note = StoredNote.of(noteOf('## Key Facts\n\n- Two depots.\n\n- [ ] Call. [[Dana]]'));
    note.toRecord();
    expect(note.statements).toBe(note.statements);
    expect(note.tasks[0]).toBe(note.tasks[0]);
    expect(note.links).toBe(note.links);
  });
});
