/** Inline Markdown of one line: links, placeholders, decoration. No general inline parser: only what the notes need. */

import { linkName } from '../model/note-path';
import {
  DELETE,
  isAsciiLetter,
  isDigit,
  LEFT_BRACKET,
  LINE_FEED,
  RIGHT_BRACKET,
  SPACE,
} from './blocks/characters';
import { collapseSpaces } from './spaces';

export interface WikiLink {
  /** Without heading, block id and alias. */
  readonly target: string;
  readonly alias: string | null;
}

/** Embedded ones, too. */
const WIKILINK = /!?\[\[([^[\]\n]+?)\]\]/g;
/** A path may hold parentheses in pairs. No part may run over the next opening bracket: that keeps it linear. */
const MARKDOWN_LINK = /\[[^[\]\n]*\]\((?!\w+:)([^()\s#]*(?:\([^()\s#]*\)[^()\s#]*)*\.md)(?:#[^()\s]*)?\)/g;
const PLACEHOLDER =
  /^(?:[-–—]|n\/a|none(?: (?:yet|identified|recorded|noted|known|found))?|unknown|tbd|to be (?:added|determined))[.!]?$/i;
/** `_Unknown_`, or a template's prompt: italic text that asks, trails off or ends in a colon. */
const ITALIC_PROMPT = /^(_|\*)(?:unknown|none|tbd|[^_*].*(?:[?:…]|\.\.\.)\s*)\1$/i;
/** Also one that is never closed, so that every `<!--` is the start of one and none is looked at twice. */
const HTML_COMMENT = /<!--[^]*?(?:-->|$)/g;

/** The parts of `Northwind#Contacts|the account`; in a table, the bar is written `\\|`. */
function readWikiLink(inner: string): WikiLink {
  const bar = inner.indexOf('|');
  if (bar < 0) return { target: linkedNote(inner), alias: null };
  const isEscaped = inner.charAt(bar - 1) === '\\';
  return {
    target: linkedNote(inner.slice(0, isEscaped ? bar - 1 : bar)),
    alias: inner.slice(bar + 1).trim(),
  };
}

function linkedNote(path: string): string {
  const hash = path.indexOf('#');
  return (hash < 0 ? path : path.slice(0, hash)).trim();
}

/** The links to notes in a text, in order. A link inside this note (`[[#Heading]]`) has no target and is left out. */
export function linksIn(text: string): readonly WikiLink[] {
  let links = NO_LINKS;
  for (let at = text.indexOf('[['); at >= 0;) {
    const end = wikiLinkEnd(text, at + 2);
    if (end > 0) links = withLink(links, readWikiLink(text.slice(at + 2, end)));
    at = text.indexOf('[[', end > 0 ? end + 2 : at + 1);
  }
  if (text.includes('](')) {
    MARKDOWN_LINK.lastIndex = 0;
    for (let match = MARKDOWN_LINK.exec(text); match; match = MARKDOWN_LINK.exec(text)) {
      links = withLink(links, { target: decodePath(match[1] ?? ''), alias: null });
    }
  }
  return links;
}

/** Where the link closes whose inside starts at `from`, as `WIKILINK` has it; -1 where it does not. */
function wikiLinkEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === RIGHT_BRACKET) return at > from && text.charCodeAt(at + 1) === RIGHT_BRACKET ? at : -1;
    if (code === LEFT_BRACKET || code === LINE_FEED) return -1;
  }
  return -1;
}

const NO_LINKS: WikiLink[] = [];

/** A list with one more link. Most have one, and a list that grows takes room for many. */
function withLink(links: WikiLink[], link: WikiLink): WikiLink[] {
  if (link.target === '') return links;
  if (links === NO_LINKS) return [link];
  links.push(link);
  return links;
}

function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** Words with single spaces between them and nothing that could be Markdown: what most names and values are. */
const PLAIN = /^[!-)+-;=-Z\\-^a-~À-ӿ]+(?: [!-)+-;=-Z\\-^a-~À-ӿ]+)*$/;

/** What a reader sees: links as their alias or name, emphasis and comments gone, spaces collapsed. */
export function plainText(text: string): string {
  if (PLAIN.test(text)) return text;
  const shown = text
    .replace(HTML_COMMENT, '')
    .replace(WIKILINK, (_, inner: string) => {
      const link = readWikiLink(inner);
      return link.alias ?? linkName(link.target);
    })
    .replace(/\*\*|__|`/g, '');
  return collapseSpaces(shown);
}

/** `_None identified_`, `_No open tasks yet_`, `_No recent context_`, `_Not specified_`: what a writer leaves who found nothing. */
const ITALIC_NOTHING =
  /^(_|\*)(?:(?:none|nothing|no(?: [\w-]+){1,4}|not)(?: (?:yet|so far|identified|recorded|noted|known|found|listed|available|provided|specified|mentioned|captured))+|no (?:recent|known|open|current)(?: [\w-]+){1,2})[.!]?\1$/i;

/** What a reader can see at all: no blank, no control, no mark of writing direction, no zero-width character. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}]/u;
const FIRST_OF_PLACEHOLDERS = 'ntuNTU';
const LONGEST_PLACEHOLDER = 'to be determined.'.length;

/** Whether a text only stands where content should be: empty, `_Unknown_`, an italic prompt, a comment, "N/A". */
export function isPlaceholder(text: string): boolean {
  if (beginsWithOtherWord(text)) return false;
  if (beginsAndEndsPlainly(text) && !text.includes('<!--')) {
    return text.length <= LONGEST_PLACEHOLDER && PLACEHOLDER.test(text);
  }
  const content = text.replace(HTML_COMMENT, '').trim();
  return (
    !VISIBLE.test(content) ||
    ITALIC_PROMPT.test(content) ||
    ITALIC_NOTHING.test(content) ||
    PLACEHOLDER.test(content)
  );
}

/** Whether a text begins with a letter or digit that no placeholder begins with, whatever stands behind it. */
function beginsWithOtherWord(text: string): boolean {
  if (text === '') return false;
  const first = text.charCodeAt(0);
  return isDigit(first) || (isAsciiLetter(first) && !FIRST_OF_PLACEHOLDERS.includes(text.charAt(0)));
}

/** Whether a text is neither italic nor blank, and has nothing to trim: so most content is told at a glance. */
function beginsAndEndsPlainly(text: string): boolean {
  if (text === '') return false;
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return (isAsciiLetter(first) || isDigit(first)) && last > SPACE && last < DELETE;
}

const listOfOne = (text: string): readonly string[] => (text === '' ? [] : [text]);

/** Splits at commas and semicolons that stand outside parentheses and brackets; one never closed hides none. */
export function splitList(text: string): readonly string[] {
  if (!text.includes(',') && !text.includes(';')) return listOfOne(text.trim());
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
