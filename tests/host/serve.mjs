// The server of the preview host: the page, the plugin as Obsidian would load it, and a vault that is only read.
import esbuild from 'esbuild';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { assertRunsOnMobile, pluginOptions } from '../../esbuild.config.mjs';
import { readVault } from './read-vault.mjs';

const HERE = new URL('./', import.meta.url);
const ROOT = new URL('../../', import.meta.url);

/** The page may load nothing but what this server sends: a plugin that asks the network for something fails visibly. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
].join('; ');

/**
 * @typedef {object} ServedPlugin What stands in the plugin's folder.
 * @property {object} manifest
 * @property {string} code main.js
 * @property {string} styles
 */

/**
 * Serves the preview on 127.0.0.1.
 * @param {object} options
 * @param {string | Record<string, string>} options.vault A folder, read into memory now and never written, or texts by path.
 * @param {number} [options.port] 0 for any that is free.
 * @param {string | null} [options.today] The day of the page's clock (`YYYY-MM-DD`); `null` for the real one.
 * @param {boolean} [options.watch] Builds the plugin and the page anew at every reload.
 * @param {() => Promise<ServedPlugin>} [options.plugin] The plugin to run; this project's where left out.
 * @returns {Promise<{url: string, skipped: string[], close: () => Promise<void>}>} `skipped` names what could not be read.
 */
export async function serve({ vault, port = 0, today = null, watch = false, plugin = buildPlugin }) {
  const { name, files, folders, skipped } = await readVault(vault, [await settingsPath()]);
  const vaultJson = JSON.stringify({ name, today, files, folders });
  const build = async () => ({ page: await buildPage(), plugin: await plugin() });
  let built = await build();

  /** @type {Record<string, Route>} */
  const routes = {
    '/': async () => {
      if (watch) built = await build();
      return ['text/html', await readFile(new URL('page/index.html', HERE))];
    },
    '/host.js': () => ['text/javascript', built.page.script],
    '/host.css': () => ['text/css', built.page.styles],
    '/vault.json': () => ['application/json', vaultJson],
    '/plugin/manifest.json': () => ['application/json', JSON.stringify(built.plugin.manifest)],
    '/plugin/main.js': () => ['text/javascript', built.plugin.code],
    '/plugin/styles.css': () => ['text/css', built.plugin.styles],
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    // A foreign site that points its own name at this machine must not read the notes.
    const local = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(request.headers.host ?? '');
    const route = local && Object.hasOwn(routes, pathname) ? routes[pathname] : undefined;
    if (route) void answer(response, route);
    else response.writeHead(local ? 404 : 403).end();
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(null));
  });
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}/`,
    skipped,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** @typedef {() => [string, string | Buffer] | Promise<[string, string | Buffer]>} Route Content type and body. */

/**
 * @param {import('node:http').ServerResponse} response
 * @param {Route} route
 */
async function answer(response, route) {
  try {
    const [type, body] = await route();
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': POLICY });
    response.end(body);
  } catch (error) {
    response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error));
  }
}

/** @param {string} file Relative to the project. */
const projectText = (file) => readFile(new URL(file, ROOT), 'utf8');

/** Where a vault keeps its own settings of this project's plugin: they count until others are made in the page. */
async function settingsPath() {
  const { id } = JSON.parse(await projectText('manifest.json'));
  return `.obsidian/plugins/${id}/data.json`;
}

/**
 * This project's plugin, built as it is released; main.js is written where Obsidian would look for it.
 * @returns {Promise<ServedPlugin>}
 */
async function buildPlugin() {
  const { metafile } = await esbuild.build({ ...pluginOptions({ production: true }), logLevel: 'silent' });
  assertRunsOnMobile(metafile);
  const manifest = JSON.parse(await projectText('manifest.json'));
  return { manifest, code: await projectText('main.js'), styles: await projectText('styles.css') };
}

/** The host itself, in memory. */
async function buildPage() {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: fileURLToPath(HERE),
    entryPoints: { host: 'boot.ts' },
    outdir: 'page',
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  /** @param {string} suffix */
  const ending = (suffix) => outputFiles.find(({ path }) => path.endsWith(suffix))?.text ?? '';
  return { script: ending('.js'), styles: ending('.css') };
}
