import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const SAMPLE = 'tests/vault';
/** Notes of entities: their names are those that differ from copy to copy. */
const ENTITY_FOLDERS = /^(?:Accounts|Clients|Contacts|Customers|Partners|People|Projects)\//;
/** The owner and the owner's company are the same in all copies, as in a vault that grows. */
const KEPT: ReadonlySet<string> = new Set([
  'robin',
  'ashdown',
  'tessera',
  'storage',
  'readme',
  'with',
  'from',
]);
const SYLLABLES = [
  'ba',
  'de',
  'fi',
  'go',
  'ku',
  'la',
  'me',
  'ni',
  'po',
  'ru',
  'sa',
  'te',
  'vi',
  'wo',
  'zu',
  'an',
];

/** An ending that no other copy has: names are words, not words with numbers. */
const ending = (copy: number): string =>
  [copy >> 8, copy >> 4, copy].map((part) => SYLLABLES[part & 15]).join('');

const folded = (word: string): string => word.normalize('NFC').toLowerCase();

/** The words that the names of the sample vault's entities are made of. */
function nameWords(paths: readonly string[]): ReadonlySet<string> {
  const names = paths.filter((path) => ENTITY_FOLDERS.test(path)).map((path) => path.split('/')[1] ?? '');
  const words = names.flatMap((name) => name.replace(/\.md$/, '').match(/\p{Lu}[\p{L}]{3,}/gu) ?? []);
  return new Set(words.map(folded).filter((word) => !KEPT.has(word)));
}

/**
 * A folder with at least so many notes: the sample vault again and again, in each copy under other names, so that a
 * thousand accounts are a thousand and not one with a thousand notes. To be removed with `rmSync`.
 */
export function vaultOfSize(notes: number): string {
  const root = mkdtempSync(join(tmpdir(), 'account-intelligence-bench-'));
  const paths = readdirSync(SAMPLE, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  );
  const words = nameWords(paths);
  const texts = new Map(paths.map((path) => [path, readFileSync(join(SAMPLE, path), 'utf8')]));
  for (let copy = 0; copy * paths.length < notes; copy++) {
    const renamed = (text: string) =>
      text.replace(/\p{L}{4,}/gu, (word) => (words.has(folded(word)) ? word + ending(copy) : word));
    for (const [path, text] of texts) {
      const target = join(root, String(copy), renamed(path));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, renamed(text));
    }
  }
  return root;
}
