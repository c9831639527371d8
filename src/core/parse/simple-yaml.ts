/**
 * A fast road for the front matter that nearly every note has: plain and quoted scalars, plain scalars folded over
 * several lines, block lists and flow lists of scalars. It gives exactly what a YAML 1.2 core-schema parser gives, or
 * steps aside with `undefined`.
 */

type Scalar = string | number | boolean | null;

const KEY = /^([A-Za-z_][\w -]*):(?= |$)/;
/** What a plain scalar may not start with or hold without meaning more than itself. */
const SPECIAL = /^[[\]{}&*!|>%@`"'#,?:-]|: |:$| #/;
const NUMBER_LIKE = /^[-+.\d]/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const DECIMAL = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
const KEYWORD = /^(?:true|false|null|~)$/i;
const SPACE = 0x20;

/** A text without the spaces around it. Only spaces: to YAML, any other blank here is content. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) === SPACE) start++;
  while (end > start && text.charCodeAt(end - 1) === SPACE) end--;
  return text.slice(start, end);
}

/** The value of a scalar without surrounding spaces; `undefined` where it is not a simple one. */
function scalar(source: string): Scalar | undefined {
  if (source === '') return null;
  const quote = source[0];
  if (quote === '"' || quote === "'") return quoted(source, quote);
  if (ISO_DATE.test(source)) return source;
  if (NUMBER_LIKE.test(source)) return DECIMAL.test(source) ? Number(source) : undefined;
  if (source === 'true' || source === 'false') return source === 'true';
  return KEYWORD.test(source) || SPECIAL.test(source) ? undefined : source;
}

function quoted(source: string, quote: string): string | undefined {
  if (source.length < 2 || !source.endsWith(quote)) return undefined;
  const inner = source.slice(1, -1);
  if (quote === '"') return inner.includes('"') || inner.includes('\\') ? undefined : inner;
  const pairs = inner.split("''");
  return pairs.some((part) => part.includes("'")) ? undefined : pairs.join("'");
}

const FLOW_ITEM = / *(?:"([^"\\]*)"|'([^']*)'|([^"',[\]{} ](?:[^"',[\]{}]*[^"',[\]{} ])?)) *(,|$)/y;

function flowList(source: string): Scalar[] | undefined {
  if (!source.endsWith(']')) return undefined;
  const inner = trimmed(source.slice(1, -1));
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

interface Reading {
  readonly properties: Record<string, unknown>;
  key: string;
  /** The list under `key`, and how far its dashes are indented. */
  list: Scalar[] | null;
  indent: number;
  /** Whether the value of `key` is a plain string that the next line may continue. */
  open: boolean;
}

function readItem(reading: Reading, indent: number, source: string): boolean {
  const value = scalar(source);
  if (value === undefined || reading.key === '') return false;
  if (reading.list === null) {
    if (reading.properties[reading.key] !== null) return false;
    reading.list = [];
    reading.indent = indent;
    reading.properties[reading.key] = reading.list;
  }
  if (reading.indent !== indent) return false;
  reading.list.push(value);
  return true;
}

function readContinuation(reading: Reading, source: string): boolean {
  if (!reading.open || /: |:$| #|^#/.test(source)) return false;
  reading.properties[reading.key] = `${String(reading.properties[reading.key])} ${source}`;
  return true;
}

function readProperty(reading: Reading, line: string): boolean {
  const match = KEY.exec(line);
  const key = trimmed(match?.[1] ?? '');
  if (match === null || key in reading.properties || KEYWORD.test(key)) return false;
  const source = trimmed(line.slice(match[0].length));
  const value = source.startsWith('[') ? flowList(source) : scalar(source);
  if (value === undefined) return false;
  reading.properties[key] = value;
  reading.key = key;
  reading.list = null;
  reading.open = typeof value === 'string' && source === value;
  return true;
}

/**
 * The properties of a front matter block (the lines between the dashes, with `\n` endings), or `undefined` where it
 * holds anything beyond the simple forms. Keys that appear twice are beyond them.
 */
export function parseSimpleYaml(block: string): Record<string, unknown> | undefined {
  if (block.includes('\t')) return undefined;
  const reading: Reading = { properties: {}, key: '', list: null, indent: 0, open: false };
  for (const rawLine of block.split('\n')) {
    const rest = trimmed(rawLine);
    if (rest === '') {
      reading.open = false;
      continue;
    }
    const indent = rawLine.indexOf(rest);
    const isItem = rest === '-' || rest.startsWith('- ');
    const understood = isItem
      ? readItem(reading, indent, trimmed(rest.slice(1)))
      : indent > 0
        ? readContinuation(reading, rest)
        : readProperty(reading, rest);
    if (!understood) return undefined;
    if (isItem) reading.open = false;
  }
  return reading.properties;
}
