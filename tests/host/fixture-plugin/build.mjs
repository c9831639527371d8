import esbuild from 'esbuild';
import { fileURLToPath } from 'node:url';
import { pluginOptions } from '../../../esbuild.config.mjs';

const MANIFEST = {
  id: 'fixture',
  name: 'Fixture',
  version: '1.0.0',
  minAppVersion: '1.13.1',
  description: 'Tests the preview host.',
  author: 'Account Intelligence contributors',
  isDesktopOnly: false,
};

/**
 * The fixture plugin, built the way the project's own plugin is, but in memory.
 * @returns {Promise<import('../serve.mjs').ServedPlugin>}
 */
export async function buildFixture() {
  const { outputFiles } = await esbuild.build({
    ...pluginOptions({ production: true }),
    entryPoints: [fileURLToPath(new URL('main.ts', import.meta.url))],
    write: false,
  });
  return {
    manifest: MANIFEST,
    code: outputFiles[0]?.text ?? '',
    styles: '.fixture-count { color: rgb(1, 2, 3); }',
  };
}
