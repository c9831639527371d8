import type { SourceSpan } from '../model/source-span';

/** A proposal that was asked about, or waits for it. */
interface Known {
  readonly span: SourceSpan;
  /** False once it was decided: its line may still be read as it was before the write. */
  readonly isOpen: boolean;
}

/**
 * Which of the proposals of one note, as they are read now, are those that were known before: by place and text, then
 * by text in their order, then by place alone (the words were edited). Whoever waits for a decision comes before whoever
 * has one. What is in no pair has gone, or is new.
 */
export function matchProposals<K extends Known, F extends { readonly span: SourceSpan }>(
  known: readonly K[],
  fresh: readonly F[],
): ReadonlyMap<K, F> {
  const pairs = new Map<K, F>();
  const free = new Set(fresh);
  const waiting = known.filter(({ isOpen }) => isOpen);
  const decided = known.filter(({ isOpen }) => !isOpen);

  function pair(which: readonly K[], isSame: (a: SourceSpan, b: SourceSpan) => boolean): void {
    for (const each of which) {
      if (pairs.has(each)) continue;
      for (const one of free) {
        if (!isSame(each.span, one.span)) continue;
        pairs.set(each, one);
        free.delete(one);
        break;
      }
    }
  }
  pair(waiting, (a, b) => a.line === b.line && a.text === b.text);
  pair(decided, (a, b) => a.line === b.line && a.text === b.text);
  pair(waiting, (a, b) => a.text === b.text);
  pair(decided, (a, b) => a.text === b.text);
  pair(waiting, (a, b) => a.line === b.line);
  return pairs;
}
