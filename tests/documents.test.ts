import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const top = fileURLToPath(new URL('..', import.meta.url));
const DOCUMENTS = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'tests/bench/README.md',
  'tests/host/README.md',
  'tests/labels/README.md',
];
/** As git writes it, and as a formatter then quotes it. */
const MERGE_MARKER = /^(?:<{7}|={7}$|>{7}|(?:> ){7})/m;
const RELATIVE_LINK = /\]\((?!https?:|#)([^)#]+)[^)]*\)/g;

describe.each(DOCUMENTS)('%s', (path) => {
  const text = readFileSync(join(top, path), 'utf8');

  it('holds no unfinished merge', () => {
    expect(MERGE_MARKER.exec(text)?.[0]).toBeUndefined();
  });

  it('links to files that exist', () => {
    const links = [...text.matchAll(RELATIVE_LINK)].map(([, target = '']) => target);
    expect(links.filter((target) => !existsSync(join(top, dirname(path), target)))).toEqual([]);
  });
});
