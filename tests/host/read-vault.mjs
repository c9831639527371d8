import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';

/** What the page can show; other files are not read. */
const TEXT = /\.(?:md|txt|canvas|base|json|csv|html?|css|ya?ml)$/i;
const AT_ONCE = 32;

/**
 * @typedef {object} VaultFile
 * @property {string} path
 * @property {string} text
 * @property {number} ctime In ms, as `mtime`.
 * @property {number} mtime
 * @property {number} size In bytes, on the disk.
 */

/** A folder that cannot be shown, with what to do about it. */
export class VaultError extends Error {}

/**
 * Reads a folder into memory. Hidden files are left out; bytes that are no UTF-8 become U+FFFD; what cannot be read
 * is named in `skipped` and everything else is still there. Symbolic links are not followed but named there too.
 * @param {string | Record<string, string>} source A folder, or texts by path.
 * @param {readonly string[]} [hidden] Paths of hidden files that are read all the same, where they are there.
 * @returns {Promise<{name: string, files: VaultFile[], folders: string[], skipped: string[]}>}
 * @throws {VaultError} Where the folder itself cannot be read.
 */
export async function readVault(source, hidden = []) {
  if (typeof source !== 'string') return fromTexts(source);
  const root = resolve(source);
  /** @type {string[]} */
  const skipped = [];
  const { paths, folders } = await listTree(root, skipped);
  for (const path of hidden) if (await isFile(join(root, path))) paths.push(path);
  /** @type {VaultFile[]} */
  const files = [];
  for (let at = 0; at < paths.length; at += AT_ONCE) {
    const read = paths.slice(at, at + AT_ONCE).map((path) => readText(root, path, skipped));
    files.push(...(await Promise.all(read)).filter((file) => file !== null));
  }
  return { name: basename(root), files, folders, skipped };
}

/** @param {Record<string, string>} texts */
function fromTexts(texts) {
  const now = Date.now();
  /** @type {Set<string>} */
  const folders = new Set();
  for (const path of Object.keys(texts)) {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
      folders.add(path.slice(0, at));
  }
  const files = Object.entries(texts).map(([path, text]) => ({
    path,
    text,
    ctime: now,
    mtime: now,
    size: Buffer.byteLength(text),
  }));
  return { name: 'Test vault', files, folders: [...folders], skipped: [] };
}

/**
 * @param {string} root
 * @param {string[]} skipped
 */
async function listTree(root, skipped) {
  /** @type {string[]} */
  const paths = [];
  /** @type {string[]} */
  const folders = [];
  /** @param {string} folder */
  const visit = async (folder) => {
    const entries = await entriesOf(root, folder, skipped);
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue;
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) {
        folders.push(path);
        await visit(path);
      } else if (entry.isSymbolicLink()) skipped.push(path);
      else if (entry.isFile() && TEXT.test(entry.name)) paths.push(path);
    }
  };
  await visit('');
  return { paths, folders };
}

/** @param {string} path */
async function isFile(path) {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/**
 * @param {string} root
 * @param {string} folder
 * @param {string[]} skipped
 */
async function entriesOf(root, folder, skipped) {
  try {
    return await readdir(join(root, folder), { withFileTypes: true });
  } catch (error) {
    if (folder) {
      skipped.push(folder);
      return [];
    }
    throw new VaultError(reasonOf(root, error instanceof Error && 'code' in error ? error.code : error));
  }
}

/**
 * @param {string} root
 * @param {unknown} code
 */
function reasonOf(root, code) {
  if (code === 'ENOENT') return `There is no folder ${root}. Check the path after --vault.`;
  if (code === 'ENOTDIR') return `${root} is a file. Give the folder that holds the notes.`;
  if (code === 'EACCES' || code === 'EPERM')
    return `The folder ${root} may not be read. Check its permissions.`;
  return `The folder ${root} cannot be read (${String(code)}).`;
}

/**
 * @param {string} root
 * @param {string} path
 * @param {string[]} skipped
 * @returns {Promise<VaultFile | null>}
 */
async function readText(root, path, skipped) {
  try {
    const at = join(root, path);
    const [bytes, { birthtimeMs, mtimeMs }] = await Promise.all([readFile(at), stat(at)]);
    return {
      path: path.normalize('NFC'),
      text: bytes.toString('utf8'),
      ctime: Math.round(birthtimeMs),
      mtime: Math.round(mtimeMs),
      size: bytes.length,
    };
  } catch {
    skipped.push(path);
    return null;
  }
}
