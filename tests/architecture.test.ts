import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importProblem, layerOf } from '../scripts/layers.mjs';
import { findCycle, readModules, resolveImport } from './support/module-graph';

const MAX_LINES = 400;
/** Lifecycle and wiring: what needs more room belongs into src/obsidian. */
const MAX_LINES_OF_MAIN = 149;

const modules = readModules(fileURLToPath(new URL('../src', import.meta.url)));
const paths = new Set(modules.map((module) => module.path));
const imports = modules.flatMap(({ path, imports }) => imports.map((it) => ({ path, ...it })));
const isRelative = (specifier: string) => specifier.startsWith('.');

describe('architecture', () => {
  it('sees the sources and their imports', () => {
    expect(paths).toContain('core/engine.ts');
    expect(imports).toContainEqual({ path: 'core/engine.ts', specifier: './ports', typeOnly: true });
  });

  it('has a layer for every file', () => {
    expect([...paths].filter((path) => layerOf(path) === null)).toEqual([]);
  });

  it('imports in one direction only, types included', () => {
    const problems = imports.flatMap(({ path, specifier, typeOnly }) => {
      const problem = importProblem(path, specifier, typeOnly);
      return problem === null ? [] : [`${path}: ${problem}`];
    });
    expect(problems).toEqual([]);
  });

  it('has no cycle between modules, types included', () => {
    const edges = new Map(
      modules.map(({ path, imports }) => [
        path,
        imports.flatMap(({ specifier }) =>
          isRelative(specifier) ? (resolveImport(path, specifier, paths) ?? []) : [],
        ),
      ]),
    );
    expect(findCycle(edges)).toBeUndefined();
  });

  it('names only modules that exist', () => {
    const dangling = imports.filter(
      ({ path, specifier }) => isRelative(specifier) && resolveImport(path, specifier, paths) === undefined,
    );
    expect(dangling).toEqual([]);
  });

  it('keeps obsidian at the edge', () => {
    const importers = imports.filter(({ specifier }) => specifier === 'obsidian').map(({ path }) => path);
    expect(importers.filter((path) => path !== 'main.ts' && !path.startsWith('obsidian/'))).toEqual([]);
  });

  it('names files in kebab-case', () => {
    const kebab = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.tsx?$/;
    expect([...paths].filter((path) => !kebab.test(path))).toEqual([]);
  });

  it('keeps files short', () => {
    const limit = (path: string) => (path === 'main.ts' ? MAX_LINES_OF_MAIN : MAX_LINES);
    const long = modules.filter(({ path, lineCount }) => lineCount > limit(path));
    expect(long.map(({ path, lineCount }) => `${path}: ${lineCount} lines`)).toEqual([]);
  });
});
