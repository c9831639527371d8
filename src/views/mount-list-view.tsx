import { render, type VNode } from 'preact';
import { LINE_ATTRIBUTE } from './use-lines';

/** A view with a list of lines on the page. */
export interface MountedListView<Model> {
  /** Draws `model`. What is selected, scrolled to and being typed stays. */
  update(model: Model): void;
  /** Moves the focus to the current line; before there is one into the view, so that its keys are heard. */
  focus(): void;
  unmount(): void;
}

/** Puts a view into `el`, which should be empty; its list scrolls in it. It draws nothing before the first `update`. */
export function mountListView<Model>(
  el: HTMLElement,
  viewOf: (model: Model) => VNode,
): MountedListView<Model> {
  let isFocusDue = false;
  function focus(): void {
    const line = el.querySelector<HTMLElement>(`[${LINE_ATTRIBUTE}][tabindex="0"]`);
    const target = line ?? el.querySelector<HTMLElement>('.ai-roll');
    target?.focus({ preventScroll: true });
    // Obsidian hands over the focus before there is anything to draw.
    isFocusDue = target === null;
  }
  return {
    update(model) {
      render(viewOf(model), el);
      if (isFocusDue) focus();
    },
    focus,
    unmount: () => render(null, el),
  };
}
