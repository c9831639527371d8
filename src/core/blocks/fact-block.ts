import type { FactScope, FactsSince } from '../engine/types';
import { isCalendarDate } from '../model/calendar-date';
import { accountNamed, type BlockNames } from './account-option';
import { readBlockOptions, type OptionKinds, type OptionProblem } from './block-options';

const MOST_ROWS = 500;
const ROWS = 10;
const LAST_MEETING = 'last meeting';

const OPTIONS = {
  account: { takes: 'name', example: 'Northwind Freight' },
  note: { takes: 'name', example: '[[Weekly sync]]' },
  'new since': { takes: 'name', example: LAST_MEETING },
  limit: { takes: 'count', most: MOST_ROWS },
} as const satisfies OptionKinds;

export interface FactBlockNames extends BlockNames {
  /** The path of the note of the block. */
  readonly path: string;
  /** The path of the note that a link of this name, in that note, leads to; null where there is none. */
  readonly findNote: (name: string) => string | null;
}

/** What a `key-facts` block asks for. */
export interface FactBlock {
  /** Null where an option is wrong. */
  readonly scope: FactScope | null;
  readonly newSince: FactsSince | null;
  readonly limit: number;
  readonly problems: readonly OptionProblem[];
}

/**
 * Reads a `key-facts` block from what its YAML says. Without an account and a note it is about the account of its
 * note, else about the note itself.
 */
export function readFactBlock(data: unknown, names: FactBlockNames): FactBlock {
  const { values, problems } = readBlockOptions(data, OPTIONS);
  const limit = values.limit ?? ROWS;
  const scope = scopeOf(values, names);
  const since = sinceOf(values['new since']);
  const found = [...problems, ...scope.problems, ...since.problems];
  return { scope: found.length > 0 ? null : scope.value, newSince: since.value, limit, problems: found };
}

interface Found<Value> {
  readonly value: Value;
  readonly problems: readonly OptionProblem[];
}

function scopeOf(
  { account, note }: { readonly account?: string; readonly note?: string },
  names: FactBlockNames,
): Found<FactScope | null> {
  const { path, accountHere, findNote } = names;
  if (account !== undefined && note !== undefined) {
    const message = 'A block is about an account or a note.';
    return { value: null, problems: [{ option: 'note', message, wayOut: 'Take one of both away.' }] };
  }
  if (account !== undefined) {
    const { value, problems } = accountNamed(account, names);
    return { value: value && { account: value }, problems };
  }
  if (note === undefined)
    return { value: accountHere === null ? { note: path } : { account: accountHere }, problems: [] };
  const found = findNote(note);
  if (found !== null) return { value: { note: found }, problems: [] };
  const message = `No note is called “${note}”.`;
  return {
    value: null,
    problems: [{ option: 'note', message, wayOut: 'Write its name as a link to it does.' }],
  };
}

function sinceOf(written: string | undefined): Found<FactsSince | null> {
  if (written === undefined) return { value: null, problems: [] };
  if (written.toLowerCase() === LAST_MEETING) return { value: LAST_MEETING, problems: [] };
  if (isCalendarDate(written)) return { value: { day: written }, problems: [] };
  const message = `“${written}” is no value of “new since”.`;
  const wayOut = `Write a day, as in 2026-01-05, or “${LAST_MEETING}”.`;
  return { value: null, problems: [{ option: 'new since', message, wayOut }] };
}
