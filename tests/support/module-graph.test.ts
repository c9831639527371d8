import { describe, expect, it } from 'vitest';
import { findCycle, importsOf, resolveImport } from './module-graph';

describe('importsOf', () => {
  it.each([
    ["import { a } from './a';", './a', false],
    ["import './a';", './a', false],
    ["import type { A } from './a';", './a', true],
    ["import { type A } from './a';", './a', false],
    ["export * from './a';", './a', false],
    ["export type { A } from './a';", './a', true],
    ["type A = import('./a').A;", './a', true],
    ["const a = await import('./a');", './a', false],
  ])('%s', (text, specifier, typeOnly) => {
    expect(importsOf(text)).toEqual([{ specifier, typeOnly }]);
  });

  it('takes no import from comments, strings and exports without a source', () => {
    expect(importsOf("// import './a'\nconst b = \"import './b'\";\nexport { b };")).toEqual([]);
  });
});

describe('resolveImport', () => {
  const paths = new Set(['core/engine.ts', 'core/model/note.ts', 'views/row.tsx', 'views/list/index.ts']);
  it.each([
    ['core/parse/note.ts', '../model/note', 'core/model/note.ts'],
    ['core/model/note.ts', '../engine', 'core/engine.ts'],
    ['views/panel.tsx', './row', 'views/row.tsx'],
    ['views/panel.tsx', './list', 'views/list/index.ts'],
    ['views/panel.tsx', './absent', undefined],
  ])('%s: %s', (from, specifier, expected) => {
    expect(resolveImport(from, specifier, paths)).toBe(expected);
  });
});

describe('findCycle', () => {
  const graph = (edges: Record<string, string[]>) => new Map(Object.entries(edges));
  it.each([
    ['nothing', {}, undefined],
    ['a diamond', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, undefined],
    ['itself', { a: ['a'] }, ['a', 'a']],
    ['a cycle behind an entry', { a: ['b'], b: ['c'], c: ['d'], d: ['b'] }, ['b', 'c', 'd', 'b']],
    ['a cycle in another part', { a: ['b'], b: [], c: ['d'], d: ['c'] }, ['c', 'd', 'c']],
  ])('%s', (_name, edges, expected) => {
    expect(findCycle(graph(edges))).toEqual(expected);
  });
});
