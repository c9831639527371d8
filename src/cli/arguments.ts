import { parseArgs } from 'node:util';
import { isCalendarDate } from '../core/model/calendar-date';
import { choiceOf, type Command, type FlagSpec } from './command';
import { nearest } from '../core/model/nearest';

/** What a command line asks for. */
export type Invocation =
  | { readonly kind: 'help'; readonly command: Command | null }
  /** Wrong usage, with what is wrong in one line. */
  | { readonly kind: 'wrong'; readonly message: string }
  | {
      readonly kind: 'command';
      readonly command: Command;
      readonly argument: string;
      /** The flags with a value that were given, also those for all commands; the last of several counts. A switch of the command's own is empty. */
      readonly flags: Readonly<Record<string, string>>;
      readonly isJson: boolean;
    };

/** The flags that every command takes. */
export const COMMON_FLAGS: readonly FlagSpec[] = [
  { name: 'vault', value: 'DIR', help: "the vault's folder; without, the current one" },
  { name: 'settings', value: 'FILE', help: "the plugin's data.json; without, the vault's own if it has one" },
  { name: 'today', value: 'YYYY-MM-DD', help: 'the day to count from; without, the local date' },
  { name: 'cache', value: 'FILE', help: 'keep what was read in this file, for the next run' },
  { name: 'json', value: null, help: 'print JSON instead of text' },
  { name: 'help', value: null, help: 'print what a command takes' },
];

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];
type FlagToken = Extract<Token, { kind: 'option' }>;

/** Splits a command line. Not strict: what is wrong with it is said in our own words, with a suggestion. */
function tokensOf(argv: readonly string[], flags: readonly FlagSpec[]): readonly Token[] {
  const options = Object.fromEntries(
    flags.map(({ name, value }) => [
      name,
      { type: value === null ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const help = { type: 'boolean' as const, short: 'h' };
  return parseArgs({ args: [...argv], options: { ...options, help }, strict: false, tokens: true }).tokens;
}

const suggestion = (name: string, known: readonly string[], otherwise: string): string => {
  const near = nearest(name, known, (each) => each, 1)[0];
  return near === undefined ? otherwise : `Did you mean "${near}"?`;
};

function unknownFlag({ rawName }: FlagToken, flags: readonly FlagSpec[]): string {
  const known = flags.map(({ name }) => `--${name}`);
  return `Unknown flag "${rawName}". ${suggestion(rawName, known, `Known here: ${known.join(', ')}.`)}`;
}

/** What is wrong with a flag where these are known; null where nothing is. */
function flagProblem(token: FlagToken, flags: readonly FlagSpec[]): string | null {
  const flag = flags.find(({ name }) => name === token.name);
  if (!flag) return unknownFlag(token, flags);
  const { rawName, value, inlineValue } = token;
  if (flag.value === null) return value === undefined ? null : `${rawName} takes no value.`;
  // `--account --json` has lost its value; one that does start with a dash is written `--account=-…`.
  const isMissing = value === undefined || value === '' || (!inlineValue && value.startsWith('-'));
  if (isMissing) return `${rawName} needs a value: ${rawName} ${flag.value}.`;
  if (flag.choices && choiceOf(value, flag.choices) === undefined) {
    return `${rawName} is one of ${flag.choices.join(', ')}, not "${value}".`;
  }
  if (flag.name === 'today' && !isCalendarDate(value)) {
    return `${rawName} is a date of the calendar, YYYY-MM-DD, not "${value}".`;
  }
  return null;
}

function argumentProblem({ name, argument }: Command, given: readonly string[]): string | null {
  const [first, second] = given;
  if (argument === null)
    return first === undefined ? null : `"${name}" takes no argument, but got "${first}".`;
  if (first === undefined || first === '') return `"${name}" needs an argument: ${name} ${argument}.`;
  if (second === undefined) return null;
  return `"${name}" takes one argument. Put quotes around several words: ${name} "${given.join(' ')}".`;
}

function commandProblem(name: string | undefined, commands: readonly Command[]): string {
  const names = commands.map((command) => command.name);
  const all = `The commands are ${names.join(', ')}.`;
  if (name === undefined) return `Give a command. ${all} "--help" says more.`;
  return `Unknown command "${name}". ${suggestion(name, names, all)}`;
}

const firstProblem = (tokens: readonly FlagToken[], flags: readonly FlagSpec[]): string | null =>
  tokens.map((token) => flagProblem(token, flags)).find((problem) => problem !== null) ?? null;

/** Reads a command line, without the names of the program. Never throws. */
export function readArguments(argv: readonly string[], commands: readonly Command[]): Invocation {
  const every = [...COMMON_FLAGS, ...commands.flatMap((command) => command.flags)];
  const tokens = tokensOf(argv, every);
  const [name, ...given] = tokens.flatMap((token) => (token.kind === 'positional' ? token.value : []));
  const flagTokens = tokens.filter((token) => token.kind === 'option');
  const command = commands.find((each) => each.name === name);
  const isHelp = flagTokens.some((token) => token.name === 'help');
  if (isHelp && (command || name === undefined)) return { kind: 'help', command: command ?? null };
  if (!command) {
    const unknown = flagTokens.find((token) => every.every((flag) => flag.name !== token.name));
    return { kind: 'wrong', message: unknown ? unknownFlag(unknown, every) : commandProblem(name, commands) };
  }
  const flags: Record<string, string> = {};
  for (const token of flagTokens) {
    const isOwnSwitch = command.flags.some((flag) => flag.name === token.name && flag.value === null);
    if (token.value !== undefined || isOwnSwitch) flags[token.name] = token.value ?? '';
  }
  const message =
    firstProblem(flagTokens, [...COMMON_FLAGS, ...command.flags]) ??
    argumentProblem(command, given) ??
    command.misuse?.(flags) ??
    null;
  if (message !== null) return { kind: 'wrong', message };
  const isJson = flagTokens.some((token) => token.name === 'json');
  return { kind: 'command', command, argument: given[0] ?? '', flags, isJson };
}
