// Builds: `production` (main.js as released), `watch` (main.js for development), `cli` (dist/cli.mjs for Node).
import esbuild from 'esbuild';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { hardenedGrayMatter } from './scripts/hardened-gray-matter.mjs';
import { readerFingerprint } from './scripts/reader-fingerprint.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/** What Obsidian itself provides at run time. */
const PROVIDED = ['obsidian', 'electron', '@codemirror/*', '@lezer/common', '@lezer/highlight', '@lezer/lr'];

/** Starts the bundle by itself, and gives CommonJS packages in it (`yaml`) the `require` that a module lacks. */
const CLI_BANNER = `#!/usr/bin/env node
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);`;

/** @satisfies {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  treeShaking: true,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
  plugins: [hardenedGrayMatter()],
  define: { READER_FINGERPRINT: JSON.stringify(readerFingerprint()) },
};

/**
 * main.js, as Obsidian loads it on desktop and mobile: CommonJS without one Node module.
 * @returns {import('esbuild').BuildOptions & { metafile: true }}
 */
export const pluginOptions = ({ production = false } = {}) => ({
  ...shared,
  entryPoints: ['src/main.ts'],
  outfile: 'main.js',
  format: 'cjs',
  platform: 'browser',
  target: 'es2022',
  external: PROVIDED,
  minify: production,
  sourcemap: production ? false : 'inline',
  metafile: true,
});

/**
 * The command line: the same core, for Node.
 * @returns {import('esbuild').BuildOptions}
 */
export const cliOptions = () => ({
  ...shared,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli.mjs',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  banner: { js: CLI_BANNER },
});

/**
 * Throws when the bundle asks for a Node module: such a plugin does not load on a phone.
 * @param {import('esbuild').Metafile} metafile
 */
export function assertRunsOnMobile(metafile) {
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  const node = imports
    .map(({ path }) => path.replace(/^node:/, ''))
    .filter((path) => builtinModules.includes(path));
  if (node.length > 0) throw new Error(`main.js needs Node modules, which phones lack: ${node.join(', ')}`);
}

/** @param {string} mode */
async function main(mode) {
  if (mode === 'watch') {
    const define = { READER_FINGERPRINT: '""' };
    const context = await esbuild.context({ ...pluginOptions(), define, logLevel: 'info' });
    await context.watch();
    return;
  }
  if (mode === 'cli') {
    await esbuild.build(cliOptions());
    return;
  }
  const { metafile } = await esbuild.build({ ...pluginOptions({ production: true }), logLevel: 'info' });
  assertRunsOnMobile(metafile);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv[2] ?? 'production');
