import type { CachedMetadata } from 'obsidian';
import { describe, expect, test } from 'vitest';
import { getFrontMatterInfo } from './obsidian/metadata/front-matter';
import { MetadataCache } from './obsidian/metadata/metadata-cache';
import { parseMetadata } from './obsidian/metadata/parse-metadata';
import { resolveSubpath } from './obsidian/text/subpath';
import type { TFile } from './obsidian/vault/files';
import { MemoryAdapter } from './obsidian/vault/memory-adapter';
import { Vault } from './obsidian/vault/vault';

const text = (...lines: string[]): string => lines.join('\n');
const lineOf = ({ position }: { position: { start: { line: number } } }): number => position.start.line;

describe('what is read from a note', () => {
  test('front matter, its position, and the links in it', () => {
    const cache = parseMetadata(
      text('---', 'date: 2026-01-07', 'people: ["[[Dana Whitfield|Dana]]"]', '---', '# A'),
    );
    expect(cache.frontmatter).toEqual({ date: '2026-01-07', people: ['[[Dana Whitfield|Dana]]'] });
    expect(cache.frontmatterPosition?.end).toEqual({ line: 3, col: 3, offset: 60 });
    expect(cache.frontmatterLinks).toEqual([
      { key: 'people.0', link: 'Dana Whitfield', original: '[[Dana Whitfield|Dana]]', displayText: 'Dana' },
    ]);
    expect(cache.headings?.map(lineOf)).toEqual([4]);
  });

  test.each([
    ['broken', 'a: [1'],
    ['a list', '- a'],
    ['a key twice', 'a: 1\na: 2'],
    ['a bare word', 'word'],
  ])('%s is no front matter, and no error', (_name, yaml) => {
    const cache = parseMetadata(`---\n${yaml}\n---\n# Title\n`);
    expect(cache.frontmatter).toBeUndefined();
    expect(cache.headings?.[0]?.heading).toBe('Title');
  });

  test.each<[string, string, [number, string][]]>([
    [
      'levels',
      '# A\n## B #\n####### C',
      [
        [1, 'A'],
        [2, 'B'],
      ],
    ],
    [
      'underlined',
      'A\n===\n\nB\n---',
      [
        [1, 'A'],
        [2, 'B'],
      ],
    ],
    ['not in code', '```\n# A\n```\n# B', [[1, 'B']]],
    ['not after four spaces', '    # A\n\n# B', [[1, 'B']]],
    [
      'empty',
      '#\n# ',
      [
        [1, ''],
        [1, ''],
      ],
    ],
    ['right after a list', '- a\n# B', [[1, 'B']]],
  ])('headings: %s', (_name, source, expected) => {
    expect(parseMetadata(source).headings?.map(({ level, heading }) => [level, heading])).toEqual(expected);
  });

  test('list items know their parent and their task character', () => {
    const { listItems } = parseMetadata(
      text('Intro', '', '- [ ] a', '  - [?] b', '    1. c', '- d', '', '* [x] e'),
    );
    expect(listItems?.map(({ position, parent, task }) => [position.start.line, parent, task])).toEqual([
      [2, -2, ' '],
      [3, 2, '?'],
      [4, 3, undefined],
      [5, -2, undefined],
      [7, -2, 'x'],
    ]);
  });

  test('a list on the first line: no item is its own parent', () => {
    expect(parseMetadata('- a\n\t- b').listItems?.map(({ parent }) => parent)).toEqual([-1, 0]);
  });

  test('items in a callout count; lines of code in an item do not', () => {
    const source = text('> [!todo] Next', '> - [ ] a', '', '- b', '  ```', '  - [ ] no', '  ```', '- c');
    const cache = parseMetadata(source);
    expect(cache.listItems?.map(lineOf)).toEqual([1, 3, 7]);
    expect(cache.sections?.map(({ type }) => type)).toEqual(['callout', 'list']);
  });

  test('an item ends with its own text, not with that of its children', () => {
    const { listItems } = parseMetadata(text('- a', '  more', '  - b'));
    expect(listItems?.[0]?.position.end).toEqual({ line: 1, col: 6, offset: 10 });
  });

  test('links, embeds and tags, and where there are none', () => {
    const cache = parseMetadata(
      text(
        '[[A#B|c]] ![[D.png]] [e](F%20G.md) [web](https://x.example) #tag/one #12 a#b',
        '`[[no]] #no` %%[[no]]%%',
      ),
    );
    expect(cache.links?.map(({ link, displayText, original }) => [link, displayText, original])).toEqual([
      ['A#B', 'c', '[[A#B|c]]'],
      ['F G.md', 'e', '[e](F%20G.md)'],
    ]);
    expect(cache.embeds?.map(({ link }) => link)).toEqual(['D.png']);
    expect(cache.tags?.map(({ tag }) => tag)).toEqual(['#tag/one']);
  });

  test('positions count UTF-16 units from the start of the file, over CRLF too', () => {
    const source = 'ä📅\r\n[[A]]\r\n';
    const [link] = parseMetadata(source).links ?? [];
    expect(link?.position).toEqual({
      start: { line: 1, col: 0, offset: 5 },
      end: { line: 1, col: 5, offset: 10 },
    });
    expect(source.slice(5, 10)).toBe('[[A]]');
  });

  test('block ids', () => {
    const cache = parseMetadata(text('Some text ^First', '', '- item ^second'));
    expect(Object.values(cache.blocks ?? {}).map((block) => [block.id, lineOf(block)])).toEqual([
      ['First', 0],
      ['second', 2],
    ]);
  });

  test('what does not occur is left out', () => {
    expect(parseMetadata('')).toEqual({});
  });

  test.each([
    ['none', 'text', { exists: false, contentStart: 0 }],
    ['empty', '---\n---\nx', { exists: true, frontmatter: '', contentStart: 8 }],
    [
      'CRLF',
      '---\r\na: 1\r\n---\r\nx',
      { exists: true, frontmatter: 'a: 1', from: 5, to: 9, contentStart: 16 },
    ],
    ['open', '---\na: 1\n', { exists: false }],
    ['after a byte order mark', '\uFEFF---\na: 1\n---\n', { exists: false }],
  ])('getFrontMatterInfo: %s', (_name, source, expected) => {
    expect(getFrontMatterInfo(source)).toMatchObject(expected);
  });

  test('resolveSubpath finds nested headings and blocks', () => {
    const cache = parseMetadata(text('# A', '## B', '# C', '## B', 'x ^id'));
    expect(resolveSubpath(cache, '#C#B')?.start.line).toBe(3);
    expect(resolveSubpath(cache, '#b')?.start.line).toBe(1);
    expect(resolveSubpath(cache, '#^id')?.start.line).toBe(4);
    expect(resolveSubpath(cache, '#D')).toBeNull();
  });
});

interface Indexed {
  vault: Vault;
  cache: MetadataCache;
  events: string[];
  /** When the queue is empty again after what the test has done. */
  settled(): Promise<void>;
}

async function index(files: Record<string, string>): Promise<Indexed> {
  const adapter = new MemoryAdapter('Test');
  for (const [path, content] of Object.entries(files)) {
    const folders = path.split('/').slice(0, -1);
    folders.forEach((_, n) => adapter.disk.folders.add(folders.slice(0, n + 1).join('/')));
    adapter.disk.put(path, content);
  }
  const vault = new Vault(adapter);
  const cache = new MetadataCache(vault);
  const events: string[] = [];
  cache.on('changed', (file: TFile, data: string) => events.push(`changed ${file.path} ${data.length}`));
  cache.on('deleted', (file: TFile, before: CachedMetadata | null) =>
    events.push(`deleted ${file.path} ${before?.headings?.length ?? 0}`),
  );
  cache.on('resolve', (file: TFile) => events.push(`resolve ${file.path}`));
  cache.on('resolved', () => events.push('resolved'));
  const settled = (): Promise<void> =>
    new Promise((resolve) => {
      const ref = cache.on('resolved', () => {
        cache.offref(ref);
        resolve();
      });
    });
  await vault.load();
  const first = settled();
  cache.initialize();
  await first;
  return { vault, cache, events, settled };
}

const fileAt = (vault: Vault, path: string): TFile => {
  const file = vault.getFileByPath(path);
  if (!file) throw new Error(`The test has no file ${path}.`);
  return file;
};

describe('the documentation says of the metadata cache:', () => {
  test('"changed" after a file was indexed, "resolve" sometime after, "resolved" after all', async () => {
    const { events } = await index({ 'A.md': '[[B]]', 'B.md': '' });
    expect(events).toEqual(['changed A.md 5', 'changed B.md 0', 'resolve A.md', 'resolve B.md', 'resolved']);
  });

  test('"resolved" comes for an empty vault too, and "each time files get modified after the initial load"', async () => {
    const { vault, events, settled } = await index({});
    expect(events).toEqual(['resolved']);
    const file = await vault.create('A.md', '# A');
    await settled();
    const again = settled();
    await vault.append(file, '!');
    await again;
    expect(events.filter((event) => event === 'resolved')).toHaveLength(3);
  });

  test('"changed" is "not called when a file is renamed"; the cache moves along', async () => {
    const { vault, cache, events, settled } = await index({ 'A.md': '# Title', 'B.md': '[[A]]' });
    events.length = 0;
    const done = settled();
    await vault.rename(fileAt(vault, 'A.md'), 'C.md');
    await done;
    expect(events.filter((event) => event.startsWith('changed'))).toEqual([]);
    expect(cache.getCache('C.md')?.headings).toHaveLength(1);
    expect(cache.getCache('A.md')).toBeNull();
    expect(cache.resolvedLinks['B.md']).toEqual({});
    expect(cache.unresolvedLinks['B.md']).toEqual({ A: 1 });
  });

  test('"deleted" with the cache as it was', async () => {
    const { vault, cache, events, settled } = await index({ 'A.md': '# Title', 'B.md': '[[A]] [[A]]' });
    expect(cache.resolvedLinks['B.md']).toEqual({ 'A.md': 2 });
    const done = settled();
    await vault.delete(fileAt(vault, 'A.md'));
    await done;
    expect(events).toContain('deleted A.md 1');
    expect(cache.unresolvedLinks['B.md']).toEqual({ A: 2 });
    expect(cache.resolvedLinks).not.toHaveProperty(['A.md']);
  });

  test('a new file resolves the links that waited for it', async () => {
    const { vault, cache, settled } = await index({ 'B.md': '[[A]]' });
    const done = settled();
    await vault.create('A.md', '');
    await done;
    expect(cache.resolvedLinks['B.md']).toEqual({ 'A.md': 1 });
  });

  test.each([
    ['the exact path wins', 'X/A', 'Y/S.md', 'X/A.md'],
    ['else the folder of the source', 'A', 'Y/S.md', 'Y/A.md'],
    ['else the shortest path', 'A', 'Z/S.md', 'X/A.md'],
    ['letter case is no matter', 'x/a', 'S.md', 'X/A.md'],
    ['part of a path matches whole folders', 'Deep/A', 'S.md', 'X/Deep/A.md'],
    ['with the extension', 'A.md', 'Y/S.md', 'Y/A.md'],
    ['a dot in the name', 'v1.2', 'S.md', 'v1.2.md'],
    ['relative to the source', '../X/A', 'Y/S.md', 'X/A.md'],
    ['from the top', '/Y/A', 'X/S.md', 'Y/A.md'],
    ['only the heading means the note itself', '', 'Y/A.md', 'Y/A.md'],
    ['a folder is no note', 'Deep', 'S.md', null],
    ['nothing', 'Nowhere', 'S.md', null],
  ])('getFirstLinkpathDest: %s', async (_name, linkpath, source, expected) => {
    const { cache } = await index({ 'X/A.md': '', 'Y/A.md': '', 'X/Deep/A.md': '', 'v1.2.md': '' });
    expect(cache.getFirstLinkpathDest(linkpath, source)?.path ?? null).toBe(expected);
  });

  test('fileToLinktext: "If file name is unique, use the filename. If not unique, use full path"', async () => {
    const { vault, cache } = await index({ 'X/A.md': '', 'Y/A.md': '', 'Y/B.md': '' });
    expect(cache.fileToLinktext(fileAt(vault, 'Y/B.md'), '')).toBe('B');
    expect(cache.fileToLinktext(fileAt(vault, 'Y/A.md'), '')).toBe('Y/A');
    expect(cache.fileToLinktext(fileAt(vault, 'Y/A.md'), '', false)).toBe('Y/A.md');
  });

  test('links cost no look through the vault: four times the notes take about four times as long', async () => {
    const timed = async (notes: number): Promise<number> => {
      const files = Object.fromEntries(
        Array.from({ length: notes }, (_, n) => [
          `N${n}.md`,
          `[[N${(n + 1) % notes}]] [[N${(n + 7) % notes}]]`,
        ]),
      );
      const start = performance.now();
      await index(files);
      return performance.now() - start;
    };
    await timed(500);
    const small = Math.min(await timed(1000), await timed(1000));
    const large = Math.min(await timed(4000), await timed(4000));
    expect(large / small).toBeLessThan(10);
  });
});
