import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

export interface Import {
  /** What stands behind `from`. */
  readonly specifier: string;
  readonly typeOnly: boolean;
}

export interface Module {
  /** Relative to the folder that was read, with `/`. */
  readonly path: string;
  readonly lineCount: number;
  readonly imports: readonly Import[];
}

/** All TypeScript modules below a folder, sorted by path. */
export function readModules(folder: string): Module[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => {
      const text = readFileSync(posix.join(folder, path), 'utf8');
      return {
        path: path.replaceAll('\\', '/'),
        lineCount: text.trimEnd().split('\n').length,
        imports: importsOf(text),
      };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Every way one module names another: `import`, `export … from`, `import()` and `import('…').Type`, in their order. */
export function importsOf(text: string): Import[] {
  const found: Import[] = [];
  const add = (source: ts.Node | undefined, typeOnly: boolean) => {
    if (source && ts.isStringLiteralLike(source)) found.push({ specifier: source.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('module.tsx', text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX));
  return found;
}

/** The path of the module that a relative import means; undefined where there is none. */
export function resolveImport(
  from: string,
  specifier: string,
  paths: ReadonlySet<string>,
): string | undefined {
  const bare = posix.join(posix.dirname(from), specifier);
  return [`${bare}.ts`, `${bare}.tsx`, `${bare}/index.ts`].find((path) => paths.has(path));
}

/** One cycle of a graph, its first node repeated at the end; undefined where there is none. */
export function findCycle(edges: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const finished = new Set<string>();
  const visit = (node: string, trail: readonly string[]): string[] | undefined => {
    const start = trail.indexOf(node);
    if (start >= 0) return [...trail.slice(start), node];
    if (finished.has(node)) return undefined;
    for (const next of edges.get(node) ?? []) {
      const cycle = visit(next, [...trail, node]);
      if (cycle) return cycle;
    }
    finished.add(node);
    return undefined;
  };
  for (const node of edges.keys()) {
    const cycle = visit(node, []);
    if (cycle) return cycle;
  }
  return undefined;
}
