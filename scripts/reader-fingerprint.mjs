// Names the code that reads notes, for the index cache: whatever changes how a note is read changes this name, and with
// it every cache is made anew. Nobody has to remember to raise a version.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** What a record of a note depends on, and the packages (with their versions) that read for us. */
const READERS = ['src/core/model', 'src/core/parse', 'src/core/index', 'package-lock.json'];

/**
 * @param {string} path Relative to the project.
 * @returns {string[]} The files there, sorted.
 */
function filesIn(path) {
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** @returns {string} Sixteen hexadecimal digits. */
export function readerFingerprint() {
  const hash = createHash('sha256');
  for (const file of READERS.flatMap(filesIn)) {
    // Line endings are the checkout's, not the code's.
    hash.update(readFileSync(join(file.startsWith(ROOT) ? '' : ROOT, file), 'utf8').replaceAll('\r\n', '\n'));
    hash.update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}
