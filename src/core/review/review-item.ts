import type { ConflictKind } from '../facts/cluster-texts';
import type { ReviewFact } from './review-fact';

/** Sure, likely, and what must not be merged. */
export type ReviewTab = 'exact' | 'near' | 'conflicts';

export const REVIEW_TABS: readonly ReviewTab[] = ['exact', 'near', 'conflicts'];

/** Facts to decide on together. */
export interface ReviewItem {
  /** Stays as long as its first fact does. */
  readonly id: string;
  readonly tab: ReviewTab;
  /** The one that is proposed to be kept comes first. */
  readonly members: readonly [ReviewFact, ReviewFact, ...ReviewFact[]];
  /** Why two of them cannot both be true; null for what may say the same. */
  readonly conflict: ConflictKind | null;
  /** Of a conflict of values, the kinds of those that differ: `date`, `money`, `number-tb`. */
  readonly valueKinds: readonly string[];
}
