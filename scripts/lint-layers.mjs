// An ESLint rule that holds every import of src, type imports included, against the table of scripts/layers.mjs.
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importProblem } from './layers.mjs';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** @type {import('eslint').Rule.RuleModule} */
export const layersRule = {
  meta: { type: 'problem', schema: [], docs: { description: 'Hold the direction of dependencies.' } },
  create(context) {
    const module = relative(SRC, context.filename).split(sep).join('/');

    /**
     * @param {import('estree').Node} source
     * @param {boolean} typeOnly
     */
    function check(source, typeOnly) {
      if (source.type !== 'Literal' || typeof source.value !== 'string') return;
      const message = importProblem(module, source.value, typeOnly);
      if (message !== null) context.report({ node: source, message });
    }

    return {
      ImportDeclaration: (node) => check(node.source, isTypeOnly(node)),
      ExportAllDeclaration: (node) => check(node.source, isTypeOnly(node)),
      ExportNamedDeclaration: (node) => node.source && check(node.source, isTypeOnly(node)),
      // One bundle is shipped, so a lazy import saves nothing and only hides a dependency.
      ImportExpression: (node) => context.report({ node, message: 'Import at the top of the file.' }),
    };
  },
};

/**
 * typescript-eslint's parser adds the kind, which ESTree's types do not know.
 * @param {object} node
 */
function isTypeOnly(node) {
  return (
    ('importKind' in node && node.importKind === 'type') ||
    ('exportKind' in node && node.exportKind === 'type')
  );
}
