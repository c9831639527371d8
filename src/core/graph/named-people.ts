import { personKey } from '../model/name';
import type { Mention, Note } from '../model/note';
import { createKeyIndex } from './key-index';
import { fullNames, type SpelledName } from './note-keys';

/** Where people's full names stand, and how they are spelled there. */
export interface NamedPeople {
  /** The way of each note is `add`, then `remove`. True where the name came, went, or is shown otherwise now. */
  change(name: SpelledName, path: string, way: 'add' | 'remove'): boolean;
  /** Paths, each once, in no order. */
  notesNaming(key: string): readonly string[];
  /** The spelling that most notes have; null for a name that stands nowhere. */
  shown(key: string): string | null;
  keys(): Iterable<string>;
}

/** The lines of a note that hold a person's full name, by its folded form. */
export type NamesByKey = ReadonlyMap<string, readonly Mention[]>;

const namesOfNotes = new WeakMap<Note, NamesByKey>();

/** Kept as long as the note is, since a list of people asks for them one by one. */
export function namesByKey(note: Note): NamesByKey {
  const known = namesOfNotes.get(note);
  if (known) return known;
  const names = new Map<string, Mention[]>();
  for (const mention of fullNames(note)) {
    const key = personKey(mention.name);
    const same = names.get(key);
    if (same) same.push(mention);
    else names.set(key, [mention]);
  }
  namesOfNotes.set(note, names);
  return names;
}

function mostCommon(spellings: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [shown, times] of spellings) {
    if (times < most || (times === most && best !== null && best < shown)) continue;
    best = shown;
    most = times;
  }
  return best;
}

export function createNamedPeople(): NamedPeople {
  const notes = createKeyIndex<string>();
  const spellings = new Map<string, Map<string, number>>();

  /** True where the spelling to show is another one now. */
  function respell({ key, shown }: SpelledName, times: number): boolean {
    const known = spellings.get(key) ?? new Map<string, number>();
    const before = mostCommon(known);
    if (known.size === 1 && known.has(shown) && (known.get(shown) ?? 0) + times > 0) {
      known.set(shown, (known.get(shown) ?? 0) + times);
      return false;
    }
    const count = (known.get(shown) ?? 0) + times;
    if (count > 0) known.set(shown, count);
    else known.delete(shown);
    if (known.size > 0) spellings.set(key, known);
    else spellings.delete(key);
    return before !== mostCommon(known);
  }

  return {
    change(name, path, way) {
      const { key } = name;
      const before = notes.get(key).length;
      notes[way](key, path);
      const isRespelled = respell(name, way === 'add' ? 1 : -1);
      const isNew = (before === 0) !== (notes.get(key).length === 0);
      return isNew || isRespelled;
    },
    notesNaming: (key) => notes.get(key),
    shown: (key) => {
      const known = spellings.get(key);
      return known ? mostCommon(known) : null;
    },
    keys: () => spellings.keys(),
  };
}
