import { isAbsolute, posix, relative, resolve, sep } from 'node:path';
import { baseName } from '../core/model/note-path';
import { foldName } from '../core/model/name';
import type { CommandContext, Lookup } from './command';
import { nearest } from '../core/model/nearest';

/** Disks differ in how they write letters with marks; people type either way. */
const composed = (path: string): string => path.normalize('NFC');

const inVault = (root: string, path: string): string => relative(root, path).split(sep).join('/');

/** What a path may stand for: relative to the vault, relative to where the user is, or absolute; without `.md` too. */
function readings(given: string, root: string, cwd: string): readonly string[] {
  const paths = isAbsolute(given)
    ? [inVault(root, given)]
    : [posix.normalize(given.split(sep).join('/')), inVault(root, resolve(cwd, given))];
  return paths.flatMap((path) => [path, `${path}.md`]).map(composed);
}

/** The note at a path as a user writes it, or why there is none, with the nearest ones. */
export function findNote({ engine, vault, cwd }: CommandContext, given: string): Lookup<string> {
  const candidates = readings(given, vault.root, cwd);
  const byPath = new Map(vault.paths.map((path) => [composed(path), path]));
  const path = candidates.map((each) => byPath.get(each)).find((each) => each !== undefined);
  if (path === undefined) {
    const near = nearest(foldName(baseName(given)), vault.paths, (each) => foldName(baseName(each)));
    const rest = near.length > 0 ? ` Near it: ${near.map((each) => `"${each}"`).join(', ')}.` : '';
    return { refusal: `There is no note "${given}" in the vault.${rest}` };
  }
  if (engine.note(path)) return { found: path };
  const reason = engine.status.unreadable.find((each) => each.path === path)?.message;
  return { refusal: `"${path}": ${reason ?? 'The note has vanished while the vault was read.'}` };
}
