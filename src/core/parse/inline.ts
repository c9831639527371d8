/** Inline Markdown of one line: links, placeholders, decoration. No general inline parser: only what the notes need. */

import { linkName } from '../model/note-path';

export interface WikiLink {
  /** Without heading, block id and alias. */
  readonly target: string;
  readonly alias: string | null;
}

const WIKILINK = /\[\[([^[\]\n]+?)\]\]/g;
/** A path may hold parentheses in pairs. No part may run over the next opening bracket: that keeps it linear. */
const MARKDOWN_LINK = /\[[^[\]\n]*\]\((?!\w+:)([^()\s#]*(?:\([^()\s#]*\)[^()\s#]*)*\.md)(?:#[^()\s]*)?\)/g;
const PLACEHOLDER = /^(?:[-–—]|n\/a|none|unknown|tbd|to be (?:added|determined))[.!]?$/i;
/** `_Unknown_`, or a template's prompt: italic text that asks, trails off or ends in a colon. */
const ITALIC_PROMPT = /^(_|\*)(?:unknown|none|tbd|[^_*].*(?:[?:…]|\.\.\.)\s*)\1$/i;
/** Also one that is never closed, so that every `<!--` is the start of one and none is looked at twice. */
const HTML_COMMENT = /<!--[^]*?(?:-->|$)/g;

function readWikiLink(inner: string): WikiLink {
  const bar = inner.search(/\\?\|/);
  const whole = bar < 0 ? inner : inner.slice(0, bar);
  const alias =
    bar < 0
      ? null
      : inner
          .slice(bar)
          .replace(/^\\?\|/, '')
          .trim();
  return { target: (whole.split('#')[0] ?? '').trim(), alias };
}

/** The links to notes in a text, in order. A link inside this note (`[[#Heading]]`) has no target and is left out. */
export function linksIn(text: string): readonly WikiLink[] {
  if (!text.includes('[')) return [];
  const wiki = Array.from(text.matchAll(WIKILINK), (match) => readWikiLink(match[1] ?? ''));
  const markdown = Array.from(text.matchAll(MARKDOWN_LINK), (match) => ({
    target: decodePath(match[1] ?? ''),
    alias: null,
  }));
  return [...wiki, ...markdown].filter(({ target }) => target !== '');
}

function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** What a reader sees: links as their alias or name, emphasis and comments gone, spaces collapsed. */
export function plainText(text: string): string {
  return text
    .replace(HTML_COMMENT, '')
    .replace(WIKILINK, (_, inner: string) => {
      const link = readWikiLink(inner);
      return link.alias ?? linkName(link.target);
    })
    .replace(/\*\*|__|`/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a reader can see at all: no blank, no control, no mark of writing direction, no zero-width character. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}]/u;

/** Whether a text only stands where content should be: empty, `_Unknown_`, an italic prompt, a comment, "N/A". */
export function isPlaceholder(text: string): boolean {
  const content = text.replace(HTML_COMMENT, '').trim();
  return !VISIBLE.test(content) || ITALIC_PROMPT.test(content) || PLACEHOLDER.test(content);
}

/** Splits at commas and semicolons that stand outside parentheses and brackets; one never closed hides none. */
export function splitList(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '(' || character === '[') depth++;
    else if ((character === ')' || character === ']') && depth > 0) depth--;
    else if (depth === 0 && (character === ',' || character === ';')) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  const rest = text.slice(start);
  return [...parts, ...(depth > 0 ? rest.split(/[,;]/) : [rest])]
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
