import obsidianmd from 'eslint-plugin-obsidianmd';
import tseslint from 'typescript-eslint';
import { defineConfig } from 'eslint/config';

/** Which folder of src/core may import which: the direction of dependencies of ARCHITECTURE.md. */
const LAYERS = {
  model: [],
  edits: ['model'],
  parse: ['model'],
  index: ['model', 'parse'],
  graph: ['model', 'index'],
  facts: ['model', 'graph'],
  tasks: ['model', 'graph', 'edits'],
  dashboard: ['model', 'graph', 'facts', 'tasks'],
};
export default defineConfig([]);
