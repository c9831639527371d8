import { fileURLToPath } from 'node:url';
import { ESLint, type Linter } from 'eslint';
import obsidianmd from 'eslint-plugin-obsidianmd';
import { describe, expect, it } from 'vitest';

const cwd = fileURLToPath(new URL('..', import.meta.url));
const ours = new ESLint({ cwd });
const directory = new ESLint({
  cwd,
  overrideConfigFile: true,
  overrideConfig: obsidianmd.configs.recommended,
});

const isOn = (entry: Linter.RuleEntry | undefined) => entry !== undefined && [entry].flat()[0] !== 0;

async function rulesFor(eslint: ESLint, file: string): Promise<Readonly<Record<string, Linter.RuleEntry>>> {
  const config = (await eslint.calculateConfigForFile(file)) as Linter.Config;
  return config.rules as Record<string, Linter.RuleEntry>;
}

describe('lint', () => {
  it.each([
    'src/main.ts',
    'src/obsidian/panel-view.ts',
    'src/core/parse/parse-note.ts',
    'src/views/panel/row.tsx',
  ])('holds %s to all that the community directory holds it to', async (file) => {
    const [asked, held] = [await rulesFor(directory, file), await rulesFor(ours, file)];
    const rules = Object.keys(asked).filter((rule) => isOn(asked[rule]));
    expect(rules.length).toBeGreaterThan(100);
    expect(rules.filter((rule) => !isOn(held[rule]))).toEqual([]);
  });

  it.each([
    ['manifest.json', 'obsidianmd/validate-manifest'],
    ['LICENSE', 'obsidianmd/validate-license'],
    ['package.json', 'depend/ban-dependencies'],
    ['src/core/parse/parse-note.ts', 'layers/direction'],
    ['src/cli/main.ts', 'layers/direction'],
    ['src/core/engine.ts', 'no-restricted-globals'],
  ])('checks %s with %s', async (file, rule) => {
    expect(isOn((await rulesFor(ours, file))[rule])).toBe(true);
  });

  it('asks what only a plugin needs of nothing else', async () => {
    for (const file of ['src/cli/main.ts', 'tests/architecture.test.ts', 'scripts/layers.mjs']) {
      const rules = await rulesFor(ours, file);
      expect(Object.keys(rules).filter((rule) => rule.startsWith('obsidianmd/'))).toEqual([]);
    }
  });
});
