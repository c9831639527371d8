import { applyEdits } from '../core/edits/apply-edits';
import { applyPatches } from '../core/edits/apply-patches';
import { differenceNow, type NoteDiff } from '../core/edits/change-diff';
import { editsByNote, type Change, type LineEdit } from '../core/edits/line-edit';
import type { SourceSpan } from '../core/model/source-span';
import type { Logger } from '../core/ports';
import type { ChangeJournal, JournalEntry, JournalNote } from './change-journal';
import type { NoteWriter } from './note-writer';

/** A note that was left as it is. */
export interface Refusal {
  readonly path: string;
  /** For people. */
  readonly reason: string;
  /** What was written there, beside what stands there now; null where nothing can be said. */
  readonly diff: NoteDiff | null;
}

export interface ChangeOutcome {
  /** What `undo` takes; null where nothing was written. */
  readonly id: string | null;
  /** `written[i]` are the lines of `edits[i]` as they stand now; null where its note was left as it is. */
  readonly written: readonly (readonly SourceSpan[] | null)[];
  readonly refused: readonly Refusal[];
}

export interface UndoOutcome {
  readonly id: string;
  readonly title: string;
  /** Paths of the notes that were written. */
  readonly done: readonly string[];
  readonly refused: readonly Refusal[];
}

/**
 * All writes of the plugin, and how to take them back, also after a restart. One after the other; none rejects: what
 * fails is refused with its reason.
 */
export interface Changes {
  /**
   * Makes a change. All lines are looked for before the first is written; a note of which one line cannot be found for
   * certain stays as it is, the others are written. What takes the change back is stored before.
   */
  write(change: Change): Promise<ChangeOutcome>;
  /** Takes the last change back, or the one of that id; null where there is none. A note that differs is refused. */
  undo(id?: string): Promise<UndoOutcome | null>;
  /** Makes the change again that was taken back last, unless another was made since; null where there is none. */
  redo(): Promise<UndoOutcome | null>;
  /** The notes of a change that could not be taken back stay as they are: `undo` goes on to the change before. */
  keep(id: string): Promise<void>;
  /** Notes have moved, in this order: what was written to them can still be taken back. */
  renamed(moves: readonly Move[]): Promise<void>;
}

/** The paths of a note before and after it was renamed or moved. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

interface ChangeServices {
  readonly writer: NoteWriter;
  readonly journal: ChangeJournal;
  readonly log: Logger;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export function createChanges({ writer, journal, log, now }: ChangeServices): Changes {
  let last: Promise<unknown> = Promise.resolve();
  let lastStamp = 0;

  function oneByOne<Result>(run: () => Promise<Result>): Promise<Result> {
    const result = last.then(run);
    last = result.catch(() => undefined);
    return result;
  }

  /** Two changes of one millisecond have an order too. */
  const stamp = (): number => (lastStamp = Math.max(now(), lastStamp + 1));

  async function stored(store: Promise<void>, what: string): Promise<boolean> {
    try {
      await store;
      return true;
    } catch (error) {
      log.error(what, error);
      return false;
    }
  }

  async function write({ title, edits }: Change): Promise<ChangeOutcome> {
    const plan = await locate(edits);
    if (plan.notes.length === 0) return { id: null, written: edits.map(() => null), refused: plan.refused };
    const at = stamp();
    const entry: JournalEntry = {
      version: 1,
      id: entryId(at),
      title,
      writtenAt: at,
      undoneAt: null,
      notes: plan.notes,
    };
    if (!(await stored(journal.put(entry), 'A change could not be recorded, so it was not made.'))) {
      const reason = 'The change could not be recorded for undo, so it was not made';
      const unmade = plan.notes.map(({ path }) => ({ path, reason, diff: null }));
      return { id: null, written: edits.map(() => null), refused: [...plan.refused, ...unmade] };
    }
    const outcome = await writeNotes(entry, edits);
    void oneByOne(() => stored(journal.prune(), 'The undo history could not be shortened.'));
    return { ...outcome, refused: [...plan.refused, ...outcome.refused] };
  }

  /** What would be written, note by note. */
  async function locate(edits: readonly LineEdit[]) {
    const notes: JournalNote[] = [];
    const refused: Refusal[] = [];
    for (const [path, indexes] of editsByNote(edits)) {
      const note = await writer.read(path);
      const result = note.ok ? edited(note.text, pick(edits, indexes)) : note;
      if (result.ok) notes.push({ path, state: 'written', patches: [...result.undo] });
      else refused.push({ path, reason: result.reason, diff: null });
    }
    return { notes, refused };
  }

  async function writeNotes(entry: JournalEntry, edits: readonly LineEdit[]): Promise<ChangeOutcome> {
    const indexesOf = editsByNote(edits);
    const written: (readonly SourceSpan[] | null)[] = edits.map(() => null);
    const notes: JournalNote[] = [];
    const refused: Refusal[] = [];
    for (const { path } of entry.notes) {
      const indexes = indexesOf.get(path) ?? [];
      const result = await writer.process(path, (text) => edited(text, pick(edits, indexes)));
      if (!result.ok) {
        refused.push({ path, reason: result.reason, diff: null });
        continue;
      }
      notes.push({ path, state: 'written', patches: [...result.undo] });
      for (const [place, index] of indexes.entries()) written[index] = result.written[place] ?? null;
    }
    if (notes.length === 0) {
      await stored(journal.remove(entry.id), 'The undo history could not be written.');
      return { id: null, written, refused };
    }
    const made = { ...entry, notes };
    // The notes changed between the look and the write.
    if (!isSame(made, entry)) await stored(journal.put(made), 'The undo history could not be written.');
    return { id: entry.id, written, refused };
  }

  async function lastWritten(): Promise<JournalEntry | null> {
    for await (const entry of journal.newestFirst()) if (hasNotes(entry, 'written')) return entry;
    return null;
  }

  async function lastUndone(): Promise<JournalEntry | null> {
    let newest: JournalEntry | null = null;
    let lastWrite = -Infinity;
    for await (const entry of journal.newestFirst()) {
      lastWrite = Math.max(lastWrite, entry.writtenAt);
      if (!hasNotes(entry, 'undone')) continue;
      // Of two windows in one millisecond: what is older was undone later.
      if ((entry.undoneAt ?? 0) >= (newest?.undoneAt ?? -1)) newest = entry;
    }
    return newest && (newest.undoneAt ?? 0) > lastWrite ? newest : null;
  }

  /** Takes the notes of an entry from one state to the other. */
  async function turn(entry: JournalEntry, from: 'written' | 'undone'): Promise<UndoOutcome> {
    const to = from === 'written' ? 'undone' : 'written';
    const refused: Refusal[] = [];
    const done: string[] = [];
    const notes: JournalNote[] = [];
    for (const note of entry.notes) {
      const result = note.state === from ? await patch(note) : null;
      if (result?.ok) {
        done.push(note.path);
        notes.push({ path: note.path, state: to, patches: [...result.undo] });
      } else {
        notes.push(note);
        if (result) refused.push({ diff: null, ...result, path: note.path });
      }
    }
    const isUndone = notes.some(({ state }) => state === 'undone');
    const undoneAt = !isUndone ? null : done.length > 0 ? stamp() : entry.undoneAt;
    if (done.length > 0)
      await stored(journal.put({ ...entry, notes, undoneAt }), 'The undo history could not be written.');
    return { id: entry.id, title: entry.title, done, refused };
  }

  const patch = ({ path, patches }: JournalNote) =>
    writer.process(path, (text) => {
      const result = applyPatches(text, patches);
      if (result.ok) return result;
      const diff = differenceNow(path, result.refused, text);
      return { ok: false, reason: 'What was written there has changed since', diff } as const;
    });

  async function found(search: Promise<JournalEntry | null>): Promise<JournalEntry | null> {
    try {
      return await search;
    } catch (error) {
      log.error('The undo history could not be read.', error);
      return null;
    }
  }

  async function follow(moves: readonly Move[]): Promise<void> {
    for await (const entry of journal.newestFirst()) {
      const notes = entry.notes.map((note) => ({ ...note, path: pathAfter(note.path, moves) }));
      const moved = { ...entry, notes };
      if (!isSame(moved, entry)) await journal.put(moved);
    }
  }

  return {
    write: (change) => oneByOne(() => write(change)),
    undo: (id) =>
      oneByOne(async () => {
        const entry = await found(id === undefined ? lastWritten() : journal.get(id));
        return entry && turn(entry, 'written');
      }),
    redo: () =>
      oneByOne(async () => {
        const entry = await found(lastUndone());
        return entry && turn(entry, 'undone');
      }),
    keep: (id) =>
      oneByOne(async () => {
        const entry = await found(journal.get(id));
        if (!entry) return;
        const notes = entry.notes.map((note) =>
          note.state === 'written' ? { ...note, state: 'kept' as const } : note,
        );
        await stored(journal.put({ ...entry, notes }), 'The undo history could not be written.');
      }),
    renamed: (moves) =>
      oneByOne(async () => {
        await stored(follow(moves), 'The undo history could not follow renamed notes.');
      }),
  };
}

/** The edits of one note, made to its text. */
function edited(text: string, edits: readonly LineEdit[]) {
  const result = applyEdits(text, edits);
  if (result.ok) return result;
  return { ok: false, reason: result.conflicts.map(({ reason }) => reason).join('\n') } as const;
}

const pick = (edits: readonly LineEdit[], indexes: readonly number[]): readonly LineEdit[] =>
  indexes.flatMap((index) => edits[index] ?? []);

const hasNotes = ({ notes }: JournalEntry, state: JournalNote['state']): boolean =>
  notes.some((note) => note.state === state);

const pathAfter = (path: string, moves: readonly Move[]): string =>
  moves.reduce((at, { from, to }) => (at === from ? to : at), path);

const isSame = (a: JournalEntry, b: JournalEntry): boolean => JSON.stringify(a) === JSON.stringify(b);

const DIGITS = 15;

/** Unique among devices as well; its order is that of time. */
function entryId(at: number): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `${String(at).padStart(DIGITS, '0')}-${random.toString(36)}`;
}
