import type * as O from 'obsidian';
import type { TextLines } from './text-lines';

export interface InlineFinds {
  links: O.LinkCache[];
  embeds: O.EmbedCache[];
  tags: O.TagCache[];
}

const CODE = /(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g;
const COMMENT = /%%[\s\S]*?(?:%%|$)/g;
const WIKILINK = /(!?)\[\[([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\]/g;
const LINK = /(!?)\[([^[\]\n]*)\]\((<[^<>\n]+>|[^()\s]+)(?:[ \t]+"[^"\n]*")?\)/g;
const TAG = /(^|\s)(#[^\s\u2000-\u206f\u2e00-\u2e7f'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\]+)/g;

/** Adds the links, embeds and tags between two offsets to `finds`; inline code and comments hold none. */
export function findInline(lines: TextLines, from: number, to: number, finds: InlineFinds): void {
  const text = mask(mask(lines.text.slice(from, to), CODE), COMMENT);
  const position = (start: number, length: number): O.Pos => ({
    start: lines.loc(from + start),
    end: lines.loc(from + start + length),
  });
  for (const match of text.matchAll(WIKILINK)) {
    const [original, bang, link = '', shown] = match;
    const target = bang ? finds.embeds : finds.links;
    target.push({
      link,
      original,
      displayText: shown ?? link,
      position: position(match.index, original.length),
    });
  }
  for (const match of text.matchAll(LINK)) {
    const [original, bang, shown = '', address = ''] = match;
    const link = internalAddress(address);
    if (link === null) continue;
    const target = bang ? finds.embeds : finds.links;
    target.push({ link, original, displayText: shown, position: position(match.index, original.length) });
  }
  for (const match of text.matchAll(TAG)) {
    const [, before = '', tag = ''] = match;
    if (/^#\d+$/.test(tag)) continue;
    finds.tags.push({ tag, position: position(match.index + before.length, tag.length) });
  }
}

/** The path of a Markdown link into the vault; `null` for an address with a scheme. */
function internalAddress(address: string): string | null {
  const bare = address.startsWith('<') ? address.slice(1, -1) : address;
  if (/^[a-z][a-z0-9+.-]*:/i.test(bare)) return null;
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}

/** The same length, blanks where the pattern matched. */
function mask(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => found.replace(/[^\n]/g, ' '));
}
