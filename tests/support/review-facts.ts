import { createFactNames } from '../../src/core/facts/fact-refs';
import type { ReviewFact } from '../../src/core/review/review-fact';

/** Facts of notes, by path, in the order of their lines; the first one stands in line 5. */
export function reviewFacts(notes: Readonly<Record<string, readonly string[]>>): readonly ReviewFact[] {
  const nameOf = createFactNames();
  return Object.entries(notes).flatMap(([path, texts]) =>
    texts.map((text, at) => ({
      ...{ path, line: at + 5, text, under: null, subject: null, via: null },
      ...{ title: path.replace(/^.*\/|\.md$/g, ''), date: '2025-12-19', ref: nameOf(path, text) },
    })),
  );
}
