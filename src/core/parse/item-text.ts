import type { Blocks, Paragraph } from './blocks';

/** A note, as far as the text of an item needs it. */
interface Lines {
  readonly text: string;
  readonly blocks: Blocks;
  lineText(line: number): string;
  repaired(piece: string): string;
}

/** What an item holds: the texts of its paragraphs, in order, none of its nested items. */
export interface ItemTexts {
  /** The first text of an item; `''` where it has none. */
  first(item: number): string;
  /** Those behind the first: few items have any. */
  more(item: number): readonly string[];
}

const CONTAINER_MARKS = /^[\s>]+/;
const BLOCK_ID = /(?:^|\s)\^[\w-]+$/;
const HTML_COMMENT = /<!--[^]*?-->/g;
const OBSIDIAN_COMMENT = /%%[^]*?%%/g;
const NONE: readonly string[] = [];

function withoutBlockId(line: string): string {
  const mark = line.lastIndexOf('^');
  return mark >= 0 && BLOCK_ID.test(line.slice(Math.max(0, mark - 1))) ? line.slice(0, mark) : line;
}

function withoutComments(text: string): string {
  const end = text.lastIndexOf('-->') + 1;
  if (end === 0 && !text.includes('%%')) return text;
  // Before the last closing mark each comment is closed, so that none is looked for twice.
  const before = text.slice(0, end + 2).replace(HTML_COMMENT, ' ');
  return (before + text.slice(end + 2)).replace(OBSIDIAN_COMMENT, ' ').replace(/\s+/g, ' ').trim();
}

/** What there is anywhere in a note. Where there is none, as in most notes, no line needs a look. */
interface Marks {
  readonly hasCaret: boolean;
  readonly hasComment: boolean;
}

const content = (marks: Marks, line: string): string => (marks.hasCaret ? withoutBlockId(line) : line).trim();

/** The lines of a paragraph joined; marks of containers, block ids, comments and damaged characters are gone. */
function paragraphText(lines: Lines, marks: Marks, paragraph: Paragraph): string {
  const { text, blocks } = lines;
  const { line, endLine, start, end } = paragraph;
  let joined = content(marks, text.slice(start, Math.min(end, blocks.lineEnds[line] ?? end)));
  for (let next = line + 1; next <= endLine; next++) {
    joined += ` ${content(marks, lines.lineText(next).replace(CONTAINER_MARKS, ''))}`;
  }
  const trimmed = joined.trim();
  return lines.repaired(marks.hasComment ? withoutComments(trimmed) : trimmed);
}

function readParagraphs(lines: Lines): ItemTexts {
  const { blocks, text } = lines;
  const marks = { hasCaret: text.includes('^'), hasComment: text.includes('-->') || text.includes('%%') };
  const firsts = blocks.items.map(() => '');
  const others = new Map<number, string[]>();
  const add = (item: number, written: string) => {
    if (written === '') return;
    const known = others.get(item);
    if (firsts[item] === '') firsts[item] = written;
    else if (known) known.push(written);
    else others.set(item, [written]);
  };
  addHeadings(blocks, (item, start, end) => {
    add(item, lines.repaired(text.slice(start, end)));
  });
  for (const paragraph of blocks.paragraphs) {
    if (paragraph.item >= 0) add(paragraph.item, paragraphText(lines, marks, paragraph));
  }
  return { first: (item) => firsts[item] ?? '', more: (item) => others.get(item) ?? NONE };
}

/** An item may begin with a heading: `- One fact` over a line of hyphens is one. */
function addHeadings(blocks: Blocks, add: (item: number, start: number, end: number) => void): void {
  let item = 0;
  for (const { line, start, end, container } of blocks.headings) {
    if (container === 0) continue;
    while ((blocks.items[item + 1]?.line ?? Infinity) <= line) item++;
    if (blocks.items[item]?.line === line) add(item, start, end);
  }
}

/**
 * Reads the paragraphs of all items at the first question, in time linear in the note. Code, tables, math and comments
 * are no text.
 */
export function createItemTexts(lines: Lines): ItemTexts {
  let texts: ItemTexts | null = null;
  const read = (): ItemTexts => (texts ??= readParagraphs(lines));
  return { first: (item) => read().first(item), more: (item) => read().more(item) };
}
