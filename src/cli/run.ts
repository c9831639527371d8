import { resolve } from 'node:path';
import { createEngine, type Engine } from '../core/engine';
import type { Cache, Logger } from '../core/ports';
import { createCacheStore } from './cache-store';
import { readArguments, type Invocation } from './arguments';
import type { Outcome } from './command';
import { COMMANDS } from './commands';
import { createFolderSource, folderProblem } from './folder-source';
import { commandHelp, programHelp } from './help';
import { parseYaml } from './parse-yaml';
import type { ProcessIo } from './process-io';
import { showProgress } from './progress';
import { scheduler } from './scheduler';
import { readSettingsFile } from './settings-file';
import { readTaskConventions } from './tasks-settings';
import { createTerminal } from './terminal';

/** Put in by the build: names the code that reads notes. */
declare const READER_FINGERPRINT: string;

/** The exit statuses of the contract. */
export const EXIT = { done: 0, notFound: 1, wrongUsage: 2, unreadableVault: 3 } as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** Errors are one line each, whatever is in them. */
const sayTo =
  ({ stderr }: ProcessIo) =>
  (message: string): void =>
    void stderr.write(`${message.replace(/\s*[\r\n]+\s*/g, ' ')}\n`);

/** Runs a command line, without the names of the program, and resolves with its exit status. */
export async function run(argv: readonly string[], io: ProcessIo): Promise<ExitStatus> {
  const asked = readArguments(argv, COMMANDS);
  switch (asked.kind) {
    case 'wrong':
      sayTo(io)(asked.message);
      return EXIT.wrongUsage;
    case 'help': {
      const terminal = createTerminal(io.stdout, io.env);
      const { command } = asked;
      io.stdout.write(`${command ? commandHelp(command, terminal) : programHelp(COMMANDS, terminal)}\n`);
      return EXIT.done;
    }
    case 'command':
      return runCommand(asked, io);
  }
}

type CommandInvocation = Extract<Invocation, { kind: 'command' }>;

async function runCommand(asked: CommandInvocation, io: ProcessIo): Promise<ExitStatus> {
  const say = sayTo(io);
  const started = io.now();
  const { argument, flags } = asked;
  const root = resolve(io.cwd, flags['vault'] ?? '.');
  const problem = folderProblem(root);
  if (problem !== null) {
    say(`The vault "${root}" cannot be read: ${problem}. Name the folder of its notes with --vault DIR.`);
    return EXIT.unreadableVault;
  }
  const named = flags['settings'];
  const reading = readSettingsFile(root, named === undefined ? null : resolve(io.cwd, named));
  if ('problem' in reading) {
    say(reading.problem);
    return EXIT.wrongUsage;
  }
  if (reading.warning !== null) say(reading.warning);
  const tasks = readTaskConventions(root);
  if (tasks.warning !== null) say(tasks.warning);

  const notes = createFolderSource(root, (path, reason) => say(`Left out "${path}": ${reason}`));
  const cacheFile = flags['cache'];
  const engine = createEngine(
    {
      notes,
      parseYaml,
      scheduler,
      logger: loggerTo(say),
      ...(cacheFile !== undefined && { cache: cacheIn(resolve(io.cwd, cacheFile), say) }),
    },
    reading.settings,
  );
  engine.updateTaskStatuses(tasks.conventions.statuses);
  await index(engine, io);
  if (notes.paths.length === 0) say(`There are no Markdown notes in "${root}". Is it the vault's folder?`);
  const outcome = asked.command.run({
    engine,
    vault: { root, paths: notes.paths },
    cwd: io.cwd,
    today: flags['today'] ?? io.today(),
    argument,
    flags,
    seconds: (io.now() - started) / 1000,
  });
  const status = print(outcome, asked.isJson, io);
  await engine.saveCache();
  return status;
}

const cacheIn = (file: string, say: (message: string) => void): Cache => ({
  store: createCacheStore(file),
  reader: READER_FINGERPRINT,
  onFailure: (message, cause) => say(`${message}: ${reasonOf(cause)}.`),
});

async function index(engine: Engine, io: ProcessIo): Promise<void> {
  const endProgress = showProgress(engine, io);
  try {
    await engine.start();
  } finally {
    endProgress();
  }
}

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

const loggerTo = (say: (message: string) => void): Logger => ({
  error: (message, cause) => say(`${message}: ${reasonOf(cause)}`),
});

function print({ answer, refusal }: Outcome, isJson: boolean, io: ProcessIo): ExitStatus {
  if (answer) {
    const text = isJson
      ? JSON.stringify(answer.json, null, 2)
      : answer.text(createTerminal(io.stdout, io.env));
    if (text !== '') io.stdout.write(`${text}\n`);
  }
  if (refusal === null) return EXIT.done;
  sayTo(io)(refusal);
  return EXIT.notFound;
}
