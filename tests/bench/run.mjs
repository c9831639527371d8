// npm run bench [-- NAME …]: bundles each *.bench.ts of this folder as the command line is bundled, and runs it in a
// Node of its own, so that none inherits the heap or the optimized code of another.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { cliOptions } from '../../esbuild.config.mjs';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const SUFFIX = '.bench.ts';

const wanted = process.argv.slice(2);
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith(SUFFIX))
  .map((file) => basename(file, SUFFIX));
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. There are: ${names.join(', ') || 'none yet'}.`);
  process.exit(2);
}

for (const name of wanted.length > 0 ? wanted : names) {
  console.log(`\n== ${name} ==\n`);
  const outfile = join(PROJECT, 'dist/bench', `${name}.mjs`);
  await esbuild.build({
    ...cliOptions(),
    stdin: { contents: `import { run } from './${name}${SUFFIX}'; await run();`, resolveDir: FOLDER },
    entryPoints: [],
    outfile,
  });
  const { status } = spawnSync(process.execPath, ['--expose-gc', outfile], {
    cwd: PROJECT,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
