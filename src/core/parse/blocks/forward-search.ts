/** Offset of the first occurrence at or after `from`, -1 without one. `from` never decreases from call to call. */
export type ForwardSearch = (from: number) => number;

/** Searches for a mark. Each part of the text is searched once, however many marks open and none closes. */
export function createForwardSearch(text: string, mark: string): ForwardSearch {
  let found: number | null = null;
  return (from) => {
    if (found === null || (found >= 0 && found < from)) found = text.indexOf(mark, from);
    return found;
  };
}
