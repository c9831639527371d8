// esbuild plugin: gray-matter without what makes it unsafe or unfit for a phone.
// - its engines (`eval` for `---js` front matter, js-yaml with Date values) are gone: the caller must inject a YAML engine;
// - the engine table has no prototype, so that `---constructor` on a first line finds nothing;
// - `fs` and `Buffer` are gone.
import { readFile } from 'node:fs/promises';

const NO_ENGINES = 'module.exports = Object.create(null);';
const STRINGIFY_REMOVED =
  'module.exports = () => { throw new Error("front matter is never written through gray-matter"); };';

/**
 * Replaces exactly one occurrence, or fails the build: an update of gray-matter must not undo the hardening in silence.
 * @param {string} path
 * @param {string} from
 * @param {string} to
 * @returns {Promise<import('esbuild').OnLoadResult>}
 */
async function patched(path, from, to) {
  const source = await readFile(path, 'utf8');
  if (source.split(from).length !== 2)
    throw new Error(`gray-matter has changed: "${from}" not found once in ${path}`);
  return { loader: 'js', contents: source.replace(from, to) };
}

/** @returns {import('esbuild').Plugin} */
export const hardenedGrayMatter = () => ({
  name: 'hardened-gray-matter',
  setup(build) {
    build.onLoad({ filter: /gray-matter[\\/]lib[\\/]engines\.js$/ }, () => ({
      loader: 'js',
      contents: NO_ENGINES,
    }));
    build.onLoad({ filter: /gray-matter[\\/]lib[\\/]stringify\.js$/ }, () => ({
      loader: 'js',
      contents: STRINGIFY_REMOVED,
    }));
    build.onLoad({ filter: /gray-matter[\\/]lib[\\/]utils\.js$/ }, ({ path }) =>
      patched(path, 'Buffer.from(input)', 'input'),
    );
    build.onLoad({ filter: /gray-matter[\\/]lib[\\/]defaults\.js$/ }, ({ path }) =>
      patched(path, 'opts.engines = Object.assign({},', 'opts.engines = Object.assign(Object.create(null),'),
    );
    build.onResolve({ filter: /^fs$/ }, ({ importer }) =>
      /gray-matter/.test(importer) ? { path: 'fs', namespace: 'absent' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'module.exports = {};' }));
  },
});
