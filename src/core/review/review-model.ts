import type { DiffPart } from '../edits/word-diff';
import type { ConflictKind } from '../facts/cluster-texts';
import type { FactVerdict, Settings } from '../settings';
import type { AfterSection } from './after-section';
import type { LeftOut } from './left-out';
import type { OtherNote } from './other-notes';
import type { ReviewFact } from './review-fact';
import type { ReviewTab } from './review-item';

/** What a review shows; the view draws it and decides nothing. */
export interface ReviewModel {
  readonly tabs: readonly { readonly id: ReviewTab; readonly count: number; readonly decided: number }[];
  readonly tab: ReviewTab;
  /** The items of the tab, in their order. */
  readonly rows: readonly ReviewRow[];
  /** Of all items, from 1; 0 where there is none. */
  readonly position: number;
  readonly total: number;
  readonly decided: number;
  readonly current: ReviewCurrent | null;
  /** The note that the current item would change most; null where it changes none or its text is still being read. */
  readonly after: AfterSection | null;
  /** How many merges that were decided before change the note of `after`. */
  readonly mergesBefore: number;
  /** Merges of the note of `after` that are not made, with the current one. */
  readonly leftOut: readonly LeftOut[];
  /** The other notes that the current merge is about. */
  readonly otherNotes: readonly OtherNote[];
  /** What was decided, as far as it can be written. */
  readonly tidy: { readonly notes: number; readonly fewer: number; readonly reworded: number };
  readonly mergedLines: Settings['mergedLines'];
  readonly canGoBack: boolean;
}

export interface ReviewRow {
  readonly id: string;
  readonly text: string;
  /** The title of the kept fact's note. */
  readonly where: string;
  readonly size: number;
  readonly conflict: ConflictKind | null;
  /** As in `ReviewItem`. */
  readonly valueKinds: readonly string[];
  readonly verdict: FactVerdict | null;
}

/** The item that is being decided on. */
export interface ReviewCurrent {
  readonly id: string;
  readonly conflict: ConflictKind | null;
  readonly verdict: FactVerdict | null;
  readonly members: readonly ReviewMember[];
  /** How many would be merged. */
  readonly ticked: number;
  /** What all of these share. */
  readonly agree: readonly string[];
  /** What others say that the kept line does not. */
  readonly also: readonly ReviewAlso[];
  /** Lines elsewhere that one of the members stands against, each with the conflict to look at. */
  readonly against: readonly { readonly id: string; readonly text: string }[];
  /** As in `ReviewItem`. */
  readonly valueKinds: readonly string[];
}

export interface ReviewMember {
  readonly fact: ReviewFact;
  /** Its text; what the kept one lacks is marked. Of the kept one nothing is. */
  readonly parts: readonly DiffPart[];
  readonly isIn: boolean;
  readonly isKept: boolean;
  /** Where keys act. */
  readonly isCursor: boolean;
  /** Of the kept one, what its line will say, with what was edited and added. */
  readonly line: string;
  /** Whether that was edited or added to. */
  readonly isReworded: boolean;
}

export interface ReviewAlso {
  readonly text: string;
  /** Zero-based place of the member that says it. */
  readonly member: number;
  readonly isAdded: boolean;
}
