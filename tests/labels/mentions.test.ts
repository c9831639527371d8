import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { createFolderSource } from '../../src/cli/folder-source';
import { createEngine, type Engine } from '../../src/core/engine';
import type { NoteSource } from '../../src/core/ports';
import { createMemoryVault } from '../support/memory-vault';
import { OWNER_SETTINGS } from '../support/vault-builder';
import type { MentionList } from './mentions/label';
import { WRITTEN_LISTS } from './mentions/lists';
import { sampleVault } from './mentions/sample-vault';
import { judge, missesOf, scoreOf, type JudgedMention } from './mentions/score';

const VAULT = fileURLToPath(new URL('../vault', import.meta.url));

async function engineOf(notes: NoteSource, settings: MentionList['settings']): Promise<Engine> {
  const engine = createEngine({ ...createMemoryVault().ports, notes }, { ...OWNER_SETTINGS, ...settings });
  await engine.start();
  return engine;
}

const sampleNotes = createFolderSource(VAULT, (path, reason) => {
  throw new Error(`${path}: ${reason}`);
});
const lists: readonly { readonly list: MentionList; readonly notes: NoteSource }[] = [
  { list: sampleVault, notes: sampleNotes },
  ...WRITTEN_LISTS.map((list) => ({ list, notes: createMemoryVault(list.files).ports.notes })),
];

const percent = (part: number): string => part.toFixed(3);

describe('who is meant, against labels written by hand', () => {
  const judged: JudgedMention[] = [];

  beforeAll(async () => {
    for (const { list, notes } of lists) {
      const engine = await engineOf(notes, list.settings);
      judged.push(...list.mentions.map((label) => judge(list.name, label, engine)));
    }
    const rows = [...lists.map(({ list }) => list.name), 'all'].map((name) => {
      const { labels, precision, recall } = scoreOf(
        judged.filter(({ list }) => name === 'all' || list === name),
      );
      return `${name}: ${String(labels)} names, precision ${percent(precision)}, recall ${percent(recall)}`;
    });
    process.stdout.write(`${[...rows, ...missesOf(judged)].join('\n')}\n`);
  });

  it('has labels enough, each of a name once', () => {
    const keys = judged.map(({ list, label }) => [list, label.path, label.line, label.name].join('\n'));
    expect(keys.length).toBeGreaterThanOrEqual(200);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has the names of the sample vault where they stand', () => {
    const astray = sampleVault.mentions.filter(({ path, line, written }) => {
      if (path === null || line === null) return false;
      const lines = readFileSync(`${VAULT}/${path}`, 'utf8').split('\n');
      return lines[line - 1]?.includes(written) !== true;
    });
    expect(astray).toEqual([]);
  });

  it('resolves no name to a wrong node, and none that has to stay open', () => {
    expect(missesOf(judged.filter(({ verdict }) => verdict === 'wrong'))).toEqual([]);
  });

  it('offers all between whom a name is ambiguous', () => {
    expect(missesOf(judged.filter(({ verdict }) => verdict === 'candidates'))).toEqual([]);
  });

  it('resolves at least 95 % of the names that a reader resolves', () => {
    expect(scoreOf(judged).recall).toBeGreaterThanOrEqual(0.95);
  });
});
