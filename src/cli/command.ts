import type { Engine } from '../core/engine';
import type { Terminal } from './terminal';

/** A flag that a command takes, as it is parsed and as `--help` tells it. */
export interface FlagSpec {
  readonly name: string;
  /** What stands for its value in the help; null for a switch. */
  readonly value: string | null;
  /** The only values there are; compared without regard to case. */
  readonly choices?: readonly string[];
  readonly help: string;
}

/** The folder that a command reads. */
export interface VaultFolder {
  /** Absolute. */
  readonly root: string;
  /** The notes in it, relative, sorted. */
  readonly paths: readonly string[];
}

export interface CommandContext {
  readonly engine: Engine;
  readonly vault: VaultFolder;
  /** The folder that the user is in. */
  readonly cwd: string;
  readonly today: string;
  /** What follows the command, `''` where it takes nothing. */
  readonly argument: string;
  /** The command's own flags, as far as they were given. */
  readonly flags: Readonly<Record<string, string>>;
  /** What reading the vault took. */
  readonly seconds: number;
}

/** What a command found: as the contract's JSON, and as text for people. */
export interface Answer {
  readonly json: unknown;
  readonly text: (terminal: Terminal) => string;
}

/**
 * How a command ended. A refusal (exit status 1) says in one line which name means nothing or more than one thing;
 * there may be an answer beside it.
 */
export type Outcome =
  | { readonly refusal: null; readonly answer: Answer }
  | { readonly refusal: string; readonly answer: Answer | null };

/** One command: what the help says of it, what it takes and what it does. It never writes. */
export interface Command {
  readonly name: string;
  /** The one argument that it needs, as the help calls it; null where it takes none. */
  readonly argument: string | null;
  readonly summary: string;
  readonly flags: readonly FlagSpec[];
  /** Why these flags do not go together; null where they do. */
  readonly misuse?: (flags: Readonly<Record<string, string>>) => string | null;
  readonly run: (context: CommandContext) => Outcome;
}

export const answered = (json: unknown, text: Answer['text']): Extract<Outcome, { refusal: null }> => ({
  refusal: null,
  answer: { json, text },
});

export const refused = (refusal: string): Outcome => ({ refusal, answer: null });

/** A name or path that was looked up, or the line that says why it means nothing. */
export type Lookup<T> = { readonly found: T } | { readonly refusal: string };

/** Which of the choices a flag's value is; undefined where it was not given. */
export function choiceOf<T extends string>(value: string | undefined, choices: readonly T[]): T | undefined {
  return choices.find((choice) => choice === value?.toLowerCase());
}
