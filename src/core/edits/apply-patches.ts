import { createLineLocator } from './locate-lines';
import { spliceLines, type LineRange, type Patch } from './splice-lines';
import { linesOfPart, textLines } from './text-lines';

export type PatchResult =
  /** `undo` takes the patches back in turn. */
  | { readonly ok: true; readonly text: string; readonly undo: readonly Patch[] }
  /** The patches whose lines do not stand as they did, or not in one place for certain. */
  | { readonly ok: false; readonly refused: readonly Patch[] };

/**
 * Puts back what patches say, all of them or none: byte for byte where their lines stand, wherever these have moved to.
 * A patch whose lines differ by as much as a line ending is refused.
 */
export function applyPatches(text: string, patches: readonly Patch[]): PatchResult {
  const lines = textLines(text);
  const locator = createLineLocator(lines);
  const refused: Patch[] = [];
  const found: (LineRange & { readonly patch: Patch })[] = [];
  for (const patch of patches) {
    const texts = linesOfPart(patch.stands);
    const place = locator.locate({ ...patch, texts });
    const first = place.found ? place.line : -1;
    const last = first + texts.length - 1;
    const stands = text.slice(lines[first]?.start, lines[last]?.end);
    if (place.found && stands === patch.stands) {
      const part = patch.becomes;
      found.push({ first, last, part, texts: linesOfPart(part), patch });
    } else refused.push(patch);
  }
  found.sort((a, b) => a.first - b.first);
  for (const [index, range] of found.entries()) {
    const before = found[index - 1];
    if (before && range.first <= before.last) refused.push(range.patch);
  }
  if (refused.length > 0) return { ok: false, refused };
  const spliced = spliceLines(text, lines, found);
  return spliced ? { ok: true, text: spliced.text, undo: spliced.undo } : { ok: false, refused: patches };
}
