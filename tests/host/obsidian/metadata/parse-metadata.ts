import type * as O from 'obsidian';
import { scanBlocks, type Block } from './blocks';
import { getFrontMatterInfo, linksOfProperties, readProperties } from './front-matter';
import { findInline, type InlineFinds } from './inline';
import { listItemsOf } from './list-items';
import { createTextLines, type TextLines } from './text-lines';

const BLOCK_ID = /(?:^|\s)\^([A-Za-z0-9-]+)\s*$/;

/** What the metadata cache knows of a note. A kind that does not occur is left out, as in the app. */
export function parseMetadata(text: string): O.CachedMetadata {
  const lines = createTextLines(text);
  const cache: O.CachedMetadata = {};
  const sections: O.SectionCache[] = [];
  const bodyLine = readFrontMatter(lines, cache, sections);
  const blocks = scanBlocks(lines, bodyLine);
  for (const block of blocks) sections.push(sectionOf(lines, block));
  const finds: InlineFinds = { links: [], embeds: [], tags: [] };
  for (const block of blocks) findInBlock(lines, block, finds);
  assignFound(cache, {
    headings: blocks.flatMap((block) => headingOf(lines, block)),
    listItems: blocks.flatMap((block) => itemsOf(lines, block)),
    ...finds,
    sections,
  });
  const marked = [...sections, ...(cache.listItems ?? [])].filter((item) => item.id !== undefined);
  if (marked.length > 0) {
    cache.blocks = Object.fromEntries(
      marked.map((item) => [String(item.id).toLowerCase(), { id: String(item.id), position: item.position }]),
    );
  }
  return cache;
}

function readFrontMatter(lines: TextLines, cache: O.CachedMetadata, sections: O.SectionCache[]): number {
  const info = getFrontMatterInfo(lines.text);
  if (!info.exists) return 0;
  const closing =
    lines.loc(info.contentStart).col === 0 ? lines.loc(info.contentStart).line - 1 : lines.count - 1;
  const position = lines.span(0, closing);
  sections.push({ type: 'yaml', position });
  cache.frontmatterPosition = position;
  const properties = readProperties(info.frontmatter);
  if (properties) {
    cache.frontmatter = properties;
    const links = linksOfProperties(properties);
    if (links.length > 0) cache.frontmatterLinks = links;
  }
  return closing + 1;
}

function sectionOf(lines: TextLines, block: Block): O.SectionCache {
  const id = block.type === 'code' ? undefined : BLOCK_ID.exec(lines.line(block.last))?.[1];
  return { type: block.type, position: lines.span(block.first, block.last), ...(id && { id }) };
}

function headingOf(lines: TextLines, block: Block): O.HeadingCache[] {
  if (block.type !== 'heading') return [];
  return [
    { heading: block.title ?? '', level: block.level ?? 1, position: lines.span(block.first, block.last) },
  ];
}

function itemsOf(lines: TextLines, block: Block): O.ListItemCache[] {
  if (block.type === 'list') return listItemsOf(lines, block);
  return block.type === 'callout' || block.type === 'blockquote' ? listItemsOf(lines, block, true) : [];
}

function findInBlock(lines: TextLines, block: Block, finds: InlineFinds): void {
  if (block.type === 'code' || block.type === 'comment' || block.type === 'html') return;
  const { start, end } = lines.span(block.first, block.last);
  const fences = block.type === 'list' ? fencesIn(lines, block) : [];
  let from = start.offset;
  for (const fence of fences) {
    findInline(lines, from, lines.startOf(fence.first), finds);
    from = lines.startOf(fence.last + 1);
  }
  findInline(lines, from, end.offset, finds);
}

/** Code blocks inside list items: nothing in them is a link or a tag. */
function fencesIn(lines: TextLines, block: Block): { first: number; last: number }[] {
  const fences: { first: number; last: number }[] = [];
  let open: { first: number; mark: string } | null = null;
  for (let at = block.first; at <= block.last; at += 1) {
    const mark = /^\s+(`{3,}|~{3,})/.exec(lines.line(at))?.[1];
    if (!mark) continue;
    if (!open) open = { first: at, mark };
    else if (mark.startsWith(open.mark)) {
      fences.push({ first: open.first, last: at });
      open = null;
    }
  }
  return fences;
}

function assignFound(cache: O.CachedMetadata, found: { [K in keyof O.CachedMetadata]: unknown[] }): void {
  for (const [kind, list] of Object.entries(found))
    if (list.length > 0) Object.assign(cache, { [kind]: list });
}
