import type { FactDecision } from '../settings';
import { withAdded } from './kept-text';
import { factKey } from '../facts/fact-refs';
import type { NoteItems, SectionItem } from './section-items';

/** What is merged within one note. */
export interface NoteMerge {
  readonly kept: SectionItem;
  /** What its first paragraph becomes, as one line; null where it stays. */
  readonly reworded: string | null;
  readonly moved: readonly SectionItem[];
  /** Paths of other notes that say the same. */
  readonly elsewhere: readonly string[];
}

/** Whether one item stands in another. */
export const isIn = (item: SectionItem, other: SectionItem): boolean =>
  item.line > other.line && item.line <= other.endLine;

/**
 * What a merge means for one note. The kept fact stays where it is; where it stands in another note, the first of this
 * one does. Null where nothing of this note changes. An item that the kept one is nested in stays as well.
 */
export function noteMerge(
  { facts, text, added }: FactDecision,
  path: string,
  { byKey }: NoteItems,
): NoteMerge | null {
  const own = facts.flatMap((ref) => byKey.get(factKey(ref)) ?? []);
  const [kept, ...others] = own;
  if (!kept) return null;
  const moved = others.filter((item) => item !== kept && !isIn(kept, item)).sort((a, b) => a.line - b.line);
  const isChosen = facts[0] !== undefined && byKey.get(factKey(facts[0])) === kept;
  const wanted = isChosen ? withAdded(text ?? kept.paragraph, added) : kept.paragraph;
  const reworded = wanted === kept.paragraph ? null : wanted;
  if (moved.length === 0 && reworded === null) return null;
  const elsewhere = [...new Set(facts.map((fact) => fact.path).filter((each) => each !== path))];
  return { kept, reworded, moved, elsewhere };
}
