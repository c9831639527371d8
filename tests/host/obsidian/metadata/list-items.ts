import type * as O from 'obsidian';
import type { Block } from './blocks';
import type { TextLines } from './text-lines';

const ITEM = /^(\s*)(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)(?:\[(.)\](?=[ \t]|$))?/;
const BLOCK_ID = /(?:^|\s)\^([A-Za-z0-9-]+)\s*$/;

/**
 * The items of a list block, with the line of their parent. Without a parent it is the negative of the list's first
 * line, as obsidian.d.ts says, and -1 where that line is 0, since -0 would name the item itself.
 */
export function listItemsOf(lines: TextLines, block: Block, quoted = false): O.ListItemCache[] {
  const items: O.ListItemCache[] = [];
  const open: { indent: number; line: number }[] = [];
  let fence: string | null = null;
  for (let at = block.first; at <= block.last; at += 1) {
    const prefix = quoted ? (/^\s*(?:>[ \t]?)+/.exec(lines.line(at))?.[0] ?? '') : '';
    const line = lines.line(at).slice(prefix.length);
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark && (fence === null || mark.startsWith(fence))) {
      fence = fence === null ? mark : null;
      continue;
    }
    const match = fence === null ? ITEM.exec(line) : null;
    if (!match) {
      extend(items, lines, at);
      continue;
    }
    const indent = widthOf(match[1] ?? '');
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const parent = open.at(-1)?.line ?? (-block.first || -1);
    open.push({ indent, line: at });
    items.push(itemAt(lines, at, prefix.length + (match[1] ?? '').length, parent, match[2]));
  }
  return items;
}

function itemAt(
  lines: TextLines,
  line: number,
  col: number,
  parent: number,
  task: string | undefined,
): O.ListItemCache {
  const start = lines.loc(lines.startOf(line) + col);
  const id = BLOCK_ID.exec(lines.line(line))?.[1];
  return {
    position: { start, end: lines.span(line, line).end },
    parent,
    ...(task && { task }),
    ...(id && { id }),
  };
}

/** A continuation line belongs to the item above it. */
function extend(items: O.ListItemCache[], lines: TextLines, line: number): void {
  const item = items.at(-1);
  if (item && lines.line(line).trim() !== '') item.position.end = lines.span(line, line).end;
}

function widthOf(indent: string): number {
  let width = 0;
  for (const char of indent) width += char === '\t' ? 4 - (width % 4) : 1;
  return width;
}
