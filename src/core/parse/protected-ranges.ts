import { createCodeSpanSearch } from './code-spans';
import type { RangeSearch, TextRange } from './text-range';

const NONE: readonly TextRange[] = [];

/** Most lines hold none of these and need no scan. */
const MAY_PROTECT = /[`<]|\[\[|\]\(|:\/\/|www\.|mailto:/;

const WIKILINK = '\\[\\[[^[\\]]*\\]\\]';
const LINK_DESTINATION = '\\]\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)';
const AUTOLINK = '<[^<>\\s]+>';
const BARE_URL = '(?:\\b[a-z][a-z0-9+.-]{1,15}:\\/\\/|\\bwww\\.|\\bmailto:)[^\\s<>]+';

/**
 * Where `@`, `#` and brackets are not metadata: code spans, wikilinks, destinations of Markdown links, URLs. In order,
 * not overlapping.
 */
export function protectedRanges(text: string): readonly TextRange[] {
  if (!MAY_PROTECT.test(text)) return NONE;
  const ranges: TextRange[] = [];
  const searches = [createCodeSpanSearch(text), createLinkSearch(text)];
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
