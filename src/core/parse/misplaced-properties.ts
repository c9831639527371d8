import type { Finding } from '../model/finding';
import type { NoteText } from './note-text';

type NoteFinding = Omit<Finding, 'path'>;

/** How far below its start a block of properties is looked for: further down, dashes are rules between paragraphs. */
const LINES_OF_PROPERTIES = 60;
const KEY = /^[\w][\w -]*:(?:\s|$)/;
/** gray-matter's way to name a language. */
const NAMED = /^\uFEFF?---[a-z]+\s*$/i;

const REASONS = {
  fence: 'must be three dashes and nothing else',
  blank: 'must be the first line of the note',
} as const;

/**
 * What looks like front matter and is none, because its first line is not exactly `---` (`---js`, `--- yaml`) or not
 * the first of the note. Obsidian reads no properties there either; it only does not say so.
 */
export function findMisplacedProperties(note: NoteText): readonly NoteFinding[] {
  const { text, blocks } = note;
  const lineText = (line: number) => note.lineText(line);
  if (blocks.frontMatter !== null || blocks.unclosedFrontMatter || !/^\uFEFF?\s*---/.test(text)) return [];
  const lines = blocks.lineStarts.length;
  let first = 0;
  while (first < lines && lineText(first).replace('\uFEFF', '').trim() === '') first++;
  if (!NAMED.test(lineText(first)) && !KEY.test(lineText(first + 1))) return [];
  for (let line = first + 2; line < Math.min(lines, first + LINES_OF_PROPERTIES); line++) {
    if (lineText(line).trimEnd() !== '---') continue;
    const reason = REASONS[lineText(first).trimEnd() === '---' ? 'blank' : 'fence'];
    const message = `These properties are not read: the line above them ${reason}.`;
    return [{ line: first, rule: 'front-matter-misplaced', message }];
  }
  return [];
}
