// npm test: everything that CI runs, the cheap first. Stops at the first step that fails, with its exit code.
import { spawnSync } from 'node:child_process';

const STEPS = [
  { name: 'Types', command: 'npm run -s typecheck' },
  { name: 'Lint and format', command: 'npm run -s lint' },
  { name: 'Production build', command: 'npm run -s build' },
  { name: 'Browser', command: 'node scripts/ensure-browser.mjs' },
  { name: 'Tests', command: 'vitest run' },
];

for (const [index, { name, command }] of STEPS.entries()) {
  console.log(`\n== ${index + 1}/${STEPS.length} ${name}: ${command} ==\n`);
  const { status, signal } = spawnSync(command, { shell: true, stdio: 'inherit' });
  if (status === 0) continue;
  // The tests close with a line of their own, which stays the last.
  if (index < STEPS.length - 1) console.error(`\n== ${name} failed (${signal ?? `exit code ${status}`}) ==`);
  process.exit(status ?? 1);
}
