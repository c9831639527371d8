import type { ListItem } from './blocks';
import type { NoteText } from './note-text';

/** Where a line stands among the lines of its note that read the same. */
export interface TaskPlace {
  /** How many of them stand above it. */
  readonly ordinal: number;
  /** How many there are, this one included. */
  readonly copies: number;
}

/**
 * The places of task lines among all lines of the note; `items` are in the order of the text. Of the other lines, only
 * those as long as a task line are looked at, because reading each line costs more than reading the tasks.
 */
export function placesOf(note: NoteText, items: readonly ListItem[]): readonly TaskPlace[] {
  const { lineStarts, lineEnds } = note.blocks;
  const lengthOf = (line: number): number => (lineEnds[line] ?? 0) - (lineStarts[line] ?? 0);
  const lengths = new Set(items.map(({ line }) => lengthOf(line)));
  const counts = new Map(items.map(({ line }) => [note.lineText(line), 0]));
  const ordinals: number[] = [];
  for (let line = 0; line < lineStarts.length; line++) {
    if (!lengths.has(lengthOf(line))) continue;
    const text = note.lineText(line);
    const count = counts.get(text);
    if (count === undefined) continue;
    if (items[ordinals.length]?.line === line) ordinals.push(count);
    counts.set(text, count + 1);
  }
  return items.map(({ line }, index) => ({
    ordinal: ordinals[index] ?? 0,
    copies: counts.get(note.lineText(line)) ?? 1,
  }));
}
