import { calendarDate } from '../core/model/calendar-date';
import type { ProcessIo } from './process-io';
import { run } from './run';

/** A fault of ours, none of the contract's statuses: `EX_SOFTWARE` of sysexits.h. */
const FAULT = 70;

function localDate(now: Date): string {
  const date = calendarDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (date === null) throw new RangeError('The clock is set to a year of more than four digits.');
  return date;
}

const io: ProcessIo = {
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
  now: () => performance.now(),
  today: () => localDate(new Date()),
};

// Whoever reads the output may have read enough (`| head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  // Not process.exit(): it would cut off what a pipe has not taken yet.
  process.exitCode = await run(process.argv.slice(2), io);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = FAULT;
}
