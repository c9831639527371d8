import obsidianmd from 'eslint-plugin-obsidianmd';
import { PlainTextParser } from 'eslint-plugin-obsidianmd/dist/lib/plainTextParser.js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { layersRule } from './scripts/lint-layers.mjs';

const SRC = 'src/**/*.{ts,tsx}';
const CORE = 'src/core/**/*.ts';
const CODE = ['src/**/*.{ts,tsx}', 'tests/**/*.{ts,tsx}', '**/*.mjs', '*.ts'];

/** Hosts the core could lean on without an import. What it needs of them are arguments and ports. */
const HOST_GLOBALS = [
  'window self globalThis document activeWindow activeDocument navigator location app',
  'setTimeout setInterval setImmediate queueMicrotask requestAnimationFrame requestIdleCallback',
  'console performance localStorage indexedDB fetch crypto process Buffer',
]
  .flatMap((names) => names.split(' '))
  .map((name) => ({
    name,
    message: 'src/core is pure: take it as an argument or through src/core/ports.ts.',
  }));

const NO_CLOCK = 'src/core has no clock: `today` is an argument, and dates are YYYY-MM-DD strings.';
const IMPURE_SYNTAX = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: NO_CLOCK },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: NO_CLOCK },
  { selector: "CallExpression[callee.name='Date']", message: NO_CLOCK },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'src/core gives the same answer to the same question.',
  },
];
const NAMED_EXPORTS = { selector: 'ExportDefaultDeclaration', message: 'Export by name.' };

/** The rules of the community directory's own scan, with what it warns of (`--max-warnings 0` makes errors of it). */
const directoryRules = defineConfig([
  {
    // src/cli runs in Node, never in Obsidian.
    files: [SRC],
    ignores: ['src/cli/**'],
    extends: [obsidianmd.configs.recommended],
  },
  ...obsidianmd.configs.recommended.filter((config) => config.files?.includes('package.json')),
  {
    // TypeScript's parser reads a .json file as the expression that the rule expects.
    files: ['manifest.json'],
    plugins: { obsidianmd },
    languageOptions: { parser: tseslint.parser },
    rules: { 'obsidianmd/validate-manifest': 'error' },
  },
  {
    files: ['LICENSE'],
    plugins: { obsidianmd },
    languageOptions: { parser: PlainTextParser },
    rules: { 'obsidianmd/validate-license': 'error' },
  },
]);

/**
 * What we add, and what we leave out of typescript-eslint's strict set. Nothing the directory asks for may be left out:
 * tests/lint-config.test.ts.
 * @type {import('eslint').Linter.RulesRecord}
 */
const ourRules = {
  eqeqeq: 'error',
  // The directory's rules switch these two off.
  'prefer-const': 'error',
  '@typescript-eslint/ban-ts-comment': 'error',
  '@typescript-eslint/consistent-type-exports': 'error',
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/no-import-type-side-effects': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  '@typescript-eslint/no-confusing-void-expression': [
    'error',
    { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
  ],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
  // `void | Promise<void>` is how Obsidian and we say that a callback may take its time.
  '@typescript-eslint/no-invalid-void-type': 'off',
  // By code points is how text is spread here on purpose.
  '@typescript-eslint/no-misused-spread': 'off',
  // An interface that promises is often kept by what has nothing to wait for.
  '@typescript-eslint/require-await': 'off',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
};

export default defineConfig([
  globalIgnores(['main.js', 'dist/', 'coverage/', 'tests/vault/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  {
    files: CODE,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  ...directoryRules,
  { files: CODE, rules: ourRules },
  {
    files: [SRC],
    plugins: { layers: { rules: { direction: layersRule } } },
    rules: { 'layers/direction': 'error' },
  },
  { files: [SRC], ignores: ['src/main.ts'], rules: { 'no-restricted-syntax': ['error', NAMED_EXPORTS] } },
  {
    files: [CORE],
    rules: {
      'no-restricted-globals': ['error', ...HOST_GLOBALS],
      'no-restricted-syntax': ['error', NAMED_EXPORTS, ...IMPURE_SYNTAX],
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // A stand-in is never what its type says.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    // The preview host does as Obsidian does: it has what is deprecated, keeps registries as records, and evaluates main.js.
    files: ['tests/host/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-implied-eval': 'off',
    },
  },
  // The rule does not see a cast that is written as a comment, and plain JavaScript has no other.
  { files: ['**/*.mjs'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
]);
