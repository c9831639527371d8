import type { NoteLink } from '../model/note';
import { type ForwardSearch, createForwardSearch } from './blocks/forward-search';
import { linksIn } from './inline';
import type { NoteText } from './note-text';

/** The links of a note to others, in order, wherever they stand outside front matter and code blocks. */
export function readLinks(note: NoteText): readonly NoteLink[] {
  const { codeBlocks, frontMatter, lineStarts, lineEnds } = note.blocks;
  const links: NoteLink[] = [];
  const findWikiLink = createForwardSearch(note.text, '[[');
  const findDestination = createForwardSearch(note.text, '](');
  const holds = (line: number, find: ForwardSearch): boolean => {
    const found = find(lineStarts[line] ?? 0);
    return found >= 0 && found < (lineEnds[line] ?? 0);
  };
  let block = 0;
  for (let line = (frontMatter?.closeLine ?? -1) + 1; line < lineStarts.length; line++) {
    if (!holds(line, findWikiLink) && !holds(line, findDestination)) continue;
    while ((codeBlocks[block]?.endLine ?? Infinity) < line) block++;
    if ((codeBlocks[block]?.line ?? Infinity) <= line) continue;
    for (const { target } of linksIn(note.lineText(line))) links.push({ line, target });
  }
  return links;
}
