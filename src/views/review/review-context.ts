import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ReviewActions } from './review-actions';
import type { ReviewShown } from './review-shown';

/** What the parts of a review share. */
export interface ReviewContextValue {
  readonly shown: ReviewShown;
  readonly actions: ReviewActions;
  /** Whether the kept line is being reworded. */
  readonly isEditing: boolean;
  readonly setEditing: (isEditing: boolean) => void;
  /** Moves the focus to where the keys work. */
  readonly refocus: () => void;
}

export const ReviewContext = createContext<ReviewContextValue | null>(null);

/** The review around a component. Throws outside of one: that is a mistake of ours. */
export function useReview(): ReviewContextValue {
  const review = useContext(ReviewContext);
  if (!review) throw new Error('A part of a review stands outside of it.');
  return review;
}
