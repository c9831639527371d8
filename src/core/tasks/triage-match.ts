import type { SourceSpan } from '../model/source-span';

/** A proposal that was asked about, or waits for it. */
interface Known {
  readonly span: SourceSpan;
  /** What the line has read: as it is now, and as it was before it was written here. The index may not know yet. */
  readonly texts: ReadonlySet<string>;
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

  function pair(which: readonly K[], isSame: (known: K, found: SourceSpan) => boolean): void {
    for (const each of which) {
      if (pairs.has(each)) continue;
      for (const one of free) {
        if (!isSame(each, one.span)) continue;
        pairs.set(each, one);
        free.delete(one);
        break;
      }
    }
  }
  const stands = ({ span, texts }: K, { line, text }: SourceSpan) => span.line === line && texts.has(text);
  pair(waiting, stands);
  pair(decided, stands);
  pair(waiting, ({ texts }, { text }) => texts.has(text));
  pair(decided, ({ texts }, { text }) => texts.has(text));
  pair(waiting, ({ span }, { line }) => span.line === line);
  return pairs;
}
