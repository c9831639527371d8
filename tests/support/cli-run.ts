import { fileURLToPath } from 'node:url';
import type { ProcessIo } from '../../src/cli/process-io';
import { run } from '../../src/cli/run';

export interface CliRun {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The lines of standard error. */
  readonly errors: readonly string[];
}

export interface CliOptions {
  readonly cwd?: string;
  readonly env?: ProcessIo['env'];
  /** Characters in a line of the terminal that both streams are; without, they are none. */
  readonly columns?: number;
}

export const SAMPLE_VAULT = fileURLToPath(new URL('../vault', import.meta.url));

/** Runs a command line inside this process. */
export async function runCli(argv: readonly string[], options: CliOptions = {}): Promise<CliRun> {
  const written = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof written) => ({
    write: (text: string) => (written[name] += text),
    isTTY: options.columns !== undefined,
    columns: options.columns,
  });
  let clock = 0;
  const status = await run(argv, {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    cwd: options.cwd ?? SAMPLE_VAULT,
    env: options.env ?? {},
    now: () => (clock += 1000),
    today: () => '2026-01-07',
  });
  return { status, ...written, errors: written.stderr.split('\n').filter((line) => line !== '') };
}
