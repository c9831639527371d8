import { plainText } from '../parse/inline';

const SINGLE_QUOTES = /[‘’‚‛′`´]/g;
const DOUBLE_QUOTES = /[“”„‟″«»]/g;
const DASHES = /[‐‑‒–—―−]/g;
/** A Markdown link, of which the words stay. No part runs over the next opening bracket: that keeps it linear. */
const MARKDOWN_LINK = /!?\[([^[\]\n]*)\]\([^()\n]*\)/g;
/** The day in the name of a linked note says when that was, not what is stated here. */
const LINKED_DAY = /(\[\[(?:[^[\]|\n]*\/)?)\d{4}-\d{2}-\d{2}[ _-]+(?=[^[\]|\n\s])/g;
/** A tag has something that is no digit: "gate #12" is a gate. */
const TAG = /(^|\s)#(?=[\p{N}/_-]*\p{L})[\p{L}\p{N}][\p{L}\p{N}/_-]*/gu;
const EMPHASIS = /(^|[\s("'])([*_]{1,3})(?=\S)|(\S)([*_]{1,3})(?=$|[\s.,;:!?)"'])/g;
/** Marks, and the name of the block at its end; "10^6" is none. */
const DECORATION = /==|~~| \^[\w-]+$/g;

/** What a statement says, without markup, and with one form of quotes, dashes, digits and spaces. */
export function plainStatement(text: string): string {
  const plain = plainText(text.replace(MARKDOWN_LINK, '$1').replace(LINKED_DAY, '$1'))
    .normalize('NFKC')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-');
  return plain
    .replace(TAG, '$1')
    .replace(EMPHASIS, '$1$3')
    .replace(DECORATION, '')
    .replace(/\s+/g, ' ')
    .trim();
}
