import type { SourceSpan } from '../model/source-span';
import type { TextLine } from './text-lines';

export type LineLocation =
  | { readonly found: true; readonly line: number }
  | { readonly found: false; readonly why: 'changed' | 'ambiguous' };

/** Lines that stood one below the other, with what was counted when they were read. */
export interface LineBlock extends Pick<SourceSpan, 'line' | 'ordinal' | 'copies'> {
  readonly texts: readonly string[];
}

/** Where the lines of one text stand. */
export interface LineLocator {
  /**
   * Where a block stands in a note that may have changed since the block was read.
   *
   * It is found where its place still holds its exact text, else where the block of the same text and ordinal stands,
   * as long as there are as many equal ones as were counted when it was read. Where identical ones make these two
   * disagree, either may be meant, and the answer is `ambiguous`: a line was inserted above two equal tasks, or the
   * first of three was completed, and nothing tells which.
   */
  locate(block: LineBlock): LineLocation;
  /** How many blocks above `line` read the same, and how many there are in all. */
  count(line: number, texts: readonly string[]): { readonly ordinal: number; readonly copies: number };
}

/** Looks at every line once; a block then costs no more than its own lines where its rarest line stands. */
export function createLineLocator(lines: readonly TextLine[]): LineLocator {
  const placesOf = new Map<string, number[]>();
  const ordinals: number[] = [];
  for (const [index, { text }] of lines.entries()) {
    const places = placesOf.get(text);
    ordinals.push(places?.length ?? 0);
    if (places) places.push(index);
    else placesOf.set(text, [index]);
  }
  const blocks = new Map<string, readonly number[]>();

  const standsAt = (line: number, texts: readonly string[]): boolean =>
    line >= 0 && texts.every((text, index) => lines[line + index]?.text === text);

  function placesOfBlock(texts: readonly string[]): readonly number[] {
    const [only = ''] = texts;
    if (texts.length === 1) return placesOf.get(only) ?? [];
    const key = texts.join('\n');
    const known = blocks.get(key);
    if (known) return known;
    const found = placesOfRarest(texts).filter((line) => standsAt(line, texts));
    blocks.set(key, found);
    return found;
  }

  /** Where the block may begin, told by the line of it that the fewest lines equal. */
  function placesOfRarest(texts: readonly string[]): readonly number[] {
    let rarest: readonly number[] | null = null;
    let offset = 0;
    for (const [index, text] of texts.entries()) {
      const places = placesOf.get(text) ?? [];
      if (rarest && rarest.length <= places.length) continue;
      rarest = places;
      offset = index;
    }
    return (rarest ?? []).map((line) => line - offset);
  }

  return {
    locate({ line, texts, ordinal, copies }) {
      const places = placesOfBlock(texts);
      const byOrdinal = places[ordinal] ?? null;
      if (standsAt(line, texts)) {
        const isSure = byOrdinal === null || byOrdinal === line;
        return isSure ? { found: true, line } : { found: false, why: 'ambiguous' };
      }
      if (byOrdinal === null) return { found: false, why: 'changed' };
      const isSure = copies === undefined || copies === places.length;
      return isSure ? { found: true, line: byOrdinal } : { found: false, why: 'ambiguous' };
    },
    count(line, texts) {
      const places = placesOfBlock(texts);
      const ordinal = texts.length === 1 ? (ordinals[line] ?? 0) : Math.max(0, places.indexOf(line));
      return { ordinal, copies: places.length };
    },
  };
}
