import { render } from 'preact';
import { Triage } from './triage';
import type { TriageActions } from './triage-actions';
import type { TriageModel } from './triage-model';

/** Triage on the page. */
export interface MountedTriage {
  update(model: TriageModel): void;
  /** Moves the focus to where the keys of the card work. */
  focus(): void;
  unmount(): void;
}

/** Puts triage into `el`, which should be empty and scroll by itself. It draws nothing before the first `update`. */
export function mountTriage(el: HTMLElement, actions: TriageActions): MountedTriage {
  let isWanted = false;
  function focus(): void {
    const root = el.querySelector<HTMLElement>('.ai-triage');
    root?.focus({ preventScroll: true });
    isWanted = root === null;
  }
  return {
    update(model) {
      const hadFocus = isWanted || el.contains(el.ownerDocument.activeElement);
      render(<Triage model={model} actions={actions} />, el);
      // What had the focus may be gone; keys should still reach the card.
      if (hadFocus && !el.contains(el.ownerDocument.activeElement)) focus();
    },
    focus,
    unmount: () => render(null, el),
  };
}
