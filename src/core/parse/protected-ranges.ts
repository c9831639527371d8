import { createForwardSearch } from './blocks/forward-search';
import { createCodeSpanSearch } from './code-spans';
import type { RangeSearch, TextRange } from './text-range';

const NONE: readonly TextRange[] = [];

/** Most lines hold none of these and need no scan. */
const MAY_PROTECT = /[`<]|%%|\[\[|\]\(|:\/\/|www\.|mailto:/;

const WIKILINK = '\\[\\[[^[\\]]*\\]\\]';
const LINK_DESTINATION = '\\]\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)';
const AUTOLINK = '<[^<>\\s]+>';
const BARE_URL = '(?:\\b[a-z][a-z0-9+.-]{1,15}:\\/\\/|\\bwww\\.|\\bmailto:)[^\\s<>]+';

/**
 * Where `@`, `#` and brackets are not metadata: comments, code spans, wikilinks, destinations of Markdown links, URLs. In
 * order, not overlapping.
 */
export function protectedRanges(text: string): readonly TextRange[] {
  if (!MAY_PROTECT.test(text)) return NONE;
  const ranges: TextRange[] = [];
  const searches = [createCommentSearch(text), createCodeSpanSearch(text), createLinkSearch(text)];
  const found = searches.map((search) => search(0));
  for (;;) {
    const range = firstOf(found);
    if (!range) return ranges;
    ranges.push(range);
    // What was found behind the range stands; what it covers is looked for anew.
    searches.forEach((search, index) => {
      if ((found[index]?.start ?? Infinity) < range.end) found[index] = search(range.end);
    });
  }
}

/**
 * A line with its comments (`%% … %%`, `<!-- … -->`) blanked, as Obsidian shows it; of the same length, so that offsets
 * hold. Marks in code or in a URL, and those that nothing closes, are text.
 */
export function withoutComments(text: string): string {
  if (!text.includes('%%') && !text.includes('<!--')) return text;
  let shown = '';
  let from = 0;
  for (const { start, end } of protectedRanges(text)) {
    if (!COMMENT.test(text.slice(start, end))) continue;
    shown += text.slice(from, start) + ' '.repeat(end - start);
    from = end;
  }
  return shown + text.slice(from);
}

const COMMENT = /^(?:%%|<!--.*-->$)/s;
const COMMENT_MARKS = [
  ['%%', '%%'],
  ['<!--', '-->'],
] as const;

function createCommentSearch(text: string): RangeSearch {
  const searches = COMMENT_MARKS.map(([open, close]): RangeSearch => {
    const [findOpen, findClose] = [createForwardSearch(text, open), createForwardSearch(text, close)];
    return (from) => {
      const start = findOpen(from);
      const end = start < 0 ? -1 : findClose(start + open.length);
      return end < 0 ? null : { start, end: end + close.length };
    };
  });
  return (from) => firstOf(searches.map((search) => search(from)));
}

function createLinkSearch(text: string): RangeSearch {
  const pattern = new RegExp([WIKILINK, LINK_DESTINATION, AUTOLINK, BARE_URL].join('|'), 'gi');
  return (from) => {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    return match && { start: match.index, end: pattern.lastIndex };
  };
}

function firstOf(ranges: readonly (TextRange | null)[]): TextRange | null {
  let first: TextRange | null = null;
  for (const range of ranges) if (range && (!first || range.start < first.start)) first = range;
  return first;
}
