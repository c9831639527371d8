import { render } from 'preact';
import { Review } from './review';
import type { ReviewActions } from './review-actions';
import type { ReviewShown } from './review-shown';

/** A review on the page. */
export interface MountedReview {
  update(shown: ReviewShown): void;
  /** Moves the focus to where the keys work. */
  focus(): void;
  unmount(): void;
}

/** Puts a review into `el`, which should be empty. It draws nothing before the first `update`. */
export function mountReview(el: HTMLElement, actions: ReviewActions): MountedReview {
  const focus = (): void => el.querySelector<HTMLElement>('.ai-review')?.focus({ preventScroll: true });
  return {
    update(shown) {
      const { activeElement } = el.ownerDocument;
      const hadFocus = el.contains(activeElement);
      render(<Review shown={shown} actions={actions} />, el);
      // What had the focus may be gone; keys should still reach the review.
      if (hadFocus && !el.contains(el.ownerDocument.activeElement)) focus();
    },
    focus,
    unmount: () => render(null, el),
  };
}
