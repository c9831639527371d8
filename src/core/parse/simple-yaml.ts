/**
 * A fast road for the front matter that nearly every note has: plain and quoted scalars, plain scalars folded over
 * several lines, block lists and flow lists of scalars. It gives exactly what a YAML 1.2 core-schema parser gives, or
 * steps aside with `undefined`.
 */

import {
  APOSTROPHE,
  DOT,
  HYPHEN,
  LEFT_BRACKET,
  PLUS,
  QUOTATION_MARK,
  SPACE,
  isDigit,
  skipRun,
  isAsciiLetter,
} from './blocks/characters';
import { createPropertyKeys, type PropertyKey } from './property-keys';

type Scalar = string | number | boolean | null;

const KEY = /^[A-Za-z_][\w -]*$/;
/** What a plain scalar may not start with or hold without meaning more than itself. */
const SPECIAL_START = /^[[\]{}&*!|>%@`"'#,?:-]/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const DECIMAL = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
const KEYWORD = /^(?:true|false|null|~)$/i;
const LONGEST_KEYWORD = 'false'.length;

const startsLikeNumber = (code: number): boolean =>
  isDigit(code) || code === HYPHEN || code === PLUS || code === DOT;

/** Whether a colon or a hash in a plain scalar means something: `: `, ` #`, or a colon at the end. */
const holdsMark = (source: string): boolean =>
  (source.includes(':') && (source.includes(': ') || source.endsWith(':'))) || source.includes(' #');

/** Offset of the first character in `[from, end)` that is no space. To YAML, any other blank here is content. */
const skipSpaces = (text: string, from: number, end: number): number => skipRun(text, SPACE, from, end);

/** Offset after the last character in `[from, end)` that is no space. */
function trimSpaces(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && text.charCodeAt(at - 1) === SPACE) at--;
  return at;
}

function trimmed(text: string, from: number, end: number): string {
  const start = skipSpaces(text, from, end);
  return text.slice(start, trimSpaces(text, start, end));
}

/** The value of a scalar without surrounding spaces; `undefined` where it is not a simple one. */
function scalar(source: string): Scalar | undefined {
  if (source === '') return null;
  const first = source.charCodeAt(0);
  if (first === QUOTATION_MARK || first === APOSTROPHE) return quoted(source, first);
  if (startsLikeNumber(first)) {
    if (ISO_DATE.test(source)) return source;
    return DECIMAL.test(source) ? Number(source) : undefined;
  }
  if (source === 'true' || source === 'false') return source === 'true';
  if (source.length <= LONGEST_KEYWORD && KEYWORD.test(source)) return undefined;
  if (!isAsciiLetter(first) && SPECIAL_START.test(source)) return undefined;
  return holdsMark(source) ? undefined : source;
}

function quoted(source: string, quote: number): string | undefined {
  if (source.length < 2 || source.charCodeAt(source.length - 1) !== quote) return undefined;
  const inner = source.slice(1, -1);
  if (quote === QUOTATION_MARK) return inner.includes('"') || inner.includes('\\') ? undefined : inner;
  if (!inner.includes("'")) return inner;
  const pairs = inner.split("''");
  return pairs.some((part) => part.includes("'")) ? undefined : pairs.join("'");
}

const FLOW_ITEM = / *(?:"([^"\\]*)"|'([^']*)'|([^"',[\]{} ](?:[^"',[\]{}]*[^"',[\]{} ])?)) *(,|$)/y;

function flowList(source: string): Scalar[] | undefined {
  if (!source.endsWith(']')) return undefined;
  const inner = trimmed(source, 1, source.length - 1);
  const values: Scalar[] = [];
  FLOW_ITEM.lastIndex = 0;
  while (FLOW_ITEM.lastIndex < inner.length) {
    const match = FLOW_ITEM.exec(inner);
    if (!match) return undefined;
    const value = match[1] ?? match[2] ?? scalar(match[3] ?? '');
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

/** The properties of a block, with the lines of their keys and of the items of their block lists (`tags/0`). */
export interface SimpleYaml {
  readonly data: Record<string, unknown>;
  readonly lines: ReadonlyMap<string, number>;
}

interface Reading {
  readonly data: Record<string, unknown>;
  readonly lines: Map<string, number>;
  /** The line at hand. */
  line: number;
  key: PropertyKey | null;
  /** The list under `key`, and how far its dashes are indented. */
  list: Scalar[] | null;
  indent: number;
  /** How many items of the list have a place in `lines`: not those of a bare dash. */
  placed: number;
  /** Whether the value of `key` is a plain string that the next line may continue. */
  open: boolean;
}

function readItem(reading: Reading, indent: number, source: string): boolean {
  const value = scalar(source);
  const name = reading.key?.name;
  if (value === undefined || name === undefined) return false;
  if (reading.list === null) {
    if (reading.data[name] !== null) return false;
    reading.list = [];
    reading.indent = indent;
    reading.data[name] = reading.list;
  }
  if (reading.indent !== indent) return false;
  reading.list.push(value);
  reading.open = false;
  return true;
}

function readContinuation(reading: Reading, source: string): boolean {
  if (!reading.open || reading.key === null || /^[#\s]/.test(source) || holdsMark(source)) return false;
  const { name } = reading.key;
  reading.data[name] = `${String(reading.data[name])} ${source}`;
  return true;
}

/** The name in a key, without the spaces behind it; null where it means more to YAML, or nothing. */
function keyName(written: string): string | null {
  const name = trimmed(written, 0, written.length);
  return KEY.test(written) && !KEYWORD.test(name) ? name : null;
}

const keyOf = createPropertyKeys(keyName);

function readProperty(reading: Reading, line: string): boolean {
  const colon = line.indexOf(':');
  const isFollowed = colon + 1 < line.length && line.charCodeAt(colon + 1) !== SPACE;
  if (colon < 0 || isFollowed) return false;
  const key = keyOf(line.slice(0, colon));
  if (key === null || key.name in reading.data) return false;
  const source = trimmed(line, colon + 1, line.length);
  const value = source.charCodeAt(0) === LEFT_BRACKET ? flowList(source) : scalar(source);
  if (value === undefined) return false;
  reading.data[key.name] = value;
  reading.lines.set(key.name, reading.line);
  reading.key = key;
  reading.list = null;
  reading.placed = 0;
  reading.open = typeof value === 'string' && source === value;
  return true;
}

/** Reads the line in `[from, end)`; false where it is beyond the simple forms. */
function readLine(reading: Reading, block: string, from: number, end: number): boolean {
  const start = skipSpaces(block, from, end);
  const stop = trimSpaces(block, start, end);
  if (start === stop) {
    reading.open = false;
    return true;
  }
  const hasSpace = start + 1 < end && block.charCodeAt(start + 1) === SPACE;
  if (block.charCodeAt(start) === HYPHEN && (hasSpace || start + 1 === stop)) {
    if (hasSpace && reading.key) reading.lines.set(reading.key.itemPlace(reading.placed++), reading.line);
    return readItem(reading, start - from, trimmed(block, start + 1, stop));
  }
  const rest = block.slice(start, stop);
  return start > from ? readContinuation(reading, rest) : readProperty(reading, rest);
}

/**
 * Reads a front matter block (the lines between the dashes, with `\n` endings), or gives `undefined` where it holds
 * anything beyond the simple forms. Keys that appear twice are beyond them. `firstLine` is the block's in its note.
 */
export function readSimpleYaml(block: string, firstLine: number): SimpleYaml | undefined {
  if (block.includes('\t')) return undefined;
  const reading: Reading = {
    data: {},
    lines: new Map(),
    line: firstLine,
    key: null,
    list: null,
    indent: 0,
    placed: 0,
    open: false,
  };
  for (let from = 0; from <= block.length; reading.line++) {
    const feed = block.indexOf('\n', from);
    const end = feed < 0 ? block.length : feed;
    if (!readLine(reading, block, from, end)) return undefined;
    from = end + 1;
  }
  return { data: reading.data, lines: reading.lines };
}
