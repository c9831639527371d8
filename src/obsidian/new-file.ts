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

/**
 * Makes a file, in folders that are made where they are missing; its path, which has a number where there was such a
 * file already. Nothing is written over. Rejects where it cannot be written.
 */
export async function createFile(app: App, path: string, text: string): Promise<string> {
  const parts = normalizePath(path.replace(FORBIDDEN, ' ')).split('/');
  for (let depth = 1; depth < parts.length; depth++) {
    const folder = parts.slice(0, depth).join('/');
    if (!app.vault.getAbstractFileByPath(folder)) await app.vault.createFolder(folder);
  }
  const free = freePath(app, parts.join('/'));
  await app.vault.create(free, text);
  return free;
}

function freePath({ vault }: App, path: string): string {
  const dot = path.lastIndexOf('.');
  let free = path;
  for (let copy = 2; vault.getAbstractFileByPath(free); copy++)
    free = `${path.slice(0, dot)} ${copy}${path.slice(dot)}`;
  return free;
}
