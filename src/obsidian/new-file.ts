import { normalizePath, type App } from 'obsidian';

/** What no file name may hold, on any of the systems that a vault is synced to, and what would break a link. */
const FORBIDDEN = /[\\:*?"<>|#^[\]]/g;

/** A name for a file, whatever is written in it. */
export const fileName = (text: string): string =>
  text
    .replace(FORBIDDEN, ' ')
    .replace(/\//g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');

/** Where Obsidian puts a new note of this name: by the user's settings, free of any note that is there. */
export function newNotePath(app: App, name: string): string {
  const folder = app.fileManager.getNewFileParent('', name).path;
  return freePath(app, normalizePath(`${folder}/${name}`));
}

/** A path for a new file beside a note, or where new notes go; free of any file that is there. */
export function freePathBeside(app: App, note: string | null, name: string): string {
  const folder = note === null ? null : app.vault.getFileByPath(note)?.parent?.path;
  return folder ? freePath(app, normalizePath(`${folder}/${name}`)) : newNotePath(app, name);
}

/**
 * Makes a file, of text or of bytes, in folders that are made where they are missing; its path, which has a number where there was such a
 * file already. Nothing is written over. Rejects where it cannot be written.
 */
export async function createFile(app: App, path: string, content: string | ArrayBuffer): Promise<string> {
  const parts = normalizePath(path.replace(FORBIDDEN, ' ')).split('/');
  for (let depth = 1; depth < parts.length; depth++) {
    const folder = parts.slice(0, depth).join('/');
    if (!app.vault.getAbstractFileByPath(folder)) await app.vault.createFolder(folder);
  }
  const free = freePath(app, parts.join('/'));
  if (typeof content === 'string') await app.vault.create(free, content);
  else await app.vault.createBinary(free, content);
  return free;
}

function freePath({ vault }: App, path: string): string {
  const dot = path.lastIndexOf('.');
  let free = path;
  for (let copy = 2; vault.getAbstractFileByPath(free); copy++)
    free = `${path.slice(0, dot)} ${copy}${path.slice(dot)}`;
  return free;
}
