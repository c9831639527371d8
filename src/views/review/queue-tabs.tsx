import { useRef } from 'preact/hooks';
import type { ReviewModel } from '../../core/review/review-model';
import { number } from '../format';
import { useReview } from './review-context';
import { TAB_NAMES } from './review-words';
import { Named } from '../named';

/** Exact, near and conflicts, with how many there are; arrows move between them. */
export function QueueTabs({ model: { tabs, tab } }: { readonly model: ReviewModel }) {
  const { actions } = useReview();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = tabs.findIndex(({ id }) => id === tab) + by;
    const next = tabs[at];
    if (by === 0 || !next) return;
    event.preventDefault();
    actions.showTab(next.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[at]?.focus();
  };
  return (
    <Named ref={list} class="ai-review-tabs" role="tablist" name="Kinds" onKeyDown={onKeyDown}>
      {tabs.map(({ id, count, decided }) => (
        <button
          key={id}
          type="button"
          role="tab"
          class="ai-review-tab"
          aria-selected={id === tab}
          aria-controls="ai-review-rows"
          aria-label={`${TAB_NAMES[id]}, ${count}${count > 0 && decided === count ? ', all decided' : ''}`}
          tabIndex={id === tab ? 0 : -1}
          onClick={() => actions.showTab(id)}
        >
          {TAB_NAMES[id]} <span class="ai-number">{number(count)}</span>
        </button>
      ))}
    </Named>
  );
}
