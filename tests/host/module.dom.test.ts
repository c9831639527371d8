import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import { installDomHelpers } from './page/dom-helpers';

const TYPES = createRequire(import.meta.url).resolve('obsidian/obsidian.d.ts');
const source = ts.createSourceFile(TYPES, readFileSync(TYPES, 'utf8'), ts.ScriptTarget.ES2022, true);

interface DocumentedClass {
  name: string;
  methods: string[];
  statics: string[];
}

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

const has = (node: ts.ClassElement, kind: ts.SyntaxKind): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === kind);

/** Methods and accessors with code of their own; an optional or abstract one is the plugin's to write. */
function membersOf(node: ts.ClassDeclaration, isStatic: boolean): string[] {
  const members = node.members.filter(
    (member) =>
      (ts.isMethodDeclaration(member) || ts.isGetAccessor(member)) &&
      !has(member, ts.SyntaxKind.AbstractKeyword) &&
      !(ts.isMethodDeclaration(member) && member.questionToken) &&
      has(member, ts.SyntaxKind.StaticKeyword) === isStatic,
  );
  return [...new Set(members.map((member) => member.name?.getText() ?? ''))];
}

const exported = source.statements.filter(isExported);
const classes: DocumentedClass[] = exported.filter(ts.isClassDeclaration).map((node) => ({
  name: node.name?.text ?? '',
  methods: membersOf(node, false),
  statics: membersOf(node, true),
}));
const values = exported.flatMap((node) => {
  if (ts.isFunctionDeclaration(node) || ts.isEnumDeclaration(node)) return [node.name?.text ?? ''];
  return ts.isVariableStatement(node)
    ? node.declarationList.declarations.map(({ name }) => name.getText())
    : [];
});

let module: Record<string, unknown>;
beforeAll(async () => {
  installDomHelpers();
  module = { ...(await import('./obsidian')) };
});

/** A class, or an object that stands for one with static members only. */
const classOf = (name: string): { prototype: object } => module[name] as { prototype: object };

describe('the module "obsidian" has everything that obsidian.d.ts documents', () => {
  test('the types were read', () => {
    expect(classes.length).toBeGreaterThan(100);
    expect(values).toContain('debounce');
  });

  test.each([...new Set([...values, ...classes.map(({ name }) => name)])])('%s is exported', (name) => {
    expect(module).toHaveProperty(name);
  });

  test.each(classes.filter(({ methods }) => methods.length > 0))(
    '$name has its methods',
    ({ name, methods }) => {
      const { prototype } = classOf(name);
      expect(methods.filter((method) => !(method in prototype))).toEqual([]);
    },
  );

  test.each(classes.filter(({ statics }) => statics.length > 0))(
    '$name has its statics',
    ({ name, statics }) => {
      const owner = classOf(name);
      expect(statics.filter((method) => !(method in owner))).toEqual([]);
    },
  );
});
