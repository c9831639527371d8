// The direction of dependencies: which part of src may import which. One table, held by lint (scripts/lint-layers.mjs)
// and by tests/architecture.test.ts. Type imports count: a type-only cycle still couples what should be apart.
import { posix } from 'node:path';

/**
 * @typedef {object} Layer
 * @property {readonly string[]} imports Layers it may import from, beside itself.
 * @property {readonly string[]} [types] Layers of which it may import types, and nothing that exists at run time.
 * @property {readonly string[]} [packages] What it may import from outside; `node:*` is any module of Node.
 */

const INPUTS = ['core/model', 'core/ports', 'core/settings'];
const TO_INDEX = [...INPUTS, 'core/parse', 'core/index'];
const TO_GRAPH = [...TO_INDEX, 'core/graph'];
const TO_FINDINGS = [...TO_GRAPH, 'core/edits', 'core/facts', 'core/tasks'];
const TO_MODELS = [...TO_FINDINGS, 'core/dashboard', 'core/doctor'];
const CORE = [...TO_MODELS, 'core/blocks', 'core/review', 'core/engine'];
const PREACT = ['preact', 'preact/hooks'];
/** English word stems by Porter's algorithm. */
const STEMS = 'stemmer';

/**
 * A layer is a folder of src, or a single file where there is only one (`core/engine` is src/core/engine.ts, and
 * src/core/engine/ should it ever grow into several).
 * @type {Readonly<Record<string, Layer>>}
 */
export const LAYERS = {
  'core/model': { imports: [] },
  'core/ports': { imports: ['core/model'] },
  'core/settings': { imports: ['core/model'], packages: ['zod/mini'] },
  'core/edits': { imports: ['core/model'] },
  'core/parse': { imports: INPUTS, packages: ['chrono-node/en'] },
  'core/index': { imports: [...INPUTS, 'core/parse'], packages: ['zod/mini'] },
  'core/graph': { imports: TO_INDEX },
  'core/facts': { imports: [...TO_GRAPH, 'core/edits'], packages: [STEMS] },
  'core/tasks': { imports: [...TO_GRAPH, 'core/edits', 'core/facts'] },
  'core/dashboard': { imports: TO_FINDINGS },
  'core/doctor': { imports: TO_FINDINGS },
  'core/blocks': { imports: TO_MODELS, types: ['core/engine'] },
  'core/review': { imports: TO_FINDINGS },
  'core/engine': { imports: TO_MODELS },
  views: { imports: ['core/model'], types: CORE, packages: [...PREACT, '@tanstack/virtual-core'] },
  obsidian: { imports: [...CORE, 'views'], packages: ['obsidian', 'idb', 'zod/mini', ...PREACT] },
  cli: { imports: CORE, packages: ['node:*', 'yaml'] },
  main: { imports: [...CORE, 'views', 'obsidian'], packages: ['obsidian'] },
};

/** Packages that a single file wraps for all others. */
const ONLY_IN = new Map([['gray-matter', 'core/parse/front-matter.ts']]);

/**
 * The layer of a module.
 * @param {string} module Path relative to src, with `/`, with or without its extension.
 * @returns {string | null} Null where no layer has it: a new folder has to find its place in the table first.
 */
export function layerOf(module) {
  const bare = module.replace(/\.tsx?$/, '');
  return Object.keys(LAYERS).find((layer) => bare === layer || bare.startsWith(`${layer}/`)) ?? null;
}

/**
 * Why a module may not have this import; null where it may.
 * @param {string} module The importing file, relative to src, with `/`.
 * @param {string} specifier What stands behind `from`.
 * @param {boolean} typeOnly Whether nothing of it is there at run time (`import type`).
 * @returns {string | null}
 */
export function importProblem(module, specifier, typeOnly) {
  const name = layerOf(module);
  const layer = name === null ? undefined : LAYERS[name];
  if (!layer) return `src/${module} is in no layer of scripts/layers.mjs.`;
  if (!specifier.startsWith('.')) return packageProblem(module, `src/${name}`, layer, specifier);

  const target = layerOf(posix.join(posix.dirname(module), specifier));
  if (target === name || (target !== null && layer.imports.includes(target))) return null;
  if (target !== null && layer.types?.includes(target)) {
    return typeOnly ? null : `src/${name} may import only types from src/${target}.`;
  }
  const allowed = layer.imports.map((it) => `src/${it}`).join(', ');
  return `src/${name} must not import ${specifier}: beside itself it may import ${allowed || 'nothing'}.`;
}

/**
 * @param {string} module
 * @param {string} folder
 * @param {Layer} layer
 * @param {string} specifier
 */
function packageProblem(module, folder, layer, specifier) {
  const home = ONLY_IN.get(specifier);
  if (home === module) return null;
  if (home) return `Only src/${home} may import ${specifier}.`;
  const allowed = layer.packages ?? [];
  if (allowed.includes(specifier) || (specifier.startsWith('node:') && allowed.includes('node:*')))
    return null;
  return `${folder} must not import the package ${specifier}: it may import ${allowed.join(', ') || 'none'}.`;
}
