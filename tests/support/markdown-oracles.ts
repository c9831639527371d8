import { type Node as CommonMarkNode, Parser } from 'commonmark';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { type Blocks, scanBlocks } from '../../src/core/parse/blocks';

/**
 * What the scanner and the two reference parsers can be compared on. Each entry is a line of text, so that a failing
 * comparison reads well; `containers` counts block quotes and list items, `depth` list items only.
 */
export interface Outline {
  /** `line level containers` */
  readonly headings: readonly string[];
  /** `line depth ordered containers` */
  readonly items: readonly string[];
  /** `line-endLine columns containers` */
  readonly tables: readonly string[];
}

/** Exact places, compared with micromark only: the other oracle gives no offsets. */
export interface Places {
  /** Last line of each heading and item, in the order of the text. */
  readonly headingEnds: readonly number[];
  readonly itemEnds: readonly number[];
  /** Text of each heading; '' for an empty one. */
  readonly headingTexts: readonly string[];
  /** Text and container count of each paragraph. */
  readonly paragraphs: readonly string[];
  /** First line of each fenced code block. */
  readonly fences: readonly number[];
}

type Draft<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : never };

const itemEntry = (line: number, depth: number, ordered: boolean, containers: number): string =>
  `${line} depth ${depth} ${ordered ? 'ordered' : 'bullet'} in ${containers}`;
const headingEntry = (line: number, level: number, containers: number): string =>
  `${line} level ${level} in ${containers}`;

export function scannedOutline(text: string): Outline & Places {
  const blocks = scanBlocks(text, { commonMarkOnly: true });
  return {
    headings: blocks.headings.map((heading) => headingEntry(heading.line, heading.level, heading.container)),
    items: blocks.items.map((item) =>
      itemEntry(item.line, item.depth, item.ordered, item.depth + item.quoteDepth),
    ),
    tables: blocks.tables.map(
      (table) => `${table.line}-${table.endLine} columns ${table.columns} in ${table.container}`,
    ),
    ...scannedPlaces(text, blocks),
  };
}

const scannedPlaces = (text: string, blocks: Blocks): Places => ({
  headingEnds: blocks.headings.map((heading) => heading.endLine),
  itemEnds: blocks.items.map((item) => item.endLine),
  headingTexts: blocks.headings.map((heading) => text.slice(heading.start, heading.end)),
  paragraphs: blocks.paragraphs.map(
    (paragraph) => `${text.slice(paragraph.start, paragraph.end)} in ${paragraph.container}`,
  ),
  fences: blocks.codeBlocks.map((block) => block.line),
});

export function micromarkOutline(source: string): Outline & Places {
  // micromark skips a byte order mark too, but then counts its offsets from after it.
  const text = source.replace(/^\ufeff/, '');
  const outline: Draft<Outline & Places> = {
    headings: [],
    items: [],
    tables: [],
    headingEnds: [],
    itemEnds: [],
    headingTexts: [],
    paragraphs: [],
    fences: [],
  };
  const tree = fromMarkdown(text, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  collectMdast(text, tree, 0, 0, outline);
  return outline;
}

function collectMdast(
  text: string,
  node: Nodes,
  containers: number,
  depth: number,
  outline: Draft<Outline & Places>,
): void {
  const line = (node.position?.start.line ?? 1) - 1;
  const endLine = (node.position?.end.line ?? 1) - 1;
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const children: readonly Nodes[] = 'children' in node ? node.children : [];
  if (node.type === 'heading') {
    const contentStart = children[0]?.position?.start.offset ?? 0;
    outline.headings.push(headingEntry(line, node.depth, containers));
    outline.headingEnds.push(endLine);
    outline.headingTexts.push(
      text.slice(contentStart, children.at(-1)?.position?.end.offset ?? contentStart),
    );
  } else if (node.type === 'table') {
    const columns = node.children[0]?.children.length ?? 0;
    outline.tables.push(`${line}-${endLine} columns ${columns} in ${containers}`);
  } else if (node.type === 'paragraph') {
    // At the end of the text micromark leaves trailing blanks in the paragraph, everywhere else it does not.
    outline.paragraphs.push(`${text.slice(start, end).replace(/[ \t]+$/, '')} in ${containers}`);
  } else if (node.type === 'code' && /^(?:```|~~~)/.test(text.slice(start, end))) {
    outline.fences.push(line);
  }
  for (const child of children) {
    if (child.type === 'listItem') {
      const childLine = (child.position?.start.line ?? 1) - 1;
      const ordered = node.type === 'list' && node.ordered === true;
      outline.items.push(itemEntry(childLine, depth, ordered, containers));
      outline.itemEnds.push((child.position?.end.line ?? 1) - 1);
      collectMdast(text, child, containers + 1, depth + 1, outline);
    } else {
      const inner = child.type === 'blockquote' ? containers + 1 : containers;
      collectMdast(text, child, inner, depth, outline);
    }
  }
}

/** commonmark.js knows no tables: what is a table to the others is paragraphs to it. */
export function commonMarkOutline(text: string): Outline {
  const outline: Draft<Outline> = { headings: [], items: [], tables: [] };
  const collect = (node: CommonMarkNode, containers: number, depth: number): void => {
    // Only blocks have a place, whatever the types say.
    if (node.type === 'heading') {
      outline.headings.push(headingEntry(node.sourcepos[0][0] - 1, node.level, containers));
    }
    if (node.type === 'item') {
      outline.items.push(itemEntry(node.sourcepos[0][0] - 1, depth, node.listType === 'ordered', containers));
    }
    const isContainer = node.type === 'item' || node.type === 'block_quote';
    for (let child = node.firstChild; child !== null; child = child.next) {
      collect(child, containers + (isContainer ? 1 : 0), depth + (node.type === 'item' ? 1 : 0));
    }
  };
  collect(new Parser().parse(text), 0, 0);
  return outline;
}
