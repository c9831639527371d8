import matter from 'gray-matter';
import type { Finding } from '../model/finding';
import type { FrontMatter } from '../model/note';
import type { YamlParser } from '../ports';
import { readSimpleYaml } from './simple-yaml';

/** The properties of a note, and what is wrong with them. */
export interface FrontMatterReading {
  readonly data: FrontMatter;
  /**
   * Zero-based line in the note of each top-level key (the last one where a key stands twice), and of each item of a
   * block list, as `key/0`, `key/1` …
   */
  readonly lines: ReadonlyMap<string, number>;
  readonly findings: readonly NoteFinding[];
}

type NoteFinding = Omit<Finding, 'path'>;

interface Property {
  readonly key: string;
  /** Line within the block. */
  readonly line: number;
  readonly source: string;
}

const QUOTED_KEY = /^(?:"([^"\\]+)"|'([^']+)')\s*:(?:\s|$)/;
/** What a plain key may not start with without meaning more than itself. */
const NO_PLAIN_KEY = /^[\s#"'&*!|>%@`[\]{},?:-]/;

/** The top-level key that a line sets: quoted, or plain up to the first colon with a blank behind it. */
function topLevelKey(line: string): string | undefined {
  const quoted = QUOTED_KEY.exec(line);
  if (quoted) return quoted[1] ?? quoted[2];
  const colon = line.search(/:(?:\s|$)/);
  const key = line.slice(0, Math.max(0, colon)).trimEnd();
  return key === '' || key.includes('#') || NO_PLAIN_KEY.test(key) ? undefined : key;
}

/** Splits a block at its top-level keys; each part keeps the lines that belong to its key. */
function splitProperties(block: string): Property[] {
  const properties: { key: string; line: number; source: string }[] = [];
  block.split('\n').forEach((source, line) => {
    const key = topLevelKey(source);
    const last = properties.at(-1);
    if (key !== undefined) properties.push({ key, line, source });
    else if (last) last.source += `\n${source}`;
  });
  return properties;
}

/**
 * gray-matter, with nothing of it left that could surprise: the block is already cut out, so its own guesses about
 * delimiters and languages (`---js` runs code in the stock package) never run; our YAML parser is its only engine;
 * and because options are given it keeps no cache of notes. It sees the block without blank lines, because its search
 * for comments would start at each of them anew; the engine reads the block itself.
 */
function parseWithGrayMatter(block: string, parseYaml: YamlParser): unknown {
  if (/^---/m.test(block)) throw new Error('a line of dashes inside the properties');
  const engine = { parse: () => ({ root: parseYaml(block) }), stringify: () => '' };
  return matter(`---\n${block.replace(/\n\s*\n/g, '\n')}\n---\n`, {
    language: 'yaml',
    engines: { yaml: engine },
  }).data['root'];
}

function isProperties(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The lines of a property and of the items of its block list. */
function linesOf({ key, line, source }: Property, firstLine: number): (readonly [string, number])[] {
  const items = source.split('\n').flatMap((text, offset) => (/^\s*- /.test(text) ? [offset] : []));
  const placed = items.map((offset, index) => [`${key}/${index}`, firstLine + line + offset] as const);
  return [[key, firstLine + line], ...placed];
}

/** A property called `__proto__` would be read by whoever looks up a key that is not there. */
function withoutPrototype(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== '__proto__'));
}

/** The zero-based line that a YAML error names, within the block. */
function errorLine(error: unknown): number {
  const position = (error as { linePos?: readonly { line: number }[] }).linePos?.[0];
  const named = /\bline (\d+)/.exec(error instanceof Error ? error.message : '');
  return Math.max(0, (position?.line ?? Number(named?.[1] ?? 1)) - 1);
}

function errorReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (message.includes('call stack')) return 'they are nested too deeply';
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '').replace(/:$/, '');
}

interface Invalid {
  /** Line within the block. */
  readonly line: number;
  readonly error: unknown;
}

/**
 * What can be read when the block as a whole cannot: each property that is valid by itself, else the first line of it,
 * because what follows may be indented by mistake. The last of a key wins.
 */
function parseEach(
  properties: readonly Property[],
  parseYaml: YamlParser,
): { readonly data: FrontMatter; readonly invalid: readonly Invalid[] } {
  const data: Record<string, unknown> = {};
  const invalid: Invalid[] = [];
  for (const { source: whole, line } of properties) {
    for (const source of new Set([whole, ...whole.split('\n', 1)])) {
      try {
        const value =
          readSimpleYaml(source, 0)?.data ?? parseWithGrayMatter(source.replace(/^\t+/gm, '  '), parseYaml);
        if (isProperties(value)) Object.assign(data, withoutPrototype(value));
        break;
      } catch (error) {
        invalid.push({ line: line + errorLine(error), error });
      }
    }
  }
  return { data, invalid };
}

/** The properties of one key each, where a key stands more than once. */
function repeated(properties: readonly Property[]): readonly (readonly Property[])[] {
  const byKey = new Map<string, Property[]>();
  for (const property of properties) {
    const known = byKey.get(property.key);
    if (known) known.push(property);
    else byKey.set(property.key, [property]);
  }
  return [...byKey.values()].filter(({ length }) => length > 1);
}

/** At the last place of the key, which is the one that counts. */
function repeatedFinding(places: readonly Property[], firstLine: number): NoteFinding {
  const [first, last] = [places[0], places.at(-1)];
  const times = places.length === 2 ? 'twice' : `${places.length} times`;
  const line = firstLine + (first?.line ?? 0) + 1;
  return {
    line: firstLine + (last?.line ?? 0),
    rule: 'front-matter-duplicate-key',
    message: `The property "${last?.key ?? ''}" stands ${times}, first on line ${line}. The value here counts.`,
  };
}

function invalidFinding({ line, error }: Invalid, firstLine: number): NoteFinding {
  return {
    line: firstLine + line,
    rule: 'front-matter-invalid',
    message: `The properties are not valid YAML: ${errorReason(error)}. Those that can be read by themselves are used.`,
  };
}

/** The tag that makes a date an instant to some parsers: without it, the value stays as written. */
const DATE_TAG = /^( *(?:- +)*(?:[^\s"'#:][^\n:]*:)? *)!!timestamp +/gm;

function asLines(block: string): string {
  const lines = block.includes('\r') ? block.replace(/\r\n?/g, '\n') : block;
  return lines.includes('!!timestamp') ? lines.replace(DATE_TAG, '$1') : lines;
}

const EMPTY: FrontMatterReading = { data: {}, lines: new Map(), findings: [] };

/**
 * Reads the lines between the dashes. `firstLine` is the zero-based line of the note at which the block starts.
 * Dates stay as written. Never throws: what cannot be read is a finding, and every property that can be is kept.
 */
export function readFrontMatter(block: string, firstLine: number, parseYaml: YamlParser): FrontMatterReading {
  const source = asLines(block);
  const simple = readSimpleYaml(source, firstLine);
  if (simple) return { data: simple.data, lines: simple.lines, findings: [] };
  const properties = splitProperties(source);
  const lines = new Map(properties.flatMap((property) => linesOf(property, firstLine)));

  const repeatedKeys = repeated(properties);
  if (repeatedKeys.length > 0) {
    const { data, invalid } = parseEach(properties, parseYaml);
    const findings = repeatedKeys.map((places) => repeatedFinding(places, firstLine));
    const firstInvalid = invalid.slice(0, 1).map((each) => invalidFinding(each, firstLine));
    return { data, lines, findings: [...findings, ...firstInvalid] };
  }
  try {
    const data = parseWithGrayMatter(source, parseYaml) ?? {};
    if (isProperties(data)) return { data: withoutPrototype(data), lines, findings: [] };
    const message = 'The front matter holds no properties (`key: value`).';
    return { ...EMPTY, findings: [{ line: firstLine, rule: 'front-matter-type', message }] };
  } catch (error) {
    const finding = invalidFinding({ line: errorLine(error), error }, firstLine);
    return { data: parseEach(properties, parseYaml).data, lines, findings: [finding] };
  }
}
