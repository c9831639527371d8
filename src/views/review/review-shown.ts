import type { ReviewModel } from '../../core/review/review-model';

/** Whose facts are reviewed. */
export type ReviewScope = 'note' | 'account';

/** What the review shows, whatever state it is in. */
export interface ReviewShown {
  /** "Dedupe key facts". */
  readonly title: string;
  /** What one of them is called: "fact". */
  readonly one: string;
  readonly many: string;
  readonly scope: ReviewScope;
  /** Names of what may be reviewed; without an account there is no choice. */
  readonly scopes: readonly { readonly id: ReviewScope; readonly name: string }[];
  /** `reading`: notes are still being indexed or compared. */
  readonly state: 'reading' | 'empty' | 'review';
  /** How many notes are read, while not all are known; nothing is compared before. */
  readonly reading: { readonly done: number; readonly total: number } | null;
  /** How many were compared. */
  readonly compared: number;
  readonly model: ReviewModel | null;
  /** What was done last; a new id says it again. */
  readonly said: { readonly id: number; readonly text: string };
  /** What went wrong, until something else is done. */
  readonly trouble: string | null;
  readonly today: string;
}
