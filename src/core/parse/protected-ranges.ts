/** A stretch of text, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

const NONE: readonly TextRange[] = [];

/** Most lines hold none of these and need no scan. */
const MAY_PROTECT = /[`<]|\[\[|\]\(|:\/\/|www\.|mailto:/;

const CODE_SPAN = '(`+)(?!`).*?[^`]\\1(?!`)';
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
  const pattern = new RegExp([CODE_SPAN, WIKILINK, LINK_DESTINATION, AUTOLINK, BARE_URL].join('|'), 'gi');
  return Array.from(text.matchAll(pattern), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

/** Whether `offset` lies in one of the ranges. */
export function isInside(ranges: readonly TextRange[], offset: number): boolean {
  return ranges.some(({ start, end }) => offset >= start && offset < end);
}
