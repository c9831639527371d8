import type { ListItem } from './blocks';
import type { NoteText } from './note-text';

/** Where a line stands among the lines of its note that read the same. */
export interface TaskPlace {
  /** How many of them stand above it. */
  readonly ordinal: number;
  /** How many there are, this one included. */
  readonly copies: number;
}

const ALONE: TaskPlace = { ordinal: 0, copies: 1 };

/** Room for the code of a character beside a length. */
const CODES = 0x10000;

/**
 * The places of task lines among all lines of the note; `items` are in the order of the text. Only lines that look like
 * a task line, by their length and the character in their middle, are read: nearly always, that is the task itself.
 */
export function placesOf(note: NoteText, items: readonly ListItem[]): readonly TaskPlace[] {
  const { lineStarts, lineEnds } = note.blocks;
  const lookOf = (line: number): number => {
    const start = lineStarts[line] ?? 0;
    const length = (lineEnds[line] ?? 0) - start;
    return length * CODES + note.text.charCodeAt(start + (length >> 1));
  };
  const looks = new Set<number>();
  for (const { line } of items) looks.add(lookOf(line));
  const alike: number[] = [];
  for (let line = 0; line < lineStarts.length; line++) if (looks.has(lookOf(line))) alike.push(line);
  return alike.length === looks.size ? items.map(() => ALONE) : placesAmong(note, items, alike);
}

function placesAmong(
  note: NoteText,
  items: readonly ListItem[],
  lines: readonly number[],
): readonly TaskPlace[] {
  const copies = new Map<string, number>();
  const ordinals = new Map<number, number>();
  for (const line of lines) {
    const text = note.lineText(line);
    const above = copies.get(text) ?? 0;
    ordinals.set(line, above);
    copies.set(text, above + 1);
  }
  return items.map(({ line }) => ({
    ordinal: ordinals.get(line) ?? 0,
    copies: copies.get(note.lineText(line)) ?? 1,
  }));
}
