/** Names in vault paths: `/`-separated, with extension, as Obsidian gives them. */

const FOLDER_NOTE = /^(?:readme|index)$/i;
const DATED_NAME = /^(\d{4}-\d{2}-\d{2})(?:\s*[-–—_]?\s*(.*))?$/;

const withoutExtension = (name: string): string =>
  name.endsWith('.md') ? name.slice(0, -'.md'.length) : name.replace(/\.md$/i, '');

/** `Customers/Northwind.md` → `Northwind`. */
export function baseName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return withoutExtension(name);
}

/** `Customers/Northwind/README.md` → `Customers/Northwind`; `''` at the top of the vault. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The folder that this note stands for (`…/Northwind/README.md` → `…/Northwind`), or null where it is an ordinary file. */
export function folderOfFolderNote(path: string): string | null {
  const folder = folderOf(path);
  if (folder === '') return null;
  const name = baseName(path);
  return FOLDER_NOTE.test(name) || name === baseName(folder) ? folder : null;
}

/** What the file or folder is called: the name that links use. */
export function givenName(path: string): string {
  const name = baseName(path);
  const folder = folderOf(path);
  return FOLDER_NOTE.test(name) && folder !== '' ? baseName(folder) : name;
}

/** `2026-01-05 - Weekly sync.md` → its date and the rest of the name; null where the name starts with no date. */
export function datedName(path: string): { readonly date: string; readonly title: string } | null {
  const match = DATED_NAME.exec(baseName(path));
  if (!match?.[1]) return null;
  return { date: match[1], title: match[2] ?? '' };
}

/** The folders around a note, innermost first: `a/b/c.md` → `a/b`, `a`. */
export function ancestorFolders(path: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) folders.push(folder);
  return folders;
}

/** The name that a link target stands for: `Customers/Northwind/README.md` → `Northwind`. */
export function linkName(target: string): string {
  const path = withoutExtension(target);
  if (!path.includes('/')) return path;
  const parts = path.split('/');
  const last = parts.at(-1) ?? target;
  return FOLDER_NOTE.test(last) && parts.length > 1 ? (parts.at(-2) ?? last) : last;
}

/** Where a path lies after `from` (a note or a folder) was renamed to `to`. */
export function renamedPath(path: string, from: string, to: string): string {
  if (path === from) return to;
  return path.startsWith(`${from}/`) ? to + path.slice(from.length) : path;
}

/** A link to a note that shows its title. By its path, as two notes may have one name. */
export function wikilink(path: string, title: string): string {
  const target = withoutExtension(path);
  // What would end the link or its target.
  const shown = title.replace(/[[\]|]/g, ' ').trim() || linkName(target);
  return `[[${target}|${shown}]]`;
}
