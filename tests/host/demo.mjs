// npm run demo [-- --vault DIR] [--port N] [--today YYYY-MM-DD]
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { VaultError } from './read-vault.mjs';
import { serve } from './serve.mjs';

const SAMPLE = { vault: fileURLToPath(new URL('../vault', import.meta.url)), today: '2026-01-07' };
const PORT = 4321;
const USAGE = `Usage: npm run demo -- [--vault DIR] [--port N] [--today YYYY-MM-DD]

  --vault DIR          show this folder of notes instead of the sample; it is copied into memory, never written
  --port N             the port on this machine (default ${PORT})
  --today YYYY-MM-DD   the day it should be (default: the sample's day, or today with --vault)`;

/** An error that the user can mend, told without a stack. */
class UsageError extends Error {}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args,
      options: {
        vault: { type: 'string' },
        port: { type: 'string' },
        today: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

/** @param {string[]} args */
function readOptions(args) {
  const values = parse(args);
  if (values.help) throw new UsageError(USAGE);
  const port = Number(values.port ?? PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port ${values.port} is no port: give 0 to 65535.`);
  if (values.today !== undefined && !isDay(values.today))
    throw new UsageError(`--today ${values.today} is no day: write it as 2026-01-07.`);
  const source = values.vault === undefined ? SAMPLE : { vault: values.vault, today: null };
  return { ...source, today: values.today ?? source.today, port };
}

/** @param {string} text */
function isDay(text) {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

async function main() {
  const options = readOptions(process.argv.slice(2));
  const { url, skipped } = await serve(options).catch((/** @type {unknown} */ error) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    throw new UsageError(
      `Port ${options.port} is in use. Stop what runs there, or choose another: npm run demo -- --port 0`,
    );
  });
  console.warn(`Preview host: ${url}`);
  console.warn(`Vault:        ${options.vault} (a copy in memory: nothing is written there)`);
  if (skipped.length > 0) console.warn(`Not shown:    ${skipped.length} (${skipped.slice(0, 5).join(', ')})`);
  console.warn('Stop with Ctrl+C.');
}

main().catch((/** @type {unknown} */ error) => {
  const expected = error instanceof UsageError || error instanceof VaultError;
  console.error(expected ? error.message : error);
  process.exitCode = 1;
});
