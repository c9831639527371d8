import { readdirSync, readFileSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import { join, relative, isAbsolute, sep } from 'node:path';
import type { NoteSource, NoteStat } from '../core/ports';
import { compareTexts } from '../core/model/order';

/** The Markdown notes of a folder. */
export interface FolderSource extends NoteSource {
  /** The paths of the last `list()`, sorted. */
  readonly paths: readonly string[];
}

/** Why a folder cannot be read, in a phrase; null where it can. */
export function folderProblem(root: string): string | null {
  try {
    if (!statSync(root).isDirectory()) return 'it is not a folder';
    readdirSync(root);
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such folder' : reasonOf(error);
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const isVanished = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Whether `inner` is `outer` or lies in it. */
function isWithin(inner: string, outer: string): boolean {
  const path = relative(outer, inner);
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

const isNote = (name: string): boolean => /\.md$/i.test(name);
const statOf = (path: string, { mtimeMs, size }: Stats): NoteStat => ({ path, mtime: mtimeMs, size });

/**
 * All notes in a folder, as Obsidian sees them: hidden files and folders (`.obsidian`, `.git`, `.trash`) are left
 * out; links to folders elsewhere are followed, each target once, those that lead back into the vault are not. Paths
 * are relative, with `/`, in the letters that the disk has. `onSkipped` is told what could not be listed.
 *
 * Reads without waiting: the process has nothing else to do, and one call into the system costs a tenth of a turn
 * through the thread pool.
 */
export function createFolderSource(
  root: string,
  onSkipped: (path: string, reason: string) => void,
): FolderSource {
  let notes: readonly NoteStat[] = [];

  function list(): readonly NoteStat[] {
    const found: NoteStat[] = [];
    const realRoot = realpathSync(root);
    const followed = new Set<string>();

    const mayFollow = (path: string): boolean => {
      const target = realpathSync(join(root, path));
      if (followed.has(target) || isWithin(target, realRoot) || isWithin(realRoot, target)) return false;
      followed.add(target);
      return true;
    };
    const visit = (entry: Dirent, path: string): void => {
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile() && isNote(entry.name)) found.push(statOf(path, statSync(join(root, path))));
      else if (entry.isSymbolicLink()) {
        const target = statSync(join(root, path));
        if (target.isFile() && isNote(entry.name)) found.push(statOf(path, target));
        else if (target.isDirectory() && mayFollow(path)) walk(path);
      }
    };
    const walk = (folder: string): void => {
      for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
        if (entry.name.startsWith('.')) continue;
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        try {
          visit(entry, path);
        } catch (error) {
          if (entry.isDirectory() || isNote(entry.name)) onSkipped(path, reasonOf(error));
        }
      }
    };
    walk('');
    return found.sort((a, b) => compareTexts(a.path, b.path));
  }

  return {
    async list() {
      notes = list();
      return notes;
    },
    async read(path) {
      const file = join(root, path);
      try {
        // The stat first: a file that changes in between is then seen to have changed. Bytes that are no UTF-8
        // become U+FFFD, and a byte order mark stays, so that offsets are those of the file's text.
        const stat = statOf(path, statSync(file));
        return { ...stat, text: readFileSync(file, 'utf8') };
      } catch (error) {
        if (isVanished(error)) return null;
        throw error;
      }
    },
    get paths() {
      return notes.map(({ path }) => path);
    },
  };
}
