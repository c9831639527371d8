/** All lines are zero-based and inclusive, all offsets are UTF-16 offsets into the scanned text. */

export interface Heading {
  /** First line of the heading's text. */
  readonly line: number;
  /** Last line: the underline of a setext heading, otherwise `line`. */
  readonly endLine: number;
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  /** The heading's text, without marks and block id. */
  readonly start: number;
  readonly end: number;
  /** Number of block quotes and list items the heading stands in. */
  readonly container: number;
  readonly blockId: string | null;
}

export interface ListItem {
  readonly line: number;
  /** Last line with content of the item, its children included. */
  readonly endLine: number;
  /** Offset of the marker (`-`, `*`, `+`, `1.`, `1)`). */
  readonly markerStart: number;
  readonly ordered: boolean;
  /** What follows the marker and the task box on the item's first line, without trailing spaces and block id. */
  readonly start: number;
  readonly end: number;
  /** The one character between the brackets of a task box (it may take several UTF-16 units), null without a box. */
  readonly task: string | null;
  /** Index in `items` of the item this one stands in, -1 for none. */
  readonly parent: number;
  /** Number of items this one stands in. */
  readonly depth: number;
  /** Last line of the paragraph the item begins with; `line` when it begins with something else. */
  readonly paragraphEndLine: number;
  /** Number of block quotes (callouts are block quotes) the item stands in. */
  readonly quoteDepth: number;
  /** The `^id` at the end of the item's first line, or else of its first paragraph. */
  readonly blockId: string | null;
}

export interface Table {
  /** The header row; the delimiter row is the line after it, the body follows. */
  readonly line: number;
  readonly endLine: number;
  /** Number of cells in the header row. */
  readonly columns: number;
  /** Offset of the content of each of the table's lines, after the marks of the containers the table stands in. */
  readonly rowStarts: readonly number[];
  readonly container: number;
}

/** A fenced code block. */
export interface CodeBlock {
  /** The opening fence. */
  readonly line: number;
  readonly endLine: number;
  /** First word of the info string in lower case, '' without one. */
  readonly language: string;
  readonly contentStartLine: number;
  /** `contentStartLine - 1` when there is no content. */
  readonly contentEndLine: number;
  /** False when the text, or the container, ended before a closing fence came. */
  readonly closed: boolean;
  readonly container: number;
}

export interface Paragraph {
  readonly line: number;
  readonly endLine: number;
  /**
   * From the first line's content (after a task box) to the last line's, block id excluded. The container marks
   * (`> `, indentation) of the lines between them lie inside.
   */
  readonly start: number;
  readonly end: number;
  /** Index in `items` of the innermost item the paragraph stands in, -1 for none. */
  readonly item: number;
  readonly container: number;
  readonly blockId: string | null;
}

/** A block quote whose first line is `[!type] title`. */
export interface Callout {
  readonly line: number;
  /** Last line of the block quote. */
  readonly endLine: number;
  /** In lower case, without the metadata after `|`. */
  readonly type: string;
  readonly fold: '' | '+' | '-';
  /** The title; empty (`titleStart === titleEnd`) when the callout goes without. */
  readonly titleStart: number;
  readonly titleEnd: number;
}

/** Something opened on `line` that nothing closes until the end of the text. */
export interface Unclosed {
  readonly line: number;
  readonly kind: 'fence' | 'comment' | 'html' | 'math';
}

/** The block structure of a note. Every list is in the order of the text. */
export interface Blocks {
  /**
   * Offset of the start of each line. LF, CRLF and a lone CR end a line; an ending at the end of the text starts no
   * further line, so an empty text has no line. A byte order mark belongs to no line.
   */
  readonly lineStarts: readonly number[];
  /** Offset of the end of each line, its line ending excluded. */
  readonly lineEnds: readonly number[];
  /** The lines of the two `---`; null without front matter. The body starts at the line after `closeLine`. */
  readonly frontMatter: { readonly openLine: 0; readonly closeLine: number } | null;
  /** True when the first line opens front matter that is never closed: all lines are then read as body. */
  readonly unclosedFrontMatter: boolean;
  readonly headings: readonly Heading[];
  readonly items: readonly ListItem[];
  readonly tables: readonly Table[];
  readonly codeBlocks: readonly CodeBlock[];
  /** Paragraphs of text: neither link reference definitions nor the title line of a callout. */
  readonly paragraphs: readonly Paragraph[];
  readonly callouts: readonly Callout[];
  readonly unclosed: readonly Unclosed[];
}

export interface ScanOptions {
  /** Reads plain CommonMark and tables: no front matter, comments, math, callouts, task boxes and block ids. */
  readonly commonMarkOnly?: boolean;
}
