import { parentPath, type TFile } from '../vault/files';

/** Files by lower-case name, so that a link is looked up without going through the vault. */
export interface LinkIndex {
  add(file: TFile): void;
  remove(path: string): void;
  /** How many files bear this file's name. */
  namesakes(file: TFile): number;
  /** Obsidian's rule: the exact path, else the same folder as the source, else the shortest path. */
  find(linkpath: string, sourcePath: string): TFile | null;
}

export function createLinkIndex(): LinkIndex {
  const byName = new Map<string, Map<string, TFile>>();
  const named = (path: string): TFile[] => [...(byName.get(nameKey(path))?.values() ?? [])];
  return {
    add(file) {
      const key = nameKey(file.path);
      const bucket = byName.get(key) ?? new Map<string, TFile>();
      byName.set(key, bucket.set(file.path, file));
    },
    remove(path) {
      byName.get(nameKey(path))?.delete(path);
    },
    namesakes: (file) => named(file.path).length,
    find(linkpath, sourcePath) {
      const wanted = absolute(linkpath, sourcePath).toLowerCase();
      for (const target of [wanted, `${wanted}.md`]) {
        const hits = named(target).filter((file) => endsWithPath(file.path.toLowerCase(), target, linkpath));
        if (hits.length > 0) return best(hits, target, parentPath(sourcePath));
      }
      return null;
    },
  };
}

function best(files: TFile[], target: string, sourceFolder: string): TFile | null {
  const rank = (file: TFile): number => {
    if (file.path.toLowerCase() === target) return 0;
    return parentPath(file.path) === sourceFolder ? 1 : 2;
  };
  const order = (a: TFile, b: TFile): number =>
    rank(a) - rank(b) || a.path.length - b.path.length || (a.path < b.path ? -1 : 1);
  return [...files].sort(order)[0] ?? null;
}

/** `./` and `../` are read from the folder of the source, a leading `/` from the top of the vault. */
function absolute(linkpath: string, sourcePath: string): string {
  if (linkpath.startsWith('/')) return linkpath.slice(1);
  if (!/^\.\.?\//.test(linkpath)) return linkpath;
  const segments = parentPath(sourcePath).split('/').filter(Boolean);
  for (const segment of linkpath.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

/** A written path matches whole segments at the end of a file's path; a rooted one the whole path. */
function endsWithPath(path: string, target: string, linkpath: string): boolean {
  const rooted = linkpath.startsWith('/') || linkpath.startsWith('./') || linkpath.startsWith('../');
  return path === target || (!rooted && path.endsWith(`/${target}`));
}

function nameKey(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase();
}
