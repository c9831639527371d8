import { headingKey } from '../model/heading-names';
import type { Statement, StatementKind } from '../model/note';
import type { FactRef } from '../settings';
import { scanBlocks } from '../parse/blocks';
import { createNoteText, type NoteText } from '../parse/note-text';
import { readStatements } from '../parse/read-statements';
import type { SectionRoles } from '../parse/sections';
import { createFactNames, factKey } from '../facts/fact-refs';

/** A fact in the lines of its note. Lines are zero-based and inclusive. */
export interface SectionItem {
  readonly ref: FactRef;
  readonly text: string;
  /** The day that is written before it, `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly line: number;
  /** With all that is nested in it. */
  readonly endLine: number;
  /** Of the paragraph that it begins with. */
  readonly paragraphEndLine: number;
  /** What stands before the marker: indentation, and the marks of block quotes. */
  readonly prefix: string;
  /** With the spaces behind it. */
  readonly marker: string;
  /** The rest of its first line, to the letter. */
  readonly content: string;
  /** All lines of its first paragraph as one, without the marks of containers. */
  readonly paragraph: string;
  /** What an item that is nested in it stands behind. */
  readonly childPrefix: string;
  /** Number of items around it. */
  readonly depth: number;
}

/** The facts of one kind in a note, and what else it states: that must be the same when the note was tidied. */
export interface NoteItems {
  readonly items: readonly SectionItem[];
  /** By `factKey`. */
  readonly byKey: ReadonlyMap<string, SectionItem>;
  readonly statements: readonly Statement[];
  /** Of all headings. */
  readonly headingKeys: ReadonlySet<string>;
  /** The heading over the first of them; null where there is none. */
  readonly heading: { readonly text: string; readonly level: number } | null;
}

const MARKER = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/;
const CONTAINER_MARKS = /^[\s>]+/;
/** More columns than these make code of what follows. */
const WIDEST = 5;

/** Reads the list items of a note that state something of this kind. Facts of a paragraph are none: they stay. */
export function readSectionItems(
  path: string,
  text: string,
  kind: StatementKind,
  roleOf: SectionRoles,
): NoteItems {
  const note = createNoteText(path, text, scanBlocks(text), roleOf);
  const statements = readStatements(note);
  const nameOf = createFactNames();
  const placed = itemsByLine(note);
  const items: SectionItem[] = [];
  const byKey = new Map<string, SectionItem>();
  for (const statement of statements) {
    if (statement.kind !== kind) continue;
    const ref = nameOf(path, statement.text);
    const place = placed.get(statement.line);
    if (!place) continue;
    const item = { ...place, ref, text: statement.text, date: statement.date };
    items.push(item);
    byKey.set(factKey(ref), item);
  }
  const headingKeys = new Set(
    note.blocks.headings.map(({ start, end }) => headingKey(text.slice(start, end))),
  );
  return { items, byKey, statements, headingKeys, heading: headingAbove(note, items[0]) };
}

type Place = Omit<SectionItem, 'ref' | 'text' | 'date'>;

/** Items that begin with a paragraph, alone on their line: what they say can be moved with its marker. */
function itemsByLine(note: NoteText): ReadonlyMap<number, Place> {
  const { text, blocks } = note;
  const lineText = (line: number) => note.lineText(line);
  const paragraphs = new Set(blocks.paragraphs.map(({ item, line }) => `${item} ${line}`));
  const prefixOf = (line: number, markerStart: number) =>
    text.slice(blocks.lineStarts[line] ?? 0, markerStart);
  const usesTabs = blocks.items.some(({ line, markerStart }) => prefixOf(line, markerStart).startsWith('\t'));
  const firstChild = new Map<number, string>();
  for (const { parent, line, markerStart } of blocks.items)
    if (!firstChild.has(parent)) firstChild.set(parent, prefixOf(line, markerStart));
  const places = new Map<number, Place>();
  const crowded = new Set<number>();
  blocks.items.forEach((item, index) => {
    const { line, markerStart, paragraphEndLine, depth, task } = item;
    let { endLine } = item;
    // Code that is never closed takes in blank lines, which stand between items all the same.
    while (endLine > line && lineText(endLine).trim() === '') endLine--;
    if (places.has(line)) crowded.add(line);
    const prefix = prefixOf(line, markerStart);
    const marker = MARKER.exec(lineText(line).slice(prefix.length))?.[0];
    if (marker === undefined || task !== null || !paragraphs.has(`${index} ${line}`)) return;
    const width = marker.length > WIDEST ? 2 : marker.length;
    const step = usesTabs || marker.includes('\t') ? '\t' : ' '.repeat(width);
    const content = lineText(line).slice(prefix.length + marker.length);
    let paragraph = content.trimEnd();
    for (let next = line + 1; next <= paragraphEndLine; next++)
      paragraph += ` ${lineText(next).replace(CONTAINER_MARKS, '').trimEnd()}`;
    places.set(line, {
      ...{ line, endLine, paragraphEndLine, prefix, marker, content, paragraph, depth },
      childPrefix: firstChild.get(index) ?? prefix + step,
    });
  });
  for (const line of crowded) places.delete(line);
  return places;
}

function headingAbove({ text, blocks }: NoteText, item: SectionItem | undefined): NoteItems['heading'] {
  if (!item) return null;
  const above = blocks.headings.filter(({ line, container }) => container === 0 && line < item.line).at(-1);
  return above ? { text: text.slice(above.start, above.end), level: above.level } : null;
}
