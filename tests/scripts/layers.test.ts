import { describe, expect, it } from 'vitest';
import { importProblem, LAYERS, layerOf } from '../../scripts/layers.mjs';
import { findCycle } from '../support/module-graph';

describe('layerOf', () => {
  it.each([
    ['core/model/note.ts', 'core/model'],
    ['core/parse/blocks/scanner.ts', 'core/parse'],
    ['core/engine.ts', 'core/engine'],
    ['core/engine', 'core/engine'],
    ['core/engine-room.ts', null],
    ['core/model', 'core/model'],
    ['main.ts', 'main'],
    ['main-menu.ts', null],
    ['elsewhere/a.ts', null],
  ])('%s is in %s', (module, layer) => {
    expect(layerOf(module)).toBe(layer);
  });
});

describe('importProblem', () => {
  it.each([
    ['core/parse/note.ts', './blocks/scanner'],
    ['core/parse/blocks/scanner.ts', '../../model/note'],
    ['core/parse/note.ts', '../settings'],
    ['core/parse/dates.ts', 'chrono-node/en'],
    ['core/parse/front-matter.ts', 'gray-matter'],
    ['core/graph/entity-graph.ts', '../index/note-index'],
    ['core/settings.ts', 'zod/mini'],
    ['core/engine.ts', './dashboard/brief'],
    ['core/facts/plan.ts', '../edits/edit'],
    ['views/row.tsx', 'preact/hooks'],
    ['views/row.tsx', '../core/model/calendar-date'],
    ['obsidian/view.ts', 'obsidian'],
    ['obsidian/view.ts', '../views/dashboard'],
    ['cli/main.ts', 'node:fs/promises'],
    ['main.ts', './obsidian/commands'],
  ])('%s may import %s', (module, specifier) => {
    expect(importProblem(module, specifier, false)).toBeNull();
  });

  it.each([
    ['core/model/note.ts', '../parse/note'],
    ['core/model/note.ts', 'zod/mini'],
    ['core/parse/note.ts', '../index/note-index'],
    ['core/edits/apply.ts', '../parse/note'],
    ['core/facts/cluster.ts', '../tasks/rollup'],
    ['core/dashboard/brief.ts', '../engine'],
    ['core/engine.ts', '../views/row'],
    ['core/engine.ts', 'obsidian'],
    ['core/engine.ts', 'node:fs'],
    ['core/engine.ts', 'preact'],
    ['core/settings.ts', 'zod'],
    ['core/parse/dates.ts', 'chrono-node'],
    ['core/parse/dates.ts', 'gray-matter'],
    ['views/row.tsx', 'obsidian'],
    ['views/row.tsx', '../obsidian/view'],
    ['obsidian/view.ts', '../cli/main'],
    ['obsidian/view.ts', 'node:path'],
    ['cli/main.ts', '../obsidian/view'],
    ['cli/main.ts', 'obsidian'],
    ['core/new-folder/a.ts', '../model/note'],
  ])('%s must not import %s, not even a type', (module, specifier) => {
    expect(importProblem(module, specifier, true)).not.toBeNull();
  });

  it('lets views know the types of the core, not its code', () => {
    expect(importProblem('views/row.tsx', '../core/dashboard/view-models', true)).toBeNull();
    expect(importProblem('views/row.tsx', '../core/dashboard/view-models', false)).toMatch(/only types/);
  });
});

it('has no cycle between layers', () => {
  const edges = Object.entries(LAYERS).map(
    ([name, { imports, types = [] }]) => [name, [...imports, ...types]] as const,
  );
  expect(findCycle(new Map(edges))).toBeUndefined();
});
