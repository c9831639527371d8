import { expect } from 'vitest';
import { textLines } from '../../src/core/edits/text-lines';
import type { Note } from '../../src/core/model/note';

const NAMED = [
  'participants',
  'companies',
  'contacts',
  'roles',
  'statements',
  'links',
  'queries',
  'findings',
] as const;

/** What holds of the reading of any text: every line is one of the text, and every task is the line that it names. */
export function expectSound(note: Note, text: string): void {
  const lines = textLines(text);
  const { accounts, people, projects } = note.filedUnder;
  const placed = [...NAMED.flatMap((key) => [...note[key]]), ...accounts, ...people, ...projects];
  const stated = [...placed, ...note.fields.values()].map(({ line }) => line);
  const outside = [...stated, ...note.frontMatterLines.values()].filter((line) => !lines[line]);
  expect(outside).toEqual([]);
  const seen = new Map<string, number>();
  const ordinals = lines.map(({ text: line }) => {
    const ordinal = seen.get(line) ?? 0;
    seen.set(line, ordinal + 1);
    return ordinal;
  });
  for (const { span } of note.tasks) {
    // One comparison by hand for each of thousands of tasks: `expect` is slow.
    if (lines[span.line]?.text === span.text && ordinals[span.line] === span.ordinal) continue;
    expect(span).toEqual({ ...span, text: lines[span.line]?.text, ordinal: ordinals[span.line] });
  }
}
