import { nearest } from '../model/nearest';
import { linkName } from '../model/note-path';

/** What an option of a code block takes. */
export type OptionKind =
  /** Any text; a wikilink means the note's name. */
  | { readonly takes: 'name'; readonly example: string }
  | { readonly takes: 'choice'; readonly of: readonly string[] }
  /** One or several, in a list or with commas between them; `none` alone, where it may be none. */
  | { readonly takes: 'choices'; readonly of: readonly string[]; readonly orNone: boolean }
  | { readonly takes: 'count'; readonly most: number };

export type OptionKinds = Readonly<Record<string, OptionKind>>;

type ValueOf<Kind extends OptionKind> = Kind extends { takes: 'count' }
  ? number
  : Kind extends { takes: 'name' }
    ? string
    : Kind extends { takes: 'choices'; of: readonly (infer Choice)[] }
      ? readonly Choice[]
      : Kind extends { of: readonly (infer Choice)[] }
        ? Choice
        : never;

/** The options that were given and are valid. */
export type OptionValues<Kinds extends OptionKinds> = {
  readonly [Name in keyof Kinds]?: ValueOf<Kinds[Name]>;
};

/** What is wrong with a block, and what may be written instead. Both are sentences for people. */
export interface OptionProblem {
  /** As written; null where it is about the whole block. */
  readonly option: string | null;
  readonly message: string;
  readonly wayOut: string;
}

export interface BlockOptions<Kinds extends OptionKinds> {
  readonly values: OptionValues<Kinds>;
  readonly problems: readonly OptionProblem[];
}

type Reading = { readonly value: unknown } | { readonly message: string; readonly wayOut: string };

/**
 * Reads the options of a code block from what its YAML says. Names and choices are read without regard to case, spaces
 * and hyphens. A problem costs its own option only. Never throws.
 */
export function readBlockOptions<Kinds extends OptionKinds>(
  data: unknown,
  kinds: Kinds,
): BlockOptions<Kinds> {
  if (data === null || data === undefined || data === '') return { values: {}, problems: [] };
  if (typeof data !== 'object' || Array.isArray(data)) return { values: {}, problems: [noOptions(kinds)] };
  const values: Record<string, unknown> = {};
  const problems: OptionProblem[] = [];
  for (const [written, given] of Object.entries(data)) {
    const name = Object.keys(kinds).find((each) => folded(each) === folded(written));
    const kind = name === undefined ? undefined : kinds[name];
    if (name === undefined || !kind) {
      problems.push(unknownOption(written, kinds));
      continue;
    }
    // `owner:` with nothing behind it is an option that is still being typed.
    if (given === null || given === '') continue;
    const reading = readValue(name, given, kind);
    if ('value' in reading) values[name] = reading.value;
    else problems.push({ option: written, ...reading });
  }
  return { values: values as OptionValues<Kinds>, problems };
}

function readValue(name: string, given: unknown, kind: OptionKind): Reading {
  switch (kind.takes) {
    case 'name':
      return readName(name, given, kind.example);
    case 'count':
      return readCount(name, given, kind.most);
    case 'choice': {
      const choice = choiceIn(kind.of, given);
      return choice === undefined ? noChoice(name, given, kind.of) : { value: choice };
    }
    case 'choices':
      return readChoices(name, given, kind);
  }
}

function readName(name: string, given: unknown, example: string): Reading {
  const text = textOf(given);
  if (text === null) {
    return { message: `“${name}” takes one name.`, wayOut: `Write it as in “${name}: ${example}”.` };
  }
  const link = /^\[\[([^[\]|#]+)/.exec(text)?.[1];
  return { value: link === undefined ? text : linkName(link.trim()) };
}

function readCount(name: string, given: unknown, most: number): Reading {
  const isCount = typeof given === 'number' && Number.isInteger(given) && given >= 1 && given <= most;
  if (isCount) return { value: given };
  return {
    message: `“${shown(given)}” is no value of “${name}”.`,
    wayOut: `Use a whole number from 1 to ${most}.`,
  };
}

function readChoices(name: string, given: unknown, kind: OptionKind & { takes: 'choices' }): Reading {
  const allowed = kind.orNone ? [...kind.of, 'none'] : kind.of;
  const items = Array.isArray(given)
    ? (given as unknown[])
    : typeof given === 'string'
      ? given.split(',')
      : [given];
  const chosen: string[] = [];
  for (const item of items) {
    const choice = choiceIn(allowed, item);
    if (choice === undefined) return noChoice(name, item, allowed);
    if (!chosen.includes(choice)) chosen.push(choice);
  }
  if (!kind.orNone || !chosen.includes('none')) return { value: chosen };
  return chosen.length === 1 ? { value: [] } : noChoice(name, given, allowed);
}

function choiceIn(allowed: readonly string[], given: unknown): string | undefined {
  const text = textOf(given);
  return text === null ? undefined : allowed.find((each) => folded(each) === folded(text));
}

/** `[[Northwind Freight]]` is a list in a list to YAML. */
function textOf(given: unknown): string | null {
  if (typeof given === 'string') return given.trim();
  if (typeof given === 'number' || typeof given === 'boolean') return String(given);
  if (!Array.isArray(given) || given.length !== 1) return null;
  const [inner] = given as unknown[];
  return Array.isArray(inner) && inner.length === 1 && typeof inner[0] === 'string' ? inner[0].trim() : null;
}

const noChoice = (name: string, given: unknown, allowed: readonly string[]) => ({
  message: `“${shown(given)}” is no value of “${name}”.`,
  wayOut: `Use ${listed(allowed, 'or')}.`,
});

function unknownOption(written: string, kinds: OptionKinds): OptionProblem {
  const names = Object.keys(kinds);
  const [meant] = nearest(folded(written), names, folded, 1);
  const message = `There is no option “${written}”.`;
  if (meant !== undefined) return { option: written, message, wayOut: `Did you mean “${meant}”?` };
  return { option: written, message, wayOut: `The options are ${listed(names, 'and')}.` };
}

const noOptions = (kinds: OptionKinds): OptionProblem => ({
  option: null,
  message: 'These are no options.',
  wayOut: `Write one on each line, its name and its value, as in “${exampleOf(kinds)}”.`,
});

function exampleOf(kinds: OptionKinds): string {
  const [first] = Object.entries(kinds);
  if (!first) return 'name: value';
  const [name, kind] = first;
  return `${name}: ${kind.takes === 'name' ? kind.example : kind.takes === 'count' ? '10' : (kind.of[0] ?? '')}`;
}

const LONGEST_SHOWN = 40;

function shown(given: unknown): string {
  const text = textOf(given) ?? JSON.stringify(given);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

const folded = (text: string): string => text.toLowerCase().replace(/[\s_-]/g, '');

const listed = (items: readonly string[], word: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
